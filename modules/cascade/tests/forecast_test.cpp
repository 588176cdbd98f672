#include "kaname/cascade/forecast.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "town.hpp"

namespace kaname::cascade {
namespace {

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

// The grid was at 40 % and now stands still. That it was down before explains nothing.
TEST(Forecast, AReportIsNotExplainedByTheOneBeforeIt) {
    const Town story;
    const Model model = story.build.model();
    Situation situation = grid_down(story, 300);
    situation.reports[0].level = Level{4'000};
    situation.reports.push_back({story.grid, kStopped, kNoon - std::chrono::minutes{60}, OwnCause::unknown});
    const auto f = forecast(model, situation, {Ticks{2000}}, kRuns);
    ASSERT_TRUE(f.has_value());
    EXPECT_EQ(f->judgements[1].explained, 0);
    EXPECT_TRUE(f->judgements[1].continues);
    ASSERT_EQ(f->hits.size(), 2u);
    EXPECT_EQ(f->hits[0].arrival.probability(), Level::kScale);
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

// Each supply alone takes the service to 92 %, above its minimum of 90 %; both together to 84.6 %. What
// agrees with the confirmation are the runs in which at least one buffer still lasts: both last up to 1,000
// ticks, so at 600 that is 1 - 0.6^2 = 0.64 of them.
TEST(Forecast, AConfirmationSpeaksForAllSuppliesTogether) {
    Build build;
    const ServiceId power = build.service("power");
    const ServiceId water = build.service("water");
    const ServiceId clinic = build.service("clinic");
    build.columns.services.back().combination = network::Combination::product;
    build.columns.distributions.push_back(network::Uniform{0, 1000});
    for (const ServiceId supplier : {power, water}) {
        const GroupId group = build.group({.by = {supplier}, .strength = 800});
        build.columns.groups[group.index()].buffer = {.spread = network::Spread::distribution,
                                                      .distribution = network::DistributionId{0}};
    }
    const Instant at =
        kNoon - std::chrono::minutes{7'500};  // 600 ticks at full deficit, of which 8 % are felt
    const Situation situation{
        .now = kNoon,
        .reports = {{power, kStopped, at, OwnCause::yes}, {water, kStopped, at, OwnCause::yes}},
        .confirmations = {{clinic, kNoon}}};
    const auto f = forecast(build.model(), situation, {Ticks{100}}, kRuns);
    ASSERT_TRUE(f.has_value());
    EXPECT_TRUE(f->already.empty());
    EXPECT_NEAR(f->effective_runs, 0.64 * 2000, 4 * std::sqrt(2000 * 0.64 * 0.36));
}

TEST(Forecast, RefusesFewerThanFiftyRuns) {
    const Town story;
    const auto f = forecast(story.build.model(), grid_down(story, 0), {Ticks{10}}, {.runs = 49});
    ASSERT_FALSE(f.has_value());
    EXPECT_EQ(f.error().problems.front().place, "runs");
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

}  // namespace
}  // namespace kaname::cascade
