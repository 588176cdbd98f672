#include "permute.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace kaname::reference {
namespace {

using network::Columns;

// Row `order[i]` comes to stand at i; the answer tells every old position its new one.
template <class IdType>
std::vector<IdType> places(const std::vector<std::size_t>& order) {
    std::vector<IdType> to(order.size(), IdType::none());
    for (std::size_t i = 0; i < order.size(); ++i) to[order[i]] = id_at<IdType>(i);
    return to;
}

template <class KeyOf>
std::vector<std::size_t> sorted_by(std::size_t count, KeyOf key_of) {
    std::vector<std::pair<decltype(key_of(std::size_t{0})), std::size_t>> rows;
    for (std::size_t i = 0; i < count; ++i) rows.emplace_back(key_of(i), i);
    std::sort(rows.begin(), rows.end());
    std::vector<std::size_t> order;
    order.reserve(count);
    for (const auto& row : rows) order.push_back(row.second);
    return order;
}

TextColumn reordered(const TextColumn& texts, const std::vector<std::size_t>& order) {
    TextColumn result;
    for (const std::size_t row : order) result.push_back(texts[row]);
    return result;
}

template <class Row>
std::vector<Row> reordered(const std::vector<Row>& rows, const std::vector<std::size_t>& order) {
    std::vector<Row> result;
    result.reserve(order.size());
    for (const std::size_t row : order) result.push_back(rows[row]);
    return result;
}

void relabel_services(Dice& dice, Columns& columns, Relabelled& result) {
    const auto order = sorted_by(columns.services.size(), [&](std::size_t) { return dice.bits(); });
    result.services = places<ServiceId>(order);
    columns.services = reordered(columns.services, order);
    columns.service_ids = reordered(columns.service_ids, order);
    columns.service_names.ja = reordered(columns.service_names.ja, order);
    columns.service_names.en = reordered(columns.service_names.en, order);
}

void relabel_groups(Dice& dice, Columns& columns, Relabelled& result) {
    for (network::Group& row : columns.groups) row.service = result.services[row.service.index()];
    const auto order = sorted_by(columns.groups.size(), [&](std::size_t row) {
        return std::make_pair(columns.groups[row].service, dice.bits());
    });
    result.groups = places<GroupId>(order);
    columns.groups = reordered(columns.groups, order);
    columns.group_ids = reordered(columns.group_ids, order);
}

// Parallel dependencies keep their order, since it numbers them (docs/MODEL.md, section 6).
void relabel_dependencies(Dice& dice, Columns& columns, Relabelled& result) {
    std::map<std::pair<GroupId, ServiceId>, std::uint64_t> places_of_suppliers;
    for (network::Dependency& row : columns.dependencies) {
        row.group = result.groups[row.group.index()];
        row.supplier = result.services[row.supplier.index()];
        places_of_suppliers.emplace(std::make_pair(row.group, row.supplier), dice.bits());
    }
    const auto order = sorted_by(columns.dependencies.size(), [&](std::size_t i) {
        const network::Dependency& row = columns.dependencies[i];
        return std::make_tuple(row.group, places_of_suppliers.at({row.group, row.supplier}), i);
    });
    result.dependencies = places<DependencyId>(order);
    columns.dependencies = reordered(columns.dependencies, order);
}

std::vector<ExposureId> relabel_exposures(Columns& columns, const Relabelled& result) {
    for (network::Exposure& row : columns.exposures) row.service = result.services[row.service.index()];
    const auto order = sorted_by(columns.exposures.size(), [&](std::size_t row) {
        return std::make_pair(columns.exposures[row].service, row);
    });
    columns.exposures = reordered(columns.exposures, order);
    return places<ExposureId>(order);
}

// The exposures that each event touches, in the order in which their damages are numbered.
std::vector<std::pair<std::size_t, ExposureId>> numbered(const Case& its) {
    std::vector<std::pair<std::size_t, ExposureId>> result;
    for (std::size_t event = 0; event < its.shock.events.size(); ++event) {
        for (std::size_t i = 0; i < its.columns.exposures.size(); ++i) {
            if (its.columns.exposures[i].component != its.shock.events[event].component) continue;
            result.emplace_back(event, id_at<ExposureId>(i));
        }
    }
    return result;
}

void relabel_damages(const Case& from, const std::vector<ExposureId>& exposures, Relabelled& result) {
    const std::size_t own = from.shock.damages.size();
    for (std::size_t i = 0; i < own; ++i) result.damages.push_back(static_cast<std::uint32_t>(i));
    const auto after = numbered(result.its);
    for (const auto& [event, exposure] : numbered(from)) {
        const auto wanted = std::make_pair(event, exposures[exposure.index()]);
        const auto place = std::find(after.begin(), after.end(), wanted) - after.begin();
        result.damages.push_back(static_cast<std::uint32_t>(own + static_cast<std::size_t>(place)));
    }
}

}  // namespace

Relabelled relabel(const Case& from, std::uint64_t seed) {
    Dice dice{seed};
    Relabelled result{.its = from, .services = {}, .groups = {}, .dependencies = {}, .damages = {}};
    relabel_services(dice, result.its.columns, result);
    relabel_groups(dice, result.its.columns, result);
    relabel_dependencies(dice, result.its.columns, result);
    const std::vector<ExposureId> exposures = relabel_exposures(result.its.columns, result);
    for (Hold& row : result.its.shock.holds) row.service = result.services[row.service.index()];
    for (Damage& row : result.its.shock.damages) {
        row.service = result.services[row.service.index()];
        if (!row.repair) continue;
        for (GroupId& group : row.repair->groups) group = result.groups[group.index()];
    }
    relabel_damages(from, exposures, result);
    return result;
}

std::vector<Change> relabel(const std::vector<Change>& changes, const Relabelled& by) {
    std::vector<Change> result = changes;
    for (Change& change : result) {
        change.service = by.services[change.service.index()];
        if (change.group.exists()) change.group = by.groups[change.group.index()];
        if (change.through.exists()) change.through = by.dependencies[change.through.index()];
        if (change.damage != kNobody) change.damage = by.damages[change.damage];
    }
    std::sort(result.begin(), result.end(), [](const Change& x, const Change& y) {
        return std::tie(x.tick, x.service) < std::tie(y.tick, y.service);
    });
    return result;
}

}  // namespace kaname::reference
