#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "kaname/base/result.hpp"

namespace kaname {

/// A point or span of model time in whole minutes (one tick = one minute).
class Ticks {
public:
    constexpr Ticks() noexcept = default;
    constexpr explicit Ticks(std::int64_t count) noexcept : count_{count} {}
    [[nodiscard]] constexpr std::int64_t count() const noexcept { return count_; }

    friend constexpr auto operator<=>(Ticks, Ticks) noexcept = default;
    friend constexpr Ticks operator+(Ticks a, Ticks b) noexcept { return Ticks{a.count_ + b.count_}; }
    friend constexpr Ticks operator-(Ticks a, Ticks b) noexcept { return Ticks{a.count_ - b.count_}; }

private:
    std::int64_t count_ = 0;
};

/// Later than every tick of a run, and still safe to add a span to.
inline constexpr Ticks kForever{std::numeric_limits<std::int64_t>::max() / 4};

/// Reads "90m", "72h", "3d", or a sum such as "1d12h" or "1h30m". Not negative, no blanks, units
/// falling; at most limits::kLongestSpan.
[[nodiscard]] Result<Ticks> parse_ticks(std::string_view text);

/// The shortest form that parse_ticks reads back: "0m", "45m", "26h", "1h30m", "10d".
/// Days only for whole days from ten up, since people compare outages in hours.
[[nodiscard]] std::string to_text(Ticks span);

}  // namespace kaname
