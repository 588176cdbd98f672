#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kaname/base/instant.hpp"
#include "kaname/network/columns.hpp"

/// The second engine, written from docs/MODEL.md alone: it shares the tables of modules/network with the
/// first one and nothing else. These are its own words for what goes in and what comes out.
namespace kaname::reference {

using network::ComponentId;
using network::DependencyId;
using network::ExposureId;
using network::GroupId;
using network::ServiceId;

inline constexpr std::int64_t N = 10'000;               ///< the normal level
inline constexpr std::uint32_t kNobody = 0xFFFF'FFFFu;  ///< no damage, no hold

/// Ends by work; no `work`: that of the service. The rate is the least level of `groups`.
struct Repair {
    std::optional<std::int64_t> work;
    std::vector<GroupId> groups;
};

/// Ends by `repair`, else at `until`, else never.
struct Damage {
    ServiceId service;
    std::int64_t level = 0;
    std::int64_t from = 0;
    std::optional<std::int64_t> until{};
    std::optional<Repair> repair{};
};

struct Event {
    ComponentId component;
    std::int64_t from = 0;
};

/// Covers `from` to `until` − 1.
struct Hold {
    ServiceId service;
    std::int64_t level = 0;
    std::int64_t from = 0;
    std::int64_t until = 0;
};

struct Shock {
    Instant onset;
    std::vector<Damage> damages;
    std::vector<Event> events;
    std::vector<Hold> holds;
};

struct Draw {
    bool nominal = true;
    std::uint64_t seed = 0;
    std::uint32_t run = 0;
};

enum class Cause { supplier_change, buffer_empty, table_row, lag_over, own_damage, own_repair, report };

struct Change {
    std::int64_t tick;
    ServiceId service;
    std::int64_t level;
    Cause cause;
    GroupId group = GroupId::none();
    DependencyId through = DependencyId::none();
    std::int64_t at = 0;
    std::uint32_t damage = kNobody;
    std::uint32_t hold = kNobody;
    friend bool operator==(const Change&, const Change&) = default;
};

/// Ascending by tick, then by service. `ringing`: a service changed too often, `changes` is void.
struct Trajectory {
    bool ringing = false;
    std::vector<Change> changes;
};

}  // namespace kaname::reference
