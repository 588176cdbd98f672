#include <set>

#include "desk.hpp"

namespace kaname::api {
namespace {

using http::Method;

TEST_F(Desk, AReportReachesTheMinistryTheCoordinatorAndTheForecast) {
    const auto preview = get("sato", "/api/report-preview");
    EXPECT_EQ(preview.status, 200) << preview.body;
    EXPECT_NE(preview.body.find("総務省"), std::string::npos);
    EXPECT_NE(preview.body.find("\"core\""), std::string::npos);
    EXPECT_EQ(preview.body.find("\"plant\""), std::string::npos);  // another body's service

    const auto receipt = post("sato", "/api/incidents", kReport);
    ASSERT_EQ(receipt.status, 201) << receipt.body;
    const std::string path = "/api/incidents/" + at(receipt, "incident");
    EXPECT_EQ(*receipt.headers.find("Location"), path);
    EXPECT_EQ(at(receipt, "trail_hash").size(), 64u);

    const auto seen = get("mori", path);
    EXPECT_EQ(at(seen, "originator.id"), "op.east");
    EXPECT_EQ(post("mori", path + "/comments", R"({"text": "確認中"})").status, 204);
    EXPECT_NE(get("abe", path).body.find("確認中"), std::string::npos);
    EXPECT_EQ(get("sato", path).body.find("確認中"), std::string::npos);

    EXPECT_EQ(get("abe", "/api/forecast").status, 404);
    ASSERT_TRUE(forecasts.react());
    const auto forecast = get("abe", "/api/forecast");
    EXPECT_EQ(forecast.status, 200) << forecast.body;
    EXPECT_EQ(at(forecast, "model"), "000000000000002a");
    EXPECT_NE(forecast.body.find("\"hits\": []"), std::string::npos);

    EXPECT_EQ(post("sato", path + "/reports",
                   R"({"stage": "final", "basis": "exceptional", "level": "100%", "outline": "復旧"})")
                  .status,
              201);
    const auto trail = get("ueda", "/api/trail");
    for (const char* action :
         {"report_incident", "comment_incident", "issue_forecast", "follow_up_incident"}) {
        EXPECT_NE(trail.body.find(action), std::string::npos) << action;
    }
    EXPECT_EQ(trail.body.find("復旧"), std::string::npos);
}

TEST_F(Desk, ThoseWhoEnterReportsFindOperatorsAndServicesByName) {
    const auto ministry = get("mori", "/api/bodies");
    ASSERT_EQ(ministry.status, 200) << ministry.body;
    EXPECT_NE(ministry.body.find("\"op.east\""), std::string::npos);
    EXPECT_NE(ministry.body.find("\"core\""), std::string::npos);
    const auto own = get("sato", "/api/bodies");
    EXPECT_NE(own.body.find("\"core\""), std::string::npos) << own.body;
    EXPECT_EQ(own.body.find("\"plant\""), std::string::npos) << own.body;
    EXPECT_EQ(get("ueda", "/api/bodies").body.find("\"core\""), std::string::npos);  // the auditor
}

// Told with the coordinator's agreement to pass it on without a name: it is sent without a question.
TEST_F(Desk, WhatTheAddresseesMayDoIsSaidAndKept) {
    const auto terms = [](const char* use, const char* onward) {
        return std::string{R"({"service": "core", "level": "0%", "own_cause": "yes", "basis": "exceptional",
            "outline": "停止", "terms": [{"addressee": "cs", "use": [")"} +
               use + R"("], "onward": ")" + onward + R"("}]})";
    };
    const auto wrong = post("sato", "/api/incidents", terms("supervision", "never"));
    EXPECT_EQ(wrong.status, 400);
    EXPECT_NE(wrong.body.find("onward"), std::string::npos) << wrong.body;
    const auto receipt = post("sato", "/api/incidents", terms("response", "as_marked"));
    ASSERT_EQ(receipt.status, 201) << receipt.body;
    const auto seen = get("abe", "/api/incidents/" + at(receipt, "incident"));
    EXPECT_NE(seen.body.find("\"onward\": \"as_marked\""), std::string::npos) << seen.body;
    ASSERT_TRUE(forecasts.react());
    const auto notice = post("abe", "/api/notices", "{}");
    const std::string path = "/api/notices/" + at(notice, "id");
    EXPECT_EQ(post("abe", path + "/release-request", R"({"edits": 0})").status, 409);  // nothing to ask
    EXPECT_EQ(post("abe", path + "/sending", R"({"edits": 0})").status, 200);
}

