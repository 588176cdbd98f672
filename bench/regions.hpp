#pragma once

#include <fstream>
#include <sstream>
#include <string>

#include "../tests/determinism/random_network.hpp"
#include "kaname/programme/programme.hpp"

namespace kaname::cascade {

/// The model of the reference programme, from data/fy2007.json under the working directory.
inline Model reference_model() {
    std::ifstream file{"data/fy2007.json"};
    std::ostringstream text;
    text << file.rdbuf();
    return *std::move(programme::parse_programme(text.str())->model);
}

/// A network of the reference programme's kind, `regions` times as large: copies of it side by side, in
/// which one supplier in eight is that of another copy.
inline Model regions_of(const Model& reference, std::uint32_t regions) {
    const network::Columns& one = reference.columns();
    const auto services = static_cast<std::uint32_t>(one.services.size());
    network::Columns c = one;
    c.service_ids = {};
    c.group_ids = {};
    c.service_names = {};
    c.services.clear();
    c.groups.clear();
    c.dependencies.clear();
    c.exposures.clear();
    c.declarations.clear();
    Dice dice{8};
    for (std::uint32_t region = 0; region < regions; ++region) {
        const auto here = [&](ServiceId service) { return ServiceId{service.value() + region * services}; };
        for (std::size_t i = 0; i < one.services.size(); ++i) {
            c.service_ids.push_back('r' + std::to_string(region) + '.' + std::string{one.service_ids[i]});
            c.service_names.ja.push_back({});
            c.service_names.en.push_back({});
            c.services.push_back(one.services[i]);
        }
        const auto first_group = static_cast<std::uint32_t>(c.groups.size());
        for (std::size_t i = 0; i < one.groups.size(); ++i) {
            c.group_ids.push_back(std::string{one.group_ids[i]});
            c.groups.push_back(one.groups[i]);
            c.groups.back().service = here(one.groups[i].service);
        }
        for (network::Dependency d : one.dependencies) {
            const std::uint32_t from = dice.below(8) == 0 ? dice.below(regions) : region;
            d.group = GroupId{d.group.value() + first_group};
            if (d.supplier != one.groups[d.group.index() - first_group].service) {
                d.supplier = ServiceId{d.supplier.value() + from * services};
            }
            c.dependencies.push_back(d);
        }
        for (network::Declaration d : one.declarations) {
            d.service = here(d.service);
            c.declarations.push_back(d);
        }
    }
    return *Model::make(std::move(c));
}

}  // namespace kaname::cascade
