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
      groups_{model.group_count()},
      inputs_(model.dependency_count(), kAbsent),
      damages_(damaged(model, shock).size()) {
    places_.reserve(model.dependency_count());
    for (const network::Dependency& d : model.columns().dependencies) {
        const network::Group& group = model.group(d.group);
        const std::uint32_t weight = group.logic == network::Logic::weighted ? d.weight : 1;
        places_.push_back({d.group, group.service, weight});
    }
    for (std::size_t i = 0; i < model.service_count(); ++i) {
        const auto id = id_at<ServiceId>(i);
        if (!holds_of_.of(id).empty() || !damages_of_.of(id).empty()) struck_.push_back(id);
    }
}

// ---- from tick 0: each service and group when it is first reached

void Evaluator::start(Realisation& realisation) {
    realisation_ = &realisation;
    services_.forget();
    groups_.forget();
}

void Evaluator::begin(ServiceId service, ServiceRun& run) {
    run = {};
    const auto damages = damages_of_.of(service);
    for (const DamageId id : damages) damages_[id.index()] = {};
    if (!damages.empty() || !holds_of_.of(service).empty()) run.due = due_after(service, Ticks{-1});
}

void Evaluator::begin(GroupId id, GroupRun& run) {
    const network::Group& group = model_->group(id);
    const RealisedGroup& realised = realisation_->group(id);
    std::uint32_t presents = 0;
    std::int64_t weights = 0;
    for (const DependencyId d : model_->dependencies_of(id)) {
        const bool present = !realised.left_out && realisation_->present(d);
        inputs_[d.index()] = present ? kFull : kAbsent;
        if (!present) continue;
        ++presents;
        weights += places_[d.index()].weight;
    }
    const std::int64_t full = realised.buffer * Level::kScale;
    run.state.window.clear();
    run = {.satisfaction = Satisfaction{group, presents, weights},
           .state = {.stock = full, .window = std::move(run.state.window)},
           .parameters = {.stock = full,
                          .recharge = group.recharge,
                          .lag = group.lag.count(),
                          .response = model_->response_of(id)}};
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
    for (std::size_t i = 0; i < model_->group_count(); ++i) begun(id_at<GroupId>(i));
}

/// Inputs have been resumed. Whatever was due, every group and every service is looked at once.
void Evaluator::resume_groups(const State& from) {
    for (std::size_t i = 0; i < from.groups.size(); ++i) {
        GroupRun& run = begun(id_at<GroupId>(i));
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
    for (std::size_t i = 0; i < model_->group_count(); ++i) {
        const auto id = id_at<GroupId>(i);
        Satisfaction& satisfaction = begun(id).satisfaction;
        if (satisfaction.moved()) satisfaction.settle(inputs_of(id), scratch_);
    }
}

// ---- at the end

std::vector<GroupState> Evaluator::groups_at(Ticks at) {
    begin_all();
    std::vector<GroupState> out;
    out.reserve(model_->group_count());
    for (std::size_t i = 0; i < model_->group_count(); ++i) {
        const GroupRun& run = begun(id_at<GroupId>(i));
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
