#pragma once

#include <gtest/gtest.h>

#include <map>

#include "kaname/sharing/incident_service.hpp"
#include "kaname/sharing/memory.hpp"
#include "people.hpp"

namespace kaname::sharing {

using policy::Basis;

inline const Actor kOperator{"sato", "op.east", BodyKind::operator_, Role::contact};
inline const Actor kOther{"kato", "op.west", BodyKind::operator_, Role::contact};
inline const Actor kSupervisor{"ono", "mic", BodyKind::ministry, Role::supervisor};

/// Two operators of one sector, its ministry and the coordinator.
class IncidentDesk : public testing::Test {
protected:
    static directory::Directory bodies() {
        const std::vector<directory::SectorLink> ict{{"ict", {}}};
        return *directory::Directory::make(
            {{"ict", {"情報通信", "information and communications"}, {}}},
            {{.id = "cs", .kind = BodyKind::coordinator, .name = {"内閣官房", "Cabinet Secretariat"}},
             {.id = "mic", .kind = BodyKind::ministry, .name = {"総務省", "MIC"}, .sectors = ict},
             {.id = "op.east", .kind = BodyKind::operator_, .name = {"東", "East"}, .sectors = ict},
             {.id = "op.west", .kind = BodyKind::operator_, .name = {"西", "West"}, .sectors = ict},
             {.id = "op.gone",
              .kind = BodyKind::operator_,
              .name = {"旧", "Gone"},
              .valid = {.until = *parse_date("2007-10-01")},
              .sectors = ict}});
    }

    IncidentService with(policy::Agreements agreements) {
        return IncidentService{{store, reads, directory, nullptr, clock, names, std::move(agreements), {9h}}};
    }

    static Submission submission(std::string key = "k1", Basis basis = Basis::exceptional) {
        return {.key = std::move(key),
                .statement = {.since = kNow - 5min, .level = kStopped, .basis = basis, .outline = "停止"}};
    }

    std::string reported(IncidentService& desk, const Submission& submitted = submission()) {
        const auto receipt = desk.report(kOperator, submitted);
        EXPECT_TRUE(receipt) << to_text(receipt.error(), Language::en);
        return receipt->incident;
    }

    /// The events a body is told of, by kind, and the trail.
    std::vector<std::string> told(std::string_view body) {
        std::vector<std::string> kinds;
        EXPECT_TRUE(store.view([&](Work& work) -> Status {
            KANAME_TRY(const auto events, work.outbox.events_for(body, 0, 100));
            for (const record::Numbered& event : events) kinds.push_back(event.event.kind);
            return done;
        }));
        return kinds;
    }
    std::vector<record::Entry> trail() {
        std::vector<record::Entry> entries;
        EXPECT_TRUE(store.view([&](Work& work) -> Status {
            KANAME_TRY(const auto links, work.trail.links(0, 100));
            for (const record::Link& link : links) entries.push_back(link.entry);
            return done;
        }));
        return entries;
    }

    MemoryStore store;
    record::MemoryReadLog reads;
    directory::Directory directory = bodies();
    FixedClock clock{kNow};
    policy::Pseudonyms names{{7}};
    IncidentService service = with({});
};

using Told = std::vector<std::string>;

}  // namespace kaname::sharing
