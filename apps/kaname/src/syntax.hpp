#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kaname/base/instant.hpp"
#include "kaname/base/level.hpp"
#include "kaname/cascade/forecast.hpp"

// The small languages of the command line, text to value. Pure; an error has no place yet: the option is
// put there by whoever read it.
namespace kaname::app {

/// "ict.core@40%:+1h..+6h": level 0% where none is given, from +0h, without an end where none is given.
struct FailureText {
    std::string id;
    Level level = kStopped;
    Ticks from{0};
    std::optional<Ticks> until{};
};
[[nodiscard]] Result<FailureText> parse_failure(std::string_view text);

/// "core-router:+30m": from +0h where none is given.
struct EventText {
    std::string id;
    Ticks from{0};
};
[[nodiscard]] Result<EventText> parse_event(std::string_view text);

/// A moment, or a time before the present: "2007-10-01T03:00+09:00", "-1h30m", "now".
struct MomentText {
    std::optional<Instant> at{};
    Ticks ago{0};
    [[nodiscard]] Instant seen_at(Instant now) const noexcept { return at ? *at : now + (Ticks{0} - ago); }
};
[[nodiscard]] Result<MomentText> parse_moment(std::string_view text);

/// "ict.core@0%:-1h,own": level 0% where none is given; cause own, not-own or unknown, which is the default.
struct ReportText {
    std::string id;
    Level level = kStopped;
    MomentText at{};
    cascade::OwnCause cause = cascade::OwnCause::unknown;
};
[[nodiscard]] Result<ReportText> parse_report(std::string_view text);

/// "water.plant:-10m".
struct ConfirmationText {
    std::string id;
    MomentText at{};
};
[[nodiscard]] Result<ConfirmationText> parse_confirmation(std::string_view text);

/// A whole number from `least` to `most`, in digits.
struct NumberRange {
    std::uint64_t least = 0;
    std::uint64_t most = 0;
};
[[nodiscard]] Result<std::uint64_t> parse_number(std::string_view text, NumberRange range);

}  // namespace kaname::app
