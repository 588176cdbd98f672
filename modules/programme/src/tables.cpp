#include "draft.hpp"
#include "keys.hpp"
#include "values.hpp"
#include "words.hpp"

// The lists that services refer to: regions, units, kinds of supply, response tables, components, rules.
namespace kaname::programme {
namespace {

using json::Node;
using json::ObjectReader;

void add_name(network::Names& names, const Text& name) {
    names.ja.push_back(name.ja);
    names.en.push_back(name.en);
}

struct NamedTable {
    IdTable& table;
    TextColumn& ids;
    network::Names& names;
    Origins::Nodes* origins;
};

void read_named(Draft& draft, const json::Items& items, NamedTable to) {
    for (const Node node : items) {
        const ObjectReader row{draft.problems, node, keys::kNamed};
        to.ids.push_back(to.table.add(row));
        add_name(to.names, read_name(row, "name"));
        if (to.origins != nullptr) to.origins->push_back(node);
    }
}

/// ["6h", "60%"].
network::TableRow read_response_row(Draft& draft, Node node) {
    const json::Items pair = json::read_items(draft.problems, node);
    if (pair.size() == 2) {
        return {json::read_parsed(draft.problems, pair[0], &parse_ticks).value_or(Ticks{}),
                json::read_parsed(draft.problems, pair[1], &parse_share).value_or(0)};
    }
    if (node.is(json::Type::list)) {
        draft.problems.add(
            node, bilingual("応答表の行は二つの値からなります", "a row of a response table has two values"),
            bilingual("[\"6h\", \"60%\"] のように書いてください", "write it like [\"6h\", \"60%\"]"));
    }
    return {Ticks{}, 0};
}

void read_response_table(Draft& draft, Node node) {
    const ObjectReader row{draft.problems, node, keys::kResponseTable};
    draft.ids.tables.add(row);
    network::ResponseTable table;
    for (const Node item : row.items("rows")) table.rows.push_back(read_response_row(draft, item));
    table.reference = read_reference(draft, row, draft.default_reference);
    draft.columns.tables.push_back(std::move(table));
    draft.origins.tables.push_back(node);
}

void read_component(Draft& draft, Node node) {
    const ObjectReader row{draft.problems, node, keys::kComponent};
    draft.columns.component_ids.push_back(draft.ids.components.add(row));
    add_name(draft.columns.component_names, read_name(row, "name"));
    draft.columns.components.push_back(
        {row.word("kind", words::kComponentKind).value_or(network::ComponentKind::product)});
    draft.origins.components.push_back(node);
}

void read_rule(Draft& draft, Node node) {
    const ObjectReader row{draft.problems, node, keys::kRule};
    add_name(draft.columns.rule_names, read_name(row, "name"));
    network::ServiceLevelRule rule;
    rule.sector = read_position<network::SectorRef>(row, "sector", draft.ids.sectors);
    rule.service_class = read_position<network::ClassRef>(row, "class", draft.ids.classes);
    rule.unit = read_position<network::UnitRef>(row, "unit", draft.ids.units);
    rule.amount = row.integer("amount", {.least = 1, .most = limits::kAmount}).value_or(1);
    rule.duration = row.parsed("duration", &parse_ticks).value_or(Ticks{});
    rule.validity = to_validity(read_dates(row, kValidity), draft.offset);
    rule.reference = read_reference(draft, row, draft.default_reference);
    draft.columns.rules.push_back(rule);
    draft.origins.rules.push_back(node);
}

}  // namespace

void read_plan(Draft& draft, Node node) {
    const ObjectReader plan{draft.problems, node, keys::kPlan};
    for (const Node item : plan.items("clauses")) {
        const ObjectReader row{draft.problems, item, keys::kNamed};
        draft.entries.clauses.push_back({std::string{draft.ids.clauses.add(row)}, read_name(row, "name")});
    }
    for (const Node item : plan.items("measures")) {
        const ObjectReader row{draft.problems, item, keys::kNamed};
        draft.entries.measures.push_back({std::string{draft.ids.measures.add(row)}, read_name(row, "name")});
    }
}

void read_tables(Draft& draft, const ObjectReader& model) {
    network::Columns& columns = draft.columns;
    IdTables& ids = draft.ids;
    read_named(draft, model.items("regions"),
               {ids.regions, columns.region_ids, columns.region_names, nullptr});
    read_named(draft, model.items("units"), {ids.units, columns.unit_ids, columns.unit_names, nullptr});
    read_named(draft, model.items("service_classes"),
               {ids.classes, columns.class_ids, columns.class_names, nullptr});
    read_named(draft, model.items("supply_kinds"),
               {ids.kinds, columns.kind_ids, columns.kind_names, &draft.origins.kinds});
    for (const Node node : model.items("response_tables")) read_response_table(draft, node);
    for (const Node node : model.items("components")) read_component(draft, node);
    for (const Node node : model.items("rules")) read_rule(draft, node);
}

}  // namespace kaname::programme
