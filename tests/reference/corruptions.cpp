#include "corruptions.hpp"

#include <array>
#include <utility>

namespace kaname::reference {
namespace {

using cascade::Cause;
using cascade::Change;
using cascade::DamageId;
using cascade::HoldId;
using cascade::Model;
using cascade::Trajectory;

constexpr std::uint32_t kFarAway = 1'000'000;

template <std::int64_t by>
void move_tick(const Model& /*model*/, Trajectory& trajectory, std::size_t at, Dice& /*dice*/) {
    trajectory.changes[at].tick = trajectory.changes[at].tick + Ticks{by};
}

template <std::int64_t by>
void move_level(const Model& /*model*/, Trajectory& trajectory, std::size_t at, Dice& /*dice*/) {
    const std::int64_t level = trajectory.changes[at].level.value() + by;
    if (level >= 0 && level <= Level::kScale) trajectory.changes[at].level = Level{level};
}

void other_service(const Model& model, Trajectory& trajectory, std::size_t at, Dice& dice) {
    trajectory.changes[at].service = id_at<cascade::ServiceId>(dice.below(model.service_count()));
}

void unknown_service(const Model& /*model*/, Trajectory& trajectory, std::size_t at, Dice& /*dice*/) {
    trajectory.changes[at].service = cascade::ServiceId{kFarAway};
}

void other_cause(const Model& /*model*/, Trajectory& trajectory, std::size_t at, Dice& dice) {
    trajectory.changes[at].cause = static_cast<Cause>(dice.below(7));
}

// Another group of the same service where there is one: the lie closest to the truth.
void other_group(const Model& model, Trajectory& trajectory, std::size_t at, Dice& dice) {
    Change& change = trajectory.changes[at];
    const auto near = model.groups_of(change.service);
    for (const cascade::GroupId group : near) {
        if (group != change.group && dice.percent(70)) {
            change.group = group;
            return;
        }
    }
    if (model.group_count() > 0) change.group = id_at<cascade::GroupId>(dice.below(model.group_count()));
}

void no_group(const Model& /*model*/, Trajectory& trajectory, std::size_t at, Dice& /*dice*/) {
    trajectory.changes[at].group = cascade::GroupId::none();
}

void unknown_group(const Model& /*model*/, Trajectory& trajectory, std::size_t at, Dice& /*dice*/) {
    trajectory.changes[at].group = cascade::GroupId{kFarAway};
}

void other_dependency(const Model& model, Trajectory& trajectory, std::size_t at, Dice& dice) {
    Change& change = trajectory.changes[at];
    if (change.group.exists()) {
        for (const cascade::DependencyId dependency : model.dependencies_of(change.group)) {
            if (dependency != change.witness.through && dice.percent(70)) {
                change.witness.through = dependency;
                return;
            }
        }
    }
    if (model.dependency_count() == 0) return;
    change.witness.through = id_at<cascade::DependencyId>(dice.below(model.dependency_count()));
}

void unknown_dependency(const Model& /*model*/, Trajectory& trajectory, std::size_t at, Dice& /*dice*/) {
    trajectory.changes[at].witness.through = cascade::DependencyId{kFarAway};
}

template <std::int64_t by>
void move_witness(const Model& /*model*/, Trajectory& trajectory, std::size_t at, Dice& /*dice*/) {
    trajectory.changes[at].witness.at = trajectory.changes[at].witness.at + Ticks{by};
}

void other_damage(const Model& /*model*/, Trajectory& trajectory, std::size_t at, Dice& dice) {
    DamageId& damage = trajectory.changes[at].damage;
    damage = damage.exists() && dice.percent(20) ? DamageId::none() : id_at<DamageId>(dice.below(4));
}

void unknown_damage(const Model& /*model*/, Trajectory& trajectory, std::size_t at, Dice& /*dice*/) {
    trajectory.changes[at].damage = DamageId{kFarAway};
}

void other_hold(const Model& /*model*/, Trajectory& trajectory, std::size_t at, Dice& dice) {
    HoldId& hold = trajectory.changes[at].hold;
    hold = hold.exists() && dice.percent(20) ? HoldId::none() : id_at<HoldId>(dice.below(3));
}

void unknown_hold(const Model& /*model*/, Trajectory& trajectory, std::size_t at, Dice& /*dice*/) {
    trajectory.changes[at].hold = HoldId{kFarAway};
}

auto place(Trajectory& trajectory, std::size_t at) {
    return trajectory.changes.begin() + static_cast<std::ptrdiff_t>(at);
}

void removed(const Model& /*model*/, Trajectory& trajectory, std::size_t at, Dice& /*dice*/) {
    trajectory.changes.erase(place(trajectory, at));
}

void removed_from_here_on(const Model& /*model*/, Trajectory& trajectory, std::size_t at, Dice& /*dice*/) {
    trajectory.changes.erase(place(trajectory, at), trajectory.changes.end());
}

void told_twice(const Model& /*model*/, Trajectory& trajectory, std::size_t at, Dice& /*dice*/) {
    const Change again = trajectory.changes[at];
    trajectory.changes.insert(place(trajectory, at), again);
}

// Some service changes a tick after this change, by this very cause.
void added(const Model& model, Trajectory& trajectory, std::size_t at, Dice& dice) {
    Change more = trajectory.changes[at];
    more.tick = more.tick + Ticks{1};
    more.service = id_at<cascade::ServiceId>(dice.below(model.service_count()));
    more.level = Level{dice.between(0, Level::kScale)};
    std::size_t to = at;
    const auto before = [](const Change& x, const Change& y) {
        return std::make_pair(x.tick, x.service) < std::make_pair(y.tick, y.service);
    };
    while (to < trajectory.changes.size() && before(trajectory.changes[to], more)) ++to;
    trajectory.changes.insert(place(trajectory, to), more);
}

void swapped(const Model& /*model*/, Trajectory& trajectory, std::size_t at, Dice& /*dice*/) {
    if (at > 0) std::swap(trajectory.changes[at - 1], trajectory.changes[at]);
}

constexpr std::array kCorruptions{
    Corruption{"tick later", move_tick<1>},
    Corruption{"tick earlier", move_tick<-1>},
    Corruption{"tick beyond the horizon", move_tick<100'000>},
    Corruption{"tick before the onset", move_tick<-100'000>},
    Corruption{"level above", move_level<1>},
    Corruption{"level below", move_level<-1>},
    Corruption{"other service", other_service},
    Corruption{"unknown service", unknown_service},
    Corruption{"other cause", other_cause},
    Corruption{"other group", other_group},
    Corruption{"no group", no_group},
    Corruption{"unknown group", unknown_group},
    Corruption{"other dependency", other_dependency},
    Corruption{"unknown dependency", unknown_dependency},
    Corruption{"witness later", move_witness<1>},
    Corruption{"witness earlier", move_witness<-1>},
    Corruption{"other damage", other_damage},
    Corruption{"unknown damage", unknown_damage},
    Corruption{"other hold", other_hold},
    Corruption{"unknown hold", unknown_hold},
    Corruption{"removed", removed},
    Corruption{"removed from here on", removed_from_here_on},
    Corruption{"told twice", told_twice},
    Corruption{"added", added},
    Corruption{"swapped", swapped},
};

}  // namespace

std::span<const Corruption> corruptions() { return kCorruptions; }

}  // namespace kaname::reference
