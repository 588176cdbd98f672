#pragma once

#include <cstdint>

#include "kaname/network/model.hpp"
#include "plain.hpp"

namespace kaname::reference {

/// Computes every quantity of docs/MODEL.md at every tick 0 … H−1, in the order of that page and with no
/// thought for speed. The shock must be usable; nothing is checked here.
[[nodiscard]] Trajectory run_naively(const network::Model& model, const Shock& shock, std::int64_t H,
                                     const Draw& draw);

}  // namespace kaname::reference
