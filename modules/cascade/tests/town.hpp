#pragma once

#include "build_model.hpp"
#include "kaname/cascade/forecast.hpp"

namespace kaname::cascade {

inline constexpr Instant kNoon{std::chrono::hours{12}};

/// grid -> plant with a buffer uniform on [0, 1000] ticks -> town without one.
struct Town {
    Town() { town_water = build.group({.by = {plant}}); }
    Build build{};
    ServiceId grid = build.service("grid");
    ServiceId plant = add_plant();
    ServiceId town = build.service("town");
    GroupId town_water = GroupId::none();

    ServiceId add_plant() {
        const ServiceId id = build.service("plant");
        const GroupId group = build.group({.by = {grid}});
        build.columns.distributions.push_back(network::Uniform{0, 1000});
        build.columns.groups[group.index()].buffer = {.spread = network::Spread::distribution,
                                                      .distribution = network::DistributionId{0}};
        return id;
    }
};

inline Situation grid_down(const Town& story, std::int64_t minutes_ago) {
    return {.now = kNoon,
            .reports = {{story.grid, kStopped, kNoon - std::chrono::minutes{minutes_ago}, OwnCause::yes}}};
}

inline const EnsembleOptions kRuns{.seed = 5, .runs = 2000};

}  // namespace kaname::cascade
