#include "kaname/sharing/regime.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

#include "kaname/base/limits.hpp"

namespace kaname::sharing {
namespace {

using Unit = Allowance::Unit;

struct Word {
    Unit unit;
    std::string_view after_count;  ///< empty: no count
    std::string_view word;
};
// "d with the first" stands before "d": the first that fits is taken.
constexpr std::array kWords{Word{Unit::without_delay, "", "without delay"},
                            Word{Unit::unset, "", "unset"},
                            Word{Unit::hours, "h", ""},
                            Word{Unit::days_with_first, "d with the first", ""},
                            Word{Unit::days, "d", ""},
                            Word{Unit::open_days, " open days", ""},
                            Word{Unit::months, " months", ""}};

bool falls_under(const Regime& regime, const Report& report) {
    const policy::Basis basis = basis_of(report);
    return std::find(regime.bases.begin(), regime.bases.end(), basis) != regime.bases.end();
}

bool concerns(const Regime& regime, const std::vector<std::string>& sectors) {
    return regime.sectors.empty() || std::any_of(sectors.begin(), sectors.end(), [&](const auto& sector) {
               return std::find(regime.sectors.begin(), regime.sectors.end(), sector) != regime.sectors.end();
           });
}

struct Due {
    std::optional<Instant> at{};
    Text reason{};
};

/// To the end of `day`; of the next day that offices are open where they are closed then.
Due end_of(Date day, Text reason, const Calendar& calendar, UtcOffset zone) {
    if (!calendar.covered.contains(day)) {
        reason.ja += "この日は暦に登録されていないため、休日は考慮していません。";
        reason.en += "; the calendar does not cover that day, so holidays are not considered";
    } else if (const auto closed = calendar.why_closed(day)) {
        const Date open = calendar.open_from(day);
        reason.ja += substitute("{}（{}）は閉庁日のため、翌開庁日の{}までとなります。",
                                {kaname::to_text(day), closed->ja, kaname::to_text(open)});
        reason.en += substitute("; offices are closed on {} ({}), so to the end of {}",
                                {kaname::to_text(day), closed->en, kaname::to_text(open)});
        day = open;
    }
    return {start_of(day + std::chrono::days{1}, zone) - std::chrono::microseconds{1}, std::move(reason)};
}

/// The Civil Code of Japan, article 143: the day before the one that corresponds to the first day that
/// counts; where the last month has none, its last day.
Date months_end(Date first, int months) {
    const std::chrono::year_month_day from{first};
    const Date corresponding = months_after(first, months);
    const bool exists = std::chrono::year_month_day{corresponding}.day() == from.day();
    return exists ? corresponding - std::chrono::days{1} : corresponding;
}

struct Start {
    Instant at{};
    Text what{};  ///< "awareness"
};

Due due_of(const Allowance& within, const Start& start, const Calendar& calendar, UtcOffset zone) {
    const Date day = date_of(start.at, zone);
    const std::string count = std::to_string(within.count);
    const auto told = [&](std::string_view ja, std::string_view en) -> Text {
        return {substitute(ja, {start.what.ja, count}), substitute(en, {start.what.en, count})};
    };
    switch (within.unit) {
        case Unit::without_delay:
            return {{},
                    {"遅滞なく（時間の定めはありません）。", "without delay; no length of time is fixed"}};
        case Unit::unset:
            return {{},
                    {"期限は定められていますが、登録されていません。達成とは扱いません。",
                     "a time is fixed and not known here; it never counts as met"}};
        case Unit::hours:
            return {start.at + std::chrono::hours{within.count}, told("{}から{}時間。", "from {}, {} h")};
        case Unit::days:
            return end_of(
                day + std::chrono::days{within.count},
                told("{}の翌日から数えて{}日目の終わりまで。", "from the day after {}, to the end of day {}"),
                calendar, zone);
        case Unit::days_with_first:
            return end_of(
                day + std::chrono::days{within.count - 1},
                told("{}の日から起算して{}日目の終わりまで。", "from the day of {}, to the end of day {}"),
                calendar, zone);
        case Unit::open_days:
            return end_of(calendar.open_days_after(day, within.count),
                          told("{}の翌日から数えて{}開庁日目の終わりまで。",
                               "from the day after {}, to the end of open day {}"),
                          calendar, zone);
        case Unit::months:
            return end_of(
                months_end(day + std::chrono::days{1}, within.count),
                told("{}の翌日から{}か月の満了まで。", "from the day after {}, to the end of month {}"),
                calendar, zone);
    }
    return {};
}

/// The reports under one regime, the first told first.
using Under = std::vector<const Report*>;

/// The first report always counts; a later one that the operator has not confirmed starts no clock.
bool starts_clocks(const Under& under, const Report* report) {
    return report == under.front() || is_own_word(*report);
}

Instant awareness(const Under& under) {
    Instant aware = told(*under.front());
    for (const Report* report : under) {
        if (report->statement.aware && starts_clocks(under, report)) {
            aware = std::min(aware, *report->statement.aware);
        }
    }
    return aware;
}

Start start_of_clock(Regime::Clock clock, const Under& under) {
    const Instant aware = awareness(under);
    if (clock == Regime::Clock::awareness) return {aware, {"覚知", "awareness"}};
    std::optional<Instant> began;
    for (const Report* report : under) {
        const auto& since = report->statement.since;
        if (since && starts_clocks(under, report) && (!began || *since < *began)) began = since;
    }
    if (began) return {*began, {"発生", "occurrence"}};
    return {aware, {"覚知（発生日時は不明）", "awareness (the time of occurrence is not known)"}};
}

/// The one that is asked for at that stage; none: it has not come.
const Report* answer_to(Stage stage, const Under& under) {
    switch (stage) {
        case Stage::first: return under.front();
        case Stage::follow_up: return under.size() > 1 ? under[1] : nullptr;
        case Stage::final_: break;
    }
    const auto found = std::find_if(under.begin(), under.end(), [](const Report* report) {
        return report->stage == Stage::final_ && is_own_word(*report);
    });
    return found == under.end() ? nullptr : *found;
}

DutyState state_of(const SeenDuty& duty, Instant now) {
    if (!duty.told) return duty.due && now > *duty.due ? DutyState::overdue : DutyState::open;
    if (!duty.due) return DutyState::received;
    return *duty.told > *duty.due ? DutyState::late : DutyState::met;
}

void add_duties(std::vector<SeenDuty>& duties, const Regime& regime, const Under& under,
                const Calendar& calendar, UtcOffset zone, Instant now) {
    const Instant aware = awareness(under);
    if (!regime.valid.contains(date_of(aware, zone))) return;
    const bool statutory = std::all_of(regime.bases.begin(), regime.bases.end(),
                                       [](policy::Basis basis) { return basis == policy::Basis::statutory; });
    for (const Regime::Duty& asked : regime.duties) {
        Due due = due_of(asked.within, start_of_clock(asked.from, under), calendar, zone);
        SeenDuty duty{.regime = regime.id,
                      .name = regime.name,
                      .stage = asked.stage,
                      .within = asked.within,
                      .form = regime.form,
                      .mark = regime.mark,
                      .statutory_only = statutory,
                      .aware = aware,
                      .due = due.at,
                      .reason = std::move(due.reason)};
        if (const Report* const answer = answer_to(asked.stage, under)) duty.told = told(*answer);
        duty.state = state_of(duty, now);
        duties.push_back(std::move(duty));
    }
}

}  // namespace

Result<Allowance> parse_allowance(std::string_view text) {
    for (const Word& each : kWords) {
        if (each.after_count.empty() && text == each.word) return Allowance{each.unit};
        if (each.after_count.empty() || !text.ends_with(each.after_count)) continue;
        int count = 0;
        const char* const end = text.data() + text.size() - each.after_count.size();
        const auto [stopped, error] = std::from_chars(text.data(), end, count);
        if (error == std::errc{} && stopped == end && count > 0 && count <= limits::kAllowance) {
            return Allowance{each.unit, count};
        }
    }
    return fail(
        ErrorCode::invalid_input, {},
        bilingual("「{}」は期限として読めません", "\"{}\" is not a time allowed", {text}),
        {"without delay、unset、24h、30d、30d with the first、5 open days、2 months のように書いてください",
         "write it like without delay, unset, 24h, 30d, 30d with the first, 5 open days or 2 months"});
}

std::string to_text(const Allowance& allowance) {
    for (const Word& each : kWords) {
        if (each.unit != allowance.unit) continue;
        if (each.after_count.empty()) return std::string{each.word};
        return std::to_string(allowance.count) + std::string{each.after_count};
    }
    return {};
}

std::vector<const Regime*> regimes_for(const Regimes& regimes, const std::vector<std::string>& sectors,
                                       Date day) {
    std::vector<const Regime*> found;
    for (const Regime& regime : regimes.rows) {
        if (regime.valid.contains(day) && concerns(regime, sectors)) found.push_back(&regime);
    }
    return found;
}

std::vector<SeenDuty> duties_of(const Regimes& regimes, const std::vector<std::string>& sectors,
                                const std::vector<Report>& reports, UtcOffset zone, Instant now) {
    std::vector<SeenDuty> duties;
    for (const Regime& regime : regimes.rows) {
        if (!concerns(regime, sectors)) continue;
        Under under;
        under.reserve(reports.size());
        for (const Report& report : reports) {
            if (falls_under(regime, report)) under.push_back(&report);
        }
        std::stable_sort(under.begin(), under.end(),
                         [](const Report* a, const Report* b) { return told(*a) < told(*b); });
        if (!under.empty()) add_duties(duties, regime, under, regimes.calendar, zone, now);
    }
    return duties;
}

}  // namespace kaname::sharing
