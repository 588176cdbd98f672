#pragma once

#include <vector>

#include "engine.hpp"
#include "kaname/cascade/forecast.hpp"
#include "run_source.hpp"

namespace kaname::cascade {

/// A confirmed normal service, in ticks of the run.
struct NormalAt {
    ServiceId service;
    Ticks at;
};
/// A failure known to last until `until` at least, whose repair work is drawn.
struct OpenUntil {
    DamageId damage;
    Ticks until;
};

/// Runs conditioned on what is known (docs/MODEL.md, section 10): a uniform number that decides a
/// buffer or a repair is drawn only from those that agree with it, and the run weighs what share of
/// the numbers that was. Memory and engines are reused from run to run.
class ConditionedRuns final : public RunSource {
public:
    ConditionedRuns(const Model& model, const Shock& shock, std::uint64_t seed, std::vector<NormalAt> normal,
                    std::vector<OpenUntil> open);
    [[nodiscard]] Result<std::uint64_t> realise(std::uint32_t run, Realisation& into) override;

private:
    /// The numbers of one parameter that are still possible: from `least` on.
    struct Bound {
        Parameter parameter;
        Uniform32 drawn;
        std::uint64_t least;
    };

    void keep_open(const OpenUntil& open);
    [[nodiscard]] Status keep_normal(const NormalAt& normal, std::uint64_t& weight);
    [[nodiscard]] bool is_reached(GroupId group) const;
    [[nodiscard]] Status keep_normal(const NormalAt& normal, GroupId group, std::uint64_t& weight);
    [[nodiscard]] Status confirm(const NormalAt& normal, std::uint64_t& weight);
    [[nodiscard]] Result<std::optional<std::int64_t>> least_buffer(const NormalAt& normal, GroupId group,
                                                                   std::int64_t most);
    /// In the trial: when the service's last stretch below its minimum began; none: it is normal then.
    [[nodiscard]] Result<std::optional<Ticks>> failed_since(const NormalAt& normal);
    [[nodiscard]] Result<const Trajectory*> run_trial(Engine& engine);
    void raise(Parameter parameter, std::uint64_t least, std::uint64_t& weight);

    const Model* model_;
    std::uint64_t seed_;
    std::vector<NormalAt> normal_;
    std::vector<OpenUntil> open_;
    std::vector<Engine> engines_;  ///< by position in normal_: runs to the tick of the confirmation
    Draw draw_;                    ///< of the present run
    std::vector<Bound> bounds_;
    std::vector<Override> overrides_;
    std::vector<GroupId> reached_;
    Realisation trial_;             ///< the present run with other numbers
    Trajectory trajectory_;         ///< of the last trial in which the suppliers were run, too
    bool suppliers_known_ = false;  ///< from it, but for the own numbers of the service's groups
    Trajectory alone_;              ///< of the last trial in which only the service was run
};

}  // namespace kaname::cascade
