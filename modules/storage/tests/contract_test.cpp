#include <gtest/gtest.h>

#include "samples.hpp"
#include "worlds.hpp"

// What every store of the ports does, however it keeps things.
namespace kaname::storage {
namespace {

using sharing::Incident;
using sharing::Work;

class Contract : public OnEveryStore {
protected:
    template <class Value, class Make>
    Value seen(const Make& make) {
        auto result = record::viewed<Value>(world.store(), make);
        if (result) return *std::move(result);
        ADD_FAILURE() << to_text(result.error(), Language::en);
        return {};
    }
    std::optional<Incident> loaded(std::string_view id) {
        return seen<std::optional<Incident>>([&](Work& work) { return work.incidents.load(id); });
    }
    std::vector<std::string> ids(const std::vector<Incident>& incidents) {
        std::vector<std::string> found;
        found.reserve(incidents.size());
        for (const Incident& each : incidents) found.push_back(each.id);
        return found;
    }
    std::vector<std::string> due(int at) {
        return ids(
            seen<std::vector<Incident>>([&](Work& work) { return work.incidents.load_due(minute(at)); }));
    }
    std::vector<std::string> open() {
        return ids(seen<std::vector<Incident>>([](Work& work) { return work.incidents.load_open(); }));
    }
    std::vector<std::string> listed(const policy::Actor& actor, std::size_t most) {
        std::vector<std::string> found;
        for (const auto& each : seen<std::vector<sharing::SeenIncident>>(
                 [&](Work& work) { return work.incidents.list(actor, most); })) {
            found.push_back(each.id);
        }
        return found;
    }
    Status saves(const Incident& incident) {
        return world.store().write([&](Work& work) { return work.incidents.save(incident); });
    }
    void announced(const record::Event& event) {
        ASSERT_TRUE(world.store().write([&](Work& work) { return work.outbox.announce(event); }));
    }
};

INSTANTIATE_TEST_SUITE_P(Stores, Contract, testing::ValuesIn(kWorldKinds), name_of);

const policy::Actor kOperator{"tanaka", "op.east", directory::BodyKind::operator_, policy::Role::contact};
const policy::Actor kMinistry{"suzuki", "meti", directory::BodyKind::ministry, policy::Role::liaison};
const policy::Actor kCoordinator{"sato", "nisc", directory::BodyKind::coordinator, policy::Role::officer};

using Strings = std::vector<std::string>;

TEST_P(Contract, WhatIsSavedIsLoadedAsItWasOneVersionLater) {
    Incident one = incident("one");
    one.marking = {.tlp = policy::Tlp::red, .persons = {"suzuki", "sato"}};
    one.comments = {{minute(1), "meti", "suzuki", "確認中"}, {minute(2), "meti", "suzuki", "", "key"}};
    one.reports.push_back({sharing::Stage::follow_up, minute(5), "tanaka", {.outline = "unknown yet"}});
    one.reports.push_back(entered(sharing::Stage::follow_up, 7));
    one.reports.back().submission = "key";
    ASSERT_TRUE(saves(one));
    one.version = 1;
    EXPECT_EQ(loaded("one"), one);
    EXPECT_EQ(loaded("other"), std::nullopt);
}

TEST_P(Contract, LaterStagesCommentsPassagesAndMarkingsAreKept) {
    ASSERT_TRUE(saves(incident("one")));
    Incident one = *loaded("one");
    one.reports.push_back({sharing::Stage::final_,
                           minute(50),
                           "tanaka",
                           {.basis = policy::Basis::statutory, .outline = "restored"}});
    one.comments.push_back({minute(51), "meti", "suzuki", "了解"});
    one.passages[1].passed = minute(20);
    one.passages[1].due.reset();
    one.marking = {.tlp = policy::Tlp::red, .persons = {"sato"}};
    ASSERT_TRUE(saves(one));
    one.version = 2;
    EXPECT_EQ(loaded("one"), one);
}

TEST_P(Contract, AConfirmationOfAProxyEntryIsKept) {
    Incident one = incident("one");
    one.reports.push_back(entered(sharing::Stage::follow_up, 7));
    ASSERT_TRUE(saves(one));
    one = *loaded("one");
    one.reports[1].confirmed = sharing::Confirmation{minute(30), "tanaka"};
    ASSERT_TRUE(saves(one));
    ASSERT_TRUE(saves(*loaded("one")));  // what is there already stays as it is
    one.version = 3;
    EXPECT_EQ(loaded("one"), one);
}

TEST_P(Contract, AnEndThatNobodyConfirmedLeavesItOpen) {
    Incident one = incident("one");
    one.reports.push_back(entered(sharing::Stage::final_, 7));
    one.reports.back().statement.basis = policy::Basis::statutory;
    ASSERT_TRUE(saves(one));
    EXPECT_EQ(open(), Strings{"one"});
    one = *loaded("one");
    one.reports[1].confirmed = sharing::Confirmation{minute(30), "tanaka"};
    ASSERT_TRUE(saves(one));
    EXPECT_EQ(open(), Strings{});
}

TEST_P(Contract, AWriterWithAnOldVersionIsRefused) {
    ASSERT_TRUE(saves(incident("one")));
    const Incident stale = *loaded("one");
    ASSERT_TRUE(saves(stale));
    const Status again = saves(stale);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::conflict);
    EXPECT_EQ(loaded("one")->version, 2u);
}

TEST_P(Contract, ASubmissionIsKeptOnceForItsOriginator) {
    ASSERT_TRUE(saves(incident("one")));
    Incident twin = incident("two");
    twin.submission = "key of one";
    const Status again = saves(twin);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::conflict);
    twin.originator = "op.west";
    EXPECT_TRUE(saves(twin));
    const auto find = [&](std::string_view originator) {
        return seen<std::optional<Incident>>(
            [&](Work& work) { return work.incidents.load_submission(originator, "key of one"); });
    };
    EXPECT_EQ(find("op.east")->id, "one");
    EXPECT_EQ(find("op.west")->id, "two");
    EXPECT_EQ(find("op.north"), std::nullopt);
}

