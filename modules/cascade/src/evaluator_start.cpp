#include <algorithm>
#include <cassert>

#include "evaluator.hpp"

// Where a run of the evaluator starts from, and what a State keeps of it.
namespace kaname::cascade {
namespace {

using Phase = DamageState::Phase;

std::vector<ServiceId> held(const Shock& shock) {
    std::vector<ServiceId> services;
    for (const Hold& hold : shock.holds) services.push_back(hold.service);
    return services;
}

std::vector<ServiceId> damaged(const Model& model, const Shock& shock) {
    std::vector<ServiceId> services;
    for (const DamageOrigin& origin : origins_of(model, shock)) {
        services.push_back(origin.exposure.exists() ? model.exposure(origin.exposure).service
                                                    : shock.damages[origin.position].service);
    }
    return services;
}

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
      holds_of_{held(shock), model.service_count()},
      damages_of_{damaged(model, shock), model.service_count()},
      services_{model.service_count()},
      groups_(model.group_count()),
      inputs_(model.dependency_count(), kAbsent),
      damages_(damaged(model, shock).size()) {
    places_.reserve(model.dependency_count());
    for (const network::Dependency& d : model.columns().dependencies) {
        places_.push_back({d.group, model.group(d.group).service, d.weight});
    }
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        const auto id = id_at<GroupId>(i);
        const network::Group& group = model.group(id);
        groups_[i].parameters = {.stock = 0,
                                 .recharge = group.recharge,
                                 .lag = group.lag.count(),
                                 .response = model.response_of(id)};
    }
    for (std::size_t i = 0; i < model.service_count(); ++i) {
        const auto id = id_at<ServiceId>(i);
        if (!holds_of_.of(id).empty() || !damages_of_.of(id).empty()) struck_.push_back(id);
    }
}

// ---- from tick 0: each service when it is first reached

void Evaluator::start(Realisation& realisation) {
    realisation_ = &realisation;
    services_.forget();
}

void Evaluator::begin(ServiceId service, ServiceRun& run) {
    run = {};
    for (const GroupId id : model_->groups_of(service)) begin_group(id);
    for (const DamageId id : damages_of_.of(service)) damages_[id.index()] = {};
    if (!damages_of_.of(service).empty() || !holds_of_.of(service).empty())
        run.due = due_after(service, Ticks{-1});
}

void Evaluator::begin_group(GroupId id) {
    GroupRun& run = groups_[id.index()];
    const RealisedGroup& realised = realisation_->group(id);
    run.parameters.stock = realised.buffer * Level::kScale;
    run.state.window.clear();
    run.state = {.stock = run.parameters.stock, .window = std::move(run.state.window)};
    run.at = Ticks{0};
    run.due = kForever;
    run.level = kNormal;
    run.felt = Ticks{-1};
    std::uint32_t presents = 0;
    std::int64_t weights = 0;
    for (const DependencyId d : model_->dependencies_of(id)) {
        const bool present = !realised.left_out && realisation_->present(d);
        inputs_[d.index()] = present ? kFull : kAbsent;
        if (!present) continue;
        ++presents;
        weights += places_[d.index()].weight;
    }
    run.satisfaction = Satisfaction{model_->group(id), presents, weights};
}

// ---- from a state: all services at once

void Evaluator::start(Realisation& realisation, const State& from) {
    start(realisation);
    begin_all();
    resume_inputs(from);
    resume_damages(from);
    if (from.at > Ticks{0}) resume_groups(from);
}

void Evaluator::begin_all() {
    for (std::size_t i = 0; i < model_->service_count(); ++i) begun(id_at<ServiceId>(i));
}

/// Inputs have been resumed. Whatever was due, every group and every service is looked at once.
void Evaluator::resume_groups(const State& from) {
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        GroupRun& run = groups_[i];
        run.state = from.groups[i];
        run.at = from.at;
        run.due = from.at;
        run.level = group_level(run.state, run.parameters, from.at - Ticks{1});
    }
    for (std::size_t i = 0; i < model_->service_count(); ++i) begun(id_at<ServiceId>(i)).due = from.at;
}

void Evaluator::resume_damages(const State& from) {
    for (std::size_t i = 0; i < damages_.size(); ++i) {
        const RealisedDamage& damage = realisation_->damage(id_at<DamageId>(i));
        const std::int64_t progress = i < from.progress.size() ? from.progress[i] : 0;
        damages_[i] = resumed(damage, progress, from.at);
        if (!damage.happens || damages_[i].phase != Phase::open) continue;
        Level& own = begun(damage.service).own;
        own = std::min(own, damage.level);
    }
}

/// Levels as of the tick before the start; inputs as of what had reached each dependency by then, which has
/// had its effect.
void Evaluator::resume_inputs(const State& from) {
    constexpr Ticks kBefore{-1};
    for (std::size_t i = 0; i < from.before.size(); ++i) {
        const auto service = id_at<ServiceId>(i);
        begun(service).level = from.before[i];
        if (from.before[i] == kNormal) continue;
        for (const DependencyId id : model_->consumers_of(service)) {
            feel(id, input_of(from.before[i], realisation_->dependency(id).strength), kBefore);
        }
    }
    for (const Change& change : from.recent) {
        begun(change.service).level = change.level;
        for (const DependencyId id : model_->consumers_of(change.service)) {
            const RealisedDependency& d = realisation_->dependency(id);
            if (!d.present || change.tick + Ticks{d.delay} >= from.at) continue;
            feel(id, input_of(change.level, d.strength), kBefore);
        }
    }
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        Satisfaction& satisfaction = groups_[i].satisfaction;
        if (satisfaction.moved()) satisfaction.settle(inputs_of(id_at<GroupId>(i)), scratch_);
    }
}

// ---- at the end

std::vector<GroupState> Evaluator::groups_at(Ticks at) {
    begin_all();
    std::vector<GroupState> out;
    out.reserve(groups_.size());
    for (const GroupRun& run : groups_) {
        out.push_back(run.state);
        advance(out.back(), run.parameters, run.at, at);
    }
    return out;
}

std::vector<std::int64_t> Evaluator::progress_at(Ticks at) {
    begin_all();
    std::vector<std::int64_t> out;
    out.reserve(damages_.size());
    for (std::size_t i = 0; i < damages_.size(); ++i) {
        const DamageState& state = damages_[i];
        const RealisedDamage& damage = realisation_->damage(id_at<DamageId>(i));
        out.push_back(state.phase == Phase::closed ? kClosed
                                                   : state.progress + progress_in(state, damage, at));
    }
    return out;
}

}  // namespace kaname::cascade
