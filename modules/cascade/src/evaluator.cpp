#include "evaluator.hpp"

#include <algorithm>
#include <cassert>
#include <functional>
#include <numeric>

namespace kaname::cascade {
namespace {

using network::Combination;
using network::GroupRole;
using network::Logic;

__extension__ using Wide = unsigned __int128;

std::int64_t felt_input(Level level, std::int64_t strength) {
    return (Level::kScale * Level::kScale - strength * (Level::kScale - level.value())) / Level::kScale;
}

}  // namespace

// ---- one tick of one service

void Evaluator::feel(DependencyId dependency, Level level) noexcept {
    const RealisedDependency& d = realisation_->dependencies[dependency.index()];
    const std::int64_t input = felt_input(level, d.strength);
    const std::int64_t before = std::exchange(inputs_[dependency.index()], input);
    GroupRun& group = groups_[model_->dependency(dependency).group.index()];
    group.touched = true;
    if (input < before) prefer(group.fell, dependency, input);
    if (input > before) prefer(group.rose, dependency, input);
}

void Evaluator::prefer(Tip& tip, DependencyId dependency, std::int64_t input) const noexcept {
    const bool first = !tip.dependency.exists();
    const bool lower = !first && input < tip.input;
    const bool tied = !first && input == tip.input && model_->key(dependency) < model_->key(tip.dependency);
    if (first || lower || tied) tip = {dependency, input};
}

std::optional<Change> Evaluator::step(ServiceId service, Ticks at) {
    moved_.clear();
    for (const GroupId id : model_->groups_of(service)) step_group(id, at, moved_);
    step_own(service, at, moved_);
    return change_of(service, at, moved_);
}

void Evaluator::step_group(GroupId id, Ticks at, std::vector<Term>& moved) {
    GroupRun& group = groups_[id.index()];
    if (!group.touched && group.due != at) return;
    advance(group.state, group.parameters, group.at, at);
    group.at = at;
    const std::int64_t deficit = group.touched ? deficit_of(id) : group.state.deficit;
    const bool deficit_rose = deficit > group.state.deficit;
    if (deficit_rose) group.state.worsened = witness(group.fell, at);
    group.state.deficit = deficit;
    set_allowed(group.state, group.parameters, at, allowed_level(group.state, group.parameters, deficit));
    group.due = cascade::next_event(group.state, group.parameters, at);

    const Level before = std::exchange(group.level, group_level(group.state, group.parameters, at));
    if (model_->group(id).role == GroupRole::supply && group.level != before) {
        moved.push_back({.before = before,
                         .now = group.level,
                         .cause = cause_of(id, at, group.level < before, deficit_rose),
                         .key = model_->key(id)});
    }
    group.touched = false;
    group.fell = group.rose = {};
}

std::int64_t Evaluator::deficit_of(GroupId id) {
    const network::Group& group = model_->group(id);
    scratch_.clear();
    std::int64_t weighted = 0;
    std::int64_t weights = 0;
    for (const DependencyId d : model_->dependencies_of(id)) {
        if (!realisation_->dependencies[d.index()].present) continue;
        scratch_.push_back(inputs_[d.index()]);
        weighted += inputs_[d.index()] * model_->dependency(d).weight;
        weights += model_->dependency(d).weight;
    }
    if (scratch_.empty()) return 0;
    switch (group.logic) {
        case Logic::all: return Level::kScale - *std::min_element(scratch_.begin(), scratch_.end());
        case Logic::any: return Level::kScale - *std::max_element(scratch_.begin(), scratch_.end());
        case Logic::k_of_n: {
            const auto nth =
                scratch_.begin() + (std::min<std::ptrdiff_t>(group.needed, std::ssize(scratch_)) - 1);
            std::nth_element(scratch_.begin(), nth, scratch_.end(), std::greater<>{});
            return Level::kScale - *nth;
        }
        case Logic::weighted: return weights == 0 ? 0 : Level::kScale - weighted / weights;
    }
    return 0;
}

/// docs/MODEL.md, section 4, for a group whose level fell or rose at `at`.
Change Evaluator::cause_of(GroupId id, Ticks at, bool fell, bool deficit_rose) const {
    const GroupRun& group = groups_[id.index()];
    Change change{.cause = Cause::supplier_change, .group = id};
    if (fell) {
        change.witness = group.state.worsened;
        if (group.state.just_emptied) {
            change.cause = Cause::buffer_empty;
        } else if (!deficit_rose) {
            change.cause = Cause::table_row;
        }
    } else if (group.parameters.lag > 0) {
        change.cause = Cause::lag_over;
        change.witness = group.state.worsened;
    } else {
        change.witness = witness(group.rose, at);
    }
    return change;
}

Witness Evaluator::witness(const Tip& tip, Ticks at) const noexcept {
    assert(tip.dependency.exists());
    return {tip.dependency, at - Ticks{realisation_->dependencies[tip.dependency.index()].delay}};
}

void Evaluator::step_own(ServiceId service, Ticks at, std::vector<Term>& moved) {
    OwnStep own;
    const auto prefer_damage = [&](DamageId& best, DamageId candidate) {
        const bool better = !best.exists() || realisation_->damages[candidate.index()].level <
                                                  realisation_->damages[best.index()].level;
        if (better) best = candidate;
    };
    for (const DamageId id : damages_of_[service.index()]) {
        DamageState& state = damages_[id.index()];
        const RealisedDamage& damage = realisation_->damages[id.index()];
        const DamageState::Phase before = state.phase;
        move_to(state, damage, at);
        if (state.phase == DamageState::Phase::open) own.level = std::min(own.level, damage.level);
        if (state.phase != before) {
            prefer_damage(state.phase == DamageState::Phase::open ? own.opened : own.closed, id);
        }
        state.rate = Level::kScale;
        for (const GroupId group : damage.groups) {
            state.rate = std::min(state.rate, groups_[group.index()].level.value());
        }
    }
    const Level before = std::exchange(own_[service.index()], own.level);
    if (own.level == before) return;
    const bool fell = own.level < before;
    moved.push_back({.before = before,
                     .now = own.level,
                     .cause = {.cause = fell ? Cause::own_damage : Cause::own_repair,
                               .damage = fell ? own.opened : own.closed},
                     .key = model_->key(service)});
}

Level Evaluator::combined(ServiceId service) const noexcept {
    Level least = kNormal;
    Wide product = 1;
    Wide divisor = 1;
    bool first = true;
    for (const GroupId id : model_->groups_of(service)) {
        if (model_->group(id).role != GroupRole::supply) continue;
        const Level level = groups_[id.index()].level;
        least = std::min(least, level);
        if (model_->service(service).combination == Combination::minimum) continue;
        product *= static_cast<Wide>(level.value());
        if (!std::exchange(first, false)) divisor *= static_cast<Wide>(Level::kScale);
    }
    const bool multiplied = !first;
    const Level together = multiplied ? Level{static_cast<std::int64_t>(product / divisor)} : least;
    return std::min(own_[service.index()], together);
}

std::optional<HoldId> Evaluator::hold_at(ServiceId service, Ticks at) const noexcept {
    for (const HoldId id : holds_of_[service.index()]) {
        const Hold& hold = shock_->holds[id.index()];
        if (hold.from <= at && at < hold.until) return id;
    }
    return std::nullopt;
}

std::optional<Change> Evaluator::change_of(ServiceId service, Ticks at, const std::vector<Term>& moved) {
    const auto hold = hold_at(service, at);
    const Level now = hold ? shock_->holds[hold->index()].level : combined(service);
    const Level before = std::exchange(levels_[service.index()], now);
    if (now == before) return std::nullopt;

    Change change{.cause = Cause::report};
    const auto last_hold = hold ? hold : hold_at(service, at - Ticks{1});
    if (last_hold) {
        change.hold = *last_hold;
    } else {
        const Term* best = nullptr;
        for (const Term& term : moved) {
            if ((term.now < term.before) != (now < before)) continue;
            if (best == nullptr || std::pair{term.now, term.key} < std::pair{best->now, best->key})
                best = &term;
        }
        assert(best != nullptr);
        change = best->cause;
    }
    change.tick = at;
    change.service = service;
    change.level = now;
    return change;
}

Ticks Evaluator::next_event(ServiceId service, Ticks after) const noexcept {
    Ticks next = kForever;
    for (const GroupId id : model_->groups_of(service)) next = std::min(next, groups_[id.index()].due);
    for (const DamageId id : damages_of_[service.index()]) {
        next = std::min(next, cascade::next_event(damages_[id.index()], realisation_->damages[id.index()]));
    }
    for (const HoldId id : holds_of_[service.index()]) {
        const Hold& hold = shock_->holds[id.index()];
        if (hold.from > after) next = std::min(next, hold.from);
        if (hold.until > after) next = std::min(next, hold.until);
    }
    return next;
}

}  // namespace kaname::cascade
