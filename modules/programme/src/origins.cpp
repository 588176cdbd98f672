#include "origins.hpp"

#include <cassert>
#include <charconv>
#include <string>

namespace kaname::programme {
namespace {

using json::Node;

/// The item of a list that "[1]" at the beginning of `field` names; cuts it off.
std::optional<Node> take_item(Node list, std::string_view& field) {
    const std::size_t end = field.find(']');
    assert(end != std::string_view::npos);
    std::size_t index = 0;
    std::from_chars(field.data() + 1, field.data() + end, index);
    field.remove_prefix(end + 1);
    return index < list.items().size() ? std::optional{list.item(index)} : std::nullopt;
}

/// The member of an object that the name at the beginning of `field` names; cuts it off.
std::optional<Node> take_member(Node object, std::string_view& field) {
    if (field.front() == '.') field.remove_prefix(1);
    const std::size_t end = std::min(field.find_first_of(".["), field.size());
    const std::string_view key = field.substr(0, end);
    field.remove_prefix(end);
    return object.find(key);
}

const Origins::Nodes* nodes_of(const Origins& origins, network::Rejection::Table table) {
    using Table = network::Rejection::Table;
    switch (table) {
        case Table::services: return &origins.services;
        case Table::groups: return &origins.groups;
        case Table::dependencies: return &origins.dependencies;
        case Table::components: return &origins.components;
        case Table::exposures: return &origins.exposures;
        case Table::kinds: return &origins.kinds;
        case Table::declarations: return &origins.declarations;
        case Table::rules: return &origins.rules;
        case Table::tables: return &origins.tables;
        case Table::distributions: return &origins.distributions;
        case Table::draw_groups: return &origins.draw_groups;
        case Table::references: return &origins.references;
        case Table::model: return nullptr;
    }
    return nullptr;
}

/// Where a row of the tables and an object of the file do not agree on the name of a field.
std::string_view field_in_file(const network::Rejection& rejection) {
    const bool needed = rejection.table == network::Rejection::Table::groups && rejection.field == "needed";
    return needed ? "logic.needed" : std::string_view{rejection.field};
}

/// "water.plant / power <- power.grid: the delay is zero": the path alone says little to a person. Rows
/// without an id of their own only have a number, which the path gives better.
Text with_place(const network::Rejection& rejection) {
    using Table = network::Rejection::Table;
    const bool numbered = rejection.table == Table::tables || rejection.table == Table::distributions;
    if (numbered || rejection.place.empty()) return rejection.reason;
    return {rejection.place + ": " + rejection.reason.ja, rejection.place + ": " + rejection.reason.en};
}

}  // namespace

Node find_field(Node row, std::string_view field) {
    while (!field.empty()) {
        const auto next = field.front() == '[' ? take_item(row, field) : take_member(row, field);
        if (!next) break;
        row = *next;
    }
    return row;
}

void report(json::Problems& problems, const Origins& origins,
            const std::vector<directory::Rejection>& rejections) {
    for (const directory::Rejection& rejection : rejections) {
        const bool is_sector = rejection.table == directory::Rejection::Table::sectors;
        const Origins::Nodes& nodes = is_sector ? origins.sectors : origins.bodies;
        problems.add(
            find_field(nodes.at(rejection.row), rejection.field),
            {rejection.place + ": " + rejection.reason.ja, rejection.place + ": " + rejection.reason.en},
            rejection.mend);
    }
}

void report(json::Problems& problems, const Origins& origins,
            const std::vector<network::Rejection>& rejections) {
    for (const network::Rejection& rejection : rejections) {
        const Origins::Nodes* nodes = nodes_of(origins, rejection.table);
        const Node row = nodes == nullptr ? origins.model.value() : nodes->at(rejection.row);
        problems.add(find_field(row, field_in_file(rejection)), with_place(rejection), rejection.mend);
    }
}

}  // namespace kaname::programme
