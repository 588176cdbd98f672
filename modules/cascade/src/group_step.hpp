#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

#include "kaname/cascade/state.hpp"

namespace kaname::cascade {

/// The fixed numbers of one group in one run.
struct GroupParameters {
    std::int64_t stock;  ///< B in level-ticks
    std::int64_t recharge;
    std::int64_t lag;
    std::span<const network::TableRow> response;
};

/// One group through time (docs/MODEL.md, section 2). Between two steps nothing about it changes
/// but what `advance` can add up, since it is stepped at every tick that `next_event` names.
///
/// Invariants: 1. `stock` is within 0 … parameters.stock. 2. `window` values ascend from front to
/// back and so do their last ticks; each is within the lag of the last step. 3. `exposure` only
/// grows while the stock is zero.

/// Moves `state` from entering tick `from` to entering tick `to` under its constant deficit.
void advance(GroupState& state, const GroupParameters& parameters, Ticks from, Ticks to) noexcept;

/// Allowed level a(t) for the deficit D(t), given the stock and exposure on entering t.
[[nodiscard]] Level allowed_level(const GroupState& state, const GroupParameters& parameters,
                                  std::int64_t deficit) noexcept;

/// Group level g(t): the least allowed level within the lag.
[[nodiscard]] Level group_level(const GroupState& state, const GroupParameters& parameters,
                                Ticks at) noexcept;

/// Sets a(t), keeping the former value in the window for as long as the lag lasts.
void set_allowed(GroupState& state, const GroupParameters& parameters, Ticks at, Level allowed);

/// The next tick after `at` at which the group may change without a new input: the stock runs out, a
/// table row begins, or the lag ends. kForever: none.
[[nodiscard]] Ticks next_event(const GroupState& state, const GroupParameters& parameters, Ticks at) noexcept;

/// ⌈a / b⌉ for a ≥ 0, b > 0.
[[nodiscard]] constexpr std::int64_t divided_up(std::int64_t a, std::int64_t b) noexcept {
    return (a + b - 1) / b;
}

}  // namespace kaname::cascade
