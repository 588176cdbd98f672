#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kaname/cascade/trajectory.hpp"
#include "plain.hpp"

/// Between the words of the second engine and those of modules/cascade.
namespace kaname::reference {

[[nodiscard]] cascade::Shock to_cascade(const Shock& shock);
[[nodiscard]] cascade::Draw to_cascade(const Draw& draw);
[[nodiscard]] std::vector<Change> to_plain(const cascade::Trajectory& trajectory);

[[nodiscard]] std::string to_text(const Change& change);

/// Where two runs part: "change 3: naive … / engine …"; empty when they are equal.
[[nodiscard]] std::string first_difference(const std::vector<Change>& naive,
                                           const std::vector<Change>& engine);

}  // namespace kaname::reference
