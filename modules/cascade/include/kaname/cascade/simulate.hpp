#pragma once

#include "kaname/cascade/state.hpp"
#include "kaname/cascade/trajectory.hpp"

namespace kaname::cascade {

/// The one trajectory that follows from the model and the shock (docs/MODEL.md). Pure: the same
/// arguments give the same bytes, whatever the machine, the compiler or the order of evaluation.
/// Errors: an unusable shock; a service that changes more than limits::kChangesPerService times.
[[nodiscard]] Result<Trajectory> simulate(const Model& model, const Shock& shock, Horizon horizon,
                                          Draw draw = {});

struct Run {
    Trajectory trajectory;
    State end;
};

/// Continues a run from the state at its tick to the end of the horizon. The trajectory holds the
/// changes from that tick on: a run split at any tick and resumed is the same run.
[[nodiscard]] Result<Run> resume(const Model& model, const Shock& shock, const State& from, Horizon horizon,
                                 Draw draw = {});

}  // namespace kaname::cascade
