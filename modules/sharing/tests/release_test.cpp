#include "notice_desk.hpp"

// What an originator is shown when it is asked, and to whom a correction goes.
namespace kaname::sharing {
namespace {

class ReleaseDesk : public NoticeDesk {
protected:
    /// A draft that rests on what the carrier and the hospital have reported.
    std::string drafted_from_two() {
        reported();
        const auto other = incidents.report(kHospital, {.key = "h", .statement = {.outline = "停止"}});
        EXPECT_TRUE(store.write([&](Work& work) -> Status {
            KANAME_TRY(const auto first, work.forecasts.latest(kOfficer));
            IssuedForecast both = first;
            both.number = 2;
            both.inputs.push_back({other->incident, 1});
            return work.forecasts.add(both);
        }));
        return *service.draft(kOfficer);
    }
    SeenRelease question(const Actor& actor, const std::string& id) {
        auto found = service.find_release(actor, id);
        EXPECT_TRUE(found) << actor.body;
        return found ? *std::move(found) : SeenRelease{};
    }
};

TEST_F(ReleaseDesk, ShowsTheWholeDraftWhenNobodyElseIsToBeAsked) {
    const std::string id = drafted();
    ASSERT_TRUE(service.ask_release(kOfficer, id, 0));
    const SeenRelease seen = question(kCarrier, id);
    EXPECT_EQ(seen.content, stored(id).draft);
    EXPECT_EQ(seen.own, (std::vector<SeenRelease::Own>{{stored(id).sources[0].input.incident}}));
    EXPECT_EQ(seen.audience.size(), 2u);
}

TEST_F(ReleaseDesk, ShowsOneOriginatorNothingOfAnotherBeforeThatOneHasReleasedIt) {
    const std::string id = drafted_from_two();
    ASSERT_TRUE(service.ask_release(kOfficer, id, 0));
    const SeenRelease before = question(kCarrier, id);
    EXPECT_FALSE(before.content);
    EXPECT_TRUE(before.audience.empty());
    EXPECT_EQ(before.own.size(), 1u);
    EXPECT_EQ(before.source, policy::Identity::sector);
    ASSERT_TRUE(service.answer(kCarrier, id, {.approve = true}));
    EXPECT_TRUE(question(kHospital, id).content);  // the carrier has agreed
    EXPECT_FALSE(question(kCarrier, id).content);  // the hospital has not yet
    ASSERT_TRUE(service.answer(kHospital, id, {.approve = true}));
    EXPECT_EQ(question(kCarrier, id).content, stored(id).draft);
}

TEST_F(ReleaseDesk, AnEditTakesInWhatWasReportedSince) {
    const std::string id = drafted();
    const auto other = incidents.report(kHospital, {.key = "h", .statement = {.outline = "停止"}});
    ASSERT_TRUE(store.write([&](Work& work) {
        return work.forecasts.add({.number = 2,
                                   .issued = kNow,
                                   .addressee = "cs",
                                   .inputs = {{other->incident, 1}},
                                   .markings = {{.tlp = policy::Tlp::amber}},
                                   .document = "{}"});
    }));
    const NoticeEdit edit{.edits = 0, .content = stored(id).draft, .recipients = {"op.bank-a"}};
    ASSERT_TRUE(service.edit(kOfficer, id, edit));
    EXPECT_EQ(stored(id).sources.size(), 2u);
}

TEST_F(ReleaseDesk, OfACorrectionCountsThoseWhoHaveTheFirst) {
    const std::string id = sent();
    ASSERT_TRUE(service.relay(kBanks, id, {.revision = 1}));
    const NoticeEdit edit{.edits = 0, .content = stored(id).draft, .recipients = {"op.hospital"}};
    ASSERT_TRUE(service.edit(kOfficer, id, edit));
    ASSERT_TRUE(service.ask_release(kOfficer, id, 1));
    const auto audience = question(kCarrier, id).audience;
    ASSERT_EQ(audience.size(), 2u);
    EXPECT_EQ(audience[0].sector, "finance");
    EXPECT_EQ(audience[0].operators, 2u);
}

TEST_F(ReleaseDesk, WhoHasLeftTheDirectoryIsReachedByNobodyAndStopsNothing) {
    const std::string id = sent();
    ASSERT_TRUE(service.relay(kBanks, id, {.revision = 1}));
    const NoticeEdit edit{
        .edits = 0, .content = stored(id).draft, .recipients = {"op.hospital", "op.bank-b"}};
    ASSERT_TRUE(service.edit(kOfficer, id, edit));
    ASSERT_TRUE(service.ask_release(kOfficer, id, 1));
    ASSERT_TRUE(service.answer(kCarrier, id, {.edits = 1, .approve = true}));
    directory = without("op.bank-b");
    const auto preview = service.preview(kOfficer, id);
    ASSERT_TRUE(preview);
    EXPECT_TRUE(std::any_of(preview->nobody.begin(), preview->nobody.end(),
                            [](const auto& nobody) { return nobody.body == "op.bank-b"; }));
    ASSERT_TRUE(service.send(kOfficer, id, 1));
    EXPECT_FALSE(has(kBankB, id) && seen(kBankB, id).revision == 2u && seen(kBankB, id).own);
    EXPECT_TRUE(seen(kBankA, id).own);
    EXPECT_TRUE(service.retract(kOfficer, id, "誤報"));
}

// The gate of a CEPTOAR: what waits there is nobody else's to pass on.
TEST_F(ReleaseDesk, TheKeeperOfAGateIsRemindedOnceAndThenCalled) {
    const std::string id = sent();
    ASSERT_TRUE(service.acknowledge(kBanks, id, {.revision = 1}));
    const auto of_banks = [&] {
        for (const Counts& counts : seen(kOfficer, id).counts) {
            if (counts.relay == "ceptoar.bank") return counts;
        }
        return Counts{};
    };
    EXPECT_EQ(of_banks(), (Counts{.relay = "ceptoar.bank", .entitled = 2, .held = 2, .held_since = kNow}));
    clock.move_to(kNow + 15min);
    ASSERT_TRUE(service.advance());
    EXPECT_EQ(told("ceptoar.bank"), (Told{"notice.sent", "notice.held"}));
    clock.move_to(kNow + 30min);
    ASSERT_TRUE(service.advance());
    ASSERT_TRUE(service.advance());
    EXPECT_EQ(told("fsa").back(), "notice.held_too_long");
    EXPECT_EQ(told("ceptoar.bank"), (Told{"notice.sent", "notice.held"}));
    ASSERT_TRUE(service.relay(kBanks, id, {.revision = 1}));
    EXPECT_EQ(of_banks().held, 0u);
    clock.move_to(kNow + 45min);
    ASSERT_TRUE(service.advance());  // the members have fifteen minutes of their own
    EXPECT_EQ(told("op.bank-a"), (Told{"notice.sent", "notice.reminder"}));
}

}  // namespace
}  // namespace kaname::sharing
