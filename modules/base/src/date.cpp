#include "kaname/base/date.hpp"

#include "number.hpp"

namespace kaname {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

Result<Date> parse_date(std::string_view text) {
    const auto wrong = [text] {
        return fail(ErrorCode::invalid_input, {},
                    bilingual("「{}」は日付として読めません", "\"{}\" is not a date", {text}),
                    bilingual("実在する日を 2007-06-14 のように書いてください",
                              "write a day that exists, like 2007-06-14"));
    };
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return wrong();
    const auto y = parse_digits(text.substr(0, 4), 4);
    const auto m = parse_digits(text.substr(5, 2), 2);
    const auto d = parse_digits(text.substr(8, 2), 2);
    if (!y || !m || !d) return wrong();
    const year_month_day date{year{static_cast<int>(*y)}, month{static_cast<unsigned>(*m)},
                              day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return wrong();
    return Date{date};
}

std::string to_text(Date date) {
    const year_month_day parts{date};
    return zero_padded(static_cast<int>(parts.year()), 4) + '-' +
           zero_padded(static_cast<unsigned>(parts.month()), 2) + '-' +
           zero_padded(static_cast<unsigned>(parts.day()), 2);
}

Date date_of(Instant at, UtcOffset offset) noexcept { return std::chrono::floor<days>(at + offset.east); }

Instant start_of(Date date, UtcOffset offset) noexcept { return Instant{date} - offset.east; }

FiscalYear FiscalYear::of(Date date) noexcept {
    const year_month_day parts{date};
    const int calendar_year = static_cast<int>(parts.year());
    return FiscalYear{parts.month() >= std::chrono::April ? calendar_year : calendar_year - 1};
}

DateRange FiscalYear::days() const noexcept {
    const auto first_of_april = [](int in_year) {
        return Date{std::chrono::year{in_year} / std::chrono::April / 1};
    };
    return {first_of_april(year_), first_of_april(year_ + 1)};
}

}  // namespace kaname