TEST_F(Desk, TheSessionSaysWhatTheRoleIncludes) {
    const std::string operators = get("sato", "/api/session").body;
    EXPECT_NE(operators.find("\"report_incident\""), std::string::npos);
    EXPECT_EQ(operators.find("\"send_notice\""), std::string::npos);
    EXPECT_NE(operators.find("\"kind\": \"operator\""), std::string::npos) << operators;
    EXPECT_NE(operators.find("\"ict\""), std::string::npos) << operators;
    EXPECT_NE(get("abe", "/api/session").body.find("\"send_notice\""), std::string::npos);
    EXPECT_EQ(get("ito", "/api/session").body.find("\"report_incident\""), std::string::npos);  // no operator
}

TEST_F(Desk, OthersAndTheMissingAreAnsweredAlike) {
    const auto receipt = post("sato", "/api/incidents", kReport);
    const std::string path = "/api/incidents/" + at(receipt, "incident");
    const std::string missing = "/api/incidents/aaaaaaaaaaaaa";
    const auto same = [&](const std::string& person, Method method, const std::string& tail,
                          const std::string& body) {
        const auto a = send(person, {method, path + tail, body});
        const auto b = send(person, {method, missing + tail, body});
        EXPECT_EQ(a.status, 404) << person << tail;
        EXPECT_EQ(a.status, b.status);
        EXPECT_EQ(a.body, b.body);
        EXPECT_EQ(a.headers, b.headers);
    };
    same("kato", Method::get, "", "");
    same("ono", Method::get, "", "");
    same("kato", Method::post, "/reports", R"({"stage": "final", "basis": "exceptional", "outline": "x"})");
}

TEST_F(Desk, APressedTwiceButtonIsOneReport) {
    const auto first = post("sato", "/api/incidents", kReport);
    const auto second = post("sato", "/api/incidents", kReport);
    EXPECT_EQ(at(first, "incident"), at(second, "incident"));
    EXPECT_EQ(post("sato", "/api/incidents", R"({"basis": "near_miss", "outline": "別"})").status, 409);
}

/// The events a feed has now, as they are sent.
std::string taken(http::EventFeed& feed) {
    std::string all;
    for (auto text = feed.take(); text && !text->empty(); text = feed.take()) all += *text;
    return all;
}

TEST_F(Desk, TheStreamTellsABodyWhatChangesForItAndResumes) {
    const auto mine = get("abe", "/api/live");
    const auto others = get("kato", "/api/live");
    ASSERT_NE(mine.feed, nullptr);
    EXPECT_EQ(taken(*mine.feed), "");
    const auto receipt = post("sato", "/api/incidents", kReport);
    const std::string told = taken(*mine.feed);
    EXPECT_NE(told.find("id: 1\n"), std::string::npos) << told;
    EXPECT_NE(told.find("event: incident.reported\n"), std::string::npos);
    EXPECT_NE(told.find(at(receipt, "incident")), std::string::npos);
    EXPECT_EQ(told.find("IP基幹網"), std::string::npos);
    EXPECT_EQ(taken(*others.feed), "");

    ASSERT_TRUE(forecasts.react());
    EXPECT_NE(taken(*mine.feed).find("forecast.issued"), std::string::npos);
    const auto resumed = send("abe", {.path = "/api/live", .headers = {{"Last-Event-ID", "1"}}});
    EXPECT_NE(taken(*resumed.feed).find("id: 2\n"), std::string::npos);
    EXPECT_EQ(send("abe", {.path = "/api/live", .headers = {{"Last-Event-ID", "x"}}}).status, 400);
}

