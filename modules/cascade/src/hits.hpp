#pragma once

#include "kaname/cascade/forecast.hpp"
#include "run_source.hpp"

namespace kaname::cascade {

/// Fills the hits, the unknown and the declared share of a forecast whose shock, horizon, now and seed
/// are set, from its ensemble. `runs` makes the typical runs again, for their chains.
[[nodiscard]] Status fill(Forecast& out, const Model& model, const Summary& summary, RunSource& runs);

}  // namespace kaname::cascade
