#include "syntax.hpp"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace kaname::app {
namespace {

/// Reason and mend of what was refused, in English; empty when it was not.
template <class T>
std::string refusal(const Result<T>& result) {
    return result ? std::string{} : to_text(result.error(), Language::en);
}

TEST(ParseFailure, AnIdAloneStopsFromTheBeginningWithoutAnEnd) {
    const auto failure = parse_failure("ict.core-1_a");
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->id, "ict.core-1_a");
    EXPECT_EQ(failure->level, kStopped);
    EXPECT_EQ(failure->from, Ticks{0});
    EXPECT_FALSE(failure->until);
}

TEST(ParseFailure, LevelAndTimes) {
    const auto failure = parse_failure("ict.core@33.33%:+1h..+1d2h30m");
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->level, Level{3'333});
    EXPECT_EQ(failure->from, Ticks{60});
    EXPECT_EQ(failure->until, Ticks{1440 + 120 + 30});
    EXPECT_EQ(parse_failure("ict.core:+0h")->from, Ticks{0});
}

TEST(ParseFailure, RefusesWithReasonAndMend) {
    EXPECT_EQ(refusal(parse_failure("")),
              "\"\" is not an id (write 1 to 100 characters of a-z 0-9 _ . - only)");
    EXPECT_EQ(refusal(parse_failure("ICT")),
              "\"ICT\" is not an id (write 1 to 100 characters of a-z 0-9 _ . - only)");
    EXPECT_EQ(refusal(parse_failure("a@120%")),
              "\"120%\" is not a level (write a share from 0% to 100%, like 40% or 33.33%)");
    EXPECT_EQ(refusal(parse_failure("a@40")),
              "\"40\" is not a level (write a share from 0% to 100%, like 40% or 33.33%)");
    EXPECT_EQ(refusal(parse_failure("a:1h")),
              "\"1h\" is not a time from the beginning (write it like +0h, +6h or +1h30m)");
    EXPECT_EQ(refusal(parse_failure("a:+1h..2h")),
              "\"2h\" is not a time from the beginning (write it like +0h, +6h or +1h30m)");
    EXPECT_EQ(refusal(parse_failure("a:+6h..+6h")),
              "the end +6h is not after the beginning +6h (write an end after the beginning)");
    EXPECT_EQ(refusal(parse_failure("a:+1w")),
              "\"1w\" is not a span of time (write it like 90m, 72h, 3d or 1h30m)");
    EXPECT_EQ(refusal(parse_failure("a:+9999d")),
              "the span \"9999d\" is over the limit of 3650 days (make it shorter)");
}

TEST(ParseEvent, WithAndWithoutATime) {
    EXPECT_EQ(parse_event("router")->id, "router");
    EXPECT_EQ(parse_event("router:+30m")->from, Ticks{30});
    EXPECT_EQ(refusal(parse_event("router:30m")),
              "\"30m\" is not a time from the beginning (write it like +0h, +6h or +1h30m)");
}

TEST(ParseMoment, AMomentATimeAgoOrNow) {
    const Instant now = parse_instant("2007-10-01T06:00+09:00")->at;
    EXPECT_EQ(parse_moment("2007-10-01T03:00+09:00")->seen_at(now), now + Ticks{-180});
    EXPECT_EQ(parse_moment("-1h30m")->seen_at(now), now + Ticks{-90});
    EXPECT_EQ(parse_moment("now")->seen_at(now), now);
    EXPECT_EQ(refusal(parse_moment("2007-10-01T03:00")),
              "\"2007-10-01T03:00\" is not a time (write it like 2007-10-01T03:00+09:00, -1h30m (an hour and "
              "a half "
              "ago) or now)");
    EXPECT_FALSE(parse_moment(""));
    EXPECT_FALSE(parse_moment("-"));
}

TEST(ParseReport, LevelTimeAndCause) {
    const auto report = parse_report("ict.core@40%:2007-10-01T03:00+09:00,own");
    ASSERT_TRUE(report);
    EXPECT_EQ(report->id, "ict.core");
    EXPECT_EQ(report->level, Level{4'000});
    EXPECT_EQ(report->at.at, parse_instant("2007-10-01T03:00+09:00")->at);
    EXPECT_EQ(report->cause, cascade::OwnCause::yes);
    EXPECT_EQ(parse_report("a:-1h,not-own")->cause, cascade::OwnCause::no);
    EXPECT_EQ(parse_report("a:-1h,unknown")->cause, cascade::OwnCause::unknown);
    EXPECT_EQ(parse_report("a:-1h")->cause, cascade::OwnCause::unknown);
    EXPECT_EQ(parse_report("a:-1h")->level, kStopped);
}

TEST(ParseReport, RefusesWithReasonAndMend) {
    EXPECT_EQ(refusal(parse_report("a")), "the time is missing (write ID@LEVEL:TIME[,CAUSE])");
    EXPECT_EQ(refusal(parse_report("a:-1h,mine")),
              "\"mine\" is not a kind of cause (write own, not-own or unknown)");
    EXPECT_FALSE(parse_report("a@:-1h"));
    EXPECT_FALSE(parse_report("a:,own"));
}

TEST(ParseConfirmation, NeedsATime) {
    EXPECT_EQ(parse_confirmation("water.plant:-10m")->at.ago, Ticks{10});
    EXPECT_EQ(refusal(parse_confirmation("water.plant")), "the time is missing (write ID:TIME)");
}

TEST(ParseNumber, OnlyDigitsWithinTheRange) {
    EXPECT_EQ(*parse_number("1000", {1, 1000}), 1000u);
    for (const char* wrong : {"", "0", "1001", "1e3", "-1", "+1", " 1", "1 ", "99999999999999999999"}) {
        EXPECT_FALSE(parse_number(wrong, {1, 1000})) << wrong;
    }
    EXPECT_EQ(refusal(parse_number("0", {1, 1000})),
              "\"0\" cannot be used (write a whole number from 1 to 1000)");
}

/// What is written from a value is read back as the same value.
RC_GTEST_PROP(ParseFailure, ReadsWhatItWasWrittenFrom, ()) {
    const Level level{*rc::gen::inRange(0, 10'001)};
    const Ticks from{*rc::gen::inRange(0, 100'000)};
    const Ticks until = from + Ticks{*rc::gen::inRange(1, 100'000)};
    const auto read = parse_failure("x@" + to_text(level) + ":+" + to_text(from) + "..+" + to_text(until));
    RC_ASSERT(read.has_value());
    RC_ASSERT(read->level == level && read->from == from && read->until == until);
}

}  // namespace
}  // namespace kaname::app
