#include "notice_desk.hpp"

// From the draft to the last acknowledgement, and back by a retraction.
namespace kaname::sharing {
namespace {

using Bodies = std::vector<std::string>;

Bodies bodies_of(const std::vector<Recipient>& recipients) {
    Bodies bodies;
    bodies.reserve(recipients.size());
    for (const Recipient& recipient : recipients) bodies.push_back(recipient.body);
    return bodies;
}

TEST_F(NoticeDesk, ADraftHasTheRecipientsOfTheForecastButNotWhoReported) {
    const std::string id = drafted();
    const SeenNotice draft = seen(kOfficer, id);
    EXPECT_EQ(draft.revision, 0u);
    EXPECT_EQ(bodies_of(draft.recipients), (Bodies{"op.bank-a", "op.bank-b", "op.hospital"}));
    EXPECT_EQ(draft.recipients[0].outlook->p10, kNow + 60min);
    ASSERT_TRUE(draft.desk);
    EXPECT_EQ(draft.desk->draft.tlp, policy::Tlp::amber);      // as what it was made from
    EXPECT_EQ(draft.desk->draft.urgency, Urgency::immediate);  // somebody is hit within two hours
    EXPECT_EQ(draft.desk->draft.title.en,
              "[Demonstration] Failure in the information and communications sector: you may be affected");
    for (const Actor& other : {kMic, kBanks, kBankA, kCarrier}) EXPECT_FALSE(has(other, id)) << other.person;
}

TEST_F(NoticeDesk, DemoValuesNeverFillALiveDraft) {
    reported();
    NoticeService live{{store, reads, directory, clock, names, {}, {9h}, false}};
    EXPECT_TRUE(live.find(kOfficer, *live.draft(kOfficer))->recipients.empty());
}

TEST_F(NoticeDesk, NothingIsSentBeforeTheOriginatorHasReleasedIt) {
    const std::string id = drafted();
    EXPECT_EQ(reason_of(service.send(kOfficer, id, 0)), "an originator has not released this draft");
    ASSERT_TRUE(service.ask_release(kOfficer, id, 0));
    EXPECT_EQ(told("op.carrier"), (Told{"incident.reported", "release.asked"}));
    EXPECT_FALSE(service.send(kOfficer, id, 0));
    EXPECT_FALSE(service.answer(kBankA, id, {.approve = true}));  // was not asked
    EXPECT_EQ(service.find_release(kBankA, id).error().code, ErrorCode::not_found);
    const auto asked = service.find_release(kCarrier, id);
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->audience.size(), 2u);  // finance and medical, by number
    EXPECT_EQ(asked->audience[0].operators, 2u);
    EXPECT_EQ(reason_of(service.answer(kCarrier, id, {.approve = false})),
              "the reason for the refusal is missing");
    ASSERT_TRUE(service.answer(kCarrier, id, {.approve = true}));
    EXPECT_TRUE(service.send(kOfficer, id, 0));
}

TEST_F(NoticeDesk, AnEditTakesTheReleaseAway) {
    const std::string id = released();
    NoticeEdit edit{.edits = 0, .content = stored(id).draft, .recipients = {"op.bank-a"}};
    edit.content.body.en = "other words";
    ASSERT_TRUE(service.edit(kOfficer, id, edit));
    EXPECT_EQ(reason_of(service.send(kOfficer, id, 0)), "somebody else has edited the draft meanwhile");
    EXPECT_EQ(reason_of(service.send(kOfficer, id, 1)), "an originator has not released this draft");
    EXPECT_EQ(told("op.carrier").back(), "release.withdrawn");
    EXPECT_TRUE(service.list_releases(kCarrier)->empty());
    EXPECT_EQ(reason_of(service.edit(kOfficer, id, edit)), "somebody else has edited the draft meanwhile");
}

TEST_F(NoticeDesk, ARefusedReleaseKeepsItIn) {
    const std::string id = drafted();
    ASSERT_TRUE(service.ask_release(kOfficer, id, 0));
    ASSERT_TRUE(service.answer(kCarrier, id, {.approve = false, .reason = "地域名を除くこと"}));
    EXPECT_EQ(reason_of(service.ask_release(kOfficer, id, 0)),
              "an originator has refused to release this draft");
    EXPECT_FALSE(service.send(kOfficer, id, 0));
    EXPECT_EQ(seen(kOfficer, id).desk->releases[0].reason, "地域名を除くこと");
}

TEST_F(NoticeDesk, GoesDownByWayOfTheMinistriesToWhoWasPreviewed) {
    const std::string id = released();
    const auto preview = service.preview(kOfficer, id);
    ASSERT_TRUE(preview);
    EXPECT_TRUE(preview->missing.empty());
    std::vector<std::string> hops;
    hops.reserve(preview->rows.size());
    for (const auto& row : preview->rows) {
        hops.push_back(row.hop.from + " > " + row.hop.to + (row.at_most ? " at most" : ""));
    }
    EXPECT_EQ(hops, (Bodies{"cs > fsa", "cs > mhlw", "fsa > ceptoar.bank", "mhlw > op.hospital",
                            "ceptoar.bank > op.bank-a at most", "ceptoar.bank > op.bank-b at most"}));
    ASSERT_TRUE(service.send(kOfficer, id, 0));
    for (const Actor& has_it : {kFsa, kMhlw, kBanks, kHospital}) {
        EXPECT_TRUE(has(has_it, id)) << has_it.person;
    }
    // Its CEPTOAR has not passed it on to the banks yet; the others are not concerned.
    for (const Actor& not_yet : {kBankA, kBankB, kMic, kCarrier, kOutsider}) {
        EXPECT_EQ(service.find(not_yet, id).error().code, ErrorCode::not_found) << not_yet.person;
    }
}

TEST_F(NoticeDesk, ACeptoarNarrowsAddsARemarkAndNeverWidens) {
    const std::string id = sent();
    EXPECT_EQ(reason_of(service.relay(kBanks, id, {.revision = 1, .to = {{"op.water"}}})),
              "\"op.water\" is not among those that it waits for you to pass it on to");
    EXPECT_EQ(reason_of(service.relay(kBanks, id, {.revision = 1, .tlp = policy::Tlp::green})),
              "it came as TLP:AMBER; nobody on the way may mark it wider");
    EXPECT_FALSE(service.relay(kBanks, id, {.revision = 1, .to = Bodies{}}));
    EXPECT_FALSE(service.relay(kBankA, id, {.revision = 1}));
    ASSERT_TRUE(service.relay(
        kBanks, id,
        {.revision = 1, .to = {{"op.bank-a"}}, .remark = "夜間当直へ", .tlp = policy::Tlp::amber_strict}));
    const SeenNotice bank = seen(kBankA, id);
    EXPECT_EQ(bank.issued->content.tlp, policy::Tlp::amber_strict);
    EXPECT_EQ(bank.remarks, (std::vector<Remark>{{"ceptoar.bank", "夜間当直へ"}}));
    EXPECT_EQ(bodies_of(bank.recipients), Bodies{"op.bank-a"});  // its own outlook and no other's
    EXPECT_TRUE(bank.originators.empty());
    EXPECT_EQ(bank.sectors, Bodies{"ict"});
    EXPECT_TRUE(bank.counts.empty());
    EXPECT_FALSE(bank.desk);
    EXPECT_FALSE(has(kBankB, id));
    EXPECT_EQ(reason_of(service.relay(kBanks, id, {.revision = 1})), "nothing of it waits for your body");
}

TEST_F(NoticeDesk, NamesStayInsideTheCeptoarAndOpeningInsideTheBody) {
    const std::string id = sent();
    ASSERT_TRUE(service.relay(kBanks, id, {.revision = 1}));
    EXPECT_TRUE(has(kBankA, id));  // opens it
    ASSERT_TRUE(service.acknowledge(kBankB, id, {.revision = 1}));
    const SeenNotice ceptoar = seen(kBanks, id);
    ASSERT_EQ(ceptoar.made.size(), 2u);
    EXPECT_FALSE(ceptoar.made[0].opened);
    EXPECT_FALSE(ceptoar.made[0].acknowledged);
    EXPECT_TRUE(ceptoar.made[1].acknowledged);
    EXPECT_TRUE(seen(kBankA, id).own->opened);
    const SeenNotice officer = seen(kOfficer, id);
    EXPECT_EQ(officer.made.size(), 2u);  // to the two ministries
    const Counts of_banks{"ceptoar.bank", 2, 2, 1, 0};
    EXPECT_NE(std::find(officer.counts.begin(), officer.counts.end(), of_banks), officer.counts.end());
    EXPECT_EQ(seen(kFsa, id).counts, (std::vector<Counts>{{"ceptoar.bank", 2, 2, 1, 0}}));
    EXPECT_TRUE(seen(kMhlw, id).counts.empty());
}

TEST_F(NoticeDesk, AcknowledgingIsForWhoHasItAndCountsOnce) {
    const std::string id = sent();
    EXPECT_EQ(service.acknowledge(kBankA, id, {.revision = 1}).error().code, ErrorCode::not_found);
    ASSERT_TRUE(service.acknowledge(kHospital, id, {.revision = 1}));
    ASSERT_TRUE(service.acknowledge(kHospital, id, {.revision = 1}));
    EXPECT_EQ(told("mhlw"), (Told{"notice.sent", "notice.acknowledged"}));
    ASSERT_TRUE(service.acknowledge(kHospital, id, {.revision = 1, .acted = true}));
    EXPECT_TRUE(seen(kHospital, id).own->acted);
    EXPECT_EQ(seen(kHospital, id).own->acknowledged, kNow);
}

TEST_F(NoticeDesk, WhoDoesNotAnswerIsRemindedAndThenCalled) {
    const std::string id = sent();
    ASSERT_TRUE(service.acknowledge(kMhlw, id, {.revision = 1}));
    clock.move_to(kNow + 15min);  // immediate: 15 minutes
    ASSERT_TRUE(service.advance());
    EXPECT_EQ(told("op.hospital"), (Told{"notice.sent", "notice.reminder"}));
    EXPECT_EQ(told("mhlw"), Told{"notice.sent"});  // has answered, and is told of no reminder
    const auto of_mhlw = [&] {
        for (const Counts& counts : seen(kOfficer, id).counts) {
            if (counts.relay == "mhlw") return counts;
        }
        return Counts{};
    };
    EXPECT_EQ(of_mhlw(), (Counts{"mhlw", 1, 1, 0, 1}));
    clock.move_to(kNow + 30min);
    ASSERT_TRUE(service.advance());
    EXPECT_EQ(told("mhlw"), (Told{"notice.sent", "notice.escalated"}));
    const auto before = told("op.hospital");
    ASSERT_TRUE(service.advance());  // once each
    EXPECT_EQ(told("op.hospital"), before);
    ASSERT_TRUE(service.acknowledge(kHospital, id, {.revision = 1}));
    EXPECT_EQ(of_mhlw(), (Counts{"mhlw", 1, 1, 1, 0}));
}

TEST_F(NoticeDesk, AMinistrysGateHoldsAndItsTimeOpensIt) {
    using policy::Direction;
    NoticeService gated =
        with({.hops = {{"fsa", policy::HopMode::gate, 0min, Direction::notice},
                       {"mhlw", policy::HopMode::gate_with_timeout, 10min, Direction::notice}}});
    const std::string id = released();
    ASSERT_TRUE(gated.send(kOfficer, id, 0));
    EXPECT_FALSE(has(kBanks, id));
    EXPECT_FALSE(has(kHospital, id));
    clock.move_to(kNow + 10min);
    ASSERT_TRUE(gated.advance());
    EXPECT_TRUE(has(kHospital, id));
    EXPECT_FALSE(has(kBanks, id));
    ASSERT_TRUE(gated.relay(kFsa, id, {.revision = 1, .remark = "至急"}));
    EXPECT_EQ(seen(kBanks, id).remarks, (std::vector<Remark>{{"fsa", "至急"}}));
}

TEST_F(NoticeDesk, TheIssuerIsToldWhenTheWayToAMemberEndsWhileTimeWasToOpenTheGate) {
    NoticeService slow = with({.hops = {{.body = "ceptoar.bank",
                                         .mode = policy::HopMode::gate_with_timeout,
                                         .timeout = std::chrono::hours{72},
                                         .direction = policy::Direction::notice}}});
    const std::string id = released();
    ASSERT_TRUE(slow.send(kOfficer, id, 0));
    clock.move_to(kNow + std::chrono::hours{73});  // bank B has left meanwhile
    ASSERT_TRUE(slow.advance());
    EXPECT_TRUE(has(kBankA, id));
    const auto news = told("cs");
    EXPECT_EQ(std::count(news.begin(), news.end(), "notice.way_ended"), 1);
}

TEST_F(NoticeDesk, ADraftFromBeforeTheForecastIsAskedForLikeAnyOther) {
    const auto id = service.draft(kOfficer);
    ASSERT_TRUE(id);
    reported();
    NoticeEdit edit{.edits = 0, .content = stored(*id).draft, .recipients = {"op.bank-a"}};
    edit.content.title = edit.content.body = {"停止", "stopped"};
    ASSERT_TRUE(service.edit(kOfficer, *id, edit));
    EXPECT_EQ(reason_of(service.send(kOfficer, *id, 1)), "an originator has not released this draft");
    ASSERT_TRUE(service.ask_release(kOfficer, *id, 1));
    ASSERT_TRUE(service.answer(kCarrier, *id, {.edits = 1, .approve = true}));
    EXPECT_TRUE(service.send(kOfficer, *id, 1));
}

TEST_F(NoticeDesk, WhoIsNamedAgainHasItsOutlookAgain) {
    const std::string id = drafted();
    NoticeEdit edit{.edits = 0, .content = stored(id).draft, .recipients = {"op.bank-a"}};
    ASSERT_TRUE(service.edit(kOfficer, id, edit));
    edit = {.edits = 1, .content = stored(id).draft, .recipients = {"op.bank-a", "op.hospital", "op.water"}};
    ASSERT_TRUE(service.edit(kOfficer, id, edit));
    const Notice again = stored(id);
    ASSERT_EQ(again.recipients.size(), 3u);
    EXPECT_TRUE(again.recipients[1].outlook);
    EXPECT_FALSE(again.recipients[2].outlook);  // the forecast does not reach it
}

TEST_F(NoticeDesk, TheMinistryThatHasTheReportSeesItsNameAndNobodyElseDoes) {
    const std::string id = drafted();
    NoticeEdit edit{.edits = 0, .content = stored(id).draft, .recipients = {"op.bank-a", "mic"}};
    ASSERT_TRUE(service.edit(kOfficer, id, edit));
    ASSERT_TRUE(service.ask_release(kOfficer, id, 1));
    ASSERT_TRUE(service.answer(kCarrier, id, {.edits = 1, .approve = true}));
    const auto preview = service.preview(kOfficer, id);
    ASSERT_TRUE(preview);
    for (const auto& row : preview->rows) {
        const bool informed = row.hop.to == "mic";
        EXPECT_EQ(row.hop.identity, informed ? policy::Identity::named : policy::Identity::sector)
            << row.hop.to;
    }
    ASSERT_TRUE(service.send(kOfficer, id, 1));
    EXPECT_EQ(seen(kMic, id).originators, std::vector<std::string>{"op.carrier"});
    EXPECT_TRUE(seen(kFsa, id).originators.empty());
    EXPECT_TRUE(seen(kBanks, id).originators.empty());
    ASSERT_TRUE(service.retract(kOfficer, id, "誤報"));
    EXPECT_EQ(seen(kMic, id).originators, std::vector<std::string>{"op.carrier"});
    EXPECT_TRUE(seen(kFsa, id).originators.empty());
}

TEST_F(NoticeDesk, WhoHasLeftTheCeptoarGetsNothingThroughIt) {
    const std::string id = sent();
    clock.move_to(kNow + 48h);  // 3 October: bank B is no member any more
    ASSERT_TRUE(service.relay(kBanks, id, {.revision = 1}));
    EXPECT_TRUE(has(kBankA, id));
    EXPECT_FALSE(has(kBankB, id));
    EXPECT_TRUE(seen(kBanks, id).made[1].left_out);
}

TEST_F(NoticeDesk, ARetractionReachesEveryHolderAndNobodyElse) {
    const std::string id = sent();
    ASSERT_TRUE(service.relay(kBanks, id, {.revision = 1, .to = {{"op.bank-a"}}}));
    ASSERT_TRUE(service.acknowledge(kBankA, id, {.revision = 1}));
    EXPECT_FALSE(service.retract(kOfficer, id, ""));
    ASSERT_TRUE(service.retract(kOfficer, id, "誤報"));
    for (const Actor& holder : {kFsa, kMhlw, kBanks, kBankA, kHospital}) {
        EXPECT_EQ(told(holder.body).back(), "notice.retracted") << holder.person;
        const SeenNotice taken = seen(holder, id);
        EXPECT_EQ(taken.issued->kind, RevisionKind::retraction);
        EXPECT_EQ(taken.issued->reason, "誤報");
        EXPECT_FALSE(taken.own->acknowledged);  // that it is taken back is acknowledged anew
    }
    EXPECT_FALSE(has(kBankB, id));
    EXPECT_EQ(told("op.bank-b"), Told{});
    EXPECT_EQ(reason_of(service.send(kOfficer, id, 0)), "this notice was retracted");
}

TEST_F(NoticeDesk, ACorrectionGoesToWhoHasItAndIsNeverWider) {
    const std::string id = sent();
    ASSERT_TRUE(service.relay(kBanks, id, {.revision = 1, .to = {{"op.bank-a"}}}));
    NoticeEdit edit{.edits = 0, .content = stored(id).draft, .recipients = {"op.bank-a", "op.hospital"}};
    edit.content.tlp = policy::Tlp::green;
    ASSERT_TRUE(service.edit(kOfficer, id, edit));
    EXPECT_EQ(reason_of(service.ask_release(kOfficer, id, 1)), "a correction cannot be marked wider");
    edit.content.tlp = policy::Tlp::amber_strict;
    edit.content.body.en = "later than first estimated";
    edit.edits = 1;
    ASSERT_TRUE(service.edit(kOfficer, id, edit));
    EXPECT_EQ(seen(kBankA, id).revision, 1u);  // until it is released and sent
    ASSERT_TRUE(service.ask_release(kOfficer, id, 2));
    EXPECT_EQ(reason_of(service.answer(kCarrier, id, {.edits = 1, .approve = true})),
              "the words were changed since they were read");
    ASSERT_TRUE(service.answer(kCarrier, id, {.edits = 2, .approve = true}));
    ASSERT_TRUE(service.send(kOfficer, id, 2));
    const SeenNotice bank = seen(kBankA, id);  // at once: it has the first
    EXPECT_EQ(bank.revision, 2u);
    EXPECT_EQ(bank.issued->content.body.en, "later than first estimated");
    EXPECT_EQ(bank.issued->content.tlp, policy::Tlp::amber_strict);
    EXPECT_FALSE(has(kBankB, id));
    EXPECT_EQ(told("op.bank-a").back(), "notice.corrected");
}

TEST_F(NoticeDesk, UnderOneKeyThereIsOneDraft) {
    reported();
    const auto first = service.draft(kOfficer, "k");
    ASSERT_TRUE(first);
    EXPECT_EQ(*service.draft(kOfficer, "k"), *first);
    EXPECT_NE(*service.draft(kOfficer, "other"), *first);
    EXPECT_NE(*service.draft(kOfficer), *first);
    EXPECT_EQ(service.list(kOfficer)->size(), 3u);
}

TEST_F(NoticeDesk, PressedTwiceIsSentOnce) {
    const std::string id = sent();
    ASSERT_TRUE(service.acknowledge(kHospital, id, {.revision = 1}));
    ASSERT_TRUE(service.send(kOfficer, id, 0));
    EXPECT_EQ(seen(kHospital, id).revision, 1u);
    EXPECT_TRUE(seen(kHospital, id).own->acknowledged);
}

TEST_F(NoticeDesk, TheDraftOfACorrectionChangesNothingOfWhatIsOnItsWay) {
    const std::string id = sent();
    NoticeEdit edit{.edits = 0, .content = stored(id).draft, .recipients = {"op.hospital"}};
    ASSERT_TRUE(service.edit(kOfficer, id, edit));
    ASSERT_TRUE(service.relay(kBanks, id, {.revision = 1}));
    EXPECT_EQ(seen(kBankA, id).recipients.size(), 1u);  // with its outlook
    EXPECT_TRUE(has(kBankB, id));
}

TEST_F(NoticeDesk, WhoIsAddedByACorrectionGetsItByWayOfThoseWhoHaveTheFirst) {
    const std::string id = released();
    NoticeEdit edit{.edits = 0, .content = stored(id).draft, .recipients = {"op.bank-a"}};
    edit.content.tlp = policy::Tlp::amber_strict;
    const auto issue = [&](std::uint64_t edits) {
        ASSERT_TRUE(service.edit(kOfficer, id, edit));
        ASSERT_TRUE(service.ask_release(kOfficer, id, edits));
        ASSERT_TRUE(service.answer(kCarrier, id, {.edits = edits, .approve = true}));
        ASSERT_TRUE(service.send(kOfficer, id, edits));
    };
    issue(1);
    EXPECT_FALSE(has(kHospital, id));
    edit.edits = 1;
    edit.recipients = {"op.bank-a", "op.bank-b", "op.hospital"};
    issue(2);
    EXPECT_TRUE(has(kHospital, id));  // its ministry passes it on at once
    EXPECT_FALSE(has(kBankB, id));
    EXPECT_EQ(reason_of(service.relay(kBanks, id, {.revision = 1})),
              "another revision has come since this one was read");
    EXPECT_EQ(reason_of(service.relay(kBanks, id, {.revision = 2, .tlp = policy::Tlp::amber})),
              "it came as TLP:AMBER+STRICT; nobody on the way may mark it wider");
    ASSERT_TRUE(service.relay(kBanks, id, {.revision = 2}));
    EXPECT_EQ(seen(kBankB, id).revision, 2u);
    EXPECT_EQ(reason_of(service.acknowledge(kBankB, id, {.revision = 1})),
              "another revision has come since this one was read");
}

TEST_F(NoticeDesk, AnEmptyAudienceIsNobodyAndSaysSo) {
    const std::string id = drafted();
    NoticeEdit edit{.edits = 0, .content = stored(id).draft, .recipients = {}};
    ASSERT_TRUE(service.edit(kOfficer, id, edit));
    EXPECT_EQ(reason_of(service.ask_release(kOfficer, id, 1)),
              "there are no recipients: it would reach nobody");
    edit.edits = 1;
    edit.recipients = {"nobody.known"};
    EXPECT_EQ(reason_of(service.edit(kOfficer, id, edit)), "there is no body \"nobody.known\"");
    edit.recipients = {"op.water", "cs"};
    ASSERT_TRUE(service.edit(kOfficer, id, edit));
    const auto preview = service.preview(kOfficer, id);
    ASSERT_EQ(preview->nobody.size(), 1u);
    EXPECT_EQ(preview->nobody[0].body, "cs");
    ASSERT_EQ(preview->rows.size(), 1u);  // no ministry is responsible for water here
    EXPECT_EQ(preview->rows[0].hop.from, "cs");
}

TEST_F(NoticeDesk, RedIsNotForBodies) {
    const std::string id = drafted();
    NoticeEdit edit{.edits = 0, .content = stored(id).draft, .recipients = {"op.bank-a"}};
    edit.content.tlp = policy::Tlp::red;
    EXPECT_EQ(reason_of(service.edit(kOfficer, id, edit)),
              "TLP:RED is for named persons; a notice goes to bodies");
}

TEST_F(NoticeDesk, WhatIsHiddenIsMissingAndEveryAttemptIsRecorded) {
    const std::string id = sent();
    const auto hidden = service.find(kOutsider, id);
    const auto missing = service.find(kOutsider, "aaaaaaaaaaaaa");
    EXPECT_EQ(hidden.error().problems, missing.error().problems);
    EXPECT_EQ(reads.entries.back().outcome, record::Outcome::refused);
    EXPECT_TRUE(service.list(kOutsider)->empty());
    EXPECT_EQ(service.list(kHospital)->size(), 1u);
    for (const auto& act :
         {service.retract(kBanks, id, "x"), service.send(kBanks, id, 0), service.edit(kHospital, id, {})}) {
        EXPECT_EQ(act.error().code, ErrorCode::forbidden);
    }
}

TEST_F(NoticeDesk, AReceiptHasTheHeadOfTheTrail) {
    const std::string id = sent();
    const auto receipt = service.receipt(kHospital, id);
    ASSERT_TRUE(receipt);
    EXPECT_EQ(receipt->notice.own->sent, kNow);
    EXPECT_EQ(receipt->head,
              *record::viewed<record::Head>(store, [](Work& work) { return work.trail.head(); }));
}

// Onward terms: "anonymised" and "as marked" need no question, "ask me" does, and so does what would name the
// operator after all. The carrier is alone in its sector.
class OnwardDesk : public NoticeDesk {
protected:
    NoticeEdit edit_of(const std::string& id, policy::Identity as) {
        const Notice notice = stored(id);
        NoticeEdit edit{.edits = notice.edits, .content = notice.draft};
        edit.content.source = as;
        for (const Recipient& recipient : notice.recipients) edit.recipients.push_back(recipient.body);
        return edit;
    }
    std::string drafted_under(policy::Onward onward) {
        const std::string incident = reported();
        const Statement statement{.since = kNow - 5min,
                                  .level = kStopped,
                                  .outline = "停止",
                                  .terms = {{"cs", {{policy::Use::response}, onward}}}};
        EXPECT_TRUE(incidents.follow_up(kCarrier, incident, {statement, Stage::follow_up}));
        return *service.draft(kOfficer);
    }
};

TEST_F(OnwardDesk, WhatGoesOnAsMarkedNeedsNoQuestion) {
    const std::string id = drafted_under(policy::Onward::as_marked);
    EXPECT_TRUE(service.preview(kOfficer, id)->missing.empty());
    EXPECT_EQ(reason_of(service.ask_release(kOfficer, id, 0)), "nothing in it needs a release");
    EXPECT_TRUE(service.send(kOfficer, id, 0));
    EXPECT_TRUE(has(kBanks, id));
}

TEST_F(OnwardDesk, AnonymisedIsNoUseWhereTheSectorTellsWhoItIs) {
    const std::string id = drafted_under(policy::Onward::anonymised);
    EXPECT_EQ(reason_of(service.send(kOfficer, id, 0)), "an originator has not released this draft");
}

TEST_F(OnwardDesk, WhatIsNoLongerForTheResponseIsAskedFor) {
    const std::string id = drafted_under(policy::Onward::as_marked);
    const Statement counted{.since = kNow - 5min,
                            .level = kStopped,
                            .outline = "停止",
                            .terms = {{"cs", {{policy::Use::statistics}, policy::Onward::as_marked}}}};
    ASSERT_TRUE(incidents.follow_up(kCarrier, stored(id).sources.at(0).input.incident, {counted}));
    EXPECT_FALSE(service.send(kOfficer, id, 0));
}

// What the officer has learned from since is nobody's until it is released and sent.
TEST_F(OnwardDesk, AQuestionNamesNobodyToThoseWhoHaveTheNotice) {
    const std::string id = drafted_under(policy::Onward::as_marked);
    ASSERT_TRUE(service.edit(kOfficer, id, edit_of(id, policy::Identity::named)));
    ASSERT_TRUE(service.send(kOfficer, id, 1));
    EXPECT_EQ(seen(kBanks, id).originators, std::vector<std::string>{"op.carrier"});
    const auto other = incidents.report(kHospital, {.key = "h", .statement = {.outline = "停止"}});
    ASSERT_TRUE(store.write([&](Work& work) {
        return work.forecasts.add({.number = 2,
                                   .issued = kNow,
                                   .addressee = "cs",
                                   .inputs = {{other->incident, 1}},
                                   .markings = {{.tlp = policy::Tlp::amber}},
                                   .document = "{}"});
    }));
    ASSERT_TRUE(service.edit(kOfficer, id, edit_of(id, policy::Identity::named)));
    ASSERT_TRUE(service.ask_release(kOfficer, id, 2));
    EXPECT_EQ(seen(kBanks, id).originators, std::vector<std::string>{"op.carrier"});
    EXPECT_EQ(seen(kBanks, id).sectors, std::vector<std::string>{"ict"});
    ASSERT_TRUE(service.retract(kOfficer, id, "誤報"));
    EXPECT_FALSE(service.answer(kHospital, id, {.edits = 2, .approve = true}));
    EXPECT_TRUE(service.list_releases(kHospital)->empty());
}

TEST_F(OnwardDesk, WhoThinksBetterOfItIsAsked) {
    const std::string id = drafted_under(policy::Onward::as_marked);
    const std::string incident = stored(id).sources.at(0).input.incident;
    const Statement stricter{.since = kNow - 5min,
                             .level = kStopped,
                             .outline = "停止",
                             .terms = {{"cs", {{policy::Use::response}, policy::Onward::ask}}}};
    ASSERT_TRUE(incidents.follow_up(kCarrier, incident, {stricter, Stage::follow_up}));
    EXPECT_EQ(service.preview(kOfficer, id)->missing.size(), 1u);
    EXPECT_FALSE(service.send(kOfficer, id, 0));
}

}  // namespace
}  // namespace kaname::sharing
