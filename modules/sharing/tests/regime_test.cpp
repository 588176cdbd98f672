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
/// The last moment of a day in Japan.
Instant end_of(const char* text) { return start_of(day(text) + std::chrono::days{1}, kJapan) - 1us; }

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

Report call(const char* typed, const char* taken, Stage stage = Stage::first) {
    Report made = report(typed, stage);
    made.proxy = ProxyEntry{.body = "meti", .source = "課長", .taken = at(taken)};
    return made;
}

std::vector<SeenDuty> duties(const Regimes& regimes, const std::vector<Report>& reports,
                             const char* now = "2007-10-02T12:00+09:00") {
    return duties_of(regimes, {"power"}, reports, kJapan, at(now));
}

TEST(Allowance, IsReadAsItIsWritten) {
    for (const char* text :
         {"without delay", "unset", "24h", "30d", "30d with the first", "5 open days", "2 months"}) {
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
    EXPECT_EQ(found[1].due, end_of("2007-10-09"));
    EXPECT_NE(found[1].reason.en.find("Sports Day"), std::string::npos) << found[1].reason.en;
    EXPECT_NE(found[1].reason.ja.find("2007-10-09"), std::string::npos) << found[1].reason.ja;
}

TEST(Duties, TheDayIsThatOfTheZone) {
    // 15:30 on the 1st in UTC is 00:30 on the 2nd in Japan.
    const auto found = duties(rules(regime("24h", "1d")), {report("2007-10-01T15:30Z")});
    EXPECT_EQ(found[1].due, end_of("2007-10-03"));
}

TEST(Duties, OpenDaysAndMonths) {
    const auto found = duties(rules(regime("5 open days", "2 months")), {report("2007-10-04T10:00+09:00")});
    EXPECT_EQ(found[0].due, end_of("2007-10-12"));  // 5, 9, 10, 11, 12
    EXPECT_EQ(found[1].due, end_of("2007-12-04"));
}

TEST(Duties, StatesAreToldFromWhatWasReceived) {
    const Regimes regimes = rules(regime("24h", "2d"));
    const std::vector<Report> one{report("2007-10-01T03:00+09:00")};
    EXPECT_EQ(duties(regimes, one, "2007-10-03T23:59:59.999999+09:00")[1].state, DutyState::open);
    EXPECT_EQ(duties(regimes, one, "2007-10-04T00:00+09:00")[1].state, DutyState::overdue);
    const auto in_time = duties(regimes, {one[0], report("2007-10-03T23:59:59.999999+09:00", Stage::final_)});
    EXPECT_EQ(in_time[1].state, DutyState::met);
    const auto late = duties(regimes, {one[0], report("2007-10-04T00:00+09:00", Stage::final_)});
    EXPECT_EQ(late[1].state, DutyState::late);
    EXPECT_EQ(late[1].told, at("2007-10-04T00:00+09:00"));
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
    Report typed = call("2007-10-02T12:00+09:00", "2007-10-01T04:00+09:00");
    typed.statement.aware = at("2007-10-01T03:00+09:00");
    EXPECT_TRUE(duties(rules(regime("24h", "30d")), {typed}).empty());  // the operator has not confirmed it
    typed.confirmed = Confirmation{at("2007-10-03T09:00+09:00"), "sato"};
    const auto found = duties(rules(regime("24h", "30d")), {typed});
    EXPECT_EQ(found[0].told, at("2007-10-01T04:00+09:00"));
    EXPECT_EQ(found[0].state, DutyState::met);
}

TEST(Duties, WhatTheOperatorHasNotConfirmedStartsNoClockAndEndsNothing) {
    const Regime plan = regime("24h", "2d", {Basis::exceptional, Basis::statutory});
    Report slip = call("2007-10-01T12:00+09:00", "2007-10-01T11:00+09:00", Stage::final_);
    slip.statement.aware = at("2006-10-01T03:00+09:00");
    const Report own = report("2007-10-01T03:00+09:00", Stage::first, Basis::exceptional);
    const auto found = duties(rules(plan), {own, slip});
    EXPECT_EQ(found[0].due, at("2007-10-02T03:00+09:00"));
    EXPECT_EQ(found[1].told, std::nullopt);
    slip.confirmed = Confirmation{at("2007-10-03T09:00+09:00"), "sato"};
    EXPECT_EQ(duties(rules(plan), {own, slip})[1].told, at("2007-10-01T11:00+09:00"));
}

TEST(Duties, TheFirstToldCountsNotTheFirstTyped) {
    Regime plan = regime("24h", "2d", {Basis::exceptional, Basis::statutory});
    plan.duties[1].stage = Stage::follow_up;
    const Report first = report("2007-10-01T03:00+09:00", Stage::first, Basis::exceptional);
    const Report own = report("2007-10-04T09:00+09:00", Stage::follow_up, Basis::exceptional);
    const Report typed = call("2007-10-05T09:00+09:00", "2007-10-02T09:00+09:00", Stage::follow_up);
    EXPECT_EQ(duties(rules(plan), {first})[1].state, DutyState::open);
    EXPECT_EQ(duties(rules(plan), {first, own})[1].state, DutyState::late);
    EXPECT_EQ(duties(rules(plan), {first, own, typed})[1].state, DutyState::met);
}

TEST(Duties, SomeCountFromTheOccurrenceAndWithTheFirstDay) {
    Regime row = regime("24h", "30d with the first");
    row.duties[0] = {Stage::first, *parse_allowance("30d"), Regime::Clock::occurrence};
    Report told = report("2007-10-02T12:00+09:00");
    const auto unknown = duties(rules(row), {told});
    EXPECT_EQ(unknown[0].due, end_of("2007-11-01"));  // from awareness
    EXPECT_NE(unknown[0].reason.ja.find("発生日時は不明"), std::string::npos);
    EXPECT_EQ(unknown[1].due, end_of("2007-10-31"));
    told.statement.since = at("2007-09-28T12:00+09:00");
    EXPECT_EQ(duties(rules(row), {told})[0].due, end_of("2007-10-29"));  // the 28th is a Sunday
}

// The Civil Code of Japan, article 143: from 1 March, a month ends on 31 March; from 1 December, on the 31st.
TEST(Duties, MonthsEndTheDayBeforeTheCorrespondingOne) {
    Regimes open = rules(regime("1 months", "1 months"));
    open.calendar = {};
    EXPECT_EQ(duties(open, {report("2007-02-28T12:00+09:00")})[0].due, end_of("2007-03-31"));
    EXPECT_EQ(duties(open, {report("2007-11-30T12:00+09:00")})[0].due, end_of("2007-12-31"));
    EXPECT_EQ(duties(open, {report("2008-01-30T12:00+09:00")})[0].due, end_of("2008-02-29"));
    EXPECT_EQ(duties(open, {report("2007-10-15T12:00+09:00")})[0].due, end_of("2007-11-15"));
}

TEST(Duties, ACalendarThatDoesNotCoverADaySaysSo) {
    const auto found = duties(rules(regime("24h", "30d")), {report("2007-12-20T12:00+09:00")});
    EXPECT_NE(found[1].reason.en.find("does not cover"), std::string::npos) << found[1].reason.en;
}

TEST(Duties, ALimitThatIsNotSetIsNeverMet) {
    const auto found = duties(rules(regime("unset", "without delay")), {report("2007-10-01T03:00+09:00")});
    EXPECT_EQ(found[0].due, std::nullopt);
    EXPECT_EQ(found[0].state, DutyState::received);
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
    EXPECT_EQ(all[0].told, at("2007-10-01T09:00+09:00"));
    EXPECT_EQ(all[2].told, at("2007-10-01T03:00+09:00"));
    EXPECT_EQ(all[3].due, end_of("2007-10-03"));
    EXPECT_EQ(duties(regimes, {statutory})[0].due, all[0].due);
}

}  // namespace
}  // namespace kaname::sharing
