#include "town.hpp"

#include <algorithm>

#include "../../modules/cascade/tests/build_model.hpp"

namespace kaname::town {
namespace {

const std::string kPassword = "correct horse";

std::vector<directory::SectorLink> in(const std::string& sector) { return {{sector, {}}}; }

directory::Directory directory_of(const Plan& plan) {
    std::vector<directory::Sector> sectors;
    sectors.reserve(3);
    for (const char* id : {"ict", "finance", "medical"}) sectors.push_back({id, {id, id}, {}});
    return *directory::Directory::make(std::move(sectors), plan.bodies);
}

directory::Body operator_in(std::string id, const std::string& sector, Chance& chance) {
    directory::Body body{.id = id, .kind = BodyKind::operator_, .name = {id, id}, .sectors = in(sector)};
    if (sector == "ict" || chance.one_in(4)) return body;
    directory::Membership membership{"c." + sector, {}};
    if (chance.one_in(4)) membership.valid.until = *parse_date("2007-09-01");
    body.memberships.push_back(membership);
    return body;
}

network::Model model_of(const Plan& plan) {
    cascade::Build build;
    std::optional<network::ServiceId> first;
    for (const std::string& body : plan.of(BodyKind::operator_)) {
        const auto service = build.service("s." + body);
        build.columns.services.back().body = id_at<network::OperatorRef>(build.columns.operator_ids.size());
        build.columns.operator_ids.push_back(body);
        if (first) build.group({.by = {*first}});
        if (!first) first = service;
    }
    return build.model();
}

http::Router router_for(const api::Services& services) { return *api::make_router(services); }

}  // namespace

Plan Plan::make(Chance& chance) {
    using directory::SetUp;
    Plan plan;
    plan.bodies = {
        {.id = "cs", .kind = BodyKind::coordinator, .name = {"cs", "cs"}},
        {.id = "mic", .kind = BodyKind::ministry, .name = {"mic", "mic"}, .sectors = in("ict")},
        {.id = "fsa", .kind = BodyKind::ministry, .name = {"fsa", "fsa"}, .sectors = in("finance")},
        {.id = "mhlw", .kind = BodyKind::ministry, .name = {"mhlw", "mhlw"}, .sectors = in("medical")},
        {.id = "c.finance", .kind = BodyKind::ceptoar, .name = {"cf", "cf"}, .sectors = in("finance")},
        {.id = "c.medical", .kind = BodyKind::ceptoar, .name = {"cm", "cm"}, .sectors = in("medical")}};
    if (chance.one_in(2)) plan.bodies.back().set_up = {{SetUp::preparing, *parse_date("2007-04-01")}};
    for (const std::string sector : {"ict", "finance", "medical"}) {
        for (const char* number : {".1", ".2", ".3"}) {
            plan.bodies.push_back(operator_in("op." + sector + number, sector, chance));
        }
    }
    for (const directory::Body& body : plan.bodies) {
        for (const Role role : policy::kRoles) {
            if (!policy::has_role(body.kind, role)) continue;
            plan.people.push_back({body.id + "." + std::string{to_text(role)}, body.id, body.kind, role});
        }
    }
    return plan;
}

Plan Plan::unsettled(Chance& chance) {
    using policy::HopMode;
    Plan plan = make(chance);
    for (directory::Body& body : plan.bodies) {
        for (directory::Membership& membership : body.memberships) {
            const bool is_member = membership.valid.contains(*parse_date("2007-10-01"));
            if (is_member && chance.one_in(3)) membership.valid.until = *parse_date("2007-10-02");
        }
        if (body.kind != BodyKind::ministry && body.kind != BodyKind::ceptoar) continue;
        for (const auto operation : {policy::Operation::normal, policy::Operation::large_scale}) {
            const auto mode =
                chance.of(std::vector{HopMode::concurrent, HopMode::gate, HopMode::gate_with_timeout});
            if (chance.one_in(4)) continue;  // as usual
            plan.agreements.push_back({.body = body.id,
                                       .mode = mode,
                                       .timeout = mode == HopMode::gate_with_timeout ? 20min : 0min,
                                       .direction = policy::Direction::notice,
                                       .operation = operation});
        }
    }
    return plan;
}

std::vector<std::string> Plan::of(BodyKind kind) const {
    std::vector<std::string> ids;
    for (const directory::Body& body : bodies) {
        if (body.kind == kind) ids.push_back(body.id);
    }
    return ids;
}

Town::Town(Plan made)
    : plan{std::move(made)},
      directory{directory_of(plan)},
      model{model_of(plan)},
      router_{router_for({sign_in_,
                          incidents_,
                          notices_,
                          operation_,
                          loop_,
                          &forecasts_,
                          store,
                          reads,
                          seal_,
                          directory,
                          &model,
                          clock,
                          {9h}})} {
    const std::string hash = *secrets_.hash(kPassword);
    EXPECT_TRUE(accounts.write([&](access::Work& work) -> Status {
        for (const Person& person : plan.people) {
            KANAME_CHECK(work.accounts.put({.name = person.name,
                                            .person = {person.name, person.name},
                                            .body = person.body,
                                            .role = person.role,
                                            .password_hash = hash}));
        }
        return done;
    }));
}

const Person& Town::person(std::string_view name) const {
    return *std::find_if(plan.people.begin(), plan.people.end(),
                         [&](const Person& person) { return person.name == name; });
}

const Town::Signed& Town::signed_in(const Person& person) {
    const auto known = sessions_.find(person.name);
    if (known != sessions_.end()) return known->second;
    http::Request request{.method = http::Method::post, .path = "/api/session"};
    request.body = R"({"name": ")" + person.name + R"(", "password": ")" + kPassword + R"("})";
    request.headers.add({"Content-Type", "application/json"});
    const auto opened = router_.respond(std::move(request));
    EXPECT_EQ(opened.status, 201) << opened.body;
    const std::string cookie{opened.headers.find("Set-Cookie").value_or("")};
    return sessions_[person.name] = {cookie.substr(0, cookie.find(';')), field(opened.body, "csrf_token")};
}

Town::Answer Town::send(const Person& person, http::Method method, const std::string& path,
                        const std::string& body) {
    const Signed& in = signed_in(person);
    http::Request request{.method = method, .path = path, .body = body};
    request.headers.add({"Cookie", in.cookie});
    request.headers.add({"X-CSRF-Token", in.csrf});
    request.headers.add({"Idempotency-Key", "k" + std::to_string(++sent_)});
    if (!body.empty()) request.headers.add({"Content-Type", "application/json"});
    const auto response = router_.respond(std::move(request));
    return {response.status, response.body};
}

std::string Town::events(const Person& person, const std::string& after) {
    const Signed& in = signed_in(person);
    http::Request request{.path = "/api/live"};
    request.headers.add({"Cookie", in.cookie});
    request.headers.add({"Last-Event-ID", after});
    const auto response = router_.respond(std::move(request));
    return response.feed ? response.feed->take().value_or("ended") : std::to_string(response.status);
}

void Town::wait_until(Instant then) {
    clock.move_to(then);
    sessions_.clear();  // they may have ended
    EXPECT_TRUE(notices_.advance());
}

void Town::react() { EXPECT_TRUE(forecasts_.react()); }

sharing::Notice Town::notice(const std::string& id) {
    return record::viewed<std::optional<sharing::Notice>>(
               store, [&](sharing::Work& work) { return work.notices.load(id); })
        ->value();
}

std::string field(const std::string& json, std::string_view key) {
    const auto document = json::parse(json);
    if (!document) return {};
    const auto node = document->root().find(key);
    return node && node->is(json::Type::text) ? std::string{node->text()} : std::string{};
}

std::vector<std::string> ids_in(const std::string& json, std::string_view list, std::string_view key) {
    std::vector<std::string> ids;
    const auto document = json::parse(json);
    const auto items = document ? document->root().find(list) : std::nullopt;
    if (!items) return ids;
    for (std::size_t i = 0; i < items->size(); ++i) {
        if (const auto id = items->item(i).find(key)) ids.emplace_back(id->text());
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

}  // namespace kaname::town
