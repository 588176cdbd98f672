#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kaname {

/// A whole number written with digits only: no sign, no blanks, nothing after it, no overflow.
inline std::optional<std::int64_t> parse_digits(std::string_view text) {
    if (text.empty() || text.front() < '0' || text.front() > '9') return std::nullopt;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// As parse_digits, with exactly `width` digits.
inline std::optional<std::int64_t> parse_digits(std::string_view text, std::size_t width) {
    return text.size() == width ? parse_digits(text) : std::nullopt;
}

/// "07" for 7 and width 2.
inline std::string zero_padded(std::int64_t value, std::size_t width) {
    std::string digits = std::to_string(value);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace kaname
