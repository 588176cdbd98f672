#pragma once

#include <optional>
#include <vector>

#include "group_step.hpp"
#include "lists.hpp"
#include "own_condition.hpp"
#include "realisation.hpp"
#include "satisfaction.hpp"

namespace kaname::cascade {

/// Evaluates services tick by tick, each on its own: what reaches a service comes in through `feel`,
/// what it does comes out of `step`. Knows nothing of the order in which services are evaluated.
///
/// Invariants: 1. A service is stepped at every tick at which `feel` asks for it and at every tick that
/// `next_event` named for it; in between nothing about it changes. 2. `inputs_` holds the input of each
/// dependency as of the last `feel`. 3. Ticks never go back. 4. A group or service that nothing has reached
/// is not in its memo and is normal: a large service is begun group by group. Not safe to share between
/// threads.
class Evaluator {
public:
    Evaluator(const Model& model, const Shock& shock);

    /// Starts a run at tick 0 with everything normal; `realisation` must outlive the run.
    void start(Realisation& realisation);
    /// Starts a run at `from.at`.
    void start(Realisation& realisation, const State& from);

    /// The input of `dependency` is `input` from tick `at` on. The service to be stepped at `at` because of
    /// that; none: it makes no difference.
    ServiceId feel(DependencyId dependency, Input input, Ticks at);

    /// Evaluates `service` at tick `at`; the change, if there is one. More often than asked does no harm.
    [[nodiscard]] std::optional<Change> step(ServiceId service, Ticks at);

    /// The first tick from the start or after the last step at which `service` must be stepped even if
    /// nothing reaches it. A resumed run steps every service at its start.
    [[nodiscard]] Ticks next_event(ServiceId service) { return begun(service).due; }

    /// The services that the shock itself damages or reports; no other has an event of its own before
    /// something reaches it.
    [[nodiscard]] const std::vector<ServiceId>& struck() const noexcept { return struck_; }

    /// What State keeps of groups and damages, moved to the start of tick `at`.
    [[nodiscard]] std::vector<GroupState> groups_at(Ticks at);
    [[nodiscard]] std::vector<std::int64_t> progress_at(Ticks at);

private:
    /// The dependency that moved a group in a tick: the lowest input, then the smallest key.
    struct Tip {
        DependencyId dependency = DependencyId::none();
        Input input = 0;
    };
    struct GroupRun {
        Satisfaction satisfaction;
        Ticks felt{-1};         ///< the tick of `fell` and `rose`
        Tip fell{}, rose{};     ///< among the inputs felt at that tick
        Ticks at{0};            ///< of the last step
        Ticks due = kForever;   ///< must be stepped then
        Level level = kNormal;  ///< g at the last step
        GroupState state;
        GroupParameters parameters{};
    };
    struct ServiceRun {
        Level own = kNormal;    ///< at the last step
        Level level = kNormal;  ///< at the last step
        Ticks due = kForever;   ///< must be stepped then
    };
    /// A term of the level of a service that moved: its own condition or a group.
    struct Term {
        Level before, now;
        Change cause;  ///< cause and witness if this term is the one
        StableKey key = 0;
    };
    /// Where a dependency acts.
    struct Place {
        GroupId group;
        ServiceId service;
        std::uint32_t weight;  ///< in its group; 1 unless that is weighted
    };

    ServiceRun& begun(ServiceId service) {
        return services_.at(service.index(), [&](ServiceRun& run) { begin(service, run); });
    }
    GroupRun& begun(GroupId group) {
        return groups_.at(group.index(), [&](GroupRun& run) { begin(group, run); });
    }
    void begin(ServiceId service, ServiceRun& run);
    void begin(GroupId id, GroupRun& run);
    [[nodiscard]] Level level(GroupId id) const noexcept {
        const GroupRun* run = groups_.find(id.index());
        return run == nullptr ? kNormal : run->level;
    }
    void begin_all();
    void resume_groups(const State& from);
    void resume_damages(const State& from);
    void resume_inputs(const State& from);
    [[nodiscard]] bool step_group(GroupId id, GroupRun& group, Ticks at);
    void step_own(ServiceId service, ServiceRun& run, Ticks at);
    [[nodiscard]] std::span<const Input> inputs_of(GroupId id) const noexcept;
    [[nodiscard]] static Change cause_of_fall(GroupId id, const GroupRun& group, bool deficit_rose);
    [[nodiscard]] Change cause_of_rise(GroupId id, const GroupRun& group, Ticks at);
    [[nodiscard]] Witness witness(const Tip& tip, Ticks at);
    [[nodiscard]] Level combined(ServiceId service, Level own) const noexcept;
    [[nodiscard]] std::optional<HoldId> hold_at(ServiceId service, Ticks at) const noexcept;
    [[nodiscard]] std::optional<Change> change_of(ServiceId service, ServiceRun& run, Ticks at) const;
    [[nodiscard]] Ticks due_after(ServiceId service, Ticks at) const noexcept;
    void prefer(Tip& tip, DependencyId dependency, Input input) const noexcept;

    const Model* model_;
    const Shock* shock_;
    Realisation* realisation_ = nullptr;
    Lists<HoldId> holds_of_;
    Lists<DamageId> damages_of_;
    std::vector<ServiceId> struck_;
    std::vector<Place> places_;  ///< by DependencyId
    Memo<ServiceRun> services_;
    Memo<GroupRun> groups_;
    std::vector<Input> inputs_;  ///< by DependencyId
    std::vector<DamageState> damages_;
    std::vector<Term> moved_;  ///< in the present step
    std::vector<Input> scratch_;
};

}  // namespace kaname::cascade
