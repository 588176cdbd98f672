#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "../../cascade/tests/build_model.hpp"
#include "kaname/access/memory.hpp"
#include "kaname/api/api.hpp"
#include "kaname/json/document.hpp"
#include "kaname/plan/memory.hpp"
#include "kaname/sharing/memory.hpp"

namespace kaname::api {

using namespace std::chrono_literals;

inline const Instant kNow = parse_instant("2007-10-01T03:00+09:00")->at;

/// A programme of two carriers, a ministry and the coordinator, and one person for each, over memory.
/// `send` is what a browser would send: the session's cookie and token, JSON.
class Desk : public testing::Test {
protected:
    Desk() {
        using policy::Role;
        add("sato", "op.east", Role::contact);
        add("kato", "op.west", Role::contact);
        add("mori", "mic", Role::liaison);
        add("ono", "mic", Role::supervisor);
        add("abe", "cs", Role::officer);
        add("baba", "cs", Role::officer);
        add("ueda", "cs", Role::auditor);
        add("ito", "ceptoar.telecom", Role::contact);
    }

    struct Sent {
        http::Method method = http::Method::get;
        std::string path;
        std::string body{};
        std::vector<http::Field> headers{};
    };
    http::Response send_raw(const Sent& sent) {
        http::Request request{.method = sent.method, .path = sent.path, .body = sent.body};
        for (const http::Field& field : sent.headers) request.headers.add(field);
        return router.respond(std::move(request));
    }
    http::Response send(const std::string& person, Sent sent) {
        const Signed& in = signed_in(person);
        sent.headers.push_back({"Cookie", in.cookie});
        sent.headers.push_back({"X-CSRF-Token", in.csrf});
        if (!sent.body.empty()) sent.headers.push_back({"Content-Type", "application/json"});
        return send_raw(sent);
    }
    http::Response get(const std::string& person, const std::string& path) {
        return send(person, {.path = path});
    }
    http::Response post(const std::string& person, const std::string& path, const std::string& body,
                        const std::string& key = "k1") {
        return send(person, {http::Method::post, path, body, {{"Idempotency-Key", key}}});
    }

    /// The text at `path` ("a.b") of an answer; fails where there is none.
    static std::string at(const http::Response& response, std::string_view path) {
        const auto document = json::parse(response.body);
        if (!document) return "not JSON: " + response.body;
        std::optional<json::Node> node = document->root();
        while (node && !path.empty()) {
            const std::size_t dot = std::min(path.find('.'), path.size());
            node = node->find(path.substr(0, dot));
            path.remove_prefix(std::min(dot + 1, path.size()));
        }
        return node && node->is(json::Type::text) ? std::string{node->text()} : "no text in " + response.body;
    }

    struct Signed {
        std::string cookie;
        std::string csrf;
    };
    const Signed& signed_in(const std::string& person) {
        const auto known = sessions.find(person);
        if (known != sessions.end()) return known->second;
        const auto opened = send_raw({http::Method::post,
                                      "/api/session",
                                      R"({"name": ")" + person + R"(", "password": "correct horse"})",
                                      {{"Content-Type", "application/json"}}});
        EXPECT_EQ(opened.status, 201) << opened.body;
        const std::string cookie{opened.headers.find("Set-Cookie").value_or("")};
        return sessions[person] = {cookie.substr(0, cookie.find(';')), at(opened, "csrf_token")};
    }

    static constexpr const char* kReport =
        R"({"service": "core", "since": "2007-10-01T02:50+09:00", "level": "0%", "own_cause": "yes",
            "basis": "exceptional", "outline": "IP基幹網が停止"})";

private:
    static directory::Directory bodies() {
        using directory::BodyKind;
        const std::vector<directory::SectorLink> ict{{"ict", {}}};
        return *directory::Directory::make(
            {{"ict", {"情報通信", "information and communications"}, {}}},
            {{.id = "cs", .kind = BodyKind::coordinator, .name = {"内閣官房", "Cabinet Secretariat"}},
             {.id = "mic", .kind = BodyKind::ministry, .name = {"総務省", "MIC"}, .sectors = ict},
             {.id = "op.east", .kind = BodyKind::operator_, .name = {"東", "East"}, .sectors = ict},
             {.id = "ceptoar.telecom",
              .kind = BodyKind::ceptoar,
              .name = {"通信", "Telecom"},
              .sectors = ict},
             {.id = "op.west",
              .kind = BodyKind::operator_,
              .name = {"西", "West"},
              .sectors = ict,
              .memberships = {{"ceptoar.telecom"}}}});
    }
    static network::Model chain() {
        cascade::Build build;
        build.columns.operator_ids.push_back("op.east");
        build.columns.operator_ids.push_back("op.west");
        const auto core = build.service("core");
        build.columns.services.back().body = network::OperatorRef{0};
        build.service("plant");
        build.columns.services.back().body = network::OperatorRef{1};
        build.group({.by = {core}});
        return build.model();
    }
    void add(std::string name, std::string body, policy::Role role) {
        const access::Account account{.name = std::move(name),
                                      .person = {"人", "Person"},
                                      .body = std::move(body),
                                      .role = role,
                                      .password_hash = hash};
        EXPECT_TRUE(accounts.write([&](access::Work& work) { return work.accounts.put(account); }));
    }

protected:
    access::MemoryStore accounts;
    sharing::MemoryStore store;
    record::MemoryReadLog reads;
    directory::Directory directory = bodies();
    network::Model model = chain();
    FixedClock clock{kNow};
    access::Secrets secrets{{.memory_bytes = 8'192, .passes = 1}};
    std::string hash = *secrets.hash("correct horse");
    policy::Pseudonyms names{{7}};
    access::SignInService sign_in{{accounts, directory, clock, secrets, {9h}}};
    sharing::IncidentService incidents{{store, reads, directory, &model, clock, names, {}, {9h}}};
    sharing::NoticeService notices{{store, reads, directory, clock, names, {}, {9h}, true}};
    sharing::OperationService operation{{store, reads, directory, clock, {9h}}};
    access::Seal seal{{7}};
    plan::MemoryStore findings;  ///< a world of its own: what is linked is made by the plan's own tests
    plan::Register entries{.clauses = {{"G06-4", {"指針", "guideline"}}},
                           .measures = {{"SJ07-1-c", {"指針の見直し", "review of the guideline"}}}};
    plan::LoopService loop{{findings, reads, directory, entries, clock, names, {9h}}};
    sharing::ForecastService forecasts{{store,
                                        reads,
                                        directory,
                                        model,
                                        42,
                                        clock,
                                        {9h},
                                        [](const auto&) { return std::string{R"({"hits": []})"}; },
                                        {.runs = 100, .threads = 1}}};
    http::Router router = *make_router({.sign_in = sign_in,
                                        .incidents = incidents,
                                        .notices = notices,
                                        .operation = operation,
                                        .loop = loop,
                                        .forecasts = &forecasts,
                                        .store = store,
                                        .reads = reads,
                                        .seal = seal,
                                        .directory = directory,
                                        .model = &model,
                                        .clock = clock,
                                        .zone = {9h}});
    std::map<std::string, Signed> sessions;
};

}  // namespace kaname::api
