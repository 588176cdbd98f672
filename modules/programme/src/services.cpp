#include <set>
#include <vector>

#include "draft.hpp"
#include "keys.hpp"
#include "quantity.hpp"
#include "values.hpp"
#include "words.hpp"

namespace kaname::programme {
namespace {

using json::Node;
using json::ObjectReader;
using network::ReferenceId;
using network::ServiceId;

network::Continuity read_continuity(const ObjectReader& targets) {
    network::Continuity continuity;
    if (const auto level = targets.parsed("activation", &parse_level)) continuity.activation = *level;
    continuity.minimum = targets.parsed("minimum", &parse_level).value_or(continuity.minimum);
    continuity.rto = targets.parsed("rto", &parse_ticks).value_or(continuity.rto);
    continuity.mtpd = targets.parsed("mtpd", &parse_ticks).value_or(continuity.mtpd);
    return continuity;
}

network::Size read_size(const Draft& draft, const ObjectReader& size) {
    return {size.integer("amount", {.least = 0, .most = limits::kAmount}).value_or(0),
            read_position<network::UnitRef>(size, "unit", draft.ids.units)};
}

network::OperatorRef read_operator(Draft& draft, Node node) {
    const auto body = draft.ids.bodies.find(draft.problems, node);
    if (!body) return network::OperatorRef::none();
    if (!draft.operators[*body].exists()) {
        draft.problems.add(node,
                           bilingual("組織「{}」は事業者ではありません", "the body \"{}\" is not an operator",
                                     {node.text()}),
                           bilingual("種別 operator の組織の識別子を書いてください",
                                     "write the id of a body of kind operator"));
    }
    return draft.operators[*body];
}

void read_service(Draft& draft, const ObjectReader& row) {
    network::Service service;
    service.sector = read_position<network::SectorRef>(row, "sector", draft.ids.sectors);
    service.region = read_position<network::RegionRef>(row, "region", draft.ids.regions);
    if (const auto node = row.find("operator")) service.body = read_operator(draft, *node);
    service.service_class = read_position<network::ClassRef>(row, "class", draft.ids.classes);
    service.combination = row.word("combination", words::kCombination).value_or(service.combination);
    if (const auto node = row.find("continuity")) {
        const ObjectReader targets{draft.problems, *node, keys::kContinuity};
        service.continuity = read_continuity(targets);
        service.continuity_reference = read_reference(draft, targets, draft.default_reference);
        if (targets.find("levels_ref")) {
            service.levels_reference =
                read_position<network::ReferenceId>(targets, "levels_ref", draft.ids.references);
        }
    }
    if (const auto node = row.find("size")) {
        service.size = read_size(draft, ObjectReader{draft.problems, *node, keys::kSize});
    }
    if (const auto node = row.find("repair_work")) {
        service.repair_work = read_work(draft, *node, draft.default_reference);
    }
    draft.columns.services.push_back(service);
    draft.origins.services.push_back(row.node());
}

void read_exposure(Draft& draft, Node node, ServiceId service) {
    const ObjectReader row{draft.problems, node, keys::kExposure};
    const ReferenceId reference = read_reference(draft, row, draft.default_reference);
    network::Exposure exposure{
        .service = service,
        .component = read_position<network::ComponentId>(row, "component", draft.ids.components)};
    exposure.level = row.parsed("level", &parse_level).value_or(exposure.level);
    exposure.patch = row.word("patch", words::kPatch).value_or(exposure.patch);
    exposure.probability = row.parsed("probability", &parse_share).value_or(exposure.probability);
    if (const auto delay = row.find("delay")) {
        exposure.delay = read_quantity(draft, *delay, Measure::span, reference);
    }
    if (const auto work = row.find("work")) exposure.work = read_work(draft, *work, reference);
    exposure.reference = reference;
    draft.columns.exposures.push_back(exposure);
    draft.origins.exposures.push_back(node);
}

/// What the service has answered about kinds of supply: each kind it has a group of, then each it
/// declares to need none of. `first_group` is the first of its groups.
void add_declarations(Draft& draft, const ObjectReader& row, ServiceId service, std::size_t first_group) {
    const Date answered = row.parsed("declared_on", &parse_date).value_or(draft.as_of);
    const auto add = [&](network::KindId kind, bool depends, Node origin) {
        draft.columns.declarations.push_back(
            {.service = service, .kind = kind, .depends = depends, .at = start_of(answered, draft.offset)});
        draft.origins.declarations.push_back(origin);
    };
    std::set<network::KindId> needed;
    for (std::size_t i = first_group; i < draft.columns.groups.size(); ++i) {
        const network::KindId kind = draft.columns.groups[i].kind;
        if (kind.exists() && needed.insert(kind).second) add(kind, true, draft.origins.groups[i]);
    }
    std::set<network::KindId> not_needed;
    for (const Node node : row.items("declared_none")) {
        const auto kind = draft.ids.kinds.find(draft.problems, node);
        if (!kind) continue;
        if (not_needed.insert(network::KindId{*kind}).second) {
            add(network::KindId{*kind}, false, node);
        } else {
            draft.problems.add(
                node,
                bilingual("同じ供給の種類が二度書かれています", "the same kind of supply is listed twice"),
                bilingual("一つにしてください", "list it once"));
        }
    }
}

}  // namespace

/// The ids first: suppliers may stand further down than the services they supply.
void read_services(Draft& draft, const ObjectReader& model) {
    std::vector<ObjectReader> rows;
    for (const Node node : model.items("services")) {
        const ObjectReader& row = rows.emplace_back(draft.problems, node, keys::kService);
        const Text name = read_name(row, "name");
        draft.columns.service_ids.push_back(draft.ids.services.add(row));
        draft.columns.service_names.ja.push_back(name.ja);
        draft.columns.service_names.en.push_back(name.en);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto service = id_at<ServiceId>(i);
        const std::size_t first_group = draft.columns.groups.size();
        read_service(draft, rows[i]);
        read_groups(draft, rows[i], service);
        for (const Node node : rows[i].items("exposures")) read_exposure(draft, node, service);
        add_declarations(draft, rows[i], service, first_group);
    }
}

}  // namespace kaname::programme
