#include <gtest/gtest.h>

#include "build_model.hpp"
#include "kaname/cascade/verify.hpp"

// Results that follow by hand from docs/MODEL.md; each says how.
namespace kaname::cascade {
namespace {

using network::GroupRole;
using network::Logic;

TEST(ClosedForm, FullOutageDropsWhenTheBufferEnds) {  // section 9: t0 + B, t0 = 1
    Build build;
    const ServiceId grid = build.service("grid");
    const ServiceId plant = build.service("plant");
    build.group({.by = {grid}, .buffer = 100});
    const Model model = build.model();
    const Trajectory t = run(model, stop(grid), 1000);
    EXPECT_EQ(steps_of(model, t, plant), (Steps{{101, 0}}));
    const Change& drop = t.changes.back();
    EXPECT_EQ(drop.cause, Cause::buffer_empty);
    EXPECT_EQ(drop.witness, (Witness{DependencyId{0}, Ticks{0}}));
    EXPECT_TRUE(verify(model, stop(grid), {Ticks{1000}}, t).has_value());
}

TEST(ClosedForm, ADeficitOf3333EmptiesAHundredAtTick301) {  // ⌈10⁶ / 3333⌉ = 301 ticks after t0 = 0
    Build build;
    const ServiceId grid = build.service("grid");
    const ServiceId plant = build.service("plant");
    build.group({.by = {grid}, .buffer = 100});
    const Model model = build.model();
    // One tick of delay: damage from 0 is felt from 1, so 301 ticks of draining end at 302.
    EXPECT_EQ(steps_of(model, run(model, stop(grid, 0, kForever, Level{6667}), 1000), plant),
              (Steps{{302, 6667}}));
}

TEST(ClosedForm, ATableActsOnFullOutageTicks) {  // section 9; at half deficit twice as slowly
    Build build;
    const ServiceId grid = build.service("grid");
    const ServiceId plant = build.service("plant");
    build.group({.by = {grid}, .response = {{Ticks{0}, 2000}, {Ticks{60}, 6000}}});
    const Model model = build.model();
    const Trajectory full = run(model, stop(grid), 1000);
    EXPECT_EQ(steps_of(model, full, plant), (Steps{{1, 8000}, {61, 4000}}));
    EXPECT_EQ(full.changes.back().cause, Cause::table_row);
    EXPECT_EQ(steps_of(model, run(model, stop(grid, 0, kForever, Level{5000}), 1000), plant),
              (Steps{{1, 9000}, {121, 7000}}));
}

TEST(ClosedForm, ARestartLagHoldsTheLowestLevel) {  // section 9: felt 10 to 19, lag 30: up at 50
    Build build;
    const ServiceId grid = build.service("grid");
    const ServiceId plant = build.service("plant");
    build.group({.by = {grid}, .lag = 30});
    const Model model = build.model();
    const Trajectory t = run(model, stop(grid, 9, Ticks{19}), 1000);
    EXPECT_EQ(steps_of(model, t, plant), (Steps{{10, 0}, {50, 10'000}}));
    EXPECT_EQ(t.changes.back().cause, Cause::lag_over);
    EXPECT_EQ(t.changes.back().witness, (Witness{DependencyId{0}, Ticks{9}}));
}

TEST(ClosedForm, RepairWaitsForItsOwnSupply) {  // section 9: half rate doubles 60 ticks of work
    Build build;
    const ServiceId crews = build.service("crews");
    const ServiceId core = build.service("core");
    const GroupId repair = build.group({.by = {crews}, .role = GroupRole::repair});
    const Model model = build.model();
    Shock shock = stop(crews, 0, kForever, Level{5000});
    shock.damages.push_back(
        {.service = core, .level = kStopped, .from = Ticks{1}, .repair = Repair{Ticks{60}, {repair}}});
    EXPECT_EQ(steps_of(model, run(model, shock, 1000), core), (Steps{{1, 0}, {121, 10'000}}));
}

TEST(ClosedForm, RepairThatNeedsWhatItRepairsNeverEnds) {  // crews need telecom, telecom's repair needs crews
    Build build;
    const ServiceId telecom = build.service("telecom");
    const ServiceId crews{1};
    const GroupId repair = build.group({.by = {crews}, .role = GroupRole::repair});
    build.service("crews");
    build.group({.by = {telecom}, .buffer = 10});
    const Model model = build.model();
    Shock shock;
    shock.damages.push_back({.service = telecom, .level = kStopped, .repair = Repair{Ticks{60}, {repair}}});
    // Crews work until their buffer is empty at 11, felt at 12: 12 of 60 ticks are done, and no more ever.
    EXPECT_EQ(steps_of(model, run(model, shock, 5000), telecom), (Steps{{0, 0}}));
    shock.damages.front().repair->work = Ticks{12};
    EXPECT_EQ(steps_of(model, run(model, shock, 5000), telecom), (Steps{{0, 0}, {12, 10'000}}));
}

TEST(ClosedForm, AProductMultipliesShares) {  // section 9: 90 % · 80 % · 50 % = 36 %
    Build build;
    const ServiceId a = build.service("a");
    const ServiceId b = build.service("b");
    const ServiceId c = build.service("c");
    const ServiceId plant = build.service("plant");
    for (const ServiceId supplier : {a, b, c}) build.group({.by = {supplier}});
    build.columns.services[plant.index()].combination = network::Combination::product;
    const Model model = build.model();
    Shock shock = stop(a, 0, kForever, Level{9000});
    shock.damages.push_back({.service = b, .level = Level{8000}});
    shock.damages.push_back({.service = c, .level = Level{5000}});
    EXPECT_EQ(steps_of(model, run(model, shock, 100), plant), (Steps{{1, 3600}}));
}

TEST(ClosedForm, AChainAddsDelaysAndBuffers) {  // T_n = Σ (d + b), cascade.md section 6, item 6
    Build build;
    std::vector<ServiceId> chain{build.service("s0")};
    std::int64_t expected = 0;
    for (int i = 1; i <= 6; ++i) {
        const ServiceId previous = chain.back();
        chain.push_back(build.service("s" + std::to_string(i)));
        build.group({.by = {previous}, .buffer = std::int64_t{10} * i, .delay = i});
        expected += i + 10 * i;
    }
    const Model model = build.model();
    EXPECT_EQ(steps_of(model, run(model, stop(chain.front()), 1000), chain.back()), (Steps{{expected, 0}}));
}

TEST(ClosedForm, AStarLosesAllLeavesAtOnce) {
    Build build;
    const ServiceId hub = build.service("hub");
    std::vector<ServiceId> leaves;
    for (int i = 1; i <= 5; ++i) {
        leaves.push_back(build.service("leaf" + std::to_string(i)));
        build.group({.by = {hub}, .delay = i});
    }
    const Model model = build.model();
    const Trajectory t = run(model, stop(hub), 100);
    for (int i = 1; i <= 5; ++i) {
        EXPECT_EQ(steps_of(model, t, leaves[static_cast<std::size_t>(i - 1)]), (Steps{{i, 0}}));
    }
}

TEST(ClosedForm, ARingComesRoundAndStaysDown) {  // with a lag longer than one round, nobody comes back
    Build build;
    std::vector<ServiceId> ring;
    ring.reserve(4);
    for (int i = 0; i < 4; ++i) ring.push_back(build.service("r" + std::to_string(i)));
    // groups ascend by service, so they are added after all services, in order
    for (std::size_t i = 0; i < 4; ++i) {
        network::Group group{.service = ring[i], .kind = network::KindId{0}};
        group.lag = Ticks{50};
        build.columns.group_ids.push_back("g");
        build.columns.groups.push_back(group);
        network::Dependency d{.group = id_at<GroupId>(i), .supplier = ring[(i + 3) % 4]};
        d.delay.value = 10;
        build.columns.dependencies.push_back(d);
    }
    const Model model = build.model();
    const Trajectory t = run(model, stop(ring[0], 0, Ticks{5}), 1000);
    EXPECT_EQ(steps_of(model, t, ring[1]), (Steps{{10, 0}}));
    EXPECT_EQ(steps_of(model, t, ring[3]), (Steps{{30, 0}}));
    EXPECT_EQ(steps_of(model, t, ring[0]), (Steps{{0, 0}, {5, 10'000}, {40, 0}}));
}

TEST(ClosedForm, ADiamondJoinsByItsLogic) {  // branches arrive at 11 and 21; join adds 1
    for (const auto& [logic, at] : {std::pair{Logic::all, 12}, std::pair{Logic::any, 22}}) {
        Build build;
        const ServiceId source = build.service("source");
        const ServiceId left = build.service("left");
        build.group({.by = {source}, .buffer = 10});
        const ServiceId right = build.service("right");
        build.group({.by = {source}, .buffer = 20});
        const ServiceId join = build.service("join");
        build.group({.by = {left, right}, .logic = logic});
        const Model model = build.model();
        EXPECT_EQ(steps_of(model, run(model, stop(source), 100), join), (Steps{{at, 0}}));
    }
}

TEST(ClosedForm, KOfNGoesDownWithTheFirstThatIsMissing) {  // 2 of 3 needed: the second loss decides
    Build build;
    std::vector<ServiceId> suppliers;
    suppliers.reserve(3);
    for (int i = 0; i < 3; ++i) suppliers.push_back(build.service("u" + std::to_string(i)));
    const ServiceId plant = build.service("plant");
    build.group({.by = suppliers, .logic = Logic::k_of_n, .needed = 2});
    const Model model = build.model();
    Shock shock;
    for (int i = 0; i < 3; ++i) {
        shock.damages.push_back({.service = suppliers[static_cast<std::size_t>(i)],
                                 .level = kStopped,
                                 .from = Ticks{std::int64_t{10} * i}});
    }
    EXPECT_EQ(steps_of(model, run(model, shock, 100), plant), (Steps{{11, 0}}));
}

TEST(ClosedForm, AReportHoldsTheLevelBothWays) {
    Build build;
    const ServiceId grid = build.service("grid");
    const ServiceId plant = build.service("plant");
    build.group({.by = {grid}});
    const Model model = build.model();
    Shock shock = stop(grid);
    shock.holds.push_back({.service = plant, .level = Level{7000}, .from = Ticks{5}, .until = Ticks{20}});
    const Trajectory t = run(model, shock, 100);
    EXPECT_EQ(steps_of(model, t, plant), (Steps{{1, 0}, {5, 7000}, {20, 0}}));
    EXPECT_EQ(t.changes.back().cause, Cause::report);
    EXPECT_EQ(t.changes.back().hold, HoldId{0});
}

TEST(ClosedForm, RingingNamesTheCycle) {
    Build build;
    const ServiceId a = build.service("a");
    const ServiceId b = build.service("b");
    for (const auto& [consumer, supplier] : {std::pair{a, b}, std::pair{b, a}}) {
        build.columns.group_ids.push_back("g");
        build.columns.groups.push_back({.service = consumer, .kind = network::KindId{0}});
        build.columns.dependencies.push_back(
            {.group = id_at<GroupId>(build.columns.groups.size() - 1), .supplier = supplier});
    }
    const Model model = build.model();
    const auto ringing = simulate(model, stop(a, 0, Ticks{1}), {Ticks{100'000}});
    ASSERT_FALSE(ringing.has_value());
    EXPECT_EQ(ringing.error().problems.front().place, "a <- b");
}

}  // namespace
}  // namespace kaname::cascade
