#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kaname/cascade/simulate.hpp"

namespace kaname::cascade {

/// Weight of one unconditioned run; a run conditioned on what is known weighs less.
inline constexpr std::uint64_t kFullWeight = 1u << 20u;

/// When a service was hit: the weight of the runs that were hit first at each tick. Merging is
/// associative and commutative, so any split over threads or machines gives the same bytes.
class Arrivals {
public:
    struct At {
        std::uint32_t tick;
        std::uint32_t run;  ///< the smallest run that arrived then
        std::uint64_t weight;
        friend bool operator==(const At&, const At&) = default;
    };
    void add(At arrival);
    void merge(const Arrivals& other);
    /// Ascending by tick, each tick once.
    [[nodiscard]] const std::vector<At>& sorted() const noexcept { return at_; }
    [[nodiscard]] std::uint64_t weight() const;
    /// Brings what was added since into order; `sorted` and comparisons want it done.
    void compact();
    friend bool operator==(const Arrivals&, const Arrivals&) = default;

private:
    std::vector<At> at_{};
    std::size_t compacted_ = 0;  ///< at_[0 … compacted_) is sorted without repeats
};

/// In how many runs (by weight) each continuity target of a service was missed.
struct TargetWeights {
    std::uint64_t activation = 0;        ///< level below the plan-activation level
    std::uint64_t rto = 0;               ///< below the minimum for longer than the RTO
    std::uint64_t mtpd = 0;              ///< below the minimum for longer than the MTPD
    std::vector<std::uint64_t> rules{};  ///< by position in rules_of(): the service-level rule was broken
    friend bool operator==(const TargetWeights&, const TargetWeights&) = default;
};

/// Positions in Columns::rules of the rules that apply to a service at the shock's onset.
[[nodiscard]] std::vector<std::size_t> rules_of(const Model& model, ServiceId service, Instant onset);

/// From when on a service that falls below its minimum level is hit: 0, or since a report, its last, has it
/// at or above that level. Absent: the shock itself takes it below, so it is where the cascade starts and no
/// hit.
[[nodiscard]] std::optional<Ticks> hit_from(const Model& model, const Shock& shock, ServiceId service);

/// What an ensemble leaves: nothing is stored per run.
struct Summary {
    Horizon horizon;
    std::uint32_t runs = 0;
    std::uint64_t weight = 0;
    std::uint64_t squared_weight = 0;      ///< Σ w², for the effective sample size
    std::vector<Arrivals> arrivals{};      ///< by ServiceId; above limits::kExactArrivals services, binned
    std::vector<TargetWeights> targets{};  ///< by ServiceId
    void merge(const Summary& other);
    [[nodiscard]] std::uint32_t effective_sample_size() const;
};

/// Which runs, on how many threads. Thread count never changes the result.
struct EnsembleOptions {
    std::uint64_t seed = 0;
    std::uint32_t first_run = 0;
    std::uint32_t runs = 1000;
    unsigned threads = 0;  ///< 0: all cores
};

/// Errors: an unusable shock, no runs, ringing in some run (that of the smallest number is reported).
[[nodiscard]] Result<Summary> run_ensemble(const Model& model, const Shock& shock, Horizon horizon,
                                           const EnsembleOptions& options);

/// Nearest-rank quantiles over all runs; none: not within the horizon.
struct Arrival {
    std::optional<Ticks> p10{}, p50{}, p90{};
    std::uint64_t weight = 0;       ///< of the runs that were hit
    std::uint64_t of = 0;           ///< of all runs
    std::uint32_t typical_run = 0;  ///< a run that arrives at the median of those that were hit
    /// Share of runs hit, in ten-thousandths, rounded to nearest.
    [[nodiscard]] std::int64_t probability() const;
};
[[nodiscard]] Arrival arrival_of(const Summary& summary, ServiceId service);

}  // namespace kaname::cascade
