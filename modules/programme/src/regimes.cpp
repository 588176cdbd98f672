#include <algorithm>

#include "draft.hpp"
#include "keys.hpp"
#include "values.hpp"
#include "words.hpp"

// The rules under which incidents are reported, and the days on which offices are closed.
namespace kaname::programme {
namespace {

using json::Node;
using json::ObjectReader;

/// The text of `node`, which must be an id of `table`.
std::string read_known(Draft& draft, Node node, const IdTable& table) {
    if (!table.find(draft.problems, node)) return {};
    return std::string{json::read_text(draft.problems, node).value_or("")};
}

sharing::Regime::Duty read_duty(Draft& draft, Node node) {
    const ObjectReader row{draft.problems, node, keys::kDuty};
    return {row.word("stage", words::kStage).value_or(sharing::Stage::first),
            row.parsed("within", &sharing::parse_allowance).value_or(sharing::Allowance{}),
            row.word("from", words::kClock).value_or(sharing::Regime::Clock::awareness)};
}

sharing::Regime read_regime(Draft& draft, Node node) {
    const ObjectReader row{draft.problems, node, keys::kRegime};
    sharing::Regime regime{.id = std::string{draft.ids.regimes.add(row)},
                           .name = read_name(row, "name"),
                           .trigger = read_name(row, "trigger"),
                           .form = read_name(row, "form"),
                           .valid = read_dates(row, kValidity)};
    for (const Node item : row.items("sectors")) {
        regime.sectors.push_back(read_known(draft, item, draft.ids.sectors));
    }
    for (const Node item : row.items("bases")) {
        if (const auto basis = json::read_word(draft.problems, item, words::kBasis)) {
            regime.bases.push_back(*basis);
        }
    }
    if (const auto addressee = row.find("addressee")) {
        regime.addressee = read_known(draft, *addressee, draft.ids.bodies);
    }
    for (const Node item : row.items("duties")) regime.duties.push_back(read_duty(draft, item));
    const auto reference = read_reference(draft, row, network::ReferenceId::none());
    if (reference.exists()) {
        regime.source = draft.references[reference.index()].source;
        regime.mark = draft.references[reference.index()].mark;
    }
    return regime;
}

void need_some(Draft& draft, Node node, bool there, Text reason, Text mend) {
    if (!there) draft.problems.add(node, std::move(reason), std::move(mend));
}

}  // namespace

void read_calendar(Draft& draft, Node node) {
    const ObjectReader row{draft.problems, node, keys::kCalendar};
    Calendar& calendar = draft.regimes.calendar;
    calendar.covered = read_dates(row, {"from", "until"});
    for (const Node item : row.items("closed")) {
        if (const auto day = json::read_parsed(draft.problems, item, &parse_weekday)) {
            calendar.closed.at(*day) = true;
        }
    }
    need_some(draft, node, calendar.covered.from < calendar.covered.until,
              {"終わりが始まりより後になっていません", "it ends before it begins"},
              {"from より後の日を until に書いてください", "write a day in until that is later than from"});
    const bool opens =
        std::find(calendar.closed.begin(), calendar.closed.end(), false) != calendar.closed.end();
    need_some(draft, node, opens, {"すべての曜日が閉庁日です", "every day of the week is closed"},
              {"開庁日となる曜日を一つ以上残してください", "leave at least one day open"});
    for (const Node item : row.items("holidays")) {
        const ObjectReader holiday{draft.problems, item, keys::kHoliday};
        calendar.holidays.push_back({holiday.parsed("date", &parse_date).value_or(calendar.covered.from),
                                     read_name(holiday, "name")});
        need_some(draft, item, calendar.covered.contains(calendar.holidays.back().day),
                  {"暦の期間にない日です", "the day is not covered by the calendar"},
                  {"日付又は from・until を直してください", "correct the day, or from and until"});
    }
}

void read_regimes(Draft& draft, const ObjectReader& top) {
    for (const Node node : top.items("regimes")) {
        draft.regimes.rows.push_back(read_regime(draft, node));
        const sharing::Regime& regime = draft.regimes.rows.back();
        const auto sectors = node.find("sectors");
        need_some(draft, node, !sectors || !regime.sectors.empty(),
                  {"対象となる分野がありません", "it is for no sector"},
                  {"分野を書くか、すべての分野の場合は sectors を削除してください",
                   "name one, or leave sectors out when it is for all"});
        need_some(
            draft, node, !regime.bases.empty() && !regime.duties.empty(),
            {"対象となる連絡の根拠又は期限がありません", "it is for no reports, or asks for nothing"},
            {"bases と duties に一つ以上書いてください", "write at least one of bases and one of duties"});
    }
}

}  // namespace kaname::programme
