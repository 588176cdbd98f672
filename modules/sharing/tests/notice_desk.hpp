#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "kaname/sharing/incident_service.hpp"
#include "kaname/sharing/memory.hpp"
#include "kaname/sharing/notice_service.hpp"
#include "people.hpp"

namespace kaname::sharing {

inline const Actor kCarrier{"sato", "op.carrier", BodyKind::operator_, Role::contact};
inline const Actor kFsa{"goto", "fsa", BodyKind::ministry, Role::liaison};
inline const Actor kMhlw{"hara", "mhlw", BodyKind::ministry, Role::liaison};
inline const Actor kBanks{"ito", "ceptoar.bank", BodyKind::ceptoar, Role::contact};
inline const Actor kBankA{"kato", "op.bank-a", BodyKind::operator_, Role::contact};
inline const Actor kBankB{"kimura", "op.bank-b", BodyKind::operator_, Role::contact};
inline const Actor kHospital{"noda", "op.hospital", BodyKind::operator_, Role::contact};
inline const Actor kOutsider{"endo", "op.water", BodyKind::operator_, Role::contact};

/// A carrier has reported; the forecast reaches two banks, members of an established CEPTOAR, and a hospital
/// whose CEPTOAR is still preparing.
class NoticeDesk : public testing::Test {
protected:
    static directory::Directory bodies() {
        using directory::SetUp;
        const auto in = [](const char* sector) { return std::vector<directory::SectorLink>{{sector, {}}}; };
        const auto op = [&](const char* id, const char* sector, std::vector<directory::Membership> of = {}) {
            return directory::Body{.id = id,
                                   .kind = BodyKind::operator_,
                                   .name = {id, id},
                                   .sectors = in(sector),
                                   .memberships = std::move(of)};
        };
        return *directory::Directory::make(
            {{"ict", {"情報通信", "information and communications"}, {}},
             {"finance", {"金融", "finance"}, {}},
             {"medical", {"医療", "medical services"}, {}},
             {"water", {"水道", "water"}, {}}},
            {{.id = "cs", .kind = BodyKind::coordinator, .name = {"内閣官房", "Cabinet Secretariat"}},
             {.id = "mic", .kind = BodyKind::ministry, .name = {"総務省", "MIC"}, .sectors = in("ict")},
             {.id = "fsa", .kind = BodyKind::ministry, .name = {"金融庁", "FSA"}, .sectors = in("finance")},
             {.id = "mhlw", .kind = BodyKind::ministry, .name = {"厚労省", "MHLW"}, .sectors = in("medical")},
             {.id = "ceptoar.bank",
              .kind = BodyKind::ceptoar,
              .name = {"銀行等CEPTOAR", "Banking CEPTOAR"},
              .sectors = in("finance")},
             {.id = "ceptoar.medical",
              .kind = BodyKind::ceptoar,
              .name = {"医療CEPTOAR", "Medical CEPTOAR"},
              .sectors = in("medical"),
              .set_up = {{SetUp::preparing, *parse_date("2007-10-01")},
                         {SetUp::established, *parse_date("2008-03-31")}}},
             op("op.carrier", "ict"),
             op("op.bank-a", "finance", {{"ceptoar.bank"}}),
             op("op.bank-b", "finance", {{"ceptoar.bank", {.until = *parse_date("2007-10-03")}}}),
             op("op.hospital", "medical", {{"ceptoar.medical"}}),
             op("op.water", "water")});
    }

    using Told = std::vector<std::string>;

    static directory::Directory without(std::string_view body) {
        const directory::Directory all = bodies();
        std::vector<directory::Body> rest{all.bodies().begin(), all.bodies().end()};
        std::erase_if(rest, [&](const directory::Body& one) { return one.id == body; });
        return *directory::Directory::make({all.sectors().begin(), all.sectors().end()}, std::move(rest));
    }

    NoticeService with(policy::Agreements agreements) {
        return NoticeService{{store, reads, directory, clock, names, std::move(agreements), {9h}, true}};
    }

    static Recipient hit(std::string body, std::chrono::minutes in) {
        return {std::move(body), Outlook{.service = "core",
                                         .probability = 9'000,
                                         .p10 = kNow + in,
                                         .p50 = kNow + in + 30min,
                                         .sectors = {"ict", "finance"},
                                         .hypothetical = true}};
    }

    /// The carrier's report, and the forecast that was made of it.
    std::string reported() {
        const auto receipt = incidents.report(
            kCarrier,
            {.key = "k1", .statement = {.since = kNow - 5min, .level = kStopped, .outline = "停止"}});
        EXPECT_TRUE(receipt);
        EXPECT_TRUE(store.write([&](Work& work) {
            return work.forecasts.add({.number = 1,
                                       .issued = kNow,
                                       .addressee = "cs",
                                       .inputs = {{receipt->incident, 1}},
                                       .markings = {{.tlp = policy::Tlp::amber}},
                                       .reached = {hit("op.bank-a", 60min), hit("op.carrier", 70min),
                                                   hit("op.bank-b", 90min), hit("op.hospital", 300min)},
                                       .document = "{}"});
        }));
        return receipt->incident;
    }
    std::string drafted() {
        reported();
        const auto id = service.draft(kOfficer);
        EXPECT_TRUE(id) << to_text(id.error(), Language::en);
        return *id;
    }
    std::string released() {
        std::string id = drafted();
        EXPECT_TRUE(service.ask_release(kOfficer, id, 0));
        EXPECT_TRUE(service.answer(kCarrier, id, {.approve = true}));
        return id;
    }
    std::string sent() {
        std::string id = released();
        EXPECT_TRUE(service.send(kOfficer, id, 0));
        return id;
    }
    SeenNotice seen(const Actor& actor, const std::string& id) {
        auto found = service.find(actor, id);
        EXPECT_TRUE(found) << actor.person;
        return found ? *std::move(found) : SeenNotice{};
    }
    bool has(const Actor& actor, const std::string& id) { return service.find(actor, id).has_value(); }
    Notice stored(const std::string& id) {
        return **record::viewed<std::optional<Notice>>(store,
                                                       [&](Work& work) { return work.notices.load(id); });
    }
    std::vector<std::string> told(std::string_view body) {
        std::vector<std::string> kinds;
        EXPECT_TRUE(store.view([&](Work& work) -> Status {
            KANAME_TRY(const auto events, work.outbox.events_for(body, 0, 100));
            for (const record::Numbered& event : events) kinds.push_back(event.event.kind);
            return done;
        }));
        return kinds;
    }
    static std::string reason_of(const Status& status) {
        return status ? "" : status.error().problems.front().reason.en;
    }

    MemoryStore store;
    record::MemoryReadLog reads;
    directory::Directory directory = bodies();
    FixedClock clock{kNow};
    policy::Pseudonyms names{{7}};
    IncidentService incidents{{store, reads, directory, nullptr, clock, names, {}, {9h}}};
    NoticeService service = with({});
};

}  // namespace kaname::sharing
