#pragma once

#include "kaname/cascade/simulate.hpp"

namespace kaname::cascade {

/// Certifies a trajectory service by service: given the changes it claims for the suppliers, each
/// service's own changes must follow, to the last field. Since exactly one set of trajectories does
/// so, a certified trajectory is the right one, whoever computed it.
/// Errors: an unusable shock; otherwise the place names the first service and tick that differ.
[[nodiscard]] Status verify(const Model& model, const Shock& shock, Horizon horizon,
                            const Trajectory& trajectory, Draw draw = {});

}  // namespace kaname::cascade