TEST_F(Desk, AStreamEndsWithItsSession) {
    const auto live = get("abe", "/api/live");
    EXPECT_TRUE(live.feed->take());
    EXPECT_EQ(reads.entries.back().action, "read_live_stream");
    clock.move_to(kNow + 13h);
    EXPECT_FALSE(live.feed->take());
}

TEST_F(Desk, OfEveryRouteASignedInCallerIsAsked) {
    for (const RouteRow& row : route_rows()) {
        if (row.caller == Caller::anyone) continue;
        std::string path{row.pattern};
        if (const auto place = path.find("{id}"); place != std::string::npos) path.replace(place, 4, "x");
        const auto answer = send_raw({row.method, path});
        EXPECT_EQ(answer.status, 401) << path;
        EXPECT_EQ(*answer.headers.find("Content-Type"), "application/problem+json");
    }
}

// Also what never came to a service: a body that is no JSON, an id that is none, a key that is missing.
TEST_F(Desk, EveryRouteLeavesAnEntryWhateverItAnswers) {
    for (const RouteRow& row : route_rows()) {
        if (row.caller == Caller::anyone) continue;
        std::string path{row.pattern};
        if (const auto place = path.find("{id}"); place != std::string::npos) path.replace(place, 4, "x");
        for (const char* const person : {"sato", "mori", "abe", "ueda"}) {
            for (const char* const body : {"", "{", "{}", kReport}) {
                sessions.clear();  // one of the routes signs out
                signed_in(person);
                const std::size_t before = noted(person);
                const auto answer = send(person, {row.method, path, body});
                EXPECT_GT(noted(person), before)
                    << person << ' ' << path << ' ' << body << ' ' << answer.status << answer.body;
                if (row.method == Method::get) break;
            }
        }
    }
}

TEST_F(Desk, EveryChangeNeedsTheTokenOfThePage) {
    signed_in("sato");
    for (const RouteRow& row : route_rows()) {
        if (row.caller == Caller::anyone || row.method == Method::get) continue;
        std::string path{row.pattern};
        if (const auto place = path.find("{id}"); place != std::string::npos) path.replace(place, 4, "x");
        const auto answer =
            send_raw({row.method, path, "{}", {{"Cookie", sessions["sato"].cookie}, {"X-CSRF-Token", "x"}}});
        EXPECT_EQ(answer.status, 403) << path;
    }
    ASSERT_FALSE(reads.entries.empty());  // refused, and it is known
    EXPECT_EQ(reads.entries.back().outcome, record::Outcome::refused);
    EXPECT_EQ(reads.entries.back().person, "sato");
}

TEST_F(Desk, BadInputIsNamedByPlaceReasonAndMend) {
    struct Bad {
        const char* body;
        const char* says;
    };
    for (const Bad& bad :
         {Bad{"{", "line 1"},
          {R"({"basis": "exceptional", "basis": "statutory", "outline": "x"})", "basis"},
          {"[[[[[[[[[[[[]]]]]]]]]]]]", "line 1"},
          {"[]", "problems"},
          {R"({"outline": "x"})", "basis"},
          {R"({"basis": "exceptional", "outline": 1})", "outline"},
          {R"({"basis": "exceptional", "outline": ""})", "outline"},
          {R"({"basis": "exceptionel", "outline": "x"})", "exceptional"},
          {R"({"basis": "exceptional", "outline": "x", "levle": "0%"})", "level"},
          {R"({"basis": "exceptional", "outline": "x", "level": "140%"})", "level"},
          {R"({"basis": "exceptional", "outline": "x", "since": "03:00"})", "since"},
          {R"({"basis": "exceptional", "outline": "x", "service": "plant"})", "service"},
          {R"({"basis": "exceptional", "outline": "x", "marking": "TLP:RED"})", "AMBER+STRICT"},
          {R"({"basis": "exceptional", "outline": "x", "marking": "AMBER"})", "TLP"}}) {
        const auto answer = post("sato", "/api/incidents", bad.body);
        EXPECT_EQ(answer.status, 400) << bad.body << answer.body;
        EXPECT_NE(answer.body.find(bad.says), std::string::npos) << answer.body;
        EXPECT_NE(answer.body.find("\"mend\""), std::string::npos) << answer.body;
    }
    EXPECT_NE(get("sato", "/api/incidents").body.find("\"incidents\": []"), std::string::npos);
}

