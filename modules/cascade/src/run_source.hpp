#pragma once

#include <functional>
#include <memory>

#include "kaname/cascade/ensemble.hpp"
#include "realisation.hpp"

namespace kaname::cascade {

/// Where an ensemble gets the numbers of its runs from. Each thread has its own.
class RunSource {
public:
    RunSource() = default;
    RunSource(const RunSource&) = delete;
    RunSource& operator=(const RunSource&) = delete;
    virtual ~RunSource() = default;

    /// Fills `into` with the numbers of run `run`; its weight, 0 when it contradicts what is known.
    [[nodiscard]] virtual Result<std::uint64_t> realise(std::uint32_t run, Realisation& into) = 0;
};

/// Runs that nothing more is known of: each as its number draws it, at full weight.
class DrawnRuns final : public RunSource {
public:
    DrawnRuns(const Model& model, const Shock& shock, std::uint64_t seed) noexcept
        : model_{&model}, shock_{&shock}, seed_{seed} {}
    [[nodiscard]] Result<std::uint64_t> realise(std::uint32_t run, Realisation& into) override {
        cascade::realise(*model_, *shock_, Sampler{Draw::of(seed_, run)}, into);
        return kFullWeight;
    }

private:
    const Model* model_;
    const Shock* shock_;
    std::uint64_t seed_;
};

using MakeRunSource = std::function<std::unique_ptr<RunSource>()>;

/// As run_ensemble of ensemble.hpp, for runs from any source; the shock has passed check().
[[nodiscard]] Result<Summary> run_ensemble(const Model& model, const Shock& shock, Horizon horizon,
                                           const EnsembleOptions& options, const MakeRunSource& make_source);

}  // namespace kaname::cascade
