#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kaname/sharing/issued_forecast.hpp"

namespace kaname::sharing {

/// What became of an incident between two forecasts.
enum class InputChange : std::uint8_t {
    added,     ///< reported, or passed on to the addressee
    reported,  ///< there is a further report
    ended,     ///< its final report came, or it is marked for persons only
};

struct Cause {
    std::string incident{};
    InputChange change = InputChange::added;
    friend bool operator==(const Cause&, const Cause&) = default;
};

/// How what is expected for a body has moved; of several ways the first that holds.
enum class Move : std::uint8_t { appeared, gone, earlier, later, likelier, less_likely };

struct Movement {
    std::string body{};
    Move move = Move::appeared;
    std::optional<Outlook> before{};  ///< none: it was below what is warned of
    std::optional<Outlook> after{};   ///< none: it is now
    friend bool operator==(const Movement&, const Movement&) = default;
};

/// What one forecast says otherwise than the one before, and why. Both are kept as they were issued, so the
/// answer is the same at any time.
struct Difference {
    std::uint64_t since = 0;     ///< number of the earlier forecast; 0: there is none to compare with
    bool model_changed = false;  ///< the programme with the dependency model is another
    std::vector<Cause> causes{};
    std::vector<Movement> movements{};  ///< in the order of the later forecast, then what is gone
    friend bool operator==(const Difference&, const Difference&) = default;
};

/// A median moves when it does so by five minutes, a probability by one point in a hundred. What is in both
/// forecasts and neither has moved is left out. Everything that moved has the same causes: one forecast does
/// not say which of several reports did it.
[[nodiscard]] Difference difference(const IssuedForecast& before, const IssuedForecast& after);

}  // namespace kaname::sharing
