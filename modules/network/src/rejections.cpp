#include "rejections.hpp"

namespace kaname::network {
namespace {

std::string_view text_at(const TextColumn& column, std::size_t index) {
    return index < column.size() ? column[index] : std::string_view{"?"};
}

std::string numbered(std::string_view what, std::size_t row) {
    return std::string{what} + ' ' + std::to_string(row + 1);
}

std::string group_place(const Columns& c, std::size_t row) {
    if (row >= c.groups.size()) return numbered("group", row);
    return std::string{text_at(c.service_ids, c.groups[row].service.index())} + " / " +
           std::string{text_at(c.group_ids, row)};
}

std::string dependency_place(const Columns& c, std::size_t row) {
    if (row >= c.dependencies.size()) return numbered("dependency", row);
    const Dependency& d = c.dependencies[row];
    return group_place(c, d.group.index()) + " <- " + std::string{text_at(c.service_ids, d.supplier.index())};
}

std::string exposure_place(const Columns& c, std::size_t row) {
    if (row >= c.exposures.size()) return numbered("exposure", row);
    const Exposure& e = c.exposures[row];
    return std::string{text_at(c.service_ids, e.service.index())} + " @ " +
           std::string{text_at(c.component_ids, e.component.index())};
}

std::string declaration_place(const Columns& c, std::size_t row) {
    if (row >= c.declarations.size()) return numbered("declaration", row);
    const Declaration& d = c.declarations[row];
    return std::string{text_at(c.service_ids, d.service.index())} + " / " +
           std::string{text_at(c.kind_ids, d.kind.index())};
}

}  // namespace

void Rejections::add(Row at, Text reason, Text mend) {
    if (full()) return;
    found_.push_back({.table = at.table,
                      .row = at.row,
                      .field = std::string{at.field},
                      .place = place(at.table, at.row),
                      .reason = std::move(reason),
                      .mend = std::move(mend)});
}

std::string Rejections::place(Table table, std::size_t row) const {
    const Columns& c = *columns_;
    switch (table) {
        case Table::services: return std::string{text_at(c.service_ids, row)};
        case Table::groups: return group_place(c, row);
        case Table::dependencies: return dependency_place(c, row);
        case Table::components: return std::string{text_at(c.component_ids, row)};
        case Table::exposures: return exposure_place(c, row);
        case Table::kinds: return std::string{text_at(c.kind_ids, row)};
        case Table::declarations: return declaration_place(c, row);
        case Table::rules: return std::string{text_at(c.rule_names.en, row)};
        case Table::tables: return numbered("response table", row);
        case Table::distributions: return numbered("distribution", row);
        case Table::draw_groups: return std::string{text_at(c.draw_group_ids, row)};
        case Table::references: return std::string{text_at(c.reference_ids, row)};
        case Table::model: return {};
    }
    return {};
}

void check_reference(Rejections& out, Rejections::Row at, ReferenceId reference) {
    if (!reference.exists() || reference.index() < out.columns().references.size()) return;
    out.add(at, bilingual("出典が表にありません", "its reference does not exist"),
            bilingual("出典表にある項目を指定してください", "name a row of the table of references"));
}

void check_quantity(Rejections& out, Rejections::Row at, const Quantity& quantity, std::int64_t least) {
    const Columns& c = out.columns();
    check_reference(out, at, quantity.reference);
    if (quantity.draw_group.exists() && quantity.draw_group.index() >= c.draw_group_ids.size()) {
        out.add(at, bilingual("抽選グループが表にありません", "its draw group does not exist"),
                bilingual("抽選グループ表にある項目を指定してください",
                          "name a row of the table of draw groups"));
    }
    if (quantity.spread == Spread::distribution) {
        if (quantity.distribution.index() < c.distributions.size()) return;
        out.add(at, bilingual("分布が表にありません", "its distribution does not exist"),
                bilingual("分布表にある項目を指定してください", "name a row of the table of distributions"));
        return;
    }
    if (quantity.value >= least && quantity.value <= limits::kLongestSpan.count()) return;
    const std::string value = std::to_string(quantity.value);
    const std::string smallest = std::to_string(least);
    const std::string largest = std::to_string(limits::kLongestSpan.count());
    out.add(at, bilingual("値 {} は使えません", "the value {} is out of range", {value}),
            bilingual("{} 以上 {} 以下としてください", "write a value from {} to {}", {smallest, largest}));
}

}  // namespace kaname::network
