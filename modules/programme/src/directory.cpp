#include "draft.hpp"
#include "keys.hpp"
#include "values.hpp"
#include "words.hpp"

// Sectors and bodies. What they say of each other is checked by directory::check.
namespace kaname::programme {
namespace {

using json::Node;
using json::ObjectReader;

void read_sector(Draft& draft, Node node) {
    const ObjectReader row{draft.problems, node, keys::kSector};
    const std::string_view id = row.text("id").value_or("");
    draft.ids.sectors.insert(id);
    draft.columns.sector_ids.push_back(id);
    draft.sectors.push_back(
        {.id = std::string{id}, .name = read_name(row, "name"), .valid = read_dates(row, kValidity)});
    draft.origins.sectors.push_back(node);
}

/// "power", or {"sector": "power", "from": …, "until": …}.
directory::SectorLink read_link(Draft& draft, Node node) {
    if (!node.is(json::Type::object)) {
        return {std::string{json::read_text(draft.problems, node).value_or("")}, {}};
    }
    const ObjectReader link{draft.problems, node, keys::kSectorLink};
    return {std::string{link.text("sector").value_or("")}, read_dates(link, {"from", "until"})};
}

/// "ceptoar.water", or {"ceptoar": "ceptoar.water", "from": …, "until": …}.
directory::Membership read_membership(Draft& draft, Node node) {
    if (!node.is(json::Type::object)) {
        return {std::string{json::read_text(draft.problems, node).value_or("")}, {}};
    }
    const ObjectReader row{draft.problems, node, keys::kMembership};
    return {std::string{row.text("ceptoar").value_or("")}, read_dates(row, {"from", "until"})};
}

directory::Contact read_contact(Draft& draft, Node node) {
    const ObjectReader row{draft.problems, node, keys::kContact};
    directory::Contact contact{.name = read_name(row, "name")};
    for (const Node route : row.items("routes")) {
        const ObjectReader reader{draft.problems, route, keys::kContactRoute};
        contact.routes.push_back(
            {reader.word("kind", words::kRouteKind).value_or(directory::RouteKind::telephone),
             std::string{reader.text("address").value_or("")}});
    }
    return contact;
}

directory::SetUpStep read_step(Draft& draft, Node node) {
    const ObjectReader step{draft.problems, node, keys::kSetUpStep};
    return {step.word("state", words::kSetUp).value_or(directory::SetUp::planned),
            step.parsed("from", &parse_date).value_or(Date{})};
}

directory::Body read_body(Draft& draft, const ObjectReader& row, std::string_view id) {
    directory::Body body{};
    body.id = id;
    body.kind = row.word("kind", words::kBodyKind).value_or(directory::BodyKind::agency);
    body.name = read_name(row, "name");
    body.valid = read_dates(row, kValidity);
    for (const Node node : row.items("sectors")) body.sectors.push_back(read_link(draft, node));
    for (const Node node : row.items("set_up")) body.set_up.push_back(read_step(draft, node));
    for (const Node node : row.items("subgroups")) {
        body.subgroups.emplace_back(json::read_text(draft.problems, node).value_or(""));
    }
    for (const Node node : row.items("memberships")) {
        body.memberships.push_back(read_membership(draft, node));
    }
    for (const Node node : row.items("contacts")) body.contacts.push_back(read_contact(draft, node));
    body.fictitious = row.flag("fictitious").value_or(false);
    return body;
}

/// Operators are numbered in a column of their own, in the order of the bodies.
void add_operator(Draft& draft, const directory::Body& body) {
    if (body.kind != directory::BodyKind::operator_) {
        draft.operators.push_back(network::OperatorRef::none());
        return;
    }
    draft.operators.push_back(id_at<network::OperatorRef>(draft.columns.operator_ids.size()));
    draft.columns.operator_ids.push_back(body.id);
}

}  // namespace

void read_directory(Draft& draft, Node node) {
    const ObjectReader object{draft.problems, node, keys::kDirectory};
    for (const Node row : object.items("sectors")) read_sector(draft, row);
    for (const Node row : object.items("bodies")) {
        const ObjectReader reader{draft.problems, row, keys::kBody};
        const std::string_view id = reader.text("id").value_or("");
        draft.ids.bodies.insert(id);
        draft.bodies.push_back(read_body(draft, reader, id));
        draft.origins.bodies.push_back(row);
        add_operator(draft, draft.bodies.back());
    }
}

}  // namespace kaname::programme