TEST_F(Desk, ABodyThatIsNotSaidToBeJsonIsNotRead) {
    EXPECT_EQ(send_raw({Method::post,
                        "/api/session",
                        R"({"name": "sato", "password": "correct horse"})",
                        {{"Content-Type", "text/plain"}}})
                  .status,
              400);
}

TEST_F(Desk, ProblemsComeInTheLanguageThatIsAskedFor) {
    const auto ja = send_raw({.path = "/api/incidents"});
    const auto en = send_raw({.path = "/api/incidents", .headers = {{"Accept-Language", "en-GB, ja;q=0.5"}}});
    EXPECT_EQ(at(ja, "title"), "サインインが必要です。");
    EXPECT_EQ(at(en, "title"), "Somebody has to sign in.");
    EXPECT_EQ(*en.headers.find("Content-Language"), "en");
}

TEST_F(Desk, TheCookieIsForThisHostAndNoScript) {
    const auto opened = send_raw({Method::post,
                                  "/api/session",
                                  R"({"name": "sato", "password": "correct horse"})",
                                  {{"Content-Type", "application/json"}}});
    const std::string cookie{*opened.headers.find("Set-Cookie")};
    EXPECT_TRUE(cookie.starts_with("__Host-")) << cookie;
    for (const char* flag : {"; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict"}) {
        EXPECT_NE(cookie.find(flag), std::string::npos) << flag;
    }
    EXPECT_EQ(send("sato", {.method = Method::delete_, .path = "/api/session"}).status, 204);
    EXPECT_EQ(get("sato", "/api/session").status, 401);
}

TEST_F(Desk, EveryAnswerForbidsTheBrowserMore) {
    for (const auto& answer : {get("sato", "/api/session"), send_raw({.path = "/api/session"}),
                               send_raw({.path = "/nowhere"}), send_raw({.path = "/api/status"})}) {
        EXPECT_EQ(answer.headers.find("X-Content-Type-Options"), "nosniff");
        EXPECT_EQ(answer.headers.find("Cache-Control"), "no-store");
        EXPECT_TRUE(answer.headers.find("Content-Security-Policy"));
    }
}

TEST_F(Desk, AParameterThatTheRouteHasNotIsRefused) {
    const auto with = [&](const char* path, const char* name) {
        http::Request request{.path = path, .query = http::Query{{{name, "1"}}}};
        request.headers.add({"Cookie", signed_in("ueda").cookie});
        return router.respond(std::move(request));
    };
    EXPECT_EQ(with("/api/trail", "after").status, 200);
    const auto slip = with("/api/trail", "aftre");
    EXPECT_EQ(slip.status, 400);
    EXPECT_NE(slip.body.find("aftre"), std::string::npos);
    EXPECT_EQ(with("/api/incidents", "after").status, 400);
}

TEST_F(Desk, TheDescriptionSaysWhatEachRouteTakes) {
    const auto document = json::parse(openapi_json());
    const auto paths = *document->root().find("paths");
    const auto operation = *paths.find("/api/incidents")->find("post");
    const auto schema =
        *operation.find("requestBody")->find("content")->find("application/json")->find("schema");
    EXPECT_TRUE(schema.find("properties")->find("outline"));
    EXPECT_TRUE(operation.find("responses")->find("201"));
    EXPECT_FALSE(operation.find("responses")->find("200"));
    EXPECT_FALSE(paths.find("/api/incidents")->find("get")->find("requestBody"));
}

TEST_F(Desk, TheDescriptionHasEveryRouteOnce) {
    const auto document = json::parse(send_raw({.path = "/api/openapi.json"}).body);
    ASSERT_TRUE(document) << to_text(document.error(), Language::en);  // a path twice would be refused
    const auto paths = *document->root().find("paths");
    std::size_t operations = 0;
    for (std::size_t i = 0; i < paths.size(); ++i) operations += paths.member(i).value.size();
    EXPECT_EQ(operations, route_rows().size());
}

}  // namespace
}  // namespace kaname::api
