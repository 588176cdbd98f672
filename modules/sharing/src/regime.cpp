#include "kaname/sharing/regime.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

namespace kaname::sharing {
namespace {

using Unit = Allowance::Unit;

struct Word {
    Unit unit;
    std::string_view after_count;  ///< empty: no count
    std::string_view word;
};
constexpr std::array kWords{Word{Unit::without_delay, "", "without delay"},
                            Word{Unit::unset, "", "unset"},
                            Word{Unit::hours, "h", ""},
                            Word{Unit::days, "d", ""},
                            Word{Unit::open_days, " open days", ""},
                            Word{Unit::months, " months", ""}};
constexpr int kMostCount = 10'000;

bool meets(const Report& report, Stage stage) {
    return stage == Stage::first || (stage == Stage::final_ && report.stage == Stage::final_) ||
           (stage == Stage::follow_up && report.stage != Stage::first);
}

bool falls_under(const Regime& regime, const Report& report) {
    const policy::Basis basis = report.statement.basis;
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

/// The end of `day`; of the next day that offices are open where they are closed then.
Due end_of(Date day, Text reason, const Calendar& calendar, UtcOffset zone) {
    if (const auto closed = calendar.why_closed(day)) {
        const Date open = calendar.open_from(day);
        reason.ja += substitute("{}（{}）は閉庁日のため、翌開庁日の{}までとなります。",
                                {kaname::to_text(day), closed->ja, kaname::to_text(open)});
        reason.en += substitute("; offices are closed on {} ({}), so to the end of {}",
                                {kaname::to_text(day), closed->en, kaname::to_text(open)});
        day = open;
    }
    return {start_of(day + std::chrono::days{1}, zone), std::move(reason)};
}

Due due_of(const Allowance& within, Instant aware, const Calendar& calendar, UtcOffset zone) {
    const Date day = date_of(aware, zone);
    const std::string count = std::to_string(within.count);
    switch (within.unit) {
        case Unit::without_delay:
            return {{},
                    {"遅滞なく（時間の定めはありません）。", "without delay; no length of time is fixed"}};
        case Unit::unset:
            return {{},
                    {"期限の定めが設定されていません。達成とは扱いません。",
                     "the time allowed is not set here, and never counts as met"}};
        case Unit::hours:
            return {aware + std::chrono::hours{within.count},
                    bilingual("覚知から{}時間。", "{} h from awareness", {count})};
        case Unit::days:
            return end_of(day + std::chrono::days{within.count},
                          bilingual("覚知の翌日から数えて{}日目の終わりまで。",
                                    "to the end of the {}th day after that of awareness", {count}),
                          calendar, zone);
        case Unit::open_days:
            return end_of(calendar.open_days_after(day, within.count),
                          bilingual("覚知の翌日から数えて{}開庁日目の終わりまで。",
                                    "to the end of the {}th open day after that of awareness", {count}),
                          calendar, zone);
        case Unit::months:
            return end_of(months_after(day, within.count),
                          bilingual("覚知の日から{}か月後の応当日の終わりまで。",
                                    "to the end of the same day {} months after awareness", {count}),
                          calendar, zone);
    }
    return {};
}

Instant aware_of(const Report& report) { return report.statement.aware.value_or(told(report)); }

DutyState state_of(const SeenDuty& duty, Instant now) {
    if (!duty.received) return duty.due && now > *duty.due ? DutyState::overdue : DutyState::open;
    if (duty.within.unit == Unit::unset) return DutyState::open;
    return duty.due && *duty.received > *duty.due ? DutyState::late : DutyState::met;
}

void add_duties(std::vector<SeenDuty>& duties, const Regime& regime, const std::vector<const Report*>& under,
                const Calendar& calendar, UtcOffset zone, Instant now) {
    Instant aware = aware_of(*under.front());
    for (const Report* report : under) aware = std::min(aware, aware_of(*report));
    if (!regime.valid.contains(date_of(aware, zone))) return;
    for (const Regime::Duty& asked : regime.duties) {
        Due due = due_of(asked.within, aware, calendar, zone);
        SeenDuty duty{.regime = regime.id,
                      .name = regime.name,
                      .stage = asked.stage,
                      .within = asked.within,
                      .aware = aware,
                      .due = due.at,
                      .reason = std::move(due.reason)};
        const auto met = std::find_if(under.begin(), under.end(),
                                      [&](const Report* report) { return meets(*report, asked.stage); });
        if (met != under.end()) duty.received = told(**met);
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
        if (error == std::errc{} && stopped == end && count > 0 && count <= kMostCount) {
            return Allowance{each.unit, count};
        }
    }
    return fail(ErrorCode::invalid_input, {},
                bilingual("「{}」は期限として読めません", "\"{}\" is not a time allowed", {text}),
                {"without delay、unset、24h、30d、5 open days、2 months のように書いてください",
                 "write it like without delay, unset, 24h, 30d, 5 open days or 2 months"});
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
        std::vector<const Report*> under;
        for (const Report& report : reports) {
            if (falls_under(regime, report)) under.push_back(&report);
        }
        if (!under.empty()) add_duties(duties, regime, under, regimes.calendar, zone, now);
    }
    return duties;
}

}  // namespace kaname::sharing
