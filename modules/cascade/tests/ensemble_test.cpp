#include "kaname/cascade/ensemble.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "build_model.hpp"
#include "kaname/cascade/explain.hpp"

namespace kaname::cascade {
namespace {

network::Quantity spread(Build& build, const network::Distribution& distribution) {
    build.columns.distributions.push_back(distribution);
    return {.spread = network::Spread::distribution,
            .distribution = id_at<network::DistributionId>(build.columns.distributions.size() - 1)};
}

struct Pair {
    Build build{};
    ServiceId grid = build.service("grid");
    ServiceId plant = build.service("plant");
    GroupId group = build.group({.by = {grid}});
};

// The buffer is uniform on [0, 1000], felt at 1: P(hit by 501) = 1/2. Nearest-rank P10, P50, P90 of 4,000
// draws lie within 4 standard errors, 1000·sqrt(p(1-p)/4000), of 101, 501, 901.
TEST(Ensemble, QuantilesOfAUniformBuffer) {
    Pair pair;
    pair.build.columns.groups[0].buffer = spread(pair.build, network::Uniform{0, 1000});
    const Model model = pair.build.model();
    const auto summary = run_ensemble(model, stop(pair.grid), {Ticks{2000}}, {.seed = 7, .runs = 4000});
    ASSERT_TRUE(summary.has_value());
    const Arrival arrival = arrival_of(*summary, pair.plant);
    EXPECT_EQ(arrival.probability(), Level::kScale);
    const auto near = [](std::optional<Ticks> tick, double p) {
        return std::abs(static_cast<double>(tick->count()) - (1 + 1000 * p)) <
               4 * 1000 * std::sqrt(p * (1 - p) / 4000);
    };
    EXPECT_TRUE(near(arrival.p10, 0.1));
    EXPECT_TRUE(near(arrival.p50, 0.5));
    EXPECT_TRUE(near(arrival.p90, 0.9));
    EXPECT_EQ(summary->effective_sample_size(), 4000u);
}

TEST(Ensemble, QuantilesAreOverAllRuns) {  // hit in about 1/4 of the runs: P10 exists, P50 does not
    Pair pair;
    pair.build.columns.groups[0].buffer = spread(pair.build, network::Uniform{0, 1000});
    const Model model = pair.build.model();
    const auto summary = run_ensemble(model, stop(pair.grid), {Ticks{251}}, {.seed = 7, .runs = 4000});
    const Arrival arrival = arrival_of(*summary, pair.plant);
    EXPECT_NEAR(static_cast<double>(arrival.probability()), 2500, 4 * 10'000 * std::sqrt(0.25 * 0.75 / 4000));
    EXPECT_TRUE(arrival.p10.has_value());
    EXPECT_FALSE(arrival.p50.has_value());
    EXPECT_FALSE(arrival.p90.has_value());
}

TEST(Ensemble, NearestRankByHand) {  // 10 runs at ticks 1 … 10: P10 the 1st, P50 the 5th, P90 the 9th
    Summary summary{.horizon = {Ticks{100}},
                    .runs = 10,
                    .weight = 10 * kFullWeight,
                    .arrivals = std::vector<Arrivals>(1)};
    for (std::uint32_t i = 10; i >= 1; --i) {
        summary.arrivals[0].add({.tick = i, .run = 10 - i, .weight = kFullWeight});
    }
    summary.arrivals[0].compact();
    const Arrival arrival = arrival_of(summary, ServiceId{0});
    EXPECT_EQ(arrival.p10, Ticks{1});
    EXPECT_EQ(arrival.p50, Ticks{5});
    EXPECT_EQ(arrival.p90, Ticks{9});
    EXPECT_EQ(arrival.typical_run, 5u);  // tick 5
}

TEST(Ensemble, ADrawGroupMovesTogether) {
    Build build;
    const ServiceId grid = build.service("grid");
    build.columns.draw_group_ids.push_back("hospital-fuel");
    const network::Quantity fuel = spread(build, network::Uniform{0, 1000});
    for (const char* id : {"first", "second"}) {
        build.service(id);
        const GroupId group = build.group({.by = {grid}});
        build.columns.groups[group.index()].buffer = fuel;
        build.columns.groups[group.index()].buffer.draw_group = network::DrawGroupId{0};
    }
    const Model model = build.model();
    for (std::uint32_t r = 0; r < 20; ++r) {
        const auto t = simulate(model, stop(grid), {Ticks{2000}}, Draw::of(1, r));
        EXPECT_EQ(steps_of(model, *t, ServiceId{1}), steps_of(model, *t, ServiceId{2}));
    }
}

TEST(Ensemble, PresenceIsAProbability) {
    Pair pair;
    pair.build.columns.dependencies[0].presence = 3000;
    const Model model = pair.build.model();
    const auto summary = run_ensemble(model, stop(pair.grid), {Ticks{10}}, {.seed = 3, .runs = 4000});
    EXPECT_NEAR(static_cast<double>(arrival_of(*summary, pair.plant).probability()), 3000,
                4 * 10'000 * std::sqrt(0.21 / 4000));
}

TEST(Ensemble, CountsMissedTargets) {  // below the minimum from 1 to 101 ticks: 100 > 60, not > 100
    Pair pair;
    network::Columns& c = pair.build.columns;
    c.services[1].continuity = {
        .activation = Level{9500}, .minimum = Level{9000}, .rto = Ticks{60}, .mtpd = Ticks{100}};
    c.unit_ids.push_back("users");
    c.unit_names.ja.push_back("利用者");
    c.unit_names.en.push_back("users");
    c.services[1].size = {50'000, network::UnitRef{0}};
    for (const std::int64_t amount : {50'000, 50'001}) {
        c.rule_names.ja.push_back("重大事故");
        c.rule_names.en.push_back("serious accident");
        c.rules.push_back({.sector = network::SectorRef{0},
                           .unit = network::UnitRef{0},
                           .amount = amount,
                           .duration = Ticks{100}});
    }
    const Model model = pair.build.model();
    const auto summary = run_ensemble(model, stop(pair.grid, 0, Ticks{100}), {Ticks{500}}, {.runs = 10});
    const TargetWeights& missed = summary->targets[1];
    EXPECT_EQ(missed.activation, 10 * kFullWeight);
    EXPECT_EQ(missed.rto, 10 * kFullWeight);
    EXPECT_EQ(missed.mtpd, 0u);
    EXPECT_EQ(missed.rules, (std::vector<std::uint64_t>{10 * kFullWeight, 0}));

    c.class_ids.push_back("voice");  // a rule for a class is none for a service that is not of it
    c.class_names.ja.push_back("音声");
    c.class_names.en.push_back("voice");
    c.rules[0].service_class = network::ClassRef{0};
    EXPECT_EQ(rules_of(pair.build.model(), pair.plant, {}), std::vector<std::size_t>{1});
    c.services[1].service_class = network::ClassRef{0};
    EXPECT_EQ(rules_of(pair.build.model(), pair.plant, {}), (std::vector<std::size_t>{0, 1}));
}

TEST(Ensemble, RefusesNoRunsAndReportsRinging) {
    Pair pair;
    const Model model = pair.build.model();
    EXPECT_FALSE(run_ensemble(model, stop(pair.grid), {Ticks{10}}, {.runs = 0}).has_value());
    EXPECT_FALSE(run_ensemble(model, stop(pair.grid), {Ticks{0}}, {.runs = 1}).has_value());
}

// X of n units fails when the k-th of them does; with exponential lives of mean 1000 ticks, the mean is
// 1000·Σ_{i<k} 1/(n-i) (cascade.md, section 6, item 6). n = 5, 3 needed: the third failure decides.
// The lives are buffers behind one common source, none longer than 10,000 ticks; 5,000 runs, within 4
// standard errors.
TEST(Ensemble, MeanOfTheThirdOfFiveExponentials) {
    Build build;
    const ServiceId source = build.service("source");
    network::Empirical exponential;  // 1,000 classes of equal weight between quantiles of the exponential
    for (int i = 0; i < 1000; ++i) {
        const auto quantile = [](int j) {
            return std::llround(-1000.0 * std::log(1.0 - std::min(j, 999) / 1000.0));
        };
        exponential.classes.push_back({quantile(i), i == 999 ? 10'000 : quantile(i + 1), 1});
    }
    const network::Quantity life = spread(build, exponential);
    std::vector<ServiceId> units;
    for (int i = 0; i < 5; ++i) {
        units.push_back(build.service("unit" + std::to_string(i)));
        const GroupId group = build.group({.by = {source}});
        build.columns.groups[group.index()].buffer = life;
    }
    const ServiceId plant = build.service("plant");
    build.group({.by = units, .logic = network::Logic::k_of_n, .needed = 3});
    const Model model = build.model();
    const auto summary = run_ensemble(model, stop(source), {Ticks{10'010}}, {.seed = 11, .runs = 5'000});
    double sum = 0;
    for (const Arrivals::At& at : summary->arrivals[plant.index()].sorted()) {
        sum +=
            static_cast<double>(at.tick) * static_cast<double>(at.weight) / static_cast<double>(kFullWeight);
    }
    const double expected = 1000 * (1.0 / 5 + 1.0 / 4 + 1.0 / 3);
    const double deviation = 1000 * std::sqrt(1.0 / 25 + 1.0 / 16 + 1.0 / 9);
    EXPECT_NEAR(sum / 5'000 - 2, expected,
                4 * deviation / std::sqrt(5'000.0) + 5);  // 2 delays; 257 quantiles: ±5
}

}  // namespace
}  // namespace kaname::cascade
