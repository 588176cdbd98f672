#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kaname/base/instant.hpp"
#include "kaname/base/level.hpp"
#include "kaname/base/result.hpp"
#include "kaname/base/ticks.hpp"
#include "kaname/network/model.hpp"

namespace kaname::cascade {

using network::ComponentId;
using network::DependencyId;
using network::ExposureId;
using network::GroupId;
using network::Model;
using network::ServiceId;

/// How a damage ends by work: when repair progress reaches `work` ticks at full rate. The rate is
/// the least level of `groups`, which are repair groups of the service; none: full rate.
struct Repair {
    std::optional<Ticks> work{};  ///< absent: drawn from the service's repair work, which must be given
    std::vector<GroupId> groups{};
};

/// Something broken in the service itself: its own condition is at most `level` while it is open.
struct Damage {
    ServiceId service;
    Level level;
    Ticks from{0};
    Ticks until = kForever;  ///< exclusive; not used when `repair` is given
    std::optional<Repair> repair{};
};

/// A threat event on a component at `from`; it damages the exposed services (docs/MODEL.md, section 7).
struct ThreatEvent {
    ComponentId component;
    Ticks from{0};
};

/// What a report says: the service is at `level` from `from` to `until` (exclusive), whatever the
/// model says. Holds of one service do not overlap.
struct Hold {
    ServiceId service;
    Level level;
    Ticks from{0};
    Ticks until{0};
};

/// Everything that happens to the model from outside. Tick 0 is `onset`; before it all is normal.
struct Shock {
    Instant onset;  ///< decides which dependencies are valid
    std::vector<Damage> damages{};
    std::vector<ThreatEvent> events{};
    std::vector<Hold> holds{};
};

/// A run covers the ticks 0 to length - 1.
struct Horizon {
    Ticks length;
};

/// Which sample of the uncertain parameters a run uses. Nominal: every uniform number is one half.
struct Draw {
    bool nominal = true;
    std::uint64_t seed = 0;
    std::uint32_t run = 0;
    [[nodiscard]] static Draw of(std::uint64_t seed, std::uint32_t run) noexcept {
        return {false, seed, run};
    }
};

[[nodiscard]] std::vector<GroupId> repair_groups_of(const Model& model, ServiceId service);

/// Adds the service's own repair with all of its repair groups where the model gives its work;
/// otherwise the damage lasts to the end.
[[nodiscard]] Damage stopped_until_repaired(const Model& model, ServiceId service, Level level, Ticks from);

/// Every run of a shock starts here: ids exist, times are in order and within limits, repair groups
/// belong to the damaged service. The place of an error is "damage 2", "hold 1", …
[[nodiscard]] Status check(const Model& model, const Shock& shock, Horizon horizon);

}  // namespace kaname::cascade
