#include "kaname/http/router.hpp"

#include <gtest/gtest.h>

namespace kaname::http {
namespace {

/// A handler that says which route was taken, and with what.
Handler says(std::string name) {
    return [name = std::move(name)](const Request& request) {
        Response response;
        response.body = name;
        for (const Field& place : request.places) response.body += " " + place.name + "=" + place.value;
        return response;
    };
}

Request request(Method method, std::string path) {
    Request made;
    made.method = method;
    made.path = std::move(path);
    return made;
}

Result<Router> routes(std::initializer_list<const char*> patterns) {
    std::vector<Route> rows;
    for (const char* pattern : patterns) rows.push_back({Method::get, pattern, says(pattern)});
    return Router::make(std::move(rows));
}

TEST(HttpRouter, TakesTheNarrowestRoute) {
    const auto router = routes({"/{a}/{b}", "/x/{b}", "/x/y", "/", "/x/", "/x"});
    ASSERT_TRUE(router);
    const auto taken = [&](const char* path) { return router->respond(request(Method::get, path)).body; };
    EXPECT_EQ(taken("/1/停電"), "/{a}/{b} a=1 b=停電");
    EXPECT_EQ(taken("/x/2"), "/x/{b} b=2");
    EXPECT_EQ(taken("/x/y"), "/x/y");
    EXPECT_EQ(taken("/"), "/");
    EXPECT_EQ(taken("/x"), "/x");
    EXPECT_EQ(taken("/x/"), "/x/");  // a place is never empty
    EXPECT_EQ(router->respond(request(Method::get, "/x/2")).route, "/x/{b}");
}

TEST(HttpRouter, HandlersReadPlacesByName) {
    const auto router = Router::make({{Method::get, "/i/{id}", [](const Request& asked) {
                                           Response response;
                                           response.body = asked.place("id");
                                           return response;
                                       }}});
    ASSERT_TRUE(router);
    EXPECT_EQ(router->respond(request(Method::get, "/i/7")).body, "7");
}

TEST(HttpRouter, AnswersWhatNoRouteFits) {
    const auto router = Router::make({{Method::get, "/a/{id}", says("get")},
                                      {Method::delete_, "/a/{id}", says("delete")},
                                      {Method::post, "/a/b", says("post")}});
    ASSERT_TRUE(router);
    EXPECT_EQ(router->respond(request(Method::get, "/c")).status, 404);
    EXPECT_EQ(router->respond(request(Method::get, "/a/")).status, 404);
    EXPECT_EQ(router->respond(request(Method::options, "*")).status, 404);
    const Response wrong = router->respond(request(Method::put, "/a/b"));
    EXPECT_EQ(wrong.status, 405);
    EXPECT_EQ(wrong.headers.find("Allow"), "GET, HEAD, POST, DELETE");
    const Response asked = router->respond(request(Method::options, "/a/1"));
    EXPECT_EQ(asked.status, 204);
    EXPECT_EQ(asked.headers.find("Allow"), "GET, HEAD, DELETE");
    EXPECT_EQ(router->respond(request(Method::head, "/a/1")).body, "get id=1");
}

TEST(HttpRouter, RendersFaultsAsItIsTold) {
    const auto router = Router::make({}, [](const Fault& fault) {
        Response response;
        response.status = fault.status;
        response.body = fault.reason.ja + fault.accept_language;
        return response;
    });
    ASSERT_TRUE(router);
    EXPECT_EQ(router->respond(request(Method::get, "/")).body, "そのようなものはありません");
    Request preferring = request(Method::get, "/");
    preferring.headers.add({"Accept-Language", "en"});
    EXPECT_EQ(router->respond(preferring).body, "そのようなものはありませんen");
}

TEST(HttpRouter, RefusesWhatCannotBeTold) {
    for (const auto& patterns : {std::pair{"/a/{x}", "/a/{y}"}, {"/a", "/a"}, {"/a/{x}/c", "/a/b/{y}"}}) {
        const auto router = routes({patterns.first, patterns.second});
        ASSERT_FALSE(router) << patterns.first;
        EXPECT_EQ(router.error().code, ErrorCode::conflict);
        EXPECT_EQ(router.error().problems.front().place,
                  std::string{patterns.first} + ", " + patterns.second);
    }
    EXPECT_TRUE(routes({"/a/{x}/c", "/b/{x}/c", "/a/{x}", "/a/b/c"}));
}

TEST(HttpRouter, RefusesPatternsThatAreNone) {
    for (const char* pattern :
         {"", "a", "/a//b", "/{}", "/{A}", "/a{b}", "/{a}/{a}", "/a?b", "/%41", "/..", "/*"}) {
        const auto router = routes({pattern});
        ASSERT_FALSE(router) << pattern;
        EXPECT_EQ(router.error().code, ErrorCode::invalid_input);
    }
}

}  // namespace
}  // namespace kaname::http
