#include "kaname/sharing/operation_service.hpp"

#include "notice_desk.hpp"

// Large-scale operation: who may change over, what changes, and releasing in an originator's place.
namespace kaname::sharing {
namespace {

using policy::HopMode;
using policy::Operation;
using Order = OperationService::Order;

const Actor kSecondOfficer{"baba", "cs", BodyKind::coordinator, Role::officer};

class OperationDesk : public NoticeDesk {
protected:
    void change_over(Operation to = Operation::large_scale) {
        EXPECT_TRUE(operation.change(kOfficer, {to, "複数分野に波及"}));
    }
    /// A draft whose originator has been asked at kNow.
    std::string asked() {
        std::string id = drafted();
        EXPECT_TRUE(service.ask_release(kOfficer, id, 0));
        return id;
    }
    Status stand_in(const Actor& officer, const std::string& id, const std::string& reason = "応答がない") {
        return service.stand_in(officer, id, {.edits = 0, .originator = "op.carrier", .reason = reason});
    }
    /// Operation has changed over, and the hour that the originator has to answer is over.
    std::string overdue() {
        std::string id = asked();
        change_over();
        clock.move_to(kNow + 1h);
        return id;
    }

    OperationService operation{{store, reads, directory, clock, {9h}}};
};

TEST_F(OperationDesk, IsNormalUntilAnOfficerChangesItOverAndEverybodyIsTold) {
    EXPECT_EQ(*operation.latest(kBankA), std::nullopt);
    for (const Actor& other : {kMic, kBanks, kBankA}) {
        EXPECT_EQ(operation.change(other, {Operation::large_scale, "x"}).error().code, ErrorCode::forbidden);
    }
    EXPECT_EQ(operation.change(kOfficer, {Operation::large_scale, ""}).error().problems[0].place, "reason");
    change_over();
    EXPECT_EQ(*operation.latest(kBankA),
              (ChangeOver{Operation::large_scale, kNow, "cs", "abe", "複数分野に波及"}));
    for (const char* body : {"cs", "mic", "ceptoar.bank", "op.bank-a"}) {
        EXPECT_EQ(told(body), std::vector<std::string>{"operation.changed"}) << body;
    }
    change_over();  // pressed twice
    EXPECT_EQ(told("cs").size(), 1u);
    clock.move_to(kNow + 3h);
    change_over(Operation::normal);
    EXPECT_EQ((*operation.latest(kMic))->operation, Operation::normal);
}

TEST_F(OperationDesk, WhatSetsOutAfterTheChangeOverFollowsItsAgreements) {
    const policy::Agreements agreed{
        .hops = {{"mic", HopMode::gate},
                 {"mic", HopMode::concurrent, 0min, policy::Direction::report, Operation::large_scale}}};
    IncidentService gated{{store, reads, directory, nullptr, clock, names, agreed, {9h}}};
    const auto report = [&](const char* key) {
        return gated
            .report(kCarrier,
                    {.key = key, .statement = {.since = kNow - 5min, .level = kStopped, .outline = "停止"}})
            ->incident;
    };
    const std::string before = report("k1");
    EXPECT_EQ(gated.preview(kCarrier)->at(1).mode, HopMode::gate);
    change_over();
    EXPECT_EQ(gated.preview(kCarrier)->at(1).mode, HopMode::concurrent);
    const std::string after = report("k2");
    EXPECT_FALSE(gated.find(kOfficer, before));  // goes on as it began
    EXPECT_TRUE(gated.find(kOfficer, after));
    change_over(Operation::normal);
    EXPECT_FALSE(gated.find(kOfficer, report("k3")));
}

TEST_F(OperationDesk, TwoOfficersReleaseInThePlaceOfAnOriginatorThatDoesNotAnswer) {
    const std::string id = overdue();
    ASSERT_TRUE(stand_in(kOfficer, id));
    EXPECT_EQ(told("op.carrier").back(), "release.stand_in_proposed");
    EXPECT_EQ(told("cs").back(), "release.stand_in_proposed");
    EXPECT_TRUE(stand_in(kOfficer, id));  // the same person is one person
    EXPECT_FALSE(service.send(kOfficer, id, 0));
    ASSERT_TRUE(stand_in(kSecondOfficer, id, "停電が広がる前に"));
    EXPECT_EQ(told("op.carrier").back(), "release.answered_in_place");
    const Release release = stored(id).releases[0];
    EXPECT_TRUE(release.approved);
    EXPECT_EQ(release.answered_by, "");
    EXPECT_EQ(release.stand_ins, (std::vector<StandIn>{{"abe", kNow + 1h, "応答がない"},
                                                       {"baba", kNow + 1h, "停電が広がる前に"}}));
    EXPECT_EQ(service.find_release(kCarrier, id)->release, release);  // the originator sees who and why
    EXPECT_TRUE(stand_in(kSecondOfficer, id));
    EXPECT_TRUE(service.send(kOfficer, id, 0));
}

TEST_F(OperationDesk, NobodyStandsInBeforeTheTimeNorInNormalOperation) {
    const std::string id = asked();
    clock.move_to(kNow + 1h);
    EXPECT_EQ(reason_of(stand_in(kOfficer, id)),
              "to release in the place of an originator is for large-scale operation");
    change_over();
    clock.move_to(kNow + 1h - 1us);
    EXPECT_EQ(reason_of(stand_in(kOfficer, id)), "the originator has until 2007-10-01 04:00 to answer");
    clock.move_to(kNow + 1h);
    EXPECT_EQ(stand_in(kOfficer, id, "").error().problems[0].place, "reason");
    EXPECT_EQ(service.stand_in(kOfficer, id, {0, "op.bank-a", "x"}).error().problems[0].place, "originator");
    EXPECT_EQ(service.stand_in(kOfficer, id, {1, "op.carrier", "x"}).error().problems[0].place, "edits");
    for (const Actor& other : {kMic, kBanks, kCarrier}) EXPECT_FALSE(stand_in(other, id)) << other.person;
    EXPECT_TRUE(stored(id).releases[0].stand_ins.empty());
}

TEST_F(OperationDesk, TheOriginatorsOwnAnswerCounts) {
    const std::string approved = overdue();
    ASSERT_TRUE(stand_in(kOfficer, approved));
    ASSERT_TRUE(service.answer(kCarrier, approved, {.approve = true}));
    ASSERT_TRUE(stand_in(kSecondOfficer, approved));
    EXPECT_EQ(stored(approved).releases[0].stand_ins.size(), 1u);
    EXPECT_EQ(stored(approved).releases[0].answered_by, "sato");
}

TEST_F(OperationDesk, ARefusalStandsAndAnEditAsksAnew) {
    const std::string id = overdue();
    ASSERT_TRUE(stand_in(kOfficer, id));
    const Notice before = stored(id);
    ASSERT_TRUE(service.answer(kCarrier, id, {.approve = false, .reason = "社名が分かる"}));
    EXPECT_EQ(stand_in(kSecondOfficer, id).error().code, ErrorCode::conflict);
    NoticeEdit edit{.edits = 0, .content = before.draft, .recipients = {"op.bank-a"}};
    edit.content.body.en += ".";
    ASSERT_TRUE(service.edit(kOfficer, id, edit));
    EXPECT_TRUE(stored(id).releases.empty());
}

}  // namespace
}  // namespace kaname::sharing
