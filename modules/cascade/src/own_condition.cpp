#include "own_condition.hpp"

#include "group_step.hpp"

namespace kaname::cascade {

using Phase = DamageState::Phase;

std::int64_t progress_in(const DamageState& state, const RealisedDamage& damage, Ticks until) noexcept {
    const bool repairing = state.phase == Phase::open && damage.work != 0;
    return repairing ? state.rate * (until - state.at).count() : 0;
}

void move_to(DamageState& state, const RealisedDamage& damage, Ticks at) noexcept {
    if (!damage.happens || state.phase == Phase::closed) return;
    if (state.phase == Phase::ahead && at >= damage.from) {
        state.phase = Phase::open;
        state.at = at;  // the service is stepped at `from`, so no progress is missed
    }
    if (state.phase != Phase::open) return;
    state.progress += progress_in(state, damage, at);
    state.at = at;
    const bool done = damage.work == 0 ? at >= damage.until : state.progress >= damage.work * Level::kScale;
    if (done) state.phase = Phase::closed;
}

Ticks next_event(const DamageState& state, const RealisedDamage& damage) noexcept {
    if (!damage.happens || state.phase == Phase::closed) return kForever;
    if (state.phase == Phase::ahead) return damage.from;
    if (damage.work == 0) return damage.until;
    if (state.rate == 0) return kForever;
    return state.at + Ticks{divided_up(damage.work * Level::kScale - state.progress, state.rate)};
}

}  // namespace kaname::cascade
