#pragma once

#include <cassert>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "kaname/base/result.hpp"

namespace kaname {

/// How much of its normal output a service delivers, in ten-thousandths: 10000 is normal, 0 is none.
class Level {
public:
    static constexpr std::int64_t kScale = 10'000;

    constexpr Level() noexcept = default;
    constexpr explicit Level(std::int64_t value) noexcept : value_{static_cast<std::uint16_t>(value)} {
        assert(value >= 0);
        assert(value <= kScale);
    }
    [[nodiscard]] constexpr std::int64_t value() const noexcept { return value_; }
    friend constexpr auto operator<=>(Level, Level) noexcept = default;

private:
    std::uint16_t value_ = 0;
};

inline constexpr Level kNormal{Level::kScale};
inline constexpr Level kStopped{0};

/// Reads "40%", "33.33%" (at most two decimals), from 0% to 100%.
[[nodiscard]] Result<Level> parse_level(std::string_view text);

/// "100%", "40%", "33.33%".
[[nodiscard]] std::string to_text(Level level);

}  // namespace kaname
