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

    /// Takes `into`, of the same model and shock, to run `run`; the weight of the run, 0 when it
    /// contradicts what is known. What `into` draws depends on this source until the next call.
    [[nodiscard]] virtual Result<std::uint64_t> realise(std::uint32_t run, Realisation& into) = 0;
};

/// Runs that nothing more is known of: each as its number draws it, at full weight.
class DrawnRuns final : public RunSource {
public:
    explicit DrawnRuns(std::uint64_t seed) noexcept : seed_{seed} {}
    [[nodiscard]] Result<std::uint64_t> realise(std::uint32_t run, Realisation& into) override {
        into.begin(Draw::of(seed_, run));
        return kFullWeight;
    }

private:
    std::uint64_t seed_;
};

using MakeRunSource = std::function<std::unique_ptr<RunSource>()>;

/// As run_ensemble of ensemble.hpp, for runs from any source; the shock has passed check().
[[nodiscard]] Result<Summary> run_ensemble(const Model& model, const Shock& shock, Horizon horizon,
                                           const EnsembleOptions& options, const MakeRunSource& make_source);

}  // namespace kaname::cascade
