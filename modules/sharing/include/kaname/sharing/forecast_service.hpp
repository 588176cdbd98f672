#pragma once

#include <functional>
#include <string>

#include "kaname/base/clock.hpp"
#include "kaname/sharing/difference.hpp"
#include "kaname/sharing/situation.hpp"
#include "kaname/sharing/work.hpp"

namespace kaname::sharing {

/// A forecast, and what it says otherwise than the one before.
struct SeenForecast {
    IssuedForecast issued{};
    Difference moved{};
    std::vector<policy::Marking> markings{};  ///< of everything in it, the one before included
};

/// Makes a new forecast whenever what is reported changes. It reacts to the outbox and keeps its place with
/// what it issued, so that a restart repeats nothing and forgets nothing. One thread calls `react`.
class ForecastService {
public:
    /// What the engine made of what is reported.
    struct Made {
        Result<cascade::Forecast> result;
        bool without_confirmations = false;  ///< what services reported to work left too few runs
    };
    /// What the service works with; everything outlives it.
    struct Ports {
        record::Transactions<Work>& store;
        record::ReadLog& reads;
        const directory::Directory& directory;
        const network::Model& model;
        StableKey digest;  ///< of the programme
        const Clock& clock;
        UtcOffset zone;  ///< in which the days of the directory begin
        /// The forecast as it is kept and shown.
        std::function<std::string(const Made&)> written;
        cascade::EnsembleOptions ensemble{};
        cascade::Horizon ahead{Ticks{4'320}};  ///< 72 h
        std::int64_t warn_from = 1'000;  ///< ten-thousandths: who is hit less probably is not warned [D]
    };
    explicit ForecastService(Ports ports) : ports_{std::move(ports)} {}

    /// Issues what is due, for every coordinator. Done also when nothing is.
    [[nodiscard]] Status react();

    [[nodiscard]] Result<SeenForecast> latest(const policy::Actor& actor);

private:
    [[nodiscard]] Made forecast_of(cascade::Situation situation) const;
    [[nodiscard]] IssuedForecast made_for(const std::string& addressee, const std::vector<Incident>& open,
                                          Instant now) const;

    [[nodiscard]] Result<bool> rests_on_another(Work& work,
                                                const std::vector<const directory::Body*>& addressees) const;

    Ports ports_;
    bool begun_ = false;
};

}  // namespace kaname::sharing
