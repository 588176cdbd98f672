#include <algorithm>
#include <cassert>

#include "evaluator.hpp"

// Where a run of the evaluator starts from, and what a State keeps of it.
namespace kaname::cascade {
namespace {

using Phase = DamageState::Phase;

DamageState resumed(const RealisedDamage& damage, std::int64_t progress, Ticks at) {
    DamageState state{.progress = progress, .at = at};
    if (progress == kClosed) {
        state.phase = Phase::closed;
    } else if (damage.happens && damage.from < at) {
        state.phase = damage.work == 0 && damage.until < at ? Phase::closed : Phase::open;
    }
    return state;
}

}  // namespace

Evaluator::Evaluator(const Model& model, const Shock& shock)
    : model_{&model},
      shock_{&shock},
      holds_of_(model.service_count()),
      damages_of_(model.service_count()),
      groups_(model.group_count()),
      inputs_(model.dependency_count(), Level::kScale),
      own_(model.service_count(), kNormal),
      levels_(model.service_count(), kNormal) {
    for (std::size_t i = 0; i < shock.holds.size(); ++i) {
        holds_of_[shock.holds[i].service.index()].push_back(id_at<HoldId>(i));
    }
}

void Evaluator::start(const Realisation& realisation, const State& from) {
    realisation_ = &realisation;
    for (std::size_t i = 0; i < groups_.size(); ++i) start_group(id_at<GroupId>(i), from);
    start_damages(from);
    start_inputs(from);
}

void Evaluator::start_group(GroupId id, const State& from) {
    const network::Group& group = model_->group(id);
    GroupRun& run = groups_[id.index()];
    run.parameters = {.stock = realisation_->buffers[id.index()] * Level::kScale,
                      .recharge = group.recharge,
                      .lag = group.lag.count(),
                      .response = model_->response_of(id)};
    run.at = from.at;
    run.touched = false;
    run.fell = run.rose = {};
    if (from.at == Ticks{0}) {
        run.state.window.clear();
        run.state = {.stock = run.parameters.stock, .window = std::move(run.state.window)};
        run.due = kForever;
        run.level = kNormal;
    } else {
        run.state = from.groups[id.index()];
        run.due = from.at;  // look at every group once, whatever was due
        run.level = group_level(run.state, run.parameters, from.at - Ticks{1});
    }
}

void Evaluator::start_damages(const State& from) {
    for (auto& damages : damages_of_) damages.clear();
    std::fill(own_.begin(), own_.end(), kNormal);
    damages_.clear();
    for (std::size_t i = 0; i < realisation_->damages.size(); ++i) {
        const RealisedDamage& damage = realisation_->damages[i];
        const std::int64_t progress = i < from.progress.size() ? from.progress[i] : 0;
        damages_.push_back(resumed(damage, progress, from.at));
        if (!damage.happens) continue;
        damages_of_[damage.service.index()].push_back(id_at<DamageId>(i));
        if (damages_.back().phase == Phase::open) {
            Level& own = own_[damage.service.index()];
            own = std::min(own, damage.level);
        }
    }
}

/// Levels as of the tick before the start; inputs as of what had reached each dependency by then.
void Evaluator::start_inputs(const State& from) {
    std::copy(from.before.begin(), from.before.end(), levels_.begin());
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
        inputs_[i] = Level::kScale;
        const auto id = id_at<DependencyId>(i);
        const Level before = from.before[model_->dependency(id).supplier.index()];
        if (before != kNormal) feel(id, before);
    }
    for (const Change& change : from.recent) {
        levels_[change.service.index()] = change.level;
        for (const DependencyId id : model_->consumers_of(change.service)) {
            const RealisedDependency& d = realisation_->dependencies[id.index()];
            if (d.present && change.tick + Ticks{d.delay} < from.at) feel(id, change.level);
        }
    }
    for (GroupRun& group : groups_) {  // what was felt before the start has had its effect
        group.touched = false;
        group.fell = group.rose = {};
    }
}

std::vector<GroupState> Evaluator::groups_at(Ticks at) const {
    std::vector<GroupState> out;
    out.reserve(groups_.size());
    for (const GroupRun& run : groups_) {
        out.push_back(run.state);
        advance(out.back(), run.parameters, run.at, at);
    }
    return out;
}

std::vector<std::int64_t> Evaluator::progress_at(Ticks at) const {
    std::vector<std::int64_t> out;
    out.reserve(damages_.size());
    for (std::size_t i = 0; i < damages_.size(); ++i) {
        const DamageState& state = damages_[i];
        const bool closed = state.phase == Phase::closed;
        out.push_back(closed ? kClosed : state.progress + progress_in(state, realisation_->damages[i], at));
    }
    return out;
}

}  // namespace kaname::cascade
