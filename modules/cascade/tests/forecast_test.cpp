#include "kaname/cascade/forecast.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "build_model.hpp"

namespace kaname::cascade {
namespace {

constexpr Instant kNoon{std::chrono::hours{12}};

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

Situation grid_down(const Town& story, std::int64_t minutes_ago) {
    return {.now = kNoon,
            .reports = {{story.grid, kStopped, kNoon - std::chrono::minutes{minutes_ago}, OwnCause::yes}}};
}

const EnsembleOptions kRuns{.seed = 5, .runs = 2000};

TEST(Forecast, AnOwnCauseGoesOnAfterNow) {
    const Town story;
    const Model model = story.build.model();
    const auto f = forecast(model, grid_down(story, 0), {Ticks{2000}}, kRuns);
    ASSERT_TRUE(f.has_value());
    ASSERT_EQ(f->hits.size(), 2u);
    EXPECT_EQ(f->hits[0].service, story.plant);
    EXPECT_EQ(f->hits[0].arrival.probability(), Level::kScale);
    EXPECT_EQ(f->hits[1].chain.size(), 3u);
    EXPECT_TRUE(f->judgements.front().continues);
}

TEST(Forecast, ACauseElsewhereDoesNot) {
    const Town story;
    const Model model = story.build.model();
    Situation situation = grid_down(story, 0);
    situation.reports[0].own_cause = OwnCause::no;
    const auto f = forecast(model, situation, {Ticks{2000}}, kRuns);
    ASSERT_TRUE(f.has_value());
    EXPECT_FALSE(f->judgements.front().continues);
    EXPECT_LT(f->hits.empty() ? 0 : f->hits[0].arrival.probability(),
              100);  // only buffers below two ticks
}

TEST(Forecast, AnUnknownCauseIsExplainedByTheModelOrCountsAsOwn) {
    const Town story;
    const Model model = story.build.model();
    // 900 ticks after the grid a stopped plant is expected; a stopped grid is not explained by anything.
    Situation situation = grid_down(story, 900);
    situation.reports.push_back({story.plant, kStopped, kNoon, OwnCause::unknown});
    const auto f = forecast(model, situation, {Ticks{100}}, kRuns);
    ASSERT_TRUE(f.has_value());
    EXPECT_GT(*f->judgements[1].explained, 8500);
    EXPECT_FALSE(f->judgements[1].continues);
    situation = grid_down(story, 0);
    situation.reports[0].own_cause = OwnCause::unknown;
    const auto alone = forecast(model, situation, {Ticks{100}}, kRuns);
    EXPECT_EQ(*alone->judgements[0].explained, 0);
    EXPECT_TRUE(alone->judgements[0].continues);
}

TEST(Forecast, SilenceIsNoEvidence) {
    const Town story;
    const Model model = story.build.model();
    const auto f = forecast(model, grid_down(story, 900), {Ticks{500}}, kRuns);
    ASSERT_TRUE(f.has_value());
    ASSERT_FALSE(f->already.empty());  // P50 is at 501: it should be affected by now, unconfirmed
    EXPECT_EQ(f->already[0].service, story.plant);
    EXPECT_LT(*f->already[0].arrival.p50, f->now);
}

// Confirmed normal at 600 of a buffer uniform on [0, 1000]: then it is uniform on (600, 1000], so P50 moves
// from 501 to about 801 and P10 to about 641. 2,000 runs keep their weight, P(B > 600) = 0.4 each.
TEST(Forecast, AConfirmationConditionsTheBuffer) {
    const Town story;
    const Model model = story.build.model();
    Situation situation = grid_down(story, 600);
    situation.confirmations.push_back({story.plant, kNoon});
    const auto f = forecast(model, situation, {Ticks{1000}}, kRuns);
    ASSERT_TRUE(f.has_value());
    ASSERT_FALSE(f->hits.empty());
    EXPECT_EQ(f->hits[0].service, story.plant);
    EXPECT_NEAR(static_cast<double>(f->hits[0].arrival.p50->count()), 801, 4 * 400 * 0.5 / std::sqrt(2000));
    EXPECT_NEAR(static_cast<double>(f->hits[0].arrival.p10->count()), 641, 4 * 400 * 0.3 / std::sqrt(2000));
    EXPECT_EQ(f->effective_runs, 2000u);
    EXPECT_TRUE(f->already.empty());
}

// The grid still gives 40 %, so a buffer lasts 10/6 of its ticks: normal at 600 needs one of 360 at least,
// uniform on [360, 1000] then; P50 moves to about 680 / 0.6 + 1.
TEST(Forecast, ABufferThatIsDrawnFromInPartIsConditionedToo) {
    const Town story;
    const Model model = story.build.model();
    Situation situation = grid_down(story, 600);
    situation.reports[0].level = Level{4'000};
    situation.confirmations.push_back({story.plant, kNoon});
    const auto f = forecast(model, situation, {Ticks{2000}}, kRuns);
    ASSERT_TRUE(f.has_value());
    ASSERT_FALSE(f->hits.empty());
    EXPECT_EQ(f->hits[0].service, story.plant);
    EXPECT_NEAR(static_cast<double>(f->hits[0].arrival.p50->count()), 680 / 0.6 + 1,
                4 * 640 / 0.6 * 0.5 / std::sqrt(2000));
    EXPECT_TRUE(f->already.empty());
}

TEST(Forecast, RefusesConfirmationsThatNothingAgreesWith) {
    const Town story;
    const Model model = story.build.model();
    Situation situation = grid_down(story, 1500);
    situation.confirmations.push_back({story.plant, kNoon});
    const auto f = forecast(model, situation, {Ticks{1000}}, kRuns);
    ASSERT_FALSE(f.has_value());
    EXPECT_EQ(f.error().problems.front().place, "confirmations");
}

TEST(Forecast, RefusesTheFutureAndNothing) {
    const Town story;
    const Model model = story.build.model();
    Situation situation = grid_down(story, -1);
    EXPECT_EQ(forecast(model, situation, {Ticks{10}}, kRuns).error().problems.front().place, "report 1");
    situation.reports.clear();
    EXPECT_EQ(forecast(model, situation, {Ticks{10}}, kRuns).error().problems.front().reason.en,
              "there is no report");
}

// Repair takes 600 to 1,000 ticks. After 800, what is left is at most 200, and at least 1.
TEST(Forecast, ARepairStillGoingOnIsLongerThanWhatHasPassed) {
    Town story;
    story.build.columns.distributions.push_back(network::Uniform{600, 1000});
    story.build.columns.services[story.grid.index()].repair_work = {
        .spread = network::Spread::distribution, .distribution = network::DistributionId{1}};
    story.build.columns.groups[0].buffer = {.value =
                                                850};  // lasts until 851: hit when the repair takes longer
    const Model model = story.build.model();
    const auto f = forecast(model, grid_down(story, 800), {Ticks{1000}}, kRuns);
    ASSERT_TRUE(f.has_value());
    ASSERT_FALSE(f->hits.empty());  // P(W > 850 | W > 800) = 150 / 200
    EXPECT_NEAR(static_cast<double>(f->hits[0].arrival.probability()), 7500,
                4 * 10'000 * std::sqrt(0.75 * 0.25 / 2000) + 60);
}

TEST(Forecast, StatesTheDeclaredShareAndWhoIsUnknown) {
    Town story;
    const Model model = story.build.model();
    const auto f = forecast(model, grid_down(story, 0), {Ticks{10}}, kRuns);
    EXPECT_EQ(f->declared.of, 3u);
    EXPECT_EQ(f->declared.answered, 2u);  // plant and town have a group of the one kind
    ASSERT_EQ(f->unknown.size(), 1u);
    EXPECT_EQ(f->unknown[0].service, story.grid);
}

TEST(WhatIf, InitialFailuresAreNoHits) {
    const Town story;
    const Model model = story.build.model();
    const auto f = what_if(model, stop(story.grid), {Ticks{2000}}, kRuns);
    ASSERT_TRUE(f.has_value());
    for (const Hit& hit : f->hits) EXPECT_NE(hit.service, story.grid);
    EXPECT_EQ(f->effective_runs, 2000u);
}

}  // namespace
}  // namespace kaname::cascade
