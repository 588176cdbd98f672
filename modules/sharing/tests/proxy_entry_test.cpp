#include "incident_desk.hpp"

// Reports that came by telephone or on paper.
namespace kaname::sharing {
namespace {

class ProxyDesk : public IncidentDesk {
protected:
    static ProxyEntry call() {
        return {
            .source = "運用課長 山田", .medium = Medium::telephone, .taken = kNow - 3min, .read_back = true};
    }
    std::string entered(IncidentService& desk, const Actor& by = kMic) {
        const auto receipt = desk.enter(by, "op.east", submission(), call());
        EXPECT_TRUE(receipt) << to_text(receipt.error(), Language::en);
        return receipt ? receipt->incident : std::string{};
    }
};

TEST_F(ProxyDesk, IsTheOperatorsReportLikeAnyOther) {
    const std::string id = entered(service);
    for (const Actor& actor : {kOperator, kMic, kOfficer}) {
        const auto seen = service.find(actor, id);
        ASSERT_TRUE(seen) << actor.person;
        EXPECT_EQ(seen->originator, "op.east");
        ASSERT_TRUE(seen->reports[0].proxy);
        EXPECT_EQ(seen->reports[0].proxy->body, "mic");
        EXPECT_EQ(seen->reports[0].person, "mori");
        EXPECT_EQ(told(actor.body), Told{"incident.reported"});
    }
    EXPECT_FALSE(service.find(kOther, id));
    EXPECT_EQ(trail().back().action, "enter_report");
}

TEST_F(ProxyDesk, TheBodyIsTheCallersWhateverItSays) {
    ProxyEntry proxy = call();
    proxy.body = "cs";
    const auto receipt = service.enter(kMic, "op.east", submission(), proxy);
    EXPECT_EQ(service.find(kMic, receipt->incident)->reports[0].proxy->body, "mic");
}

TEST_F(ProxyDesk, IsForThoseToWhomTheOperatorsReportsGo) {
    const Actor other_ministry{"hara", "meti", BodyKind::ministry, Role::liaison};
    const auto hidden = service.enter(other_ministry, "op.east", submission(), call());
    const auto missing = service.enter(other_ministry, "op.none", submission(), call());
    EXPECT_EQ(hidden.error().code, ErrorCode::not_found);
    EXPECT_EQ(hidden.error().problems, missing.error().problems);
    for (const char* no_operator : {"cs", "mic", "op.gone"}) {
        EXPECT_EQ(service.enter(kMic, no_operator, submission(), call()).error().code, ErrorCode::not_found)
            << no_operator;
    }
    Submission red = submission();
    red.marking.tlp = policy::Tlp::red;  // a fault of the right caller, not something hidden from it
    EXPECT_EQ(service.enter(kMic, "op.east", red, call()).error().code, ErrorCode::invalid_input);
    for (const Actor& actor : {kOperator, kOther, kSupervisor}) {
        EXPECT_EQ(service.enter(actor, "op.east", submission(), call()).error().code, ErrorCode::forbidden);
    }
    EXPECT_TRUE(service.list(kOfficer)->empty());
}

TEST_F(ProxyDesk, TheCoordinatorThatWasCalledDoesNotWaitForItsOwnCall) {
    IncidentService gated = with({.hops = {{"mic", policy::HopMode::gate}}});
    EXPECT_TRUE(gated.find(kOfficer, entered(gated, kOfficer)));
    const auto by_ministry = gated.enter(kMic, "op.west", submission(), call());
    EXPECT_FALSE(gated.find(kOfficer, by_ministry->incident));
}

TEST_F(ProxyDesk, SentTwiceIsKeptOnceAndKeysAreNotTheOperators) {
    const std::string id = entered(service);
    EXPECT_EQ(entered(service), id);
    EXPECT_NE(reported(service), id);
    ProxyEntry other = call();
    other.read_back = false;
    EXPECT_EQ(service.enter(kMic, "op.east", submission(), other).error().code, ErrorCode::conflict);
}

TEST_F(ProxyDesk, TheOperatorConfirmsItOnce) {
    const std::string id = entered(service);
    clock.move_to(kNow + 30min);
    EXPECT_EQ(service.confirm(kMic, id, 1).error().code, ErrorCode::forbidden);
    EXPECT_EQ(service.confirm(kOther, id, 1).error().code, ErrorCode::not_found);
    ASSERT_TRUE(service.confirm(kOperator, id, 1));
    clock.move_to(kNow + 40min);
    ASSERT_TRUE(service.confirm(kOperator, id, 1));
    const auto seen = service.find(kMic, id);
    EXPECT_EQ(seen->reports[0].confirmed, (Confirmation{kNow + 30min, "sato"}));
    EXPECT_EQ(told("mic"), (Told{"incident.reported", "incident.confirmed"}));
}

TEST_F(ProxyDesk, OnlyWhatWasEnteredIsConfirmed) {
    const std::string id = reported(service);
    EXPECT_EQ(service.confirm(kOperator, id, 1).error().code, ErrorCode::conflict);
    EXPECT_EQ(service.confirm(kOperator, id, 2).error().code, ErrorCode::not_found);
    EXPECT_EQ(service.confirm(kOperator, id, 0).error().code, ErrorCode::not_found);
}

TEST_F(ProxyDesk, LaterStagesComeByTelephoneToo) {
    const std::string id = reported(service);
    const Statement restored{.basis = Basis::exceptional, .outline = "復旧"};
    ASSERT_TRUE(service.enter_follow_up(kMic, id, {restored, Stage::final_}, call()));
    EXPECT_EQ(service.find(kOperator, id)->reports[1].proxy->source, call().source);
    EXPECT_EQ(service.enter_follow_up(kOperator, id, {restored, Stage::final_}, call()).error().code,
              ErrorCode::forbidden);
}

TEST_F(ProxyDesk, TimesAreInTheirOrder) {
    ProxyEntry future = call();
    future.taken = kNow + 1min;
    future.source.clear();
    const auto refused = service.enter(kMic, "op.east", submission(), future);
    ASSERT_EQ(refused.error().problems.size(), 2u);
    EXPECT_EQ(refused.error().problems[0].place, "proxy.source");
    EXPECT_EQ(refused.error().problems[1].place, "proxy.taken");
    Submission late = submission();
    late.statement.aware = kNow - 1min;  // learned of it after telling it
    EXPECT_EQ(service.enter(kMic, "op.east", late, call()).error().problems[0].place, "aware");
    late.statement.aware = kNow + 1min;
    EXPECT_EQ(service.report(kOperator, late).error().problems[0].place, "aware");
}

// Turning a report into a statutory one is the operator's own act.
TEST_F(ProxyDesk, WhatIsEnteredIsStatutoryOnlyOnceTheOperatorConfirmsIt) {
    const std::string id = reported(service);
    Statement law = submission("", Basis::statutory).statement;
    law.aware = kNow - 10min;
    ASSERT_TRUE(service.enter_follow_up(kMic, id, {law, Stage::follow_up}, call()));
    EXPECT_EQ(service.find(kSupervisor, id).error().code, ErrorCode::not_found);
    EXPECT_TRUE(service.list(kSupervisor)->empty());
    ASSERT_TRUE(service.confirm(kOperator, id, 2));
    const auto seen = service.find(kSupervisor, id);
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->reports.size(), 1u);  // and nothing of what was told in confidence
}

TEST_F(ProxyDesk, AnUnconfirmedEndEndsNothing) {
    const std::string id = reported(service);
    const Statement restored{.basis = Basis::exceptional, .outline = "復旧"};
    ASSERT_TRUE(service.enter_follow_up(kMic, id, {restored, Stage::final_}, call()));
    EXPECT_TRUE(service.follow_up(kOperator, id, {restored, Stage::follow_up}));
    ASSERT_TRUE(service.confirm(kOperator, id, 2));
    EXPECT_EQ(service.follow_up(kOperator, id, {restored, Stage::follow_up}).error().code,
              ErrorCode::conflict);
    ProxyEntry before_the_end = call();
    before_the_end.taken -= 1min;
    EXPECT_TRUE(service.enter_follow_up(kMic, id, {restored, Stage::follow_up}, before_the_end));
}

// The operator ends it in confidence, and stands by a report under the law afterwards: the law's end is still
// to come.
TEST_F(ProxyDesk, WhatBecomesStatutoryAfterItsEndIsOpenAgain) {
    Submission law = submission("law", Basis::statutory);
    law.statement.aware = kNow - 10min;
    const auto entered = service.enter(kMic, "op.east", law, call());
    ASSERT_TRUE(entered) << to_text(entered.error(), Language::en);
    const std::string id = entered->incident;
    Statement restored = submission().statement;
    restored.level = kNormal;
    ASSERT_TRUE(service.follow_up(kOperator, id, {restored, Stage::final_}));
    ASSERT_TRUE(service.confirm(kOperator, id, 1));
    restored.basis = Basis::statutory;
    EXPECT_TRUE(service.follow_up(kOperator, id, {restored, Stage::final_}));
    EXPECT_EQ(service.follow_up(kOperator, id, {restored}).error().code, ErrorCode::conflict);
}

TEST_F(ProxyDesk, TheLawsClockCannotBeDodged) {
    const std::string id = reported(service);
    Statement law = submission("", Basis::statutory).statement;
    EXPECT_EQ(service.follow_up(kOperator, id, {law, Stage::follow_up}).error().problems[0].place, "aware");
    law.aware = kNow - 400 * 24h;  // a slip of the pen
    EXPECT_EQ(service.follow_up(kOperator, id, {law, Stage::follow_up}).error().problems[0].place, "aware");
    law.aware = kNow - 10min;
    ASSERT_TRUE(service.follow_up(kOperator, id, {law, Stage::follow_up}));
    const Statement weaker = submission().statement;
    EXPECT_EQ(service.follow_up(kOperator, id, {weaker, Stage::final_}).error().problems[0].place, "basis");
    law.aware.reset();
    EXPECT_TRUE(service.follow_up(kOperator, id, {law, Stage::final_}));
}

TEST_F(ProxyDesk, TheOperatorsKeysAreAnotherSet) {
    const std::string id = entered(service);
    EXPECT_NE(reported(service, submission("mic k1")), id);
}

Regimes two_rules() {
    return {{{.id = "plan",
              .bases = {Basis::exceptional, Basis::statutory},
              .duties = {{Stage::first, *parse_allowance("without delay")}}},
             {.id = "law", .bases = {Basis::statutory}, .duties = {{Stage::first, *parse_allowance("24h")}}}},
            {}};
}

TEST_F(ProxyDesk, ASupervisorSeesTheDutiesOfTheLawOnly) {
    const Regimes regimes = two_rules();
    IncidentService ruled{{store, reads, directory, nullptr, clock, names, {}, {9h}, &regimes}};
    const std::string id = reported(ruled, submission("k1", Basis::statutory));
    EXPECT_EQ(ruled.find(kMic, id)->duties.size(), 2u);
    const auto seen = ruled.find(kSupervisor, id);
    ASSERT_EQ(seen->duties.size(), 1u);
    EXPECT_EQ(seen->duties[0].regime, "law");
    EXPECT_EQ(ruled.list(kSupervisor)->at(0).duties.size(), 1u);
    EXPECT_EQ(ruled.regimes(kOperator)->size(), 2u);
}

}  // namespace
}  // namespace kaname::sharing
