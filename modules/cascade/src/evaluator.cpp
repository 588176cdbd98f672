#include "evaluator.hpp"

#include <algorithm>
#include <cassert>

namespace kaname::cascade {
namespace {

using network::Combination;
using network::GroupRole;

__extension__ using Wide = unsigned __int128;

}  // namespace

// ---- one tick of one service

ServiceId Evaluator::feel(DependencyId dependency, Input input, Ticks at) {
    const Place place = places_[dependency.index()];
    GroupRun& group = begun(place.group);
    const Input before = inputs_[dependency.index()];
    if (before == kAbsent || before == input) return ServiceId::none();
    inputs_[dependency.index()] = input;
    if (std::exchange(group.felt, at) != at) group.fell = group.rose = {};
    if (place.weight != 0) prefer(input < before ? group.fell : group.rose, dependency, input);
    group.satisfaction.move(before, input, place.weight);
    return group.satisfaction.moved() ? place.service : ServiceId::none();
}

void Evaluator::prefer(Tip& tip, DependencyId dependency, Input input) const noexcept {
    const bool first = !tip.dependency.exists();
    const bool lower = !first && input < tip.input;
    const bool tied = !first && input == tip.input && model_->key(dependency) < model_->key(tip.dependency);
    if (first || lower || tied) tip = {dependency, input};
}

std::optional<Change> Evaluator::step(ServiceId service, Ticks at) {
    ServiceRun& run = begun(service);
    moved_.clear();
    bool stepped = run.due <= at;
    for (const GroupId id : model_->groups_of(service)) {
        if (GroupRun* group = groups_.find(id.index())) stepped |= step_group(id, *group, at);
    }
    if (!stepped) return std::nullopt;
    if (!damages_of_.of(service).empty()) step_own(service, run, at);
    run.due = due_after(service, at);
    if (moved_.empty() && holds_of_.of(service).empty()) return std::nullopt;
    return change_of(service, run, at);
}

/// Whether there was anything to do.
bool Evaluator::step_group(GroupId id, GroupRun& group, Ticks at) {
    const bool moved = group.satisfaction.moved();
    if (!moved && group.due != at) return false;
    advance(group.state, group.parameters, group.at, at);
    group.at = at;
    if (moved) group.satisfaction.settle(inputs_of(id), scratch_);
    const std::int64_t deficit = moved ? kFull - group.satisfaction.value() : group.state.deficit;
    const bool deficit_rose = deficit > group.state.deficit;
    if (deficit_rose) group.state.worsened = witness(group.fell, at);
    group.state.deficit = deficit;
    set_allowed(group.state, group.parameters, at, allowed_level(group.state, group.parameters, deficit));
    group.due = cascade::next_event(group.state, group.parameters, at);

    const Level before = std::exchange(group.level, group_level(group.state, group.parameters, at));
    if (group.level != before && model_->group(id).role == GroupRole::supply) {
        moved_.push_back({.before = before,
                          .now = group.level,
                          .cause = group.level < before ? cause_of_fall(id, group, deficit_rose)
                                                        : cause_of_rise(id, group, at),
                          .key = model_->key(id)});
    }
    return true;
}

std::span<const Input> Evaluator::inputs_of(GroupId id) const noexcept {
    const auto dependencies = model_->dependencies_of(id);
    return {inputs_.data() + (*dependencies.begin()).index(), dependencies.size()};
}

/// docs/MODEL.md, section 4, for a group whose level fell.
Change Evaluator::cause_of_fall(GroupId id, const GroupRun& group, bool deficit_rose) {
    Change change{.cause = Cause::supplier_change, .group = id, .witness = group.state.worsened};
    if (group.state.just_emptied) {
        change.cause = Cause::buffer_empty;
    } else if (!deficit_rose) {
        change.cause = Cause::table_row;
    }
    return change;
}

/// The same for a group whose level rose at `at`.
Change Evaluator::cause_of_rise(GroupId id, const GroupRun& group, Ticks at) {
    Change change{.cause = Cause::supplier_change, .group = id};
    if (group.parameters.lag > 0) {
        change.cause = Cause::lag_over;
        change.witness = group.state.worsened;
    } else {
        change.witness = witness(group.rose, at);
    }
    return change;
}

Witness Evaluator::witness(const Tip& tip, Ticks at) {
    assert(tip.dependency.exists());
    return {tip.dependency, at - Ticks{realisation_->dependency(tip.dependency).delay}};
}

void Evaluator::step_own(ServiceId service, ServiceRun& run, Ticks at) {
    OwnStep own;
    const auto prefer_damage = [&](DamageId& best, DamageId candidate) {
        const bool better =
            !best.exists() || realisation_->damage(candidate).level < realisation_->damage(best).level;
        if (better) best = candidate;
    };
    for (const DamageId id : damages_of_.of(service)) {
        DamageState& state = damages_[id.index()];
        const RealisedDamage& damage = realisation_->damage(id);
        const DamageState::Phase before = state.phase;
        move_to(state, damage, at);
        if (state.phase == DamageState::Phase::open) own.level = std::min(own.level, damage.level);
        if (state.phase != before) {
            prefer_damage(state.phase == DamageState::Phase::open ? own.opened : own.closed, id);
        }
        state.rate = Level::kScale;
        for (const GroupId group : damage.groups) {
            state.rate = std::min(state.rate, level(group).value());
        }
    }
    const Level before = std::exchange(run.own, own.level);
    if (own.level == before) return;
    const bool fell = own.level < before;
    moved_.push_back({.before = before,
                      .now = own.level,
                      .cause = {.cause = fell ? Cause::own_damage : Cause::own_repair,
                                .damage = fell ? own.opened : own.closed},
                      .key = model_->key(service)});
}

Level Evaluator::combined(ServiceId service, Level own) const noexcept {
    const bool product_of_all = model_->service(service).combination == Combination::product;
    Level least = kNormal;
    Wide product = 1;
    Wide divisor = 1;
    bool first = true;
    for (const GroupId id : model_->groups_of(service)) {
        if (model_->group(id).role != GroupRole::supply) continue;
        const Level now = level(id);
        least = std::min(least, now);
        if (!product_of_all) continue;
        product *= static_cast<Wide>(now.value());
        if (!std::exchange(first, false)) divisor *= static_cast<Wide>(Level::kScale);
    }
    const bool multiplied = !first;
    const Level together = multiplied ? Level{static_cast<std::int64_t>(product / divisor)} : least;
    return std::min(own, together);
}

std::optional<HoldId> Evaluator::hold_at(ServiceId service, Ticks at) const noexcept {
    for (const HoldId id : holds_of_.of(service)) {
        const Hold& hold = shock_->holds[id.index()];
        if (hold.from <= at && at < hold.until) return id;
    }
    return std::nullopt;
}

std::optional<Change> Evaluator::change_of(ServiceId service, ServiceRun& run, Ticks at) const {
    const auto hold = hold_at(service, at);
    const Level now = hold ? shock_->holds[hold->index()].level : combined(service, run.own);
    const Level before = std::exchange(run.level, now);
    if (now == before) return std::nullopt;

    Change change{.cause = Cause::report};
    const auto last_hold = hold ? hold : hold_at(service, at - Ticks{1});
    if (last_hold) {
        change.hold = *last_hold;
    } else {
        const Term* best = nullptr;
        for (const Term& term : moved_) {
            if ((term.now < term.before) != (now < before)) continue;
            if (best == nullptr || std::pair{term.now, term.key} < std::pair{best->now, best->key}) {
                best = &term;
            }
        }
        assert(best != nullptr);
        change = best->cause;
    }
    change.tick = at;
    change.service = service;
    change.level = now;
    return change;
}

/// The first tick after `at` at which a group, a damage or a hold has something to do by itself.
Ticks Evaluator::due_after(ServiceId service, Ticks at) const noexcept {
    Ticks next = kForever;
    for (const GroupId id : model_->groups_of(service)) {
        if (const GroupRun* group = groups_.find(id.index())) next = std::min(next, group->due);
    }
    for (const DamageId id : damages_of_.of(service)) {
        next = std::min(next, cascade::next_event(damages_[id.index()], realisation_->damage(id)));
    }
    for (const HoldId id : holds_of_.of(service)) {
        const Hold& hold = shock_->holds[id.index()];
        if (hold.from > at) next = std::min(next, hold.from);
        if (hold.until > at) next = std::min(next, hold.until);
    }
    return next;
}

}  // namespace kaname::cascade