TEST_P(Contract, CountsWhatABodyReported) {
    ASSERT_TRUE(saves(incident("one")));
    ASSERT_TRUE(saves(incident("two")));
    const auto count = [&](std::string_view body) {
        return seen<std::uint64_t>([&](Work& work) { return work.incidents.count_of(body); });
    };
    EXPECT_EQ(count("op.east"), 2u);
    EXPECT_EQ(count("meti"), 0u);
}

TEST_P(Contract, ListsWhatABodyHasLatestFirst) {
    ASSERT_TRUE(saves(incident("b", 1)));
    ASSERT_TRUE(saves(incident("c", 2)));
    ASSERT_TRUE(saves(incident("a", 1)));
    EXPECT_EQ(listed(kOperator, 10), (Strings{"c", "a", "b"}));
    EXPECT_EQ(listed(kMinistry, 2), (Strings{"c", "a"}));
    EXPECT_EQ(listed(kCoordinator, 10), Strings{}) << "nothing was passed to it";
    Incident passed = *loaded("b");
    passed.passages[1].passed = minute(9);
    ASSERT_TRUE(saves(passed));
    EXPECT_EQ(listed(kCoordinator, 10), Strings{"b"});
}

TEST_P(Contract, DueIsWhatTimePassesOn) {
    ASSERT_TRUE(saves(incident("one", 0)));
    ASSERT_TRUE(saves(incident("two", 5)));
    EXPECT_EQ(due(29), Strings{});
    EXPECT_EQ(due(30), Strings{"one"});
    EXPECT_EQ(due(35), (Strings{"one", "two"}));
    Incident passed = *loaded("one");
    passed.passages[1].passed = minute(30);
    passed.passages[1].due.reset();
    ASSERT_TRUE(saves(passed));
    EXPECT_EQ(due(35), Strings{"two"});
}

