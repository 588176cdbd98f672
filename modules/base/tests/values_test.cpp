#include <gtest/gtest.h>

#include "kaname/base/clock.hpp"
#include "kaname/base/date.hpp"
#include "kaname/base/id.hpp"
#include "kaname/base/instant.hpp"
#include "kaname/base/level.hpp"
#include "kaname/base/text_column.hpp"
#include "kaname/base/ticks.hpp"

namespace kaname {
namespace {

TEST(Ticks, ReadsSumsOfUnits) {
    EXPECT_EQ(parse_ticks("90m")->count(), 90);
    EXPECT_EQ(parse_ticks("72h")->count(), 72 * 60);
    EXPECT_EQ(parse_ticks("3d")->count(), 3 * 1440);
    EXPECT_EQ(parse_ticks("1d12h")->count(), 2160);
    EXPECT_EQ(parse_ticks("1h30m")->count(), 90);
    EXPECT_EQ(parse_ticks("0m")->count(), 0);
    EXPECT_EQ(parse_ticks("3650d")->count(), 5'256'000);  // limits::kLongestSpan
}

TEST(Ticks, RefusesWhatIsNotASpan) {
    for (const char* text : {"", "72", "h", "-1h", "1h 30m", "1m1h", "1h1h", "1.5h", "1w", "３h", "3651d",
                             "99999999999999999999h"}) {
        const auto span = parse_ticks(text);
        ASSERT_FALSE(span.has_value()) << text;
        EXPECT_FALSE(span.error().problems.front().mend.ja.empty()) << text;
    }
}

TEST(Ticks, TextReadsBack) {
    for (const std::int64_t minutes : {0, 1, 59, 60, 90, 1440, 4320, 14'400, 14'401, 20'160}) {
        EXPECT_EQ(parse_ticks(to_text(Ticks{minutes}))->count(), minutes) << to_text(Ticks{minutes});
    }
    EXPECT_EQ(to_text(Ticks{4320}), "72h");
    EXPECT_EQ(to_text(Ticks{14'400}), "10d");
}

TEST(Level, ReadsHundredths) {
    EXPECT_EQ(*parse_level("40%"), Level{4000});
    EXPECT_EQ(*parse_level("33.33%"), Level{3333});
    EXPECT_EQ(*parse_level("0.5%"), Level{50});
    EXPECT_EQ(*parse_level("100%"), kNormal);
    for (const char* text : {"", "%", "40", "101%", "100.01%", "-1%", "1.234%", ".5%", "1.%", "4 0%"}) {
        EXPECT_FALSE(parse_level(text).has_value()) << text;
    }
}

TEST(Level, TextReadsBack) {
    for (std::int64_t value = 0; value <= Level::kScale; value += 7) {
        EXPECT_EQ(*parse_level(to_text(Level{value})), Level{value});
    }
}

TEST(Instant, ReadsZonesAndFractions) {
    const auto tokyo = parse_instant("2007-10-01T03:00+09:00");
    ASSERT_TRUE(tokyo.has_value());
    EXPECT_EQ(to_rfc3339(tokyo->at, {}), "2007-09-30T18:00:00+00:00");
    EXPECT_EQ(to_rfc3339(tokyo->at, tokyo->offset), "2007-10-01T03:00:00+09:00");
    EXPECT_EQ(to_rfc3339(parse_instant("2007-10-01T03:00:01.25Z")->at, {}),
              "2007-10-01T03:00:01.250000+00:00");
    EXPECT_EQ(to_minute_text(tokyo->at, tokyo->offset), "2007-10-01 03:00");
    EXPECT_EQ(to_text(parse_instant("2018-09-06T03:25-03:30")->offset), "-03:30");
}

TEST(Instant, RefusesTimesWithoutZoneAndTimesThatDoNotExist) {
    for (const char* text :
         {"", "2007-10-01", "2007-10-01T03:00", "2007-10-01 03:00+09:00", "2007-13-01T03:00Z",
          "2007-02-29T03:00Z", "2007-10-01T24:00Z", "2007-10-01T03:60Z", "2007-10-01T03:00:60Z",
          "2007-10-01T03:00+15:00", "2007-10-01T03:00:00.1234567Z", "2007-10-01T03:00:5Z"}) {
        EXPECT_FALSE(parse_instant(text).has_value()) << text;
    }
}

TEST(Date, KnowsLeapDays) {
    EXPECT_TRUE(parse_date("2008-02-29").has_value());
    EXPECT_FALSE(parse_date("2007-02-29").has_value());
    EXPECT_EQ(to_text(*parse_date("2007-06-14")), "2007-06-14");
}

TEST(Date, IsThatOfTheZone) {
    const auto late = parse_instant("2007-03-31T15:30Z");  // already 1 April in Japan
    const UtcOffset japan = *parse_utc_offset("+09:00");
    EXPECT_EQ(to_text(date_of(late->at, japan)), "2007-04-01");
    EXPECT_EQ(to_text(date_of(late->at, {})), "2007-03-31");
    EXPECT_EQ(to_rfc3339(start_of(*parse_date("2007-04-01"), japan), {}), "2007-03-31T15:00:00+00:00");
}

TEST(FiscalYear, RunsFromAprilToMarch) {  // shared/reference: fiscal year = 1 April to 31 March
    EXPECT_EQ(FiscalYear::of(*parse_date("2007-04-01")).year(), 2007);
    EXPECT_EQ(FiscalYear::of(*parse_date("2008-03-31")).year(), 2007);
    EXPECT_EQ(FiscalYear::of(*parse_date("2008-04-01")).year(), 2008);
    EXPECT_TRUE(FiscalYear{2007}.days().contains(*parse_date("2008-03-31")));
    EXPECT_FALSE(FiscalYear{2007}.days().contains(*parse_date("2008-04-01")));
}

TEST(Clock, FixedStandsStill) {
    FixedClock clock{parse_instant("2007-10-01T03:00Z")->at};
    const Clock& port = clock;
    EXPECT_EQ(port.now(), port.now());
    clock.move_to(port.now() + Ticks{60});
    EXPECT_EQ(to_rfc3339(port.now(), {}), "2007-10-01T04:00:00+00:00");
}

TEST(TextColumn, KeepsTextsApart) {
    TextColumn column;
    for (const char* text : {"power", "", "水道"}) column.push_back(text);
    ASSERT_EQ(column.size(), 3u);
    EXPECT_EQ(column[0], "power");
    EXPECT_EQ(column[1], "");
    EXPECT_EQ(column[2], "水道");
}

TEST(Id, NoneDoesNotExist) {
    using ThingId = Id<class ThingTag>;
    EXPECT_FALSE(ThingId::none().exists());
    EXPECT_EQ(id_at<ThingId>(3).index(), 3u);
    EXPECT_LT(ThingId{1}, ThingId{2});
}

}  // namespace
}  // namespace kaname
