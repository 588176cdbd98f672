#include "kaname/sharing/forecast_service.hpp"

#include <gtest/gtest.h>

#include "../../cascade/tests/build_model.hpp"
#include "kaname/sharing/memory.hpp"
#include "people.hpp"

namespace kaname::sharing {
namespace {

const Actor kAuditor{"ueda", "cs", BodyKind::coordinator, Role::auditor};

/// "plant" fails one minute after "core".
class ForecastDesk : public testing::Test {
protected:
    static network::Model chain() {
        cascade::Build build;
        const auto core = build.service("core");
        build.service("plant");
        build.group({.by = {core}});
        return build.model();
    }
    static Incident incident(const std::string& id, std::string_view service) {
        Incident made{.id = id,
                      .originator = "op.east",
                      .submission = "k" + id,
                      .marking = {.tlp = policy::Tlp::amber},
                      .reports = {{.received = kNow - 10min, .person = "sato"}},
                      .passages = {{.hop = {.from = "mic", .to = "cs"}, .passed = kNow - 10min}}};
        made.reports[0].statement = {.service = std::string{service}, .level = kStopped, .outline = "停止"};
        made.reports[0].statement.own_cause = cascade::OwnCause::yes;
        return made;
    }
    void report(const Incident& made) {
        ASSERT_TRUE(store.write([&](Work& work) -> Status {
            KANAME_CHECK(work.incidents.save(made));
            return work.outbox.announce(
                {kNow, "incident.reported", "incident:" + made.id, audience_of(made)});
        }));
    }
    std::uint64_t trail_length() {
        return record::viewed<record::Head>(store, [](Work& work) { return work.trail.head(); })->count;
    }

