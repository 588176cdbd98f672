#include <gtest/gtest.h>

#include <cstdint>

#include "compare.hpp"
#include "convert.hpp"
#include "naive_engine.hpp"

// docs/MODEL.md, section 9, on both engines. Before tick 0 all is normal and a delay is at least one tick,
// so what the page calls t₀ = 0 is tick 1 here wherever a group feels its supplier.
namespace kaname::reference {
namespace {

constexpr ServiceId kSupplier{0};

// One supplier and one consumer with one group on it; examples change what they need.
Case two_services() {
    Case its;
    its.columns = no_services();
    Dice dice{1};
    for (int i = 0; i < 2; ++i) add_service(dice, its.columns, {});
    its.columns.group_ids.push_back("power");
    its.columns.groups.push_back({.service = ServiceId{1}, .kind = network::KindId{0}, .buffer = {}});
    its.columns.dependencies.push_back({.group = GroupId{0}, .supplier = kSupplier});
    its.H = 400;
    return its;
}

void damage_supplier(Case& its, std::int64_t level, std::int64_t from = 0) {
    its.shock.damages.push_back({.service = kSupplier, .level = level, .from = from});
}

std::vector<Change> of_consumer(const std::vector<Change>& changes, ServiceId consumer) {
    std::vector<Change> result;
    for (const Change& change : changes) {
        if (change.service == consumer) result.push_back(change);
    }
    return result;
}

void expect(const Case& its, const std::vector<Change>& expected, ServiceId consumer = ServiceId{1}) {
    const Prepared prepared{its};
    const Trajectory naive = run_naively(prepared.model, its.shock, its.H, its.draw);
    EXPECT_EQ(first_difference(expected, of_consumer(naive.changes, consumer)), "") << "naive engine";
    EXPECT_EQ(first_difference(expected, of_consumer(to_plain(prepared.run()), consumer)), "") << "engine";
}

Change by_supply(std::int64_t tick, std::int64_t level, Cause cause, std::int64_t at) {
    return {.tick = tick,
            .service = ServiceId{1},
            .level = level,
            .cause = cause,
            .group = GroupId{0},
            .through = DependencyId{0},
            .at = at};
}

TEST(WorkedExamples, Buffer) {
    Case its = two_services();
    its.columns.groups[0].buffer.value = 100;
    damage_supplier(its, 0);
    expect(its, {by_supply(101, 0, Cause::buffer_empty, 0)});
}

TEST(WorkedExamples, PartialDeficit) {
    Case its = two_services();
    its.columns.groups[0].buffer.value = 100;
    damage_supplier(its, 6'667);
    expect(its, {by_supply(1 + 301, 6'667, Cause::buffer_empty, 0)});
}

TEST(WorkedExamples, Table) {
    Case its = two_services();
    its.columns.groups[0].table = network::TableId{0};
    its.columns.tables.push_back({.rows = {{Ticks{0}, 2'000}, {Ticks{60}, 6'000}}});
    Case half = its;
    damage_supplier(its, 0);
    expect(its,
           {by_supply(1, 8'000, Cause::supplier_change, 0), by_supply(1 + 60, 4'000, Cause::table_row, 0)});
    damage_supplier(half, 5'000);
    expect(half,
           {by_supply(1, 9'000, Cause::supplier_change, 0), by_supply(1 + 120, 7'000, Cause::table_row, 0)});
}

TEST(WorkedExamples, Lag) {
    Case its = two_services();
    its.columns.groups[0].lag = Ticks{30};
    damage_supplier(its, 0, 9);
    its.shock.damages.back().until = 19;
    expect(its, {by_supply(10, 0, Cause::supplier_change, 9), by_supply(50, N, Cause::lag_over, 9)});
}

TEST(WorkedExamples, RepairThatNeedsSupply) {
    Case its = two_services();
    its.columns.groups[0].role = network::GroupRole::repair;
    damage_supplier(its, 5'000);
    its.shock.damages.push_back({.service = ServiceId{1}, .level = 0, .from = 1});
    its.shock.damages.back().repair = Repair{.work = 60, .groups = {GroupId{0}}};
    expect(its,
           {{.tick = 1, .service = ServiceId{1}, .level = 0, .cause = Cause::own_damage, .damage = 1},
            {.tick = 1 + 120, .service = ServiceId{1}, .level = N, .cause = Cause::own_repair, .damage = 1}});
}

TEST(WorkedExamples, Product) {
    Case its = two_services();
    Dice dice{2};
    for (std::uint32_t i = 2; i < 4; ++i) add_service(dice, its.columns, {});
    its.columns.services[1].combination = network::Combination::product;
    for (std::uint32_t i = 1; i < 3; ++i) {
        its.columns.group_ids.push_back("power" + std::to_string(i));
        its.columns.groups.push_back({.service = ServiceId{1}, .kind = network::KindId{0}, .buffer = {}});
        its.columns.dependencies.push_back({.group = GroupId{i}, .supplier = ServiceId{i + 1}});
    }
    damage_supplier(its, 9'000);
    its.shock.damages.push_back({.service = ServiceId{2}, .level = 8'000});
    its.shock.damages.push_back({.service = ServiceId{3}, .level = 5'000});
    Change expected = by_supply(1, 3'600, Cause::supplier_change, 0);
    expected.group = GroupId{2};  // the lowest of the three
    expected.through = DependencyId{2};
    expect(its, {expected});
}

}  // namespace
}  // namespace kaname::reference
