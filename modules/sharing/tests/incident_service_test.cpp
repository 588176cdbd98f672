#include "incident_desk.hpp"
#include "kaname/base/limits.hpp"

namespace kaname::sharing {
namespace {

TEST_F(IncidentDesk, AReportIsWithTheMinistryAndTheCoordinatorAtOnce) {
    const std::string id = reported(service);
    for (const Actor& actor : {kOperator, kMic, kOfficer}) {
        const auto seen = service.find(actor, id);
        ASSERT_TRUE(seen) << actor.person;
        EXPECT_EQ(seen->originator, "op.east");
        EXPECT_EQ(seen->reports.size(), 1u);
        EXPECT_EQ(seen->reports[0].statement, submission().statement);
        EXPECT_EQ(told(actor.body), Told{"incident.reported"});
    }
}

TEST_F(IncidentDesk, OthersGetTheAnswerForWhatDoesNotExist) {
    const std::string id = reported(service);
    for (const Actor& actor : {kOther, kSupervisor}) {
        const auto hidden = service.find(actor, id);
        const auto missing = service.find(actor, "aaaaaaaaaaaaa");
        ASSERT_FALSE(hidden);
        EXPECT_EQ(hidden.error().code, ErrorCode::not_found);
        EXPECT_EQ(hidden.error().problems, missing.error().problems);
        EXPECT_TRUE(service.list(actor)->empty());
        EXPECT_FALSE(service.follow_up(kOther, id, {submission().statement, Stage::follow_up}));
    }
    EXPECT_EQ(told("op.west"), Told{});
}

TEST_F(IncidentDesk, ThePreviewIsWhatHappens) {
    const auto hops = service.preview(kOperator);
    ASSERT_TRUE(hops);
    const auto seen = service.find(kOperator, reported(service));
    ASSERT_EQ(seen->passages.size(), hops->size());
    for (std::size_t i = 0; i < hops->size(); ++i) EXPECT_EQ(seen->passages[i].passage.hop, (*hops)[i]);
}

TEST_F(IncidentDesk, SentTwiceIsKeptOnce) {
    const auto first = service.report(kOperator, submission());
    clock.move_to(kNow + 1min);
    const auto second = service.report(kOperator, submission());
    EXPECT_EQ(first->incident, second->incident);
    EXPECT_EQ(first->received, second->received);
    EXPECT_EQ(service.list(kOperator)->size(), 1u);
    Submission other = submission();
    other.statement.outline = "別の内容";
    EXPECT_EQ(service.report(kOperator, other).error().code, ErrorCode::conflict);
}

TEST_F(IncidentDesk, ALaterStageSentTwiceIsKeptOnce) {
    const std::string id = reported(service);
    const Later later{submission().statement, Stage::follow_up, "k1"};
    const auto first = service.follow_up(kOperator, id, later);
    clock.move_to(kNow + 1min);
    const auto second = service.follow_up(kOperator, id, later);
    EXPECT_EQ(first->stage, 2u);
    EXPECT_EQ(second->stage, 2u);
    EXPECT_EQ(second->received, kNow);
    Later other = later;
    other.statement.outline = "別の内容";
    EXPECT_EQ(service.follow_up(kOperator, id, other).error().code, ErrorCode::conflict);
    other.key = "k2";
    EXPECT_EQ(service.follow_up(kOperator, id, other)->stage, 3u);
    other.key.clear();  // no key: every sending is one of its own
    EXPECT_EQ(service.follow_up(kOperator, id, other)->stage, 4u);
    EXPECT_EQ(service.follow_up(kOperator, id, other)->stage, 5u);
    for (int press = 0; press < 2; ++press) ASSERT_TRUE(service.comment(kMic, id, "確認中", "k1"));
    EXPECT_EQ(service.comment(kMic, id, "別の所見", "k1").error().code, ErrorCode::conflict);
    ASSERT_TRUE(service.comment(kMic, id, "確認中", "k2"));
    ASSERT_TRUE(service.comment(kOfficer, id, "確認中", "k1"));  // another's key
    EXPECT_EQ(service.find(kMic, id)->comments.size(), 3u);
    EXPECT_EQ(told("mic").size(), 8u);  // nobody is told twice of what was pressed twice
}

TEST_F(IncidentDesk, TheKeysOfTwoOperatorsAreTheirOwn) {
    const std::string east = reported(service);
    const auto west = service.report(kOther, submission());
    ASSERT_TRUE(west);
    EXPECT_NE(west->incident, east);
}

TEST_F(IncidentDesk, AnIdTellsNothingOfWhatOthersReported) {
    const std::string alone = reported(service);
    MemoryStore other_store;
    IncidentService busy{{other_store, reads, directory, nullptr, clock, names, {}, {9h}}};
    for (int i = 0; i < 5; ++i) EXPECT_TRUE(busy.report(kOther, submission(std::to_string(i))));
    EXPECT_EQ(busy.report(kOperator, submission())->incident, alone);
}

TEST_F(IncidentDesk, AGateHoldsUntilTheMinistryPasses) {
    IncidentService gated = with({.hops = {{"mic", policy::HopMode::gate}}});
    const std::string id = reported(gated);
    EXPECT_TRUE(gated.find(kMic, id));
    EXPECT_FALSE(gated.find(kOfficer, id));
    EXPECT_EQ(told("cs"), Told{});
    clock.move_to(kNow + 24h);
    EXPECT_TRUE(gated.pass_due());
    EXPECT_FALSE(gated.find(kOfficer, id));
    EXPECT_FALSE(gated.pass(kOfficer, id));
    EXPECT_TRUE(gated.pass(kMic, id));
    EXPECT_TRUE(gated.find(kOfficer, id));
    EXPECT_EQ(told("cs"), Told{"incident.passed"});
    EXPECT_EQ(gated.pass(kMic, id).error().code, ErrorCode::conflict);
}

TEST_F(IncidentDesk, AGateWithTimeoutOpensByItself) {
    IncidentService gated = with({.hops = {{"mic", policy::HopMode::gate_with_timeout, 30min}}});
    const std::string id = reported(gated);
    clock.move_to(kNow + 30min - 1us);
    EXPECT_TRUE(gated.pass_due());
    EXPECT_FALSE(gated.find(kOfficer, id));
    clock.move_to(kNow + 30min);
    EXPECT_TRUE(gated.pass_due());
    EXPECT_TRUE(gated.find(kOfficer, id));
    EXPECT_TRUE(gated.pass_due());
    EXPECT_EQ(told("cs"), Told{"incident.passed"});
}

TEST_F(IncidentDesk, StagesFollowUntilTheFinalOne) {
    const std::string id = reported(service);
    clock.move_to(kNow + 10min);
    EXPECT_EQ(service.follow_up(kOperator, id, {submission().statement, Stage::follow_up})->stage, 2u);
    EXPECT_EQ(service.follow_up(kOperator, id, {submission().statement, Stage::final_})->stage, 3u);
    EXPECT_EQ(service.follow_up(kOperator, id, {submission().statement, Stage::follow_up}).error().code,
              ErrorCode::conflict);
    const auto seen = service.find(kOfficer, id);
    EXPECT_EQ(seen->reports[0].received, kNow);
    EXPECT_EQ(seen->reports[1].received, kNow + 10min);
    EXPECT_EQ(told("cs"), (Told{"incident.reported", "incident.followed_up", "incident.followed_up"}));
}

TEST_F(IncidentDesk, AStatutoryStageIsAllThatSupervisionSees) {
    const std::string id = reported(service);
    Statement statutory = submission().statement;
    statutory.basis = Basis::statutory;
    statutory.aware = kNow - 10min;
    ASSERT_TRUE(service.comment(kMic, id, "所見"));
    ASSERT_TRUE(service.follow_up(kOperator, id, {statutory, Stage::follow_up}));
    const auto seen = service.find(kSupervisor, id);
    ASSERT_TRUE(seen);
    ASSERT_EQ(seen->reports.size(), 1u);
    EXPECT_EQ(seen->reports[0].statement.basis, Basis::statutory);
    EXPECT_TRUE(seen->comments.empty());
}

// ADR 10: not even from a date.
TEST_F(IncidentDesk, SupervisionDoesNotLearnWhatWasToldBefore) {
    const std::string id = reported(service);
    clock.move_to(kNow + 10min);
    Statement statutory = submission().statement;
    statutory.basis = Basis::statutory;
    statutory.aware = kNow;
    ASSERT_TRUE(service.follow_up(kOperator, id, {statutory}));
    const auto seen = service.find(kSupervisor, id);
    EXPECT_EQ(seen->reports.at(0).stage, Stage::first);
    for (const SeenPassage& each : seen->passages) EXPECT_EQ(each.passage.passed, kNow + 10min);
    EXPECT_EQ(service.find(kMic, id)->passages.at(0).passage.passed, kNow);
}

TEST_F(IncidentDesk, WhatIsHiddenTakesNoPlaceInTheList) {
    Submission law = submission("law", Basis::statutory);
    law.statement.aware = kNow;
    const std::string id = reported(service, law);
    clock.move_to(kNow + 1min);
    for (int i = 0; i < 9; ++i) reported(service, submission("k" + std::to_string(i)));
    const auto listed = record::viewed<std::vector<SeenIncident>>(
        store, [](Work& work) { return work.incidents.list(kSupervisor, 2); });
    ASSERT_EQ(listed->size(), 1u);
    EXPECT_EQ(listed->front().id, id);
}

TEST_F(IncidentDesk, AFailureOfYearsAgoIsASlipOfThePen) {
    Submission submitted = submission();
    submitted.statement.since = *submitted.statement.since - std::chrono::days{400};
    EXPECT_EQ(service.report(kOperator, submitted).error().problems.front().place, "since");
}

TEST_F(IncidentDesk, CommentsStayInThePath) {
    const std::string id = reported(service);
    ASSERT_TRUE(service.comment(kMic, id, "利用者約2,250万人"));
    EXPECT_EQ(service.find(kOfficer, id)->comments.size(), 1u);
    EXPECT_TRUE(service.find(kOperator, id)->comments.empty());
    EXPECT_EQ(told("cs"), (Told{"incident.reported", "incident.commented"}));
    EXPECT_EQ(told("op.east"), Told{"incident.reported"});
    EXPECT_FALSE(service.comment(kMic, id, ""));
    EXPECT_FALSE(service.comment(kOperator, id, "…"));
}

TEST_F(IncidentDesk, OneIncidentHasSoManyReportsAndCommentsAndStillAnEnd) {
    const std::string id = reported(service);
    const Statement more{.outline = "継続中"};
    for (std::size_t i = 1; i < limits::kReports; ++i) {
        ASSERT_TRUE(service.follow_up(kOperator, id, {more, Stage::follow_up}));
    }
    const auto refused = service.follow_up(kOperator, id, {more, Stage::follow_up});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().problems.front().place, "stage");
    for (std::size_t i = 0; i < limits::kComments; ++i) ASSERT_TRUE(service.comment(kMic, id, "確認中"));
    EXPECT_EQ(service.comment(kMic, id, "確認中").error().problems.front().place, "text");
    EXPECT_TRUE(service.follow_up(kOperator, id, {more, Stage::final_}));
}

TEST_F(IncidentDesk, WhatIsWrongIsNamedByItsField) {
    Submission wrong = submission();
    wrong.statement.service = "ict.nowhere";
    wrong.statement.since = kNow + 1min;
    wrong.statement.outline.clear();
    const auto refused = service.report(kOperator, wrong);
    ASSERT_FALSE(refused);
    std::vector<std::string> places;
    for (const Problem& problem : refused.error().problems) places.push_back(problem.place);
    EXPECT_EQ(places, (std::vector<std::string>{"service", "since", "outline"}));
    EXPECT_TRUE(service.list(kOperator)->empty());
}

TEST_F(IncidentDesk, AReportForPersonsThatNamesNoneIsRefused) {
    Submission red = submission();
    red.marking = {.tlp = policy::Tlp::red};
    EXPECT_EQ(service.report(kOperator, red).error().problems[0].place, "marking");
    red.marking.persons = {"abe"};
    EXPECT_TRUE(service.find(kOfficer, reported(service, red)));
}

TEST_F(IncidentDesk, ActsAndRefusalsAreInTheTrailWithoutWhatWasSaid) {
    const std::string id = reported(service);
    EXPECT_FALSE(service.report(kMic, submission()));
    EXPECT_FALSE(service.comment(kOther, id, "秘密"));
    const auto entries = trail();
    ASSERT_EQ(entries.size(), 3u);
    EXPECT_EQ(entries[0].subject, "incident:" + id);
    EXPECT_EQ(entries[0].outcome, record::Outcome::done);
    EXPECT_EQ(entries[1].outcome, record::Outcome::refused);
    EXPECT_EQ(entries[2].outcome, record::Outcome::refused);
    for (const record::Entry& entry : entries) {
        EXPECT_EQ(record::hashed_bytes(1, entry).find("秘密"), std::string::npos);
    }
}

TEST_F(IncidentDesk, TheReceiptCarriesTheHeadOfTheTrail) {
    const auto receipt = service.report(kOperator, submission());
    EXPECT_EQ(receipt->head.count, 1u);
    EXPECT_EQ(receipt->head, record::extended({}, trail()[0]));
}

TEST_F(IncidentDesk, ReadsAreNotedAndStrictOnesBeforeTheAnswer) {
    Submission strict = submission("k2");
    strict.marking.tlp = policy::Tlp::amber_strict;
    const std::string id = reported(service);
    const std::string strict_id = reported(service, strict);
    EXPECT_TRUE(service.find(kOfficer, id));
    EXPECT_TRUE(service.find(kOfficer, strict_id));
    EXPECT_FALSE(service.find(kOther, id));
    ASSERT_EQ(reads.entries.size(), 3u);
    EXPECT_EQ(reads.before_answer, (std::vector<bool>{false, true, false}));
    EXPECT_EQ(reads.entries[2].outcome, record::Outcome::refused);
}

}  // namespace
}  // namespace kaname::sharing
