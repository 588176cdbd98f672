#pragma once

#include <optional>
#include <vector>

#include "kaname/cascade/simulate.hpp"

namespace kaname::cascade {

/// The chain of causes behind a change: the initial failure (own damage, report, or a threat event's
/// damage) first, the change itself last. Each link's witness is the link before it.
using Chain = std::vector<Change>;

/// The chain behind the first change from `since` on that takes `service` below its minimum level.
/// Errors: not_found when the service is not hit in this trajectory.
[[nodiscard]] Result<Chain> explain(const Model& model, const Trajectory& trajectory, ServiceId service,
                                    Ticks since = Ticks{0});

/// What lies behind a damage number: a damage of the shock, or an exposure to one of its threat events.
struct DamageOrigin {
    std::size_t position = 0;  ///< in Shock::damages; with an exposure, in Shock::events
    ExposureId exposure = ExposureId::none();
};
[[nodiscard]] DamageOrigin origin_of(const Model& model, const Shock& shock, DamageId damage);

/// A value that decided whether or when a link came about is a demo value, or rests on an assumed dependency:
/// such a chain is shown as hypothetical and never prefills a live notice. The values are, of a dependency,
/// that it exists, its strength and delay, and the buffer and response table of its group; of a threat event,
/// that the service is exposed, and its delay. How long the first failure lasts belongs to the question, not
/// to the chain.
[[nodiscard]] bool is_hypothetical(const Model& model, const Shock& shock, const Chain& chain);

/// What would have prevented the last change of a chain within the horizon, other things equal.
struct Prevention {
    struct Buffer {
        GroupId group;
        Ticks added;  ///< the smallest addition to its buffer that suffices
    };
    struct Repair {
        DamageId damage;
        Ticks until;  ///< the latest end of the initial damage that suffices (exclusive)
    };
    std::vector<Buffer> buffers;             ///< groups of the chain that can, smallest addition first
    std::vector<DependencyId> redundancies;  ///< of the chain: a second supply in place of the one suffices
    std::optional<Repair> repair;
};

/// `chain` belongs to the run of (model, shock, horizon, draw). Errors: as simulate.
[[nodiscard]] Result<Prevention> find_prevention(const Model& model, const Shock& shock, Horizon horizon,
                                                 Draw draw, const Chain& chain);

}  // namespace kaname::cascade
