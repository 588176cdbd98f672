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

/// A programme of carriers and a hospital, their ministries and CEPTOARs and the coordinator, and somebody
/// for each, over memory. The hospital's CEPTOAR is still preparing; a carrier's membership has ended. `send`
/// is what a browser would send: the session's cookie and token, JSON.
class Desk : public testing::Test {
protected:
    explicit Desk(policy::Agreements agreed = {}) : agreements{std::move(agreed)} {
        using policy::Role;
        add("sato", "op.east", Role::contact);
        add("kato", "op.west", Role::contact);
        add("mori", "mic", Role::liaison);
        add("ono", "mic", Role::supervisor);
        add("abe", "cs", Role::officer);
        add("baba", "cs", Role::officer);
        add("ueda", "cs", Role::auditor);
        add("ito", "ceptoar.telecom", Role::contact);
        add("minami", "op.south", Role::contact);
        add("hara", "mhlw", Role::liaison);
        add("noda", "op.hospital", Role::contact);
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

    /// Entries that name `person`, of all the stores behind the routes.
    std::size_t noted(const std::string& person) {
        std::size_t count = 0;
        const auto counted = [&](record::Trail& trail) -> Status {
            KANAME_TRY(const auto links, trail.links(0, 10'000));
            for (const record::Link& link : links) count += link.entry.person == person ? 1 : 0;
            return done;
        };
        EXPECT_TRUE(store.view([&](sharing::Work& work) { return counted(work.trail); }));
        EXPECT_TRUE(findings.view([&](plan::Work& work) { return counted(work.trail); }));
        EXPECT_TRUE(accounts.view([&](access::Work& work) { return counted(work.trail); }));
        for (const record::Entry& entry : reads.entries) count += entry.person == person ? 1 : 0;
        return count;
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
        using directory::SetUp;
        const std::vector<directory::SectorLink> ict{{"ict", {}}};
        const std::vector<directory::SectorLink> medical{{"medical", {}}};
        const Date day = *parse_date("2007-10-01");
        return *directory::Directory::make(
            {{"ict", {"情報通信", "information and communications"}, {}},
             {"medical", {"医療", "medical services"}, {}}},
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
              .memberships = {{"ceptoar.telecom"}}},
             {.id = "op.south",
              .kind = BodyKind::operator_,
              .name = {"南", "South"},
              .sectors = ict,
              .memberships = {{"ceptoar.telecom", {.until = day}}}},
             {.id = "mhlw", .kind = BodyKind::ministry, .name = {"厚労省", "MHLW"}, .sectors = medical},
             {.id = "ceptoar.medical",
              .kind = BodyKind::ceptoar,
              .name = {"医療", "Medical"},
              .sectors = medical,
              .set_up = {{SetUp::preparing, day}, {SetUp::established, *parse_date("2008-03-31")}}},
             {.id = "op.hospital",
              .kind = BodyKind::operator_,
              .name = {"病院", "Hospital"},
              .sectors = medical,
              .memberships = {{"ceptoar.medical"}}}});
    }
    static network::Model chain() {
        cascade::Build build;
        const auto core = build.service("core");
        for (const char* service : {"plant", "exchange", "ward"}) {
            build.service(service);
            build.group({.by = {core}});
        }
        std::uint32_t of = 0;
        for (const char* body : {"op.east", "op.west", "op.south", "op.hospital"}) {
            build.columns.operator_ids.push_back(body);
            build.columns.services[of].body = network::OperatorRef{of};
            ++of;
        }
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
    policy::Agreements agreements;
    FixedClock clock{kNow};
    access::Secrets secrets{{.memory_bytes = 8'192, .passes = 1}};
    std::string hash = *secrets.hash("correct horse");
    policy::Pseudonyms names{{7}};
    access::SignInService sign_in{{accounts, directory, clock, secrets, {9h}}};
    sharing::IncidentService incidents{{store, reads, directory, &model, clock, names, agreements, {9h}}};
    sharing::NoticeService notices{{store, reads, directory, clock, names, agreements, {9h}, true}};
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
