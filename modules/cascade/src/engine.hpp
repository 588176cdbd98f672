#pragma once

#include "calendar.hpp"
#include "evaluator.hpp"

namespace kaname::cascade {

/// Runs one realisation after another over the same model, shock and horizon, reusing its memory.
/// Not safe to share between threads: each has its own. `model` and `shock` must outlive it.
class Engine {
public:
    Engine(const Model& model, const Shock& shock, Horizon horizon);
    /// Runs only `towards` and what it depends on, directly or not: nothing else changes what becomes of it.
    Engine(const Model& model, const Shock& shock, Horizon horizon, ServiceId towards);

    /// From the nominal state at tick 0. Errors: ringing.
    [[nodiscard]] Status run(Realisation& realisation, Trajectory& into);

    /// Whether `towards` supplies something that it depends on. If not, its suppliers do the same whatever
    /// numbers its own groups have.
    [[nodiscard]] bool feeds_itself() const noexcept { return feeds_itself_; }

    /// Only `towards`, given what its suppliers did in a run of the same realisation but for the numbers of
    /// its own groups; not for one that feeds itself. Errors: ringing.
    [[nodiscard]] Status run_alone(Realisation& realisation, const Trajectory& suppliers, Trajectory& into);

    /// From `from.at`. Errors: ringing.
    [[nodiscard]] Status run(Realisation& realisation, const State& from, Trajectory& into);

    /// The state at the end of the last run, which began at `from`.
    [[nodiscard]] State end(const State& from, Realisation& realisation, const Trajectory& trajectory);

private:
    void clear();
    void prepare(Realisation& realisation, const State& from);
    [[nodiscard]] Status run_on(Ticks from, Realisation& realisation, Trajectory& into);
    void gather(Ticks at);
    [[nodiscard]] Status step_touched(Ticks at, Realisation& realisation, Trajectory& into);
    void spread(const Change& change, Realisation& realisation);
    void feel_later(DependencyId id, const Change& change, Realisation& realisation);
    void touch(ServiceId service);
    void wake(ServiceId service);
    [[nodiscard]] bool is_run(ServiceId service) const {
        return runs_.empty() || runs_[service.index()] != 0;
    }

    const Model* model_;
    Horizon horizon_;
    Evaluator evaluator_;
    Calendar calendar_;
    std::vector<char> runs_;  ///< by ServiceId; empty: all of them
    ServiceId towards_ = ServiceId::none();
    bool feeds_itself_ = false;
    std::vector<ServiceId> touched_;
    std::vector<char> is_touched_;        ///< by ServiceId
    std::vector<Ticks> woken_;            ///< by ServiceId: its pending look, kForever: none
    std::vector<std::uint32_t> changes_;  ///< by ServiceId
};

/// The error for a service that changed too often, naming the cycle that feeds it.
[[nodiscard]] Error ringing(const Model& model, const Trajectory& trajectory);

}  // namespace kaname::cascade
