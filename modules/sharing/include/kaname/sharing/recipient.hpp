#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kaname/base/instant.hpp"
#include "kaname/cascade/forecast.hpp"
#include "kaname/directory/directory.hpp"

namespace kaname::sharing {

/// What a forecast expects for a body: of its services, the one with the earliest median.
struct Outlook {
    std::string service{};         ///< id in the dependency model
    std::int64_t probability = 0;  ///< of being hit within the horizon, ten-thousandths
    std::optional<Instant> p10{};  ///< in one run of ten it is hit before; none: not within the horizon
    std::optional<Instant> p50{};
    std::optional<Instant> p90{};
    std::vector<std::string> sectors{};  ///< by which it gets there, from the failure to the body's own
    bool hypothetical = false;           ///< rests on demo values or assumed dependencies
    friend bool operator==(const Outlook&, const Outlook&) = default;
};

/// Somebody a notice is for, and what lies ahead of them.
struct Recipient {
    std::string body{};
    std::optional<Outlook> outlook{};  ///< none: no forecast names them
    friend bool operator==(const Recipient&, const Recipient&) = default;
};

/// The operators that `forecast` expects to be hit with a probability of `least` ten-thousandths or more,
/// each with its service of the earliest median, in that order. Services that nobody runs are left
/// out.
[[nodiscard]] std::vector<Recipient> reached_by(const cascade::Forecast& forecast,
                                                const network::Model& model, std::int64_t least);

}  // namespace kaname::sharing
