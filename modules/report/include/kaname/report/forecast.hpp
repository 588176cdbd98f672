#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kaname/cascade/forecast.hpp"
#include "kaname/programme/programme.hpp"
#include "kaname/report/options.hpp"

namespace kaname::report {

// A forecast over the model of `programme`, which has one. docs/OUTPUT.md describes JSON and CSV.

/// For a duty officer: who is next, the table of hits, the chain of each in words, whom to warn through,
/// what is unknown, sources and notes. At most 100 columns wide, unless one word is wider.
[[nodiscard]] std::string forecast_text(const programme::Programme& programme,
                                        const cascade::Forecast& forecast, const TextOptions& options);

/// Something that whoever reads a forecast has to know of how it was made.
enum class Remark : std::uint8_t { confirmations_left_out };

/// Everything of it in both languages, in a stable order; times are written in `offset`.
[[nodiscard]] std::string forecast_json(const programme::Programme& programme,
                                        const cascade::Forecast& forecast, UtcOffset offset,
                                        const std::vector<Remark>& remarks = {});

/// Why there is no forecast: `{"refused": [{place, reason, mend}]}`, in both languages.
[[nodiscard]] std::string refused_forecast_json(const Error& error);

/// One row for each hit, in the order of the forecast, after a header row (RFC 4180).
[[nodiscard]] std::string forecast_csv(const programme::Programme& programme,
                                       const cascade::Forecast& forecast, UtcOffset offset);

}  // namespace kaname::report