    network::Model model = chain();
    directory::Directory directory = *directory::Directory::make(
        {}, {{.id = "cs", .kind = BodyKind::coordinator, .name = {"内閣官房", "Cabinet Secretariat"}},
             {.id = "mic", .kind = BodyKind::ministry, .name = {"総務省", "MIC"}}});
    MemoryStore store;
    record::MemoryReadLog reads;
    FixedClock clock{kNow};
    std::vector<std::size_t> hits;  ///< of each forecast that was written
    std::vector<bool> without;      ///< whether it left out what was confirmed
    ForecastService service{{store,
                             reads,
                             directory,
                             model,
                             42,
                             clock,
                             {9h},
                             [this](const ForecastService::Made& made) {
                                 const auto& forecast = made.result;
                                 hits.push_back(forecast ? forecast->hits.size() + forecast->already.size()
                                                         : 99);
                                 without.push_back(made.without_confirmations);
                                 return std::string{"{}"};
                             },
                             {.runs = 100, .threads = 1}}};
};

TEST_F(ForecastDesk, NothingIsMadeOfWhatIsNotForTheResponse) {
    Incident counted = incident("a", "core");
    counted.reports[0].statement.terms = {{"cs", {{policy::Use::statistics}, policy::Onward::ask}}};
    report(counted);
    ASSERT_TRUE(service.react());
    EXPECT_EQ(service.latest(kOfficer).error().code, ErrorCode::not_found);
    counted.version = 1;
    counted.reports.push_back({.stage = Stage::follow_up, .received = kNow, .person = "sato"});
    counted.reports[1].statement = counted.reports[0].statement;
    counted.reports[1].statement.terms[0].terms.uses = {policy::Use::response};
    report(counted);
    ASSERT_TRUE(service.react());
    EXPECT_TRUE(service.latest(kOfficer));
}

TEST_F(ForecastDesk, ANearMissIsNoFailureUnlessItSaysSo) {
    Incident near = incident("a", "core");
    Statement& said = near.reports[0].statement;
    said.basis = policy::Basis::near_miss;
    said.level.reset();
    EXPECT_TRUE(situation_of({near}, model, kNow).reports.empty());
    said.level = kStopped;
    EXPECT_EQ(situation_of({near}, model, kNow).reports.size(), 1u);
}

TEST_F(ForecastDesk, AnotherModelMakesAnotherForecast) {
    report(incident("a", "core"));
    ASSERT_TRUE(service.react());
    ForecastService later{{store,
                           reads,
                           directory,
                           model,
                           43,
                           clock,
                           {9h},
                           [](const auto&) { return std::string{"{}"}; },
                           {.runs = 50, .threads = 1}}};
    ASSERT_TRUE(later.react());
    EXPECT_EQ(later.latest(kOfficer)->issued.number, 2u);
    EXPECT_EQ(later.latest(kOfficer)->issued.model, 43u);
    ASSERT_TRUE(later.react());
    EXPECT_EQ(later.latest(kOfficer)->issued.number, 2u);
}

TEST_F(ForecastDesk, AReportBecomesAForecastForTheCoordinatorAlone) {
    EXPECT_EQ(service.latest(kOfficer).error().code, ErrorCode::not_found);
    report(incident("a", "core"));
    ASSERT_TRUE(service.react());
    EXPECT_EQ(hits, std::vector<std::size_t>{1});
    const auto issued = service.latest(kOfficer);
    ASSERT_TRUE(issued);
    EXPECT_EQ(issued->issued.number, 1u);
    EXPECT_EQ(issued->issued.model, 42u);
    EXPECT_EQ(issued->issued.inputs, (std::vector<Input>{{"a", 1, 1}}));
    EXPECT_EQ(issued->issued.document, "{}");
    EXPECT_EQ(issued->moved, Difference{});
    EXPECT_EQ(service.latest(kMic).error().code, ErrorCode::forbidden);
    EXPECT_EQ(service.latest(kAuditor).error().code, ErrorCode::forbidden);
}

TEST_F(ForecastDesk, ReactsOnceToEachChangeAndNeverToItself) {
    report(incident("a", "core"));
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(service.react());
    EXPECT_EQ(hits.size(), 1u);
    EXPECT_EQ(trail_length(), 1u);
    report(incident("b", "plant"));
    ASSERT_TRUE(service.react());
    EXPECT_EQ(service.latest(kOfficer)->issued.number, 2u);
    EXPECT_EQ(service.latest(kOfficer)->issued.inputs.size(), 2u);
}

TEST_F(ForecastDesk, TheNextForecastSaysWhatMovedAndWhy) {
    Incident first = incident("a", "core");
    report(first);
    ASSERT_TRUE(service.react());
    first.version = 1;
    first.reports.push_back(first.reports[0]);
    first.reports[1].stage = Stage::final_;
    report(first);
    ASSERT_TRUE(service.react());
    const auto seen = service.latest(kOfficer);
    EXPECT_EQ(seen->moved.since, 1u);
    EXPECT_EQ(seen->moved.causes, (std::vector<Cause>{{"a", InputChange::ended}}));
}

TEST_F(ForecastDesk, AnotherServiceGoesOnWhereTheFirstStopped) {
    report(incident("a", "core"));
    ASSERT_TRUE(service.react());
    std::size_t again = 0;
    ForecastService restarted{{store, reads, directory, model, 42, clock, {9h}, [&](const auto&) {
                                   return ++again, std::string{"{}"};
                               }}};
    ASSERT_TRUE(restarted.react());
    EXPECT_EQ(again, 0u);
}

TEST_F(ForecastDesk, WhatTheCoordinatorDoesNotHoldIsNoInput) {
    Incident gated = incident("a", "core");
    gated.passages[0].passed.reset();
    report(gated);
    ASSERT_TRUE(service.react());
    EXPECT_EQ(service.latest(kOfficer).error().code, ErrorCode::not_found);  // not even an empty one
    report(incident("b", "core"));
    ASSERT_TRUE(service.react());
    gated.version = 1;
    gated.reports.push_back(gated.reports[0]);
    report(gated);
    ASSERT_TRUE(service.react());
    EXPECT_EQ(service.latest(kOfficer)->issued.number, 1u);
    EXPECT_EQ(service.latest(kOfficer)->issued.inputs, (std::vector<Input>{{"b", 1, 1}}));
}

TEST_F(ForecastDesk, WhatWasToldLaterCountsNotWhatWasTypedLater) {
    Incident one = incident("a", "core");
    one.reports.push_back(one.reports[0]);
    one.reports[1].stage = Stage::follow_up;
    one.reports[1].received = kNow - 1min;
    one.reports[1].statement.level = kNormal;
    EXPECT_TRUE(situation_of({one}, model, kNow).reports.empty());
    one.reports[1].proxy = ProxyEntry{.body = "mic", .taken = kNow - 20min};
    EXPECT_EQ(situation_of({one}, model, kNow).reports.size(), 1u);
}

TEST_F(ForecastDesk, WhatAFollowUpLeavesOpenIsAsItWasToldBefore) {
    const auto then = [&](Incident& one, std::chrono::minutes at, Statement said) {
        one.reports.push_back({.stage = Stage::follow_up, .received = kNow + at, .person = "sato"});
        one.reports.back().statement = std::move(said);
        return situation_of({one}, model, kNow + at).reports;
    };
    Incident one = incident("a", "core");
    one.reports[0].statement.since = kNow - 30min;
    auto open = then(one, 1min, {.level = Level{4'000}, .outline = "一部復旧"});
    ASSERT_EQ(open.size(), 1u);  // of which service and since when was told before
    EXPECT_EQ(open[0].at, kNow - 30min);
    EXPECT_EQ(open[0].level, Level{4'000});
    EXPECT_EQ(then(one, 2min, {.since = kNow - 40min, .outline = "訂正"})[0].at, kNow - 40min);
    EXPECT_TRUE(then(one, 3min, {.level = kNormal, .outline = "復旧"}).empty());
    EXPECT_EQ(then(one, 4min, {.outline = "再発"})[0].at, kNow + 4min);  // another failure
}

TEST_F(ForecastDesk, TheMarkingsAreThoseOfTheOneBeforeToo) {
    Incident strict = incident("a", "core");
    strict.marking = {.tlp = policy::Tlp::amber_strict};
    report(strict);
    ASSERT_TRUE(service.react());
    strict.version = 1;
    strict.reports.push_back(strict.reports[0]);
    strict.reports[1].stage = Stage::final_;
    report(strict);
    report(incident("b", "core"));
    ASSERT_TRUE(service.react());
    const auto seen = service.latest(kOfficer);
    EXPECT_EQ(seen->issued.markings, (std::vector<policy::Marking>{{.tlp = policy::Tlp::amber}}));
    EXPECT_EQ(seen->markings, (std::vector<policy::Marking>{{.tlp = policy::Tlp::amber},
                                                            {.tlp = policy::Tlp::amber_strict}}));
}

TEST_F(ForecastDesk, NothingIsMadeOfWhatIsRed) {
    Incident red = incident("a", "core");
    red.marking = {.tlp = policy::Tlp::red, .persons = {"abe"}};
    report(red);
    ASSERT_TRUE(service.react());
    EXPECT_EQ(service.latest(kOfficer).error().code, ErrorCode::not_found);
}

TEST_F(ForecastDesk, CarriesTheMarkingsOfItsInputs) {
    Incident strict = incident("a", "core");
    strict.marking.tlp = policy::Tlp::amber_strict;
    report(strict);
    ASSERT_TRUE(service.react());
    EXPECT_EQ(service.latest(kOfficer)->issued.markings, std::vector<policy::Marking>{strict.marking});
}

TEST_F(ForecastDesk, ASituationHasTheLastReportOfEachServiceThatFails) {
    Incident earlier = incident("a", "core");
    Incident later = incident("b", "core");
    later.reports[0].received = kNow - 5min;
    later.reports[0].statement.level = Level{4'000};
    Incident unknown = incident("c", "plant");
    unknown.reports[0].statement.level.reset();
    const auto situation = situation_of({later, earlier, unknown, incident("d", "nowhere")}, model, kNow);
    ASSERT_EQ(situation.reports.size(), 2u);
    EXPECT_EQ(situation.reports[0].level, Level{4'000});
    EXPECT_EQ(situation.reports[1].level, kStopped);  // unknown is never "all is well"
    EXPECT_EQ(situation.reports[1].at, kNow - 10min);
    Incident restored = later;
    restored.reports.push_back(restored.reports[0]);
    restored.reports[1].statement.level = kNormal;
    const auto normal = situation_of({restored}, model, kNow);
    EXPECT_TRUE(normal.reports.empty());
    ASSERT_EQ(normal.confirmations.size(), 1u);  // it worked when that was told
    EXPECT_EQ(normal.confirmations[0].at, kNow - 5min);
}

// The plant needs the core and has no buffer: with the core stopped it cannot have worked.
TEST_F(ForecastDesk, AConfirmationThatFitsNoRunIsLeftOutAndThatIsSaid) {
    Incident core = incident("a", "core");
    Incident plant = incident("b", "plant");
    plant.reports[0].statement.level = kNormal;
    plant.reports[0].received = kNow;
    report(core);
    report(plant);
    ASSERT_TRUE(service.react());
    ASSERT_FALSE(hits.empty());
    EXPECT_NE(hits.back(), 99u) << "it was refused";
    EXPECT_TRUE(without.back());
}

}  // namespace
}  // namespace kaname::sharing