TEST_P(Contract, OpenIsWhatHasNoFinalReport) {
    ASSERT_TRUE(saves(incident("two")));
    ASSERT_TRUE(saves(incident("one")));
    EXPECT_EQ(open(), (Strings{"one", "two"}));
    Incident closed = *loaded("one");
    closed.reports.push_back({sharing::Stage::final_,
                              minute(1),
                              "tanaka",
                              {.basis = policy::Basis::statutory, .outline = "restored"}});
    ASSERT_TRUE(saves(closed));
    EXPECT_EQ(open(), Strings{"two"});
}

TEST_P(Contract, TheLatestForecastIsKeptForEachAddressee) {
    sharing::IssuedForecast first{.number = 1,
                                  .issued = minute(1),
                                  .addressee = "nisc",
                                  .model = 0xFFFF'FFFF'0000'0001u,
                                  .inputs = {{"one", 3, 2}, {"two", 1, 1}},
                                  .markings = {{policy::Tlp::red, {"sato", "abe"}},
                                               {policy::Tlp::amber, {}},
                                               {policy::Tlp::red, {"mori"}}},
                                  .document = "{\"hits\":[]}"};
    sharing::IssuedForecast second{
        .number = 2, .issued = minute(2), .addressee = "nisc", .model = 7, .document = "null"};
    sharing::IssuedForecast other = first;
    other.addressee = "meti";
    const auto latest = [&](std::string_view addressee) {
        return seen<sharing::IssuedForecast>(
            [&](Work& work) { return work.forecasts.load_latest(addressee); });
    };
    const auto adds = [&](const sharing::IssuedForecast& forecast) {
        ASSERT_TRUE(world.store().write([&](Work& work) { return work.forecasts.add(forecast); }));
    };
    EXPECT_EQ(latest("nisc"), sharing::IssuedForecast{});
    adds(first);
    adds(other);
    EXPECT_EQ(latest("nisc"), first);
    adds(second);
    EXPECT_EQ(latest("nisc"), second);
    EXPECT_EQ(latest("meti"), other);
    const auto numbered = [&](std::uint64_t number) {
        return seen<sharing::IssuedForecast>([&](Work& work) { return work.forecasts.load("nisc", number); });
    };
    EXPECT_EQ(numbered(1), first);
    EXPECT_EQ(numbered(3), sharing::IssuedForecast{});
}

TEST_P(Contract, TheTrailIsAChain) {
    for (int i = 1; i <= 5; ++i) {
        ASSERT_TRUE(world.store().write([&](Work& work) -> Status {
            KANAME_CHECK(work.trail.write(entry("incident:" + std::to_string(i), i)));
            record::Entry odd{.at = minute(-i), .outcome = record::Outcome::refused, .reason = "a\nb,\"c\""};
            return work.trail.write(odd);
        }));
    }
    const auto links = seen<std::vector<record::Link>>([](Work& work) { return work.trail.links(0, 100); });
    record::TrailCheck check;
    for (const record::Link& link : links) ASSERT_TRUE(check.take(link));
    EXPECT_EQ(check.head().count, 10u);
    EXPECT_EQ(links[8].entry, entry("incident:5", 5));
    EXPECT_EQ(check.head(), seen<record::Head>([](Work& work) { return work.trail.head(); }));
    const auto some = seen<std::vector<record::Link>>([](Work& work) { return work.trail.links(3, 2); });
    ASSERT_EQ(some.size(), 2u);
    EXPECT_EQ(some.front().head, links[3].head);
}

TEST_P(Contract, AnEmptyTrailHasAnEmptyHead) {
    EXPECT_EQ(seen<record::Head>([](Work& work) { return work.trail.head(); }), record::Head{});
}

TEST_P(Contract, EventsAreNumberedAsTheyWereAnnounced) {
    announced(event("a", {"nisc", "meti"}));
    announced(event("b", {}));
    announced(event("c", {"meti"}));
    const auto all =
        seen<std::vector<record::Numbered>>([](Work& work) { return work.outbox.events(0, 10); });
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].event, event("a", {"nisc", "meti"}));
    EXPECT_EQ(all[1].event, event("b", {}));
    EXPECT_EQ(all[2].number, 3u);
    const auto some =
        seen<std::vector<record::Numbered>>([](Work& work) { return work.outbox.events(1, 1); });
    ASSERT_EQ(some.size(), 1u);
    EXPECT_EQ(some.front().event.subject, "b");
    const auto late =
        seen<std::vector<record::Numbered>>([](Work& work) { return work.outbox.events(2, 5); });
    ASSERT_EQ(late.size(), 1u);
    EXPECT_EQ(late.front().event, event("c", {"meti"}));
}

