#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "kaname/base/date.hpp"

namespace kaname {

struct Holiday {
    Date day{};
    Text name{};
    friend bool operator==(const Holiday&, const Holiday&) = default;
};

/// Which days offices are closed. Data: what it does not cover it does not guess.
struct Calendar {
    DateRange covered{Date{}, Date{}};  ///< default: no day
    std::array<bool, 7> closed{};       ///< by day of the week, Sunday first
    std::vector<Holiday> holidays{};    ///< in any order

    /// Why offices are closed that day; none: they are open, or the day is not covered.
    [[nodiscard]] std::optional<Text> why_closed(Date day) const;
    /// `day` itself, or the first day after it that is not closed.
    [[nodiscard]] Date open_from(Date day) const;
    /// The `count`-th day after `day` that is not closed.
    [[nodiscard]] Date open_days_after(Date day, int count) const;
};

/// "sunday" is 0.
[[nodiscard]] Result<unsigned> parse_weekday(std::string_view text);
/// The same day `count` months later, or the last of that month when it has no such day.
[[nodiscard]] Date months_after(Date day, int count);

}  // namespace kaname
