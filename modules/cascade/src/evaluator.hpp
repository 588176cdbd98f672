#pragma once

#include <optional>
#include <vector>

#include "group_step.hpp"
#include "own_condition.hpp"
#include "realisation.hpp"

namespace kaname::cascade {

/// Evaluates services tick by tick, each on its own: what reaches a service comes in through `feel`,
/// what it does comes out of `step`. Knows nothing of the order in which services are evaluated.
///
/// Invariants: 1. A service is stepped at every tick at which something reaches it and at every tick
/// that `next_event` named for it; in between nothing about it changes. 2. `inputs_` holds the input
/// of each dependency as of the last `feel`. 3. Ticks never go back. Not safe to share between threads.
class Evaluator {
public:
    Evaluator(const Model& model, const Shock& shock);

    /// Starts a run at `from.at`; `realisation` must outlive the run.
    void start(const Realisation& realisation, const State& from);

    /// The supplier of `dependency` is felt at `level` from the coming step on.
    void feel(DependencyId dependency, Level level) noexcept;

    /// Evaluates `service` at tick `at`; the change, if there is one.
    [[nodiscard]] std::optional<Change> step(ServiceId service, Ticks at);

    /// The first tick later than `after` (the last step, or the tick before the start) at which `service`
    /// must be stepped even if nothing reaches it. A resumed run steps every service at its start.
    [[nodiscard]] Ticks next_event(ServiceId service, Ticks after) const noexcept;

    [[nodiscard]] Level level(ServiceId service) const noexcept { return levels_[service.index()]; }

    /// What State keeps of groups and damages, moved to the start of tick `at`.
    [[nodiscard]] std::vector<GroupState> groups_at(Ticks at) const;
    [[nodiscard]] std::vector<std::int64_t> progress_at(Ticks at) const;

private:
    /// The dependency that moved a group this tick: the lowest input, then the smallest key.
    struct Tip {
        DependencyId dependency = DependencyId::none();
        std::int64_t input = 0;
    };
    struct GroupRun {
        GroupState state;
        GroupParameters parameters{};
        Ticks at{0};            ///< of the last step
        Ticks due = kForever;   ///< must be stepped then
        Level level = kNormal;  ///< g at the last step
        Tip fell, rose;         ///< among the inputs felt since the last step
        bool touched = false;
    };
    /// A term of the level of a service that moved: its own condition or a group.
    struct Term {
        Level before, now;
        Change cause;  ///< cause and witness if this term is the one
        StableKey key = 0;
    };

    void start_group(GroupId id, const State& from);
    void start_damages(const State& from);
    void start_inputs(const State& from);
    void step_group(GroupId id, Ticks at, std::vector<Term>& moved);
    void step_own(ServiceId service, Ticks at, std::vector<Term>& moved);
    [[nodiscard]] std::int64_t deficit_of(GroupId id);
    [[nodiscard]] Change cause_of(GroupId id, Ticks at, bool fell, bool deficit_rose) const;
    [[nodiscard]] Witness witness(const Tip& tip, Ticks at) const noexcept;
    [[nodiscard]] Level combined(ServiceId service) const noexcept;
    [[nodiscard]] std::optional<HoldId> hold_at(ServiceId service, Ticks at) const noexcept;
    [[nodiscard]] std::optional<Change> change_of(ServiceId service, Ticks at,
                                                  const std::vector<Term>& moved);
    void prefer(Tip& tip, DependencyId dependency, std::int64_t input) const noexcept;

    const Model* model_;
    const Shock* shock_;
    const Realisation* realisation_ = nullptr;
    std::vector<std::vector<HoldId>> holds_of_;      ///< by ServiceId, ascending by time
    std::vector<std::vector<DamageId>> damages_of_;  ///< by ServiceId
    std::vector<GroupRun> groups_;
    std::vector<std::int64_t> inputs_;  ///< by DependencyId
    std::vector<DamageState> damages_;
    std::vector<Level> own_;     ///< by ServiceId, at the last step
    std::vector<Level> levels_;  ///< by ServiceId, at the last step
    std::vector<std::int64_t> scratch_;
    std::vector<Term> moved_;
};

}  // namespace kaname::cascade
