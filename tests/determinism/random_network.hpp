#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "kaname/base/philox.hpp"
#include "kaname/cascade/simulate.hpp"

namespace kaname::cascade {

/// A stream of uniform numbers for tests, from the product's own generator.
class Dice {
public:
    explicit Dice(std::uint64_t seed)
        : key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32u)} {}
    std::uint32_t below(std::uint32_t bound) {
        if (next_ == 4) {
            block_ = philox4x32(
                {static_cast<std::uint32_t>(count_), static_cast<std::uint32_t>(count_ >> 32u), 0, 1}, key_);
            ++count_;
            next_ = 0;
        }
        return static_cast<std::uint32_t>((std::uint64_t{block_.at(next_++)} * bound) >> 32u);
    }

private:
    PhiloxKey key_;
    PhiloxCounter block_{};
    std::uint64_t count_ = 0;
    std::size_t next_ = 4;
};

/// A random network: `edges` dependencies with consumer and supplier drawn evenly, so that in-degrees
/// are Poisson. Each consumer has one group, whose shape `finish(group, suppliers, dice)` decides.
template <class Finish>
network::Columns random_network(std::uint32_t services, std::uint32_t edges, std::uint64_t seed,
                                Finish finish) {
    Dice dice{seed};
    std::vector<std::vector<std::uint32_t>> suppliers(services);
    for (std::uint32_t edge = 0; edge < edges;) {
        const std::uint32_t consumer = dice.below(services);
        const std::uint32_t supplier = dice.below(services);
        if (consumer == supplier) continue;  // a service cannot depend on itself
        suppliers[consumer].push_back(supplier);
        ++edge;
    }
    network::Columns c;
    c.kind_ids.push_back("any");
    c.kind_names.ja.push_back("供給");
    c.kind_names.en.push_back("supply");
    c.sector_ids.push_back("all");
    c.region_ids.push_back("all");
    c.region_names.ja.push_back("全国");
    c.region_names.en.push_back("national");
    for (std::uint32_t i = 0; i < services; ++i) {
        std::string id{'s'};
        id += std::to_string(i);
        c.service_ids.push_back(id);
        c.service_names.ja.push_back({});
        c.service_names.en.push_back({});
        c.services.push_back({.sector = network::SectorRef{0}, .region = network::RegionRef{0}});
        if (suppliers[i].empty()) continue;
        c.group_ids.push_back("g");
        c.groups.push_back({.service = ServiceId{i}, .kind = network::KindId{0}});
        for (const std::uint32_t supplier : suppliers[i]) {
            c.dependencies.push_back(
                {.group = id_at<GroupId>(c.groups.size() - 1), .supplier = ServiceId{supplier}});
        }
        finish(c, c.groups.size() - 1, suppliers[i].size(), dice);
    }
    return c;
}

}  // namespace kaname::cascade
