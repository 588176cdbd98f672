#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

#include "kaname/cascade/shock.hpp"

namespace kaname::cascade {

using DamageId = Id<class DamageTag>;  ///< position among the realised damages (docs/MODEL.md, section 7)
using HoldId = Id<class HoldTag>;      ///< position in Shock::holds

/// Why a level changed; each change has exactly one cause (docs/MODEL.md, section 4).
enum class Cause : std::uint8_t {
    supplier_change,
    buffer_empty,
    table_row,
    lag_over,
    own_damage,
    own_repair,
    report
};

/// The change of a supplier that tipped a group: it happened at `at` and came through `through`.
struct Witness {
    DependencyId through = DependencyId::none();
    Ticks at{0};
    friend auto operator<=>(const Witness&, const Witness&) = default;
};

/// From `tick` on, until its next change, `service` is at `level`.
struct Change {
    Ticks tick{0};
    ServiceId service = ServiceId::none();
    Level level{};
    Cause cause = Cause::supplier_change;
    GroupId group = GroupId::none();     ///< for the first four causes
    Witness witness{};                   ///< for the first four causes
    DamageId damage = DamageId::none();  ///< for own damage and own repair
    HoldId hold = HoldId::none();        ///< for report
    friend auto operator<=>(const Change&, const Change&) = default;
};

/// Every change of every service, ascending by tick, then by service. Before its first change a
/// service is where the run started it: at kNormal.
struct Trajectory {
    std::vector<Change> changes;
    friend bool operator==(const Trajectory&, const Trajectory&) = default;
};

/// The changes of each service, in order of time.
class ByService {
public:
    ByService(const Trajectory& trajectory, std::size_t service_count);
    [[nodiscard]] std::span<const Change> of(ServiceId service) const& noexcept;
    std::span<const Change> of(ServiceId service) && = delete;  // the span would outlive the changes

private:
    std::vector<Change> changes_;
    std::vector<std::size_t> first_;
};

/// First change from `since` on that takes a service below its minimum level; null: not hit.
[[nodiscard]] const Change* find_hit(std::span<const Change> of_service, Level minimum,
                                     Ticks since = Ticks{0}) noexcept;

}  // namespace kaname::cascade
