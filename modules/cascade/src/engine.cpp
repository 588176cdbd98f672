#include "engine.hpp"

#include <algorithm>
#include <cassert>

#include "kaname/base/limits.hpp"

namespace kaname::cascade {

Engine::Engine(const Model& model, const Shock& shock, Horizon horizon)
    : model_{&model}, horizon_{horizon}, evaluator_{model, shock}, is_touched_(model.service_count(), 0) {}

Engine::Engine(const Model& model, const Shock& shock, Horizon horizon, ServiceId towards)
    : Engine{model, shock, horizon} {
    towards_ = towards;
    runs_.assign(model.service_count(), 0);
    std::vector<ServiceId> open{towards};
    runs_[towards.index()] = 1;
    while (!open.empty()) {
        const ServiceId service = open.back();
        open.pop_back();
        for (const GroupId group : model.groups_of(service)) {
            for (const DependencyId id : model.dependencies_of(group)) {
                const ServiceId supplier = model.dependency(id).supplier;
                feeds_itself_ |= supplier == towards;
                if (std::exchange(runs_[supplier.index()], char{1}) == 0) open.push_back(supplier);
            }
        }
    }
}

/// For a run from tick 0.
void Engine::clear() {
    calendar_.open(Ticks{0}, horizon_.length);
    changes_.assign(model_->service_count(), 0);
    woken_.assign(model_->service_count(), kForever);
}

Status Engine::run(Realisation& realisation, Trajectory& into) {
    evaluator_.start(realisation);
    clear();
    for (const ServiceId service : evaluator_.struck()) {
        if (is_run(service)) wake(service);
    }
    return run_on(Ticks{0}, realisation, into);
}

Status Engine::run_alone(Realisation& realisation, const Trajectory& suppliers, Trajectory& into) {
    assert(towards_.exists() && !feeds_itself_);
    evaluator_.start(realisation);
    clear();
    wake(towards_);
    for (const Change& change : suppliers.changes) {
        for (const DependencyId id : model_->consumers_of(change.service)) {
            if (model_->group(model_->dependency(id).group).service == towards_) {
                feel_later(id, change, realisation);
            }
        }
    }
    return run_on(Ticks{0}, realisation, into);
}

Status Engine::run(Realisation& realisation, const State& from, Trajectory& into) {
    evaluator_.start(realisation, from);
    prepare(realisation, from);
    return run_on(from.at, realisation, into);
}

void Engine::prepare(Realisation& realisation, const State& from) {
    calendar_.open(from.at, std::max(from.at, horizon_.length));
    changes_ = from.change_counts;
    woken_.assign(model_->service_count(), kForever);
    for (std::size_t i = 0; i < model_->service_count(); ++i) {
        if (is_run(id_at<ServiceId>(i))) wake(id_at<ServiceId>(i));
    }
    for (const Change& change : from.recent) {
        for (const DependencyId id : model_->consumers_of(change.service)) {
            const RealisedDependency& d = realisation.dependency(id);
            const Ticks felt = change.tick + Ticks{d.delay};
            if (d.present && felt >= from.at) {
                calendar_.add(felt, {.dependency = id, .input = input_of(change.level, d.strength)});
            }
        }
    }
}

Status Engine::run_on(Ticks from, Realisation& realisation, Trajectory& into) {
    into.changes.clear();
    for (Ticks at = calendar_.next(from); at != kForever; at = calendar_.next(at + Ticks{1})) {
        gather(at);
        if (!touched_.empty()) KANAME_CHECK(step_touched(at, realisation, into));
    }
    return done;
}

/// Brings in everything that is due at `at`; what comes in does not depend on the order.
void Engine::gather(Ticks at) {
    touched_.clear();
    calendar_.each(at, [&](const Calendar::Entry& entry) {
        if (entry.dependency.exists()) {
            const ServiceId service = evaluator_.feel(entry.dependency, entry.input, at);
            if (service.exists()) touch(service);
        } else {
            if (woken_[entry.service.index()] == at) woken_[entry.service.index()] = kForever;
            touch(entry.service);
        }
    });
    if (touched_.size() > 1) std::sort(touched_.begin(), touched_.end());
    for (const ServiceId service : touched_) is_touched_[service.index()] = 0;
}

void Engine::touch(ServiceId service) {
    if (std::exchange(is_touched_[service.index()], char{1}) == 0) touched_.push_back(service);
}

Status Engine::step_touched(Ticks at, Realisation& realisation, Trajectory& into) {
    for (const ServiceId service : touched_) {
        const auto change = evaluator_.step(service, at);
        wake(service);
        if (!change) continue;
        into.changes.push_back(*change);
        if (++changes_[service.index()] > limits::kChangesPerService) return ringing(*model_, into);
        spread(*change, realisation);
    }
    return done;
}

void Engine::spread(const Change& change, Realisation& realisation) {
    for (const DependencyId id : model_->consumers_of(change.service)) {
        if (is_run(model_->group(model_->dependency(id).group).service)) feel_later(id, change, realisation);
    }
}

void Engine::feel_later(DependencyId id, const Change& change, Realisation& realisation) {
    const RealisedDependency& d = realisation.dependency(id);
    if (!d.present) return;
    calendar_.add(change.tick + Ticks{d.delay},
                  {.dependency = id, .input = input_of(change.level, d.strength)});
}

void Engine::wake(ServiceId service) {
    const Ticks next = evaluator_.next_event(service);
    if (next >= woken_[service.index()]) return;  // that look will set the next one
    woken_[service.index()] = next;
    calendar_.add(next, {.service = service});
}

State Engine::end(const State& from, Realisation& realisation, const Trajectory& trajectory) {
    const Ticks at = std::max(from.at, horizon_.length);
    State out{.at = at,
              .groups = evaluator_.groups_at(at),
              .before = from.before,
              .change_counts = changes_,
              .progress = evaluator_.progress_at(at)};
    const auto keep = [&](const Change& change) {
        const auto still_to_be_felt = [&](DependencyId id) {
            const RealisedDependency& d = realisation.dependency(id);
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
