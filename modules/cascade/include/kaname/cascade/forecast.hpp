#pragma once

#include <vector>

#include "kaname/cascade/ensemble.hpp"
#include "kaname/cascade/explain.hpp"

namespace kaname::cascade {

/// Whether the cause of a reported failure lies in the service itself.
enum class OwnCause : std::uint8_t { yes, no, unknown };

/// "`service` is at `level` since `at`."
struct Report {
    ServiceId service;
    Level level;
    Instant at;
    OwnCause own_cause = OwnCause::unknown;
};

/// "`service` was normal at `at`."
struct Confirmation {
    ServiceId service;
    Instant at;
};

/// What is known at `now`. Silence about a service says nothing about it.
struct Situation {
    Instant now;
    std::vector<Report> reports;
    std::vector<Confirmation> confirmations{};
};

/// How a report was counted after now.
struct Judgement {
    Report report;
    bool continues = false;  ///< as a damage of its own
    std::optional<std::int64_t>
        explained{};  ///< unknown causes: share of runs (ten-thousandths) that expected it
};

/// One service that is, or will be, hit.
struct Hit {
    ServiceId service;
    Arrival arrival{};  ///< ticks from the onset of the shock
    TargetWeights targets{};
    Chain chain{};                       ///< of the typical run
    std::vector<std::int64_t> delays{};  ///< of each link's dependency in the typical run, ticks; 0: none
    Level lowest{};                      ///< within the horizon of the typical run
    bool hypothetical = false;
};

/// A service of which some kind of supply was not asked or is out of date.
struct Unknown {
    ServiceId service;
    std::vector<network::KindId> not_asked{};
    std::vector<network::KindId> out_of_date{};
};

/// Answered pairs (service, kind of supply) out of all.
struct DeclaredShare {
    std::uint64_t answered = 0;
    std::uint64_t of = 0;
};

struct Forecast {
    Shock shock{};      ///< what was simulated; tick 0 is shock.onset
    Horizon horizon{};  ///< ticks from the onset, `now` included
    Ticks now{0};
    std::uint64_t seed = 0;
    std::uint32_t runs = 0;
    std::uint32_t effective_runs = 0;
    std::vector<Hit> hits{};     ///< by P50, then probability, then stable key
    std::vector<Hit> already{};  ///< most of it before now and not reported: should be affected, unconfirmed
    std::vector<Judgement> judgements{};
    std::vector<Unknown> unknown{};
    DeclaredShare declared{};
};

/// What follows from a shock: a forecast in which now is the onset. Services that the shock itself takes
/// below their minimum level are its initial failures and no hits.
[[nodiscard]] Result<Forecast> what_if(const Model& model, const Shock& shock, Horizon horizon,
                                       const EnsembleOptions& options);

/// Who is hit next, given the situation (docs/MODEL.md, section 10). `ahead` counts from now.
/// Errors: no report, a report or confirmation later than now, fewer than 50 runs, an effective sample size
/// below 50.
[[nodiscard]] Result<Forecast> forecast(const Model& model, const Situation& situation, Horizon ahead,
                                        const EnsembleOptions& options);

}  // namespace kaname::cascade