TEST_P(Contract, ABodyHasNumbersOfItsOwn) {
    announced(event("a", {"nisc", "meti"}));
    announced(event("b", {"nisc"}));
    announced(event("c", {"meti", "nisc"}));
    const auto own =
        seen<std::vector<record::Numbered>>([](Work& work) { return work.outbox.events_for("meti", 0, 10); });
    ASSERT_EQ(own.size(), 2u);
    EXPECT_EQ(own[0].number, 1u);
    EXPECT_EQ(own[1].number, 2u);
    EXPECT_EQ(own[1].event, event("c", {})) << "the audience is not for it";
    const auto later =
        seen<std::vector<record::Numbered>>([](Work& work) { return work.outbox.events_for("meti", 1, 10); });
    ASSERT_EQ(later.size(), 1u);
    EXPECT_EQ(later.front().event.subject, "c");
    const auto last = [&](std::string_view body) {
        return seen<std::uint64_t>([&](Work& work) { return work.outbox.last_for(body); });
    };
    EXPECT_EQ(last("meti"), 2u);
    EXPECT_EQ(last("nisc"), 3u);
    EXPECT_EQ(last("op.east"), 0u);
}

TEST_P(Contract, AWorkerKeepsItsPlace) {
    const auto place = [&](std::string_view worker) {
        return seen<std::uint64_t>([&](Work& work) { return work.outbox.place_of(worker); });
    };
    EXPECT_EQ(place("forecasts"), 0u);
    for (const std::uint64_t to : {3u, 7u}) {
        ASSERT_TRUE(world.store().write([&](Work& work) { return work.outbox.move("forecasts", to); }));
        EXPECT_EQ(place("forecasts"), to);
    }
    EXPECT_EQ(place("mail"), 0u);
}

TEST_P(Contract, AnAccountIsKeptAndReplaced) {
    access::Account account{.name = "tanaka",
                            .person = {"田中", "Tanaka"},
                            .body = "op.east",
                            .role = policy::Role::contact,
                            .password_hash = "$argon2id$v=19$",
                            .demonstration = true,
                            .failures = 3,
                            .locked_until = minute(4)};
    const auto found = [&](std::string_view name) {
        auto result = record::viewed<std::optional<access::Account>>(
            world.access(), [&](access::Work& work) { return work.accounts.find_account(name); });
        EXPECT_TRUE(result);
        return *result;
    };
    for (const policy::Role role : policy::kRoles) {
        account.role = role;
        ++account.failures;
        account.demonstration = !account.demonstration;
        ASSERT_TRUE(world.access().write([&](access::Work& work) { return work.accounts.put(account); }));
        EXPECT_EQ(found("tanaka"), account);
    }
    EXPECT_EQ(found("Tanaka"), std::nullopt);
    const access::Account other{.name = "abe", .body = "cs", .role = policy::Role::officer};
    ASSERT_TRUE(world.access().write([&](access::Work& work) { return work.accounts.put(other); }));
    const auto all = record::viewed<std::vector<access::Account>>(
        world.access(), [](access::Work& work) { return work.accounts.accounts(); });
    EXPECT_EQ(*all, (std::vector<access::Account>{other, account})) << "by name";
}

TEST_P(Contract, ThoseSessionsOfAnAccountEndTogether) {
    const auto is_there = [&](std::string_view token) {
        return record::viewed<std::optional<access::Session>>(
                   world.access(), [&](access::Work& work) { return work.accounts.find_session(token); })
            ->has_value();
    };
    ASSERT_TRUE(world.access().write([](access::Work& work) -> Status {
        KANAME_CHECK(work.accounts.put(access::Session{"a1", "tanaka", "c1", minute(0), minute(9)}));
        KANAME_CHECK(work.accounts.put(access::Session{"a2", "tanaka", "c2", minute(5), minute(6)}));
        KANAME_CHECK(work.accounts.put(access::Session{"a3", "sato", "c3", minute(5), minute(6)}));
        return work.accounts.remove_sessions_of("tanaka");
    }));
    EXPECT_FALSE(is_there("a1") || is_there("a2"));
    EXPECT_TRUE(is_there("a3"));
}

