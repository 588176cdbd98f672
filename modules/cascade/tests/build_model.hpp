#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "kaname/cascade/simulate.hpp"

namespace kaname::cascade {

/// Builds small models by name, for tests. Services before the groups that use them; groups of a
/// service follow it before the next service is added.
class Build {
public:
    Build() {
        columns.kind_ids.push_back("power");
        columns.kind_names.ja.push_back("電力");
        columns.kind_names.en.push_back("power");
        columns.sector_ids.push_back("power");
        columns.region_ids.push_back("kanto");
        columns.region_names.ja.push_back("関東");
        columns.region_names.en.push_back("Kanto");
    }

    ServiceId service(std::string_view id) {
        columns.service_ids.push_back(id);
        columns.service_names.ja.push_back(id);
        columns.service_names.en.push_back(id);
        columns.services.push_back({.sector = network::SectorRef{0}, .region = network::RegionRef{0}});
        return id_at<ServiceId>(columns.services.size() - 1);
    }

    struct Supplied {
        std::vector<ServiceId> by{};
        std::int64_t buffer = 0;
        std::int64_t lag = 0;
        std::int64_t delay = 1;
        std::int64_t strength = Level::kScale;
        network::Logic logic = network::Logic::all;
        std::uint32_t needed = 0;
        network::GroupRole role = network::GroupRole::supply;
        std::vector<network::TableRow> response{};
    };
    /// A group of the service added last.
    GroupId group(const Supplied& supplied) {
        network::Group group{.service = id_at<ServiceId>(columns.services.size() - 1),
                             .kind = network::KindId{0}};
        group.role = supplied.role;
        group.logic = supplied.logic;
        group.needed = supplied.needed;
        group.buffer.value = supplied.buffer;
        group.lag = Ticks{supplied.lag};
        if (!supplied.response.empty()) {
            group.table = id_at<network::TableId>(columns.tables.size());
            columns.tables.push_back({.rows = supplied.response});
        }
        columns.group_ids.push_back("g" + std::to_string(columns.groups.size()));
        columns.groups.push_back(group);
        const auto id = id_at<GroupId>(columns.groups.size() - 1);
        for (const ServiceId supplier : supplied.by) {
            network::Dependency dependency{.group = id, .supplier = supplier};
            dependency.delay.value = supplied.delay;
            dependency.strength.value = supplied.strength;
            columns.dependencies.push_back(dependency);
        }
        return id;
    }

    [[nodiscard]] Model model() const {
        auto made = Model::make(columns);
        if (!made) ADD_FAILURE() << to_text(made.error(), Language::en);
        return *std::move(made);
    }

    network::Columns columns;
};

/// The changes of one service as (tick, level) pairs.
using Steps = std::vector<std::pair<std::int64_t, std::int64_t>>;

inline Steps steps_of(const Model& model, const Trajectory& trajectory, ServiceId service) {
    Steps steps;
    const ByService by_service{trajectory, model.service_count()};
    for (const Change& change : by_service.of(service)) {
        steps.emplace_back(change.tick.count(), change.level.value());
    }
    return steps;
}

inline Trajectory run(const Model& model, const Shock& shock, std::int64_t ticks) {
    auto trajectory = simulate(model, shock, {Ticks{ticks}});
    if (!trajectory) ADD_FAILURE() << to_text(trajectory.error(), Language::en);
    return *std::move(trajectory);
}

inline Shock stop(ServiceId service, std::int64_t from = 0, Ticks until = kForever, Level level = kStopped) {
    return {.onset = {},
            .damages = {{.service = service, .level = level, .from = Ticks{from}, .until = until}}};
}

}  // namespace kaname::cascade
