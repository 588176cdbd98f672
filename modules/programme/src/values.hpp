#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "kaname/base/date.hpp"
#include "kaname/base/ticks.hpp"
#include "kaname/json/reader.hpp"
#include "kaname/network/columns.hpp"

// Values that several parts of a programme file share. What is wrong is reported; the value is then a
// default, and the file is refused in the end.
namespace kaname::programme {

/// {"ja": …, "en": …}, both in one line and not empty.
[[nodiscard]] Text read_name(json::Problems& problems, json::Node node);
[[nodiscard]] Text read_name(const json::ObjectReader& object, std::string_view key);

/// A share from 0% to 100% in ten-thousandths.
[[nodiscard]] Result<std::int64_t> parse_share(std::string_view text);
/// A span in ticks.
[[nodiscard]] Result<std::int64_t> parse_span(std::string_view text);
/// "50%", and unlike a share also "3600%": at most limits::kRecharge ten-thousandths, two decimals.
[[nodiscard]] Result<std::int64_t> parse_rate(std::string_view text);

struct DateKeys {
    std::string_view from;
    std::string_view until;
};
inline constexpr DateKeys kValidity{"valid_from", "valid_until"};

[[nodiscard]] DateRange read_dates(const json::ObjectReader& object, DateKeys keys);
/// The same as moments: each day begins in `offset`.
[[nodiscard]] network::Validity to_validity(DateRange dates, UtcOffset offset);

}  // namespace kaname::programme
