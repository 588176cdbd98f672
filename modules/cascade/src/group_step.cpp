#include "group_step.hpp"

#include <cassert>

namespace kaname::cascade {
namespace {

std::int64_t loss_at(std::int64_t exposure, std::span<const network::TableRow> response) {
    if (response.empty()) return Level::kScale;
    std::int64_t loss = 0;
    for (const network::TableRow& row : response) {
        if (exposure < row.after.count() * Level::kScale) break;
        loss = row.loss;
    }
    return loss;
}

void drain(GroupState& state, std::int64_t ticks) {
    const std::int64_t until_empty = divided_up(state.stock, state.deficit);
    state.just_emptied = state.stock > 0 && until_empty == ticks;
    state.stock = std::max<std::int64_t>(0, state.stock - ticks * state.deficit);
    if (ticks > until_empty) state.exposure += (ticks - until_empty) * state.deficit;
    state.calm = 0;
}

void recover(GroupState& state, const GroupParameters& parameters, std::int64_t ticks) {
    state.just_emptied = false;
    state.stock = std::min(parameters.stock, state.stock + ticks * parameters.recharge);
    state.calm += ticks;
    if (state.calm >= std::max<std::int64_t>(1, parameters.lag)) state.exposure = 0;
}

}  // namespace

void advance(GroupState& state, const GroupParameters& parameters, Ticks from, Ticks to) noexcept {
    const std::int64_t ticks = (to - from).count();
    assert(ticks >= 0);
    if (ticks == 0) return;
    if (state.deficit > 0) {
        drain(state, ticks);
    } else {
        recover(state, parameters, ticks);
    }
}

Level allowed_level(const GroupState& state, const GroupParameters& parameters,
                    std::int64_t deficit) noexcept {
    if (deficit == 0 || state.stock > 0) return kNormal;
    const std::int64_t lost =
        divided_up(loss_at(state.exposure, parameters.response) * deficit, Level::kScale);
    return Level{Level::kScale - lost};
}

Level group_level(const GroupState& state, const GroupParameters& parameters, Ticks at) noexcept {
    for (const PastLevel& past : state.window) {  // lowest first
        if (past.last >= at - Ticks{parameters.lag}) return std::min(past.value, state.allowed);
    }
    return state.allowed;
}

void set_allowed(GroupState& state, const GroupParameters& parameters, Ticks at, Level allowed) {
    const auto gone = [&](const PastLevel& past) { return past.last < at - Ticks{parameters.lag}; };
    state.window.erase(state.window.begin(),
                       std::find_if_not(state.window.begin(), state.window.end(), gone));
    if (allowed == state.allowed) return;
    if (parameters.lag > 0) {
        while (!state.window.empty() && state.window.back().value >= state.allowed) state.window.pop_back();
        state.window.push_back({state.allowed, at - Ticks{1}});
    }
    state.allowed = allowed;
}

Ticks next_event(const GroupState& state, const GroupParameters& parameters, Ticks at) noexcept {
    Ticks next = kForever;
    if (!state.window.empty()) next = state.window.front().last + Ticks{parameters.lag + 1};
    if (state.deficit == 0) return next;
    if (state.stock > 0) return std::min(next, at + Ticks{divided_up(state.stock, state.deficit)});
    for (const network::TableRow& row : parameters.response) {
        const std::int64_t missing = row.after.count() * Level::kScale - state.exposure;
        if (missing > 0) return std::min(next, at + Ticks{divided_up(missing, state.deficit)});
    }
    return next;
}

}  // namespace kaname::cascade
