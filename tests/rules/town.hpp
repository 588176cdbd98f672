#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "chance.hpp"
#include "kaname/access/memory.hpp"
#include "kaname/api/api.hpp"
#include "kaname/json/document.hpp"
#include "kaname/plan/memory.hpp"
#include "kaname/sharing/memory.hpp"

namespace kaname::town {

using namespace std::chrono_literals;
using directory::BodyKind;
using policy::Role;

inline const Instant kNow = parse_instant("2007-10-01T03:00+09:00")->at;

/// Somebody who can sign in.
struct Person {
    std::string name;
    std::string body;
    BodyKind kind;
    Role role;
};

/// A programme of three sectors, each with its ministry; two of them have CEPTOARs, of which one may still be
/// preparing; nine operators, some of them members, some whose membership has ended.
struct Plan {
    std::vector<directory::Body> bodies{};
    std::vector<Person> people{};
    std::vector<policy::HopAgreement> agreements{};
    static Plan make(Chance& chance);
    /// The same, where whoever passes notices on has agreed on some mode, for normal and for large-scale
    /// operation, and where some membership ends the next day.
    static Plan unsettled(Chance& chance);
    [[nodiscard]] std::vector<std::string> of(BodyKind kind) const;
};

/// The product over that programme, in memory, and what a browser would send to it.
class Town {
public:
    explicit Town(Plan plan);

    struct Answer {
        int status = 0;
        std::string body{};
    };
    Answer send(const Person& person, http::Method method, const std::string& path,
                const std::string& body = "");
    Answer get(const Person& person, const std::string& path) {
        return send(person, http::Method::get, path);
    }
    Answer post(const Person& person, const std::string& path, const std::string& body = "{}") {
        return send(person, http::Method::post, path, body);
    }
    /// The events that a body's stream has after `after`, as the stream writes them.
    std::string events(const Person& person, const std::string& after = "0");

    /// Lets the forecasts follow what was reported.
    void react();
    /// Time passes, and does to notices what it does.
    void wait_until(Instant then);
    [[nodiscard]] sharing::Notice notice(const std::string& id);
    [[nodiscard]] const Person& person(std::string_view name) const;

    const Plan plan;
    directory::Directory directory;
    network::Model model;  ///< of each operator one service, "s." and its id; the first supplies all others
    FixedClock clock{kNow};
    access::MemoryStore accounts;
    sharing::MemoryStore store;
    record::MemoryReadLog reads;

private:
    struct Signed {
        std::string cookie;
        std::string csrf;
    };
    const Signed& signed_in(const Person& person);

    access::Secrets secrets_{{.memory_bytes = 8'192, .passes = 1}};
    policy::Pseudonyms names_{{7}};
    access::SignInService sign_in_{{accounts, directory, clock, secrets_, {9h}}};
    sharing::IncidentService incidents_{
        {store, reads, directory, &model, clock, names_, {plan.agreements}, {9h}}};
    sharing::NoticeService notices_{{store, reads, directory, clock, names_, {plan.agreements}, {9h}, true}};
    access::Seal seal_{{7}};
    sharing::OperationService operation_{{store, reads, directory, clock, {9h}}};
    plan::MemoryStore findings_;
    plan::Register entries_;
    plan::LoopService loop_{{findings_, reads, directory, entries_, clock, names_, {9h}}};
    sharing::ForecastService forecasts_{{store,
                                         reads,
                                         directory,
                                         model,
                                         42,
                                         clock,
                                         {9h},
                                         [](const auto&) { return std::string{"{}"}; },
                                         {.runs = 50, .threads = 1}}};
    http::Router router_;
    std::map<std::string, Signed> sessions_;
    std::uint64_t sent_ = 0;  ///< gives each submission a key of its own
};

/// The text under `key` at the top of a JSON answer.
[[nodiscard]] std::string field(const std::string& json, std::string_view key);
/// The ids in the list `list` of a JSON answer, under `key`.
[[nodiscard]] std::vector<std::string> ids_in(const std::string& json, std::string_view list,
                                              std::string_view key = "id");

}  // namespace kaname::town
