#pragma once

#include <span>
#include <vector>

#include "realisation.hpp"

namespace kaname::cascade {

/// One damage through time (docs/MODEL.md, section 3).
struct DamageState {
    enum class Phase : std::uint8_t { ahead, open, closed };
    Phase phase = Phase::ahead;
    std::int64_t progress = 0;  ///< p on entering `at`
    std::int64_t rate = 0;      ///< of repair from `at` on
    Ticks at{0};
};

/// What happened to the own condition of a service in one step.
struct OwnStep {
    Level level = kNormal;               ///< own(t)
    DamageId opened = DamageId::none();  ///< of those opened now, the lowest, then of smallest id
    DamageId closed = DamageId::none();  ///< of those closed now, likewise
};

/// Repair progress from `state.at` to `until` at the present rate, level-ticks.
[[nodiscard]] std::int64_t progress_in(const DamageState& state, const RealisedDamage& damage,
                                       Ticks until) noexcept;

/// Moves one damage to tick `at`; it may open or close.
void move_to(DamageState& state, const RealisedDamage& damage, Ticks at) noexcept;

/// The tick after `state.at` at which the damage opens or closes if its rate stays; kForever: never.
[[nodiscard]] Ticks next_event(const DamageState& state, const RealisedDamage& damage) noexcept;

}  // namespace kaname::cascade
