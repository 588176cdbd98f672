#pragma once

#include "draft.hpp"
#include "kaname/network/quantity.hpp"

namespace kaname::programme {

/// What the numbers of a quantity are: ticks, or ten-thousandths.
enum class Measure : std::uint8_t { span, share };

/// Reads "72h", or an object with `ref`, `draw` and one way to write the value (docs/PROGRAMME.md,
/// Quantity). A quantity that names no reference gets `fallback`.
[[nodiscard]] network::Quantity read_quantity(Draft& draft, json::Node node, Measure measure,
                                              network::ReferenceId fallback);

/// Repair work, which takes at least one tick: 0 would read as "not given".
[[nodiscard]] network::Quantity read_work(Draft& draft, json::Node node, network::ReferenceId fallback);

}  // namespace kaname::programme
