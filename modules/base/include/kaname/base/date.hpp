#pragma once

#include <chrono>
#include <compare>
#include <string>
#include <string_view>

#include "kaname/base/instant.hpp"
#include "kaname/base/result.hpp"

namespace kaname {

/// A calendar day, without a zone.
using Date = std::chrono::sys_days;

/// "2007-06-14"; the day must exist.
[[nodiscard]] Result<Date> parse_date(std::string_view text);
[[nodiscard]] std::string to_text(Date date);

/// The day it is in `offset` at the moment `at`, and the moment that day begins there.
[[nodiscard]] Date date_of(Instant at, UtcOffset offset) noexcept;
[[nodiscard]] Instant start_of(Date date, UtcOffset offset) noexcept;

/// From `from` (inclusive) to `until` (exclusive). The default covers every day.
struct DateRange {
    Date from = Date::min();
    Date until = Date::max();
    [[nodiscard]] constexpr bool contains(Date date) const noexcept { return from <= date && date < until; }
    friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// A Japanese fiscal year, named by the calendar year it begins in: FY2007 is 2007-04-01 to 2008-03-31.
class FiscalYear {
public:
    constexpr explicit FiscalYear(int year) noexcept : year_{year} {}
    [[nodiscard]] static FiscalYear of(Date date) noexcept;
    [[nodiscard]] constexpr int year() const noexcept { return year_; }
    [[nodiscard]] DateRange days() const noexcept;
    friend constexpr auto operator<=>(FiscalYear, FiscalYear) noexcept = default;

private:
    int year_;
};

}  // namespace kaname
