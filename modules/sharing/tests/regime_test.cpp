#include "kaname/sharing/regime.hpp"

#include <gtest/gtest.h>

namespace kaname::sharing {
namespace {

using namespace std::chrono_literals;
using policy::Basis;
using Unit = Allowance::Unit;

constexpr UtcOffset kJapan{9h};

Instant at(const char* text) { return parse_instant(text)->at; }
Date day(const char* text) { return *parse_date(text); }

Regime regime(const char* first, const char* later, std::vector<Basis> bases = {Basis::statutory}) {
    return {.id = "rule",
            .name = {"規則", "rule"},
            .sectors = {"power"},
            .bases = std::move(bases),
            .duties = {{Stage::first, *parse_allowance(first)}, {Stage::final_, *parse_allowance(later)}}};
}

/// Autumn 2007: weekends, and Monday 8 October.
Regimes rules(Regime row) {
    return {{std::move(row)},
            {.covered = {day("2007-10-01"), day("2008-01-01")},
             .closed = {true, false, false, false, false, false, true},
             .holidays = {{day("2007-10-08"), {"体育の日", "Sports Day"}}}}};
}

Report report(const char* received, Stage stage = Stage::first, Basis basis = Basis::statutory) {
    return {.stage = stage, .received = at(received), .statement = {.basis = basis, .outline = "x"}};
}

std::vector<SeenDuty> duties(const Regimes& regimes, const std::vector<Report>& reports,
                             const char* now = "2007-10-02T12:00+09:00") {
    return duties_of(regimes, {"power"}, reports, kJapan, at(now));
}

TEST(Allowance, IsReadAsItIsWritten) {
    for (const char* text : {"without delay", "unset", "24h", "30d", "5 open days", "2 months"}) {
        const auto read = parse_allowance(text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(to_text(*read), text);
    }
    for (const char* text : {"", "h", "0h", "-1d", "1.5h", "24 h", "24H", "99999d", "2 month", "soon"}) {
        EXPECT_FALSE(parse_allowance(text)) << text;
    }
}

// As for accidents of electricity in Japan: 24 h of knowing, then 30 days.
TEST(Duties, HoursRunToTheMinuteOverAHoliday) {
    const auto found = duties(rules(regime("24h", "30d")), {report("2007-10-07T03:00+09:00")});
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].due, at("2007-10-08T03:00+09:00"));  // Sports Day
    EXPECT_EQ(found[0].state, DutyState::met);
}

TEST(Duties, DaysRunToTheEndOfTheDayAndNotOfAHoliday) {
    // 30 days after Saturday 8 September: Monday 8 October, a holiday; so to the end of Tuesday.
    const auto found = duties(rules(regime("24h", "30d")), {report("2007-09-08T23:59+09:00")});
    EXPECT_EQ(found[1].due, at("2007-10-10T00:00+09:00"));
    EXPECT_NE(found[1].reason.en.find("Sports Day"), std::string::npos) << found[1].reason.en;
    EXPECT_NE(found[1].reason.ja.find("2007-10-09"), std::string::npos) << found[1].reason.ja;
}

TEST(Duties, TheDayIsThatOfTheZone) {
    // 15:30 on the 1st in UTC is 00:30 on the 2nd in Japan.
    const auto found = duties(rules(regime("24h", "1d")), {report("2007-10-01T15:30Z")});
    EXPECT_EQ(found[1].due, at("2007-10-04T00:00+09:00"));
}

TEST(Duties, OpenDaysAndMonths) {
    const auto found = duties(rules(regime("5 open days", "2 months")), {report("2007-10-04T10:00+09:00")});
    EXPECT_EQ(found[0].due, at("2007-10-13T00:00+09:00"));  // 5, 9, 10, 11, 12
    EXPECT_EQ(found[1].due, at("2007-12-05T00:00+09:00"));
}

TEST(Duties, StatesAreToldFromWhatWasReceived) {
    const Regimes regimes = rules(regime("24h", "2d"));
    const std::vector<Report> one{report("2007-10-01T03:00+09:00")};
    EXPECT_EQ(duties(regimes, one, "2007-10-03T23:59+09:00")[1].state, DutyState::open);
    EXPECT_EQ(duties(regimes, one, "2007-10-04T00:01+09:00")[1].state, DutyState::overdue);
    const auto in_time = duties(regimes, {one[0], report("2007-10-03T23:59+09:00", Stage::final_)});
    EXPECT_EQ(in_time[1].state, DutyState::met);
    const auto late = duties(regimes, {one[0], report("2007-10-04T00:01+09:00", Stage::final_)});
    EXPECT_EQ(late[1].state, DutyState::late);
    EXPECT_EQ(late[1].received, at("2007-10-04T00:01+09:00"));
}

TEST(Duties, TheClockStartsAtAwarenessAndIsNeverPutBack) {
    Report first = report("2007-10-01T12:00+09:00");
    first.statement.aware = at("2007-10-01T03:00+09:00");
    Report later = report("2007-10-02T09:00+09:00", Stage::follow_up);
    later.statement.aware = at("2007-10-02T08:00+09:00");
    EXPECT_EQ(duties(rules(regime("24h", "30d")), {first, later})[0].due, at("2007-10-02T03:00+09:00"));
    later.statement.aware = at("2007-09-30T03:00+09:00");
    const auto brought_forward = duties(rules(regime("24h", "30d")), {first, later});
    EXPECT_EQ(brought_forward[0].due, at("2007-10-01T03:00+09:00"));
    EXPECT_EQ(brought_forward[0].state, DutyState::late);
}

TEST(Duties, WhatWasToldByTelephoneCountsFromTheCall) {
    Report told = report("2007-10-02T12:00+09:00");
    told.statement.aware = at("2007-10-01T03:00+09:00");
    told.proxy = ProxyEntry{.body = "meti", .source = "課長", .taken = at("2007-10-01T04:00+09:00")};
    const auto found = duties(rules(regime("24h", "30d")), {told});
    EXPECT_EQ(found[0].received, at("2007-10-01T04:00+09:00"));
    EXPECT_EQ(found[0].state, DutyState::met);
}

TEST(Duties, ALimitThatIsNotSetIsNeverMet) {
    const auto found = duties(rules(regime("unset", "without delay")), {report("2007-10-01T03:00+09:00")});
    EXPECT_EQ(found[0].due, std::nullopt);
    EXPECT_EQ(found[0].state, DutyState::open);
    EXPECT_EQ(found[1].due, std::nullopt);
    EXPECT_EQ(found[1].state, DutyState::open);
}

TEST(Duties, ARuleIsForItsSectorsBasesAndDays) {
    Regime row = regime("24h", "30d");
    const std::vector<Report> voluntary{report("2007-10-01T03:00+09:00", Stage::first, Basis::exceptional)};
    EXPECT_TRUE(duties(rules(row), voluntary).empty());
    EXPECT_TRUE(duties_of(rules(row), {"water"}, {report("2007-10-01T03:00+09:00")}, kJapan, {}).empty());
    row.valid.from = day("2007-10-02");
    EXPECT_TRUE(duties(rules(row), {report("2007-10-01T23:59+09:00")}).empty());
    EXPECT_FALSE(duties(rules(row), {report("2007-10-02T00:00+09:00")}).empty());
}

// Turning a report into a statutory one is the operator's own act; its clock is that of the statutory report,
// so whoever sees only statutory ones counts the same.
TEST(Duties, OneIncidentUnderSeveralRulesHasAClockForEach) {
    Regimes regimes = rules(regime("24h", "30d"));
    Regime plan = regime("without delay", "2d", {Basis::statutory, Basis::exceptional});
    plan.id = "plan";
    plan.sectors.clear();
    regimes.rows.push_back(plan);
    const Report voluntary = report("2007-10-01T03:00+09:00", Stage::first, Basis::exceptional);
    const Report statutory = report("2007-10-01T09:00+09:00", Stage::follow_up);
    const auto all = duties(regimes, {voluntary, statutory});
    ASSERT_EQ(all.size(), 4u);
    EXPECT_EQ(all[0].due, at("2007-10-02T09:00+09:00"));
    EXPECT_EQ(all[0].received, at("2007-10-01T09:00+09:00"));
    EXPECT_EQ(all[2].received, at("2007-10-01T03:00+09:00"));
    EXPECT_EQ(all[3].due, at("2007-10-04T00:00+09:00"));
    EXPECT_EQ(duties(regimes, {statutory})[0].due, all[0].due);
}

}  // namespace
}  // namespace kaname::sharing
