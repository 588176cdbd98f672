#include <algorithm>
#include <numeric>
#include <string>
#include <tuple>
#include <vector>

#include "kaname/base/external_id.hpp"
#include "rejections.hpp"

// What is refused in the tables that the network refers to: ids, values, response tables, rules.
namespace kaname::network {
namespace {

using Table = Rejection::Table;

struct IdColumn {
    Table table;
    const TextColumn* ids;
};

void check_form(Rejections& out, IdColumn column, std::size_t row) {
    const IdLetters letters = column.table == Table::references ? IdLetters::both : IdLetters::small;
    if (is_external_id((*column.ids)[row], letters)) return;
    out.add({column.table, row, "id"}, bilingual("識別子が使えません", "the id cannot be used"),
            external_id_rule(letters));
}

void refuse_repeat(Rejections& out, Rejections::Row at, std::string_view id) {
    out.add(at, bilingual("識別子「{}」が二度使われています", "the id \"{}\" is used twice", {id}),
            bilingual("別の識別子にしてください", "give one of them another id"));
}

/// Equal ids stand next to each other once the rows are sorted by id.
void check_unique(Rejections& out, IdColumn column) {
    const TextColumn& ids = *column.ids;
    std::vector<std::size_t> rows(ids.size());
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = i;
    std::sort(rows.begin(), rows.end(),
              [&](std::size_t a, std::size_t b) { return ids[a] != ids[b] ? ids[a] < ids[b] : a < b; });
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (ids[rows[i]] == ids[rows[i - 1]]) refuse_repeat(out, {column.table, rows[i], "id"}, ids[rows[i]]);
    }
}

void check_group_ids(Rejections& out) {
    const Columns& c = out.columns();
    for (std::size_t row = 0; row < c.groups.size(); ++row) {
        check_form(out, {Table::groups, &c.group_ids}, row);
    }
    std::vector<std::size_t> rows(c.groups.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    const auto name = [&](std::size_t row) { return std::tuple{c.groups[row].service, c.group_ids[row]}; };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](std::size_t a, std::size_t b) { return name(a) < name(b); });
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (name(rows[i - 1]) != name(rows[i])) continue;
        refuse_repeat(out, {Table::groups, rows[i], "id"}, c.group_ids[rows[i]]);
    }
}

void check_response(Rejections& out, std::size_t row) {
    const ResponseTable& table = out.columns().tables[row];
    check_reference(out, {Table::tables, row, "ref"}, table.reference);
    bool usable = !table.rows.empty() && table.rows.size() <= limits::kTableRows;
    const TableRow* before = nullptr;
    for (const TableRow& entry : table.rows) {
        usable = usable && entry.after >= Ticks{0} && entry.after <= limits::kLongestSpan &&
                 entry.loss >= 0 && entry.loss <= Level::kScale;
        if (before != nullptr) usable = usable && before->after < entry.after && before->loss <= entry.loss;
        before = &entry;
    }
    if (usable) return;
    out.add({Table::tables, row, "rows"},
            bilingual("応答表の行が使えません", "the rows of the response table cannot be used"),
            bilingual("1～64行を時間の昇順に、損失は減らないように（0%～100%）並べてください",
                      "list 1 to 64 rows, times ascending, losses from 0% to 100% that never fall"));
}

}  // namespace

void check_ids(Rejections& out) {
    const Columns& c = out.columns();
    for (const IdColumn column : {IdColumn{Table::services, &c.service_ids},
                                  {Table::components, &c.component_ids},
                                  {Table::kinds, &c.kind_ids},
                                  {Table::references, &c.reference_ids},
                                  {Table::draw_groups, &c.draw_group_ids}}) {
        for (std::size_t row = 0; row < column.ids->size(); ++row) check_form(out, column, row);
        check_unique(out, column);
    }
    check_group_ids(out);
}

void check_values(Rejections& out) {
    const Columns& c = out.columns();
    for (std::size_t row = 0; row < c.distributions.size(); ++row) {
        const auto table = compile(c.distributions[row]);
        if (table) continue;
        const Problem& problem = table.error().problems.front();
        out.add({Table::distributions, row, ""}, problem.reason, problem.mend);
    }
    for (std::size_t row = 0; row < c.tables.size(); ++row) check_response(out, row);
}

void check_rules(Rejections& out) {
    const Columns& c = out.columns();
    for (std::size_t row = 0; row < c.rules.size(); ++row) {
        const ServiceLevelRule& rule = c.rules[row];
        check_reference(out, {Table::rules, row, "ref"}, rule.reference);
        if (rule.sector.index() >= c.sector_ids.size() || rule.unit.index() >= c.unit_ids.size()) {
            out.add(
                {Table::rules, row, "sector"},
                bilingual("分野または単位が表にありません", "its sector or unit does not exist"),
                bilingual("分野と単位を表に加えてください", "add the sector and the unit to their tables"));
        }
        if (rule.service_class.exists() && rule.service_class.index() >= c.class_ids.size()) {
            out.add({Table::rules, row, "class"},
                    bilingual("サービスの区分が表にありません", "its service class does not exist"),
                    bilingual("区分を表に加えてください", "add the class to its table"));
        }
        const bool sized =
            rule.amount >= 1 && rule.duration >= Ticks{0} && rule.duration <= limits::kLongestSpan;
        if (!sized || rule.validity.from >= rule.validity.until) {
            out.add({Table::rules, row, "amount"},
                    bilingual("規模・時間・有効期間が使えません",
                              "its amount, duration or validity cannot be used"),
                    bilingual("規模は1以上、期間は開始が終了より前としてください",
                              "write an amount of at least 1, and a validity that begins before it ends"));
        }
    }
}

}  // namespace kaname::network
