#include "kaname/network/model.hpp"

#include <algorithm>
#include <cassert>

#include "keys.hpp"
#include "rejections.hpp"

namespace kaname::network {
namespace {

/// first[i] .. first[i + 1] are the rows that belong to owner i; rows ascend by owner.
template <class Rows, class OwnerOf>
std::vector<std::uint32_t> starts(const Rows& rows, std::size_t owners, OwnerOf owner_of) {
    std::vector<std::uint32_t> first(owners + 1, 0);
    for (const auto& row : rows) ++first[owner_of(row).index() + 1];
    for (std::size_t i = 0; i < owners; ++i) first[i + 1] += first[i];
    return first;
}

Error to_error(std::vector<Rejection> rejections) {
    Error error{ErrorCode::invalid_input, {}};
    for (Rejection& rejection : rejections) {
        std::string place = std::move(rejection.place);
        if (!rejection.field.empty()) place += (place.empty() ? "" : ": ") + rejection.field;
        error.problems.push_back({std::move(place), std::move(rejection.reason), std::move(rejection.mend)});
    }
    return error;
}

}  // namespace

Result<Model> Model::make(Columns columns) {
    std::vector<Rejection> rejections = network::check(columns);
    if (!rejections.empty()) return to_error(std::move(rejections));
    return Model{std::move(columns)};
}

Model::Model(Columns columns)
    : columns_{std::move(columns)},
      first_group_{
          starts(columns_.groups, columns_.services.size(), [](const Group& g) { return g.service; })},
      first_dependency_{
          starts(columns_.dependencies, columns_.groups.size(), [](const Dependency& d) { return d.group; })},
      first_exposure_{
          starts(columns_.exposures, columns_.services.size(), [](const Exposure& e) { return e.service; })},
      first_declaration_{starts(columns_.declarations, columns_.services.size(),
                                [](const Declaration& d) { return d.service; })},
      first_consumer_{starts(columns_.dependencies, columns_.services.size(),
                             [](const Dependency& d) { return d.supplier; })},
      consumers_(columns_.dependencies.size(), DependencyId::none()),
      keys_{keys_of(columns_)},
      services_by_key_{services_by_key(keys_)} {
    std::vector<std::uint32_t> next{first_consumer_.begin(), first_consumer_.end() - 1};
    for (std::size_t i = 0; i < columns_.dependencies.size(); ++i) {
        consumers_[next[columns_.dependencies[i].supplier.index()]++] = id_at<DependencyId>(i);
    }
    for (const Distribution& d : columns_.distributions) quantiles_.push_back(*compile(d));
    for (Confidence c = kLowestConfidence; c <= kHighestConfidence; ++c) {
        factors_.at(c - kLowestConfidence) = factors_of(c);
    }
}

std::span<const TableRow> Model::response_of(GroupId id) const noexcept {
    const TableId table = group(id).table;
    if (!table.exists()) return {};
    return columns_.tables[table.index()].rows;
}

IdRange<ExposureId> Model::exposures_of(ServiceId service) const noexcept {
    return {first_exposure_[service.index()], first_exposure_[service.index() + 1]};
}

std::optional<ServiceId> Model::find_service(std::string_view id) const noexcept {
    const StableKey wanted = stable_key(id);
    const auto found = std::lower_bound(services_by_key_.begin(), services_by_key_.end(), wanted,
                                        [&](ServiceId service, StableKey k) { return key(service) < k; });
    if (found == services_by_key_.end() || columns_.service_ids[found->index()] != id) return std::nullopt;
    return *found;
}

std::optional<ComponentId> Model::find_component(std::string_view id) const noexcept {
    for (std::size_t i = 0; i < columns_.component_ids.size(); ++i) {
        if (columns_.component_ids[i] == id) return id_at<ComponentId>(i);
    }
    return std::nullopt;
}

Declared Model::declared(ServiceId service, KindId kind, Instant at) const noexcept {
    const Declaration* latest = nullptr;
    for (std::size_t i = first_declaration_[service.index()]; i < first_declaration_[service.index() + 1];
         ++i) {
        const Declaration& d = columns_.declarations[i];
        if (d.kind != kind) continue;
        if (latest == nullptr || latest->at < d.at) latest = &d;
    }
    if (latest != nullptr && latest->at + columns_.declarations_valid_for < at) return Declared::out_of_date;
    if (latest != nullptr && !latest->depends) return Declared::none;
    if (latest != nullptr) return Declared::yes;
    for (const GroupId id : groups_of(service)) {
        if (group(id).kind == kind) return Declared::yes;
    }
    return Declared::not_asked;
}

}  // namespace kaname::network
