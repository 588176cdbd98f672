#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "kaname/base/result.hpp"
#include "kaname/base/ticks.hpp"

namespace kaname {

/// A moment in UTC with microsecond resolution. Zones exist only where a moment is read or shown.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// Minutes east of UTC, -14 h to +14 h: the zone a moment was written in or is shown in.
struct UtcOffset {
    std::chrono::minutes east{0};
    friend bool operator==(UtcOffset, UtcOffset) = default;
};

struct ZonedInstant {
    Instant at;
    UtcOffset offset;
};

/// RFC 3339: "2007-10-01T03:00+09:00", seconds and fractions (up to six digits) optional, "Z" allowed.
/// The offset is required: a time without a zone is refused.
[[nodiscard]] Result<ZonedInstant> parse_instant(std::string_view text);

/// "+09:00".
[[nodiscard]] Result<UtcOffset> parse_utc_offset(std::string_view text);
[[nodiscard]] std::string to_text(UtcOffset offset);

/// "2007-10-01 03:00" in the given offset; seconds are cut off.
[[nodiscard]] std::string to_minute_text(Instant at, UtcOffset offset);
/// "10-01 03:00", for tables whose year stands above.
[[nodiscard]] std::string to_short_text(Instant at, UtcOffset offset);
/// RFC 3339 with microseconds only where there are any: "2007-10-01T03:00:00+09:00".
[[nodiscard]] std::string to_rfc3339(Instant at, UtcOffset offset);

[[nodiscard]] constexpr Instant operator+(Instant at, Ticks span) noexcept {
    return at + std::chrono::minutes{span.count()};
}

}  // namespace kaname
