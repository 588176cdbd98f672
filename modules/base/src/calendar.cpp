#include "kaname/base/calendar.hpp"

#include <algorithm>

namespace kaname {
namespace {

struct Weekday {
    std::string_view word;
    Text name;
};
const std::array<Weekday, 7>& weekdays() {
    static const std::array<Weekday, 7> kDays{{{"sunday", {"日曜日", "Sunday"}},
                                               {"monday", {"月曜日", "Monday"}},
                                               {"tuesday", {"火曜日", "Tuesday"}},
                                               {"wednesday", {"水曜日", "Wednesday"}},
                                               {"thursday", {"木曜日", "Thursday"}},
                                               {"friday", {"金曜日", "Friday"}},
                                               {"saturday", {"土曜日", "Saturday"}}}};
    return kDays;
}

}  // namespace

std::optional<Text> Calendar::why_closed(Date day) const {
    if (!covered.contains(day)) return std::nullopt;
    const auto holiday =
        std::find_if(holidays.begin(), holidays.end(), [&](const Holiday& each) { return each.day == day; });
    if (holiday != holidays.end()) return holiday->name;
    const unsigned weekday = std::chrono::weekday{day}.c_encoding();
    if (closed.at(weekday)) return weekdays().at(weekday).name;
    return std::nullopt;
}

// Both end: a calendar covers finitely many days, and what it does not cover is open.
Date Calendar::open_from(Date day) const {
    while (why_closed(day)) day += std::chrono::days{1};
    return day;
}

Date Calendar::open_days_after(Date day, int count) const {
    for (int passed = 0; passed < count; ++passed) day = open_from(day + std::chrono::days{1});
    return day;
}

Result<unsigned> parse_weekday(std::string_view text) {
    for (unsigned i = 0; i < weekdays().size(); ++i) {
        if (weekdays().at(i).word == text) return i;
    }
    return fail(ErrorCode::invalid_input, {},
                bilingual("「{}」は曜日として読めません", "\"{}\" is not a day of the week", {text}),
                {"sunday から saturday までのいずれかで書いてください", "write one of sunday to saturday"});
}

Date months_after(Date day, int count) {
    const std::chrono::year_month_day from{day};
    const std::chrono::year_month month = from.year() / from.month() + std::chrono::months{count};
    const std::chrono::year_month_day last{month / std::chrono::last};
    return month / std::min(from.day(), last.day());
}

}  // namespace kaname
