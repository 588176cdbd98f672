#include "kaname/base/calendar.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace kaname {
namespace {

Date day(const char* text) { return *parse_date(text); }

/// October 2007 in Japan: weekends, and Sports Day on Monday the 8th.
Calendar october() {
    return {.covered = {day("2007-10-01"), day("2007-11-01")},
            .closed = {true, false, false, false, false, false, true},
            .holidays = {{day("2007-10-08"), {"体育の日", "Sports Day"}}}};
}

TEST(Calendar, SaysWhyADayIsClosed) {
    EXPECT_EQ(october().why_closed(day("2007-10-05")), std::nullopt);
    EXPECT_EQ(october().why_closed(day("2007-10-06"))->en, "Saturday");
    EXPECT_EQ(october().why_closed(day("2007-10-07"))->ja, "日曜日");
    EXPECT_EQ(october().why_closed(day("2007-10-08"))->en, "Sports Day");
}

TEST(Calendar, ALongWeekendEndsOnTuesday) {
    EXPECT_EQ(october().open_from(day("2007-10-05")), day("2007-10-05"));
    EXPECT_EQ(october().open_from(day("2007-10-06")), day("2007-10-09"));
}

TEST(Calendar, OpenDaysAreCountedFromTheDayAfter) {
    EXPECT_EQ(october().open_days_after(day("2007-10-04"), 1), day("2007-10-05"));
    EXPECT_EQ(october().open_days_after(day("2007-10-05"), 1), day("2007-10-09"));
    EXPECT_EQ(october().open_days_after(day("2007-10-06"), 5), day("2007-10-15"));
}

TEST(Calendar, WhatItDoesNotCoverItDoesNotGuess) {
    EXPECT_EQ(october().why_closed(day("2007-11-03")), std::nullopt);  // a Saturday and a holiday
    EXPECT_EQ(october().open_from(day("2007-11-03")), day("2007-11-03"));
    EXPECT_EQ(Calendar{}.open_days_after(day("2007-10-05"), 3), day("2007-10-08"));
}

TEST(Calendar, MonthsEndWhereTheMonthDoes) {
    EXPECT_EQ(months_after(day("2007-10-15"), 2), day("2007-12-15"));
    EXPECT_EQ(months_after(day("2007-12-31"), 2), day("2008-02-29"));
    EXPECT_EQ(months_after(day("2007-10-31"), 1), day("2007-11-30"));
}

TEST(Calendar, DaysOfTheWeekAreWords) {
    EXPECT_EQ(*parse_weekday("sunday"), 0u);
    EXPECT_EQ(*parse_weekday("saturday"), 6u);
    EXPECT_FALSE(parse_weekday("Sunday"));
}

RC_GTEST_PROP(Calendar, CountedOpenDaysAreOpenAndNoneIsLeftOut, ()) {
    const Date from = day("2007-09-25") + std::chrono::days{*rc::gen::inRange(0, 40)};
    const int count = *rc::gen::inRange(1, 20);
    const Date to = october().open_days_after(from, count);
    RC_ASSERT(!october().why_closed(to));
    int open = 0;
    for (Date each = from + std::chrono::days{1}; each <= to; each += std::chrono::days{1}) {
        open += october().why_closed(each) ? 0 : 1;
    }
    RC_ASSERT(open == count);
}

}  // namespace
}  // namespace kaname