TEST_P(Contract, ASessionIsKeptUntilItIsRemoved) {
    const auto puts = [&](const access::Session& session) {
        ASSERT_TRUE(world.access().write([&](access::Work& work) { return work.accounts.put(session); }));
    };
    const auto kept = [&](std::string_view hash) {
        auto result = record::viewed<std::optional<access::Session>>(
            world.access(), [&](access::Work& work) { return work.accounts.find_session(hash); });
        EXPECT_TRUE(result);
        return *result;
    };
    const access::Session old{"a1", "tanaka", "c1", minute(0), minute(9)};
    const access::Session idle{"a2", "suzuki", "c2", minute(5), minute(6)};
    access::Session live{"a3", "sato", "c3", minute(5), minute(7)};
    for (const access::Session& each : {old, idle, live}) puts(each);
    EXPECT_EQ(kept("a1"), old);
    live.seen = minute(8);
    puts(live);
    ASSERT_TRUE(world.access().write([](access::Work& work) {
        return work.accounts.remove_sessions({.opened = minute(5), .seen = minute(8)});
    }));
    EXPECT_EQ(kept("a1"), std::nullopt) << "opened before";
    EXPECT_EQ(kept("a2"), std::nullopt) << "seen before";
    EXPECT_EQ(kept("a3"), live);
    for (int times = 0; times < 2; ++times) {
        ASSERT_TRUE(
            world.access().write([](access::Work& work) { return work.accounts.remove_session("a3"); }));
        EXPECT_EQ(kept("a3"), std::nullopt);
    }
}

TEST_P(Contract, AnActSeesWhatItWroteAndLeavesNothingWhenItFails) {
    const Status failed = world.store().write([](Work& work) -> Status {
        KANAME_CHECK(work.incidents.save(incident("one")));
        KANAME_CHECK(work.trail.write(entry("incident:one")));
        KANAME_CHECK(work.outbox.announce(event("incident:one", {"meti"})));
        KANAME_CHECK(work.outbox.move("forecasts", 1));
        KANAME_TRY(const auto own, work.incidents.load("one"));
        EXPECT_TRUE(own);
        KANAME_TRY(const std::uint64_t last, work.outbox.last_for("meti"));
        EXPECT_EQ(last, 1u);
        return fail(ErrorCode::forbidden, "here", {"不可", "no"}, {"—", "-"});
    });
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::forbidden);
    EXPECT_EQ(loaded("one"), std::nullopt);
    ASSERT_TRUE(world.store().view([](Work& work) -> Status {
        KANAME_TRY(const record::Head head, work.trail.head());
        EXPECT_EQ(head.count, 0u);
        KANAME_TRY(const std::uint64_t last, work.outbox.last_for("meti"));
        EXPECT_EQ(last, 0u);
        KANAME_TRY(const std::uint64_t place, work.outbox.place_of("forecasts"));
        EXPECT_EQ(place, 0u);
        return done;
    }));
}

TEST_P(Contract, AnActThatThrowsLeavesNothing) {
    EXPECT_THROW(static_cast<void>(world.store().write([](Work& work) -> Status {
                     KANAME_CHECK(work.incidents.save(incident("one")));
                     throw std::runtime_error{"of the act"};
                 })),
                 std::runtime_error);
    EXPECT_EQ(loaded("one"), std::nullopt);
    EXPECT_TRUE(saves(incident("one")));
}

TEST_P(Contract, AViewChangesNothing) {
    // A store may refuse the write or let the view have it alone; it is never kept.
    static_cast<void>(world.store().view([](Work& work) { return work.incidents.save(incident("one")); }));
    EXPECT_EQ(loaded("one"), std::nullopt);
    EXPECT_TRUE(saves(incident("one")));
}

}  // namespace
}  // namespace kaname::storage
