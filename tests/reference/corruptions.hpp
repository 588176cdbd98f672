#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "dice.hpp"
#include "kaname/cascade/trajectory.hpp"

namespace kaname::reference {

/// A way to falsify a trajectory in one place.
struct Corruption {
    std::string_view name;
    /// Falsifies the change at `at`; may leave it as it is where this falsification means nothing.
    void (*apply)(const cascade::Model& model, cascade::Trajectory& trajectory, std::size_t at, Dice& dice);
};

[[nodiscard]] std::span<const Corruption> corruptions();

}  // namespace kaname::reference
