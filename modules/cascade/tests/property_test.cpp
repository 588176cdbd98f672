#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "build_model.hpp"
#include "engine.hpp"

// Properties that docs/MODEL.md promises for every model: a bigger shock never raises a level, a bigger
// buffer never brings a failure forward.
namespace kaname::cascade {
namespace {

using network::Logic;

constexpr std::int64_t kTicks = 300;

/// A random small model without repair groups, made by rapidcheck.
Build any_model() {
    Build build;
    const int services = *rc::gen::inRange(2, 7);
    for (int i = 0; i < services; ++i) build.service("s" + std::to_string(i));
    for (int i = 0; i < services; ++i) {
        const int groups = *rc::gen::inRange(1, 3);
        for (int g = 0; g < groups; ++g) {
            network::Group group{.service = id_at<ServiceId>(static_cast<std::size_t>(i)),
                                 .kind = network::KindId{0}};
            const int suppliers = *rc::gen::inRange(1, 4);
            group.logic = *rc::gen::element(Logic::all, Logic::any, Logic::k_of_n, Logic::weighted);
            group.needed = static_cast<std::uint32_t>(*rc::gen::inRange(1, suppliers + 1));
            group.buffer.value = *rc::gen::inRange(0, 60);
            group.recharge = *rc::gen::inRange(0, 20'000);
            group.lag = Ticks{*rc::gen::inRange(1, 30)};  // at least 1: ringing is another test
            build.columns.group_ids.push_back("g" + std::to_string(g));
            build.columns.groups.push_back(group);
            for (int d = 0; d < suppliers; ++d) {
                const int supplier = (i + *rc::gen::inRange(1, services)) % services;
                network::Dependency dependency{
                    .group = id_at<GroupId>(build.columns.groups.size() - 1),
                    .supplier = id_at<ServiceId>(static_cast<std::size_t>(supplier))};
                dependency.delay.value = *rc::gen::inRange(1, 20);
                dependency.strength.value = *rc::gen::inRange(0, 10'001);
                build.columns.dependencies.push_back(dependency);
            }
        }
    }
    return build;
}

Shock any_shock(std::size_t services) {
    Shock shock;
    const int damages = *rc::gen::inRange(1, 4);
    for (int i = 0; i < damages; ++i) {
        const Ticks from{*rc::gen::inRange(0, 100)};
        shock.damages.push_back({.service = id_at<ServiceId>(static_cast<std::size_t>(
                                     *rc::gen::inRange<int>(0, static_cast<int>(services)))),
                                 .level = Level{*rc::gen::inRange(0, 10'000)},
                                 .from = from,
                                 .until = from + Ticks{*rc::gen::inRange(1, 150)}});
    }
    return shock;
}

/// levels[tick][service]
std::vector<std::vector<std::int64_t>> levels_of(const Model& model, const Trajectory& trajectory) {
    std::vector<std::vector<std::int64_t>> levels;
    std::vector<std::int64_t> now(model.service_count(), Level::kScale);
    auto change = trajectory.changes.begin();
    for (std::int64_t t = 0; t < kTicks; ++t) {
        for (; change != trajectory.changes.end() && change->tick == Ticks{t}; ++change) {
            now[change->service.index()] = change->level.value();
        }
        levels.push_back(now);
    }
    return levels;
}

bool nowhere_above(const std::vector<std::vector<std::int64_t>>& a,
                   const std::vector<std::vector<std::int64_t>>& b) {
    for (std::size_t t = 0; t < a.size(); ++t) {
        for (std::size_t s = 0; s < a[t].size(); ++s) {
            if (a[t][s] > b[t][s]) return false;
        }
    }
    return true;
}

RC_GTEST_PROP(Property, ABiggerShockNeverRaisesALevel, ()) {
    const Build build = any_model();
    const Model model = build.model();
    const Shock small = any_shock(model.service_count());
    Shock big = small;
    Damage& damage = big.damages[static_cast<std::size_t>(
        *rc::gen::inRange<int>(0, static_cast<int>(big.damages.size())))];
    damage.level = Level{*rc::gen::inRange<std::int64_t>(0, damage.level.value() + 1)};
    damage.until = damage.until + Ticks{*rc::gen::inRange(0, 100)};
    const Shock more = any_shock(model.service_count());
    big.damages.insert(big.damages.end(), more.damages.begin(), more.damages.end());
    RC_ASSERT(nowhere_above(levels_of(model, run(model, big, kTicks)),
                            levels_of(model, run(model, small, kTicks))));
}

RC_GTEST_PROP(Property, ABiggerBufferNeverBringsAFailureForward, ()) {
    Build build = any_model();
    const Model model = build.model();
    const Shock shock = any_shock(model.service_count());
    auto& group = build.columns.groups[static_cast<std::size_t>(
        *rc::gen::inRange<int>(0, static_cast<int>(build.columns.groups.size())))];
    group.buffer.value += *rc::gen::inRange(1, 100);
    const Model buffered = build.model();
    RC_ASSERT(nowhere_above(levels_of(model, run(model, shock, kTicks)),
                            levels_of(buffered, run(buffered, shock, kTicks))));
}

RC_GTEST_PROP(Property, WhatAServiceDependsOnIsAllThatDecidesIt, ()) {
    const Model model = any_model().model();
    const Shock shock = any_shock(model.service_count());
    RC_PRE(static_cast<bool>(check(model, shock, {Ticks{kTicks}})));
    Realisation realisation{model, shock, Draw::of(1, 0)};
    Trajectory all;
    RC_PRE(static_cast<bool>(Engine{model, shock, {Ticks{kTicks}}}.run(realisation, all)));
    for (std::size_t i = 0; i < model.service_count(); ++i) {
        const auto service = id_at<ServiceId>(i);
        Trajectory alone;
        RC_ASSERT(static_cast<bool>(Engine{model, shock, {Ticks{kTicks}}, service}.run(realisation, alone)));
        RC_ASSERT(steps_of(model, alone, service) == steps_of(model, all, service));
    }
}

RC_GTEST_PROP(Property, AServiceAloneDoesWhatItDoesWithItsSuppliers, ()) {
    const Model model = any_model().model();
    const Shock shock = any_shock(model.service_count());
    RC_PRE(static_cast<bool>(check(model, shock, {Ticks{kTicks}})));
    Realisation realisation{model, shock, Draw::of(1, 0)};
    for (std::size_t i = 0; i < model.service_count(); ++i) {
        const auto service = id_at<ServiceId>(i);
        Engine engine{model, shock, {Ticks{kTicks}}, service};
        if (engine.feeds_itself()) continue;
        Trajectory suppliers;
        RC_PRE(static_cast<bool>(engine.run(realisation, suppliers)));
        for (const GroupId group : model.groups_of(service)) {
            realisation.set_buffer(group, *rc::gen::inRange(0, 60));
        }
        Trajectory whole;
        Trajectory alone;
        RC_ASSERT(static_cast<bool>(engine.run(realisation, whole)));
        RC_ASSERT(static_cast<bool>(engine.run_alone(realisation, suppliers, alone)));
        RC_ASSERT(steps_of(model, alone, service) == steps_of(model, whole, service));
    }
}

}  // namespace
}  // namespace kaname::cascade
