#include "engine.hpp"

#include <algorithm>

#include "kaname/base/limits.hpp"

namespace kaname::cascade {
namespace {

State start_of_time(const Model& model) {
    return {.before = std::vector<Level>(model.service_count(), kNormal),
            .change_counts = std::vector<std::uint32_t>(model.service_count(), 0)};
}

}  // namespace

Engine::Engine(const Model& model, const Shock& shock, Horizon horizon)
    : model_{&model},
      horizon_{horizon},
      evaluator_{model, shock},
      nominal_{start_of_time(model)},
      is_touched_(model.service_count(), 0) {}

Status Engine::run(const Realisation& realisation, Trajectory& into) {
    return run(realisation, nominal_, into);
}

Status Engine::run(const Realisation& realisation, const State& from, Trajectory& into) {
    into.changes.clear();
    prepare(realisation, from);
    for (Ticks at = from.at; at < horizon_.length; at = at + Ticks{1}) {
        gather(at);
        if (touched_.empty()) continue;
        KANAME_CHECK(step_touched(at, realisation, into));
    }
    return done;
}

void Engine::prepare(const Realisation& realisation, const State& from) {
    evaluator_.start(realisation, from);
    calendar_.open(from.at, std::max(from.at, horizon_.length));
    changes_ = from.change_counts;
    woken_.assign(model_->service_count(), kForever);
    const bool resumed = from.at > Ticks{0};
    for (std::size_t i = 0; i < model_->service_count(); ++i) {
        const auto service = id_at<ServiceId>(i);
        if (resumed) calendar_.add(from.at, {.service = service});
        wake(service, from.at - Ticks{1});
    }
    for (const Change& change : from.recent) {
        for (const DependencyId id : model_->consumers_of(change.service)) {
            const RealisedDependency& d = realisation.dependencies[id.index()];
            const Ticks felt = change.tick + Ticks{d.delay};
            if (d.present && felt >= from.at) calendar_.add(felt, {.dependency = id, .level = change.level});
        }
    }
}

/// Brings in everything that is due at `at`; what comes in does not depend on the order.
void Engine::gather(Ticks at) {
    touched_.clear();
    calendar_.each(at, [&](const Calendar::Entry& entry) {
        if (entry.dependency.exists()) {
            evaluator_.feel(entry.dependency, entry.level);
            touch(model_->group(model_->dependency(entry.dependency).group).service);
        } else {
            if (woken_[entry.service.index()] == at) woken_[entry.service.index()] = kForever;
            touch(entry.service);
        }
    });
    std::sort(touched_.begin(), touched_.end());
    for (const ServiceId service : touched_) is_touched_[service.index()] = 0;
}

void Engine::touch(ServiceId service) {
    if (std::exchange(is_touched_[service.index()], char{1}) == 0) touched_.push_back(service);
}

Status Engine::step_touched(Ticks at, const Realisation& realisation, Trajectory& into) {
    for (const ServiceId service : touched_) {
        const auto change = evaluator_.step(service, at);
        wake(service, at);
        if (!change) continue;
        into.changes.push_back(*change);
        if (++changes_[service.index()] > limits::kChangesPerService) return ringing(*model_, into);
        spread(*change, realisation);
    }
    return done;
}

void Engine::spread(const Change& change, const Realisation& realisation) {
    for (const DependencyId id : model_->consumers_of(change.service)) {
        const RealisedDependency& d = realisation.dependencies[id.index()];
        if (d.present) calendar_.add(change.tick + Ticks{d.delay}, {.dependency = id, .level = change.level});
    }
}

void Engine::wake(ServiceId service, Ticks after) {
    const Ticks next = evaluator_.next_event(service, after);
    if (next >= woken_[service.index()]) return;  // that look will set the next one
    woken_[service.index()] = next;
    calendar_.add(next, {.service = service});
}

State Engine::end(const State& from, const Realisation& realisation, const Trajectory& trajectory) const {
    const Ticks at = std::max(from.at, horizon_.length);
    State out{.at = at,
              .groups = evaluator_.groups_at(at),
              .before = from.before,
              .change_counts = changes_,
              .progress = evaluator_.progress_at(at)};
    const auto keep = [&](const Change& change) {
        const auto still_to_be_felt = [&](DependencyId id) {
            const RealisedDependency& d = realisation.dependencies[id.index()];
            return d.present && change.tick + Ticks{d.delay} >= at;
        };
        const auto consumers = model_->consumers_of(change.service);
        if (std::any_of(consumers.begin(), consumers.end(), still_to_be_felt)) {
            out.recent.push_back(change);
        } else {
            out.before[change.service.index()] = change.level;
        }
    };
    for (const Change& change : from.recent) keep(change);
    for (const Change& change : trajectory.changes) keep(change);
    return out;
}

}  // namespace kaname::cascade
