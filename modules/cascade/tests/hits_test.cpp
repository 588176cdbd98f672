#include <gtest/gtest.h>

#include "town.hpp"

// Whom a forecast lists, and in which of its two lists (docs/MODEL.md, sections 8 and 10).
namespace kaname::cascade {
namespace {

using std::chrono::minutes;

Hit hit_of(const std::vector<Hit>& hits, ServiceId service) {
    for (const Hit& hit : hits) {
        if (hit.service == service) return hit;
    }
    ADD_FAILURE() << "not listed";
    return {.service = service};
}

bool lists(const std::vector<Hit>& hits, ServiceId service) {
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.service == service; });
}

TEST(WhatIf, InitialFailuresAreNoHits) {
    const Town story;
    const Model model = story.build.model();
    const auto f = what_if(model, stop(story.grid), {Ticks{2000}}, kRuns);
    ASSERT_TRUE(f.has_value());
    for (const Hit& hit : f->hits) EXPECT_NE(hit.service, story.grid);
    EXPECT_EQ(f->effective_runs, 2000u);
}

// Worn, but above its minimum: what stops it is still to come.
TEST(WhatIf, AServiceDamagedAboveItsMinimumIsHitLikeAnyOther) {
    const Town story;
    const Model model = story.build.model();
    Shock shock = stop(story.grid);
    shock.damages.push_back({.service = story.town, .level = Level{9'500}});
    const auto f = what_if(model, shock, {Ticks{2000}}, kRuns);
    ASSERT_TRUE(f.has_value());
    EXPECT_EQ(hit_of(f->hits, story.town).arrival.probability(), Level::kScale);
    shock.damages.back().level = Level{8'999};
    EXPECT_FALSE(lists(what_if(model, shock, {Ticks{2000}}, kRuns)->hits, story.town));
}

// The plant was down 100 minutes ago and works again, its operator says; the grid is still out. What is
// listed is when the plant fails again, with the chain of that, and not the time before.
TEST(ForecastHits, WhatCountsComesAfterAReportThatAllIsWell) {
    const Town story;
    const Model model = story.build.model();
    Situation situation = grid_down(story, 300);
    situation.reports.push_back({story.plant, kStopped, kNoon - minutes{100}, OwnCause::no});
    situation.reports.push_back({story.plant, kNormal, kNoon, OwnCause::unknown});
    const auto f = forecast(model, situation, {Ticks{2000}}, kRuns);
    ASSERT_TRUE(f.has_value());
    const Hit plant = hit_of(f->hits, story.plant);
    EXPECT_EQ(plant.arrival.probability(), Level::kScale);
    ASSERT_TRUE(plant.arrival.p10.has_value());
    EXPECT_GT(*plant.arrival.p10, f->now);
    EXPECT_EQ(plant.chain.back().service, story.plant);
    EXPECT_GT(plant.chain.back().tick, f->now);
    situation.reports.back().level = Level{8'999};
    const auto still_down = forecast(model, situation, {Ticks{2000}}, kRuns);
    EXPECT_FALSE(lists(still_down->hits, story.plant) || lists(still_down->already, story.plant));
}

// Buffers up to 1,000 ticks; the grid is out for 500 and comes back now: half of the runs are hit, all
// before.
TEST(ForecastHits, WhatShouldHaveHappenedIsNotNext) {
    const Town story;
    const Model model = story.build.model();
    Situation situation = grid_down(story, 450);
    situation.reports[0].own_cause = OwnCause::no;  // over once the report ends
    const auto f = forecast(model, situation, {Ticks{2000}}, kRuns);
    ASSERT_TRUE(f.has_value());
    EXPECT_FALSE(lists(f->hits, story.plant));
    const Hit plant = hit_of(f->already, story.plant);
    EXPECT_FALSE(plant.arrival.p50.has_value());
    EXPECT_NEAR(static_cast<double>(plant.arrival.probability()), 4'500, 450);
}

}  // namespace
}  // namespace kaname::cascade
