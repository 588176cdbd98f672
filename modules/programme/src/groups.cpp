#include "draft.hpp"
#include "keys.hpp"
#include "quantity.hpp"
#include "values.hpp"
#include "words.hpp"

namespace kaname::programme {
namespace {

using json::Node;
using json::ObjectReader;
using network::Confidence;
using network::GroupId;

constexpr Confidence kUsualConfidence = 3;  ///< where none is written [D]
constexpr json::IntegerRange kConfidences{.least = network::kLowestConfidence,
                                          .most = network::kHighestConfidence};
constexpr json::IntegerRange kWeights{.least = 0, .most = limits::kWeight};
constexpr json::IntegerRange kNeeded{.least = 0,
                                     .most = static_cast<std::int64_t>(limits::kSuppliersPerGroup)};

Confidence read_confidence(const ObjectReader& row, Confidence fallback) {
    return static_cast<Confidence>(row.integer("confidence", kConfidences).value_or(fallback));
}

/// "any", or {"needed": 2}.
void read_logic(Draft& draft, Node node, network::Group& group) {
    if (!node.is(json::Type::object)) {
        group.logic = json::read_word(draft.problems, node, words::kLogic).value_or(group.logic);
        return;
    }
    const ObjectReader object{draft.problems, node, keys::kNeeded};
    group.logic = network::Logic::k_of_n;
    group.needed = static_cast<std::uint32_t>(object.integer("needed", kNeeded).value_or(0));
}

void read_supplier(Draft& draft, Node node, GroupId group, Confidence of_group) {
    const ObjectReader row{draft.problems, node, keys::kSupplier};
    network::Dependency dependency{
        .group = group, .supplier = read_position<network::ServiceId>(row, "service", draft.ids.services)};
    dependency.kind = row.word("kind", words::kDependencyKind).value_or(dependency.kind);
    dependency.source = row.word("source", words::kSource).value_or(dependency.source);
    dependency.confidence = read_confidence(row, of_group);
    dependency.weight =
        static_cast<std::uint32_t>(row.integer("weight", kWeights).value_or(dependency.weight));
    dependency.reference = read_reference(draft, row, draft.default_reference);
    dependency.delay.reference = draft.default_reference;  // a delay nobody gave is nobody's figure
    dependency.strength.reference = dependency.reference;
    if (const auto delay = row.find("delay")) {
        dependency.delay = read_quantity(draft, *delay, Measure::span, dependency.reference);
    }
    if (const auto strength = row.find("strength")) {
        dependency.strength = read_quantity(draft, *strength, Measure::share, dependency.reference);
    }
    const std::int64_t usual_presence = Level::kScale - network::absence_of(dependency.confidence);
    dependency.presence = row.parsed("presence", &parse_share).value_or(usual_presence);
    dependency.validity = to_validity(read_dates(row, kValidity), draft.offset);
    draft.columns.dependencies.push_back(dependency);
    draft.origins.dependencies.push_back(node);
}

/// The id that is written, otherwise that of the kind.
std::string_view read_group_id(Draft& draft, const ObjectReader& row, network::KindId kind) {
    if (const auto node = row.find("id")) return read_id(draft.problems, *node).value_or("");
    return kind.exists() ? draft.columns.kind_ids[kind.index()] : std::string_view{};
}

void read_group(Draft& draft, Node node, network::ServiceId service) {
    const ObjectReader row{draft.problems, node, keys::kGroup};
    network::Group group{.service = service,
                         .kind = read_position<network::KindId>(row, "kind", draft.ids.kinds)};
    group.role = row.word("role", words::kRole).value_or(group.role);
    if (const auto logic = row.find("logic")) read_logic(draft, *logic, group);
    group.confidence = read_confidence(row, kUsualConfidence);
    if (const auto buffer = row.find("buffer")) {
        group.buffer = read_quantity(draft, *buffer, Measure::span, draft.default_reference);
    }
    group.recharge = row.parsed("recharge", &parse_rate).value_or(group.recharge);
    group.table = read_position<network::TableId>(row, "table", draft.ids.tables);
    group.lag = row.parsed("lag", &parse_ticks).value_or(group.lag);
    group.reference = read_reference(draft, row, draft.default_reference);

    const auto id = id_at<GroupId>(draft.columns.groups.size());
    draft.columns.group_ids.push_back(read_group_id(draft, row, group.kind));
    draft.columns.groups.push_back(group);
    draft.origins.groups.push_back(node);
    for (const Node supplier : row.items("suppliers")) read_supplier(draft, supplier, id, group.confidence);
}

}  // namespace

void read_groups(Draft& draft, const ObjectReader& service, network::ServiceId id) {
    for (const Node node : service.items("groups")) read_group(draft, node, id);
}

}  // namespace kaname::programme
