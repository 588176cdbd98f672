#include "kaname/network/model.hpp"

#include <gtest/gtest.h>

#include "model_fixture.hpp"

namespace kaname::network {
namespace {

Model made(Columns columns) {
    auto model = Model::make(std::move(columns));
    if (!model) ADD_FAILURE() << to_text(model.error(), Language::en);
    return *std::move(model);
}

TEST(Model, FindsServicesByTheirIds) {
    const Model model = made(plant_on_grid());
    EXPECT_EQ(model.find_service("grid"), ServiceId{0});
    EXPECT_EQ(model.find_service("plant"), ServiceId{1});
    EXPECT_FALSE(model.find_service("gri").has_value());
    EXPECT_FALSE(model.find_component("grid").has_value());
}

TEST(Model, KnowsGroupsSuppliersAndConsumers) {
    const Model model = made(plant_on_grid());
    EXPECT_TRUE(model.groups_of(ServiceId{0}).empty());
    ASSERT_EQ(model.groups_of(ServiceId{1}).size(), 1u);
    EXPECT_EQ(*model.dependencies_of(GroupId{0}).begin(), DependencyId{0});
    ASSERT_EQ(model.consumers_of(ServiceId{0}).size(), 1u);
    EXPECT_TRUE(model.consumers_of(ServiceId{1}).empty());
}

TEST(Model, KeysComeFromIdsNotPositions) {
    Columns c = empty_columns();
    add_service(c, "other");
    const ServiceId grid = add_service(c, "grid");
    const ServiceId plant = add_service(c, "plant");
    const GroupId group = add_group(c, plant, "power");
    add_dependency(c, group, grid);
    add_dependency(c, group, grid);  // a second line to the same grid
    const Model moved = made(c);
    const Model model = made(plant_on_grid());
    EXPECT_EQ(model.key(ServiceId{1}), moved.key(plant));
    EXPECT_EQ(model.key(GroupId{0}), moved.key(group));
    EXPECT_EQ(model.key(DependencyId{0}), moved.key(DependencyId{0}));
    EXPECT_EQ(moved.key(DependencyId{1}), stable_key("plant/power/grid/1"));
}

TEST(Model, ValuesFollowTheirSpread) {
    Columns c = plant_on_grid();
    c.distributions.push_back(Uniform{100, 356});
    const Model model = made(c);
    const auto at = [&](const Quantity& q, Confidence confidence, double p) {
        return model.value(q, confidence, static_cast<Uniform32>(p * 4294967296.0));
    };
    EXPECT_EQ(at({.value = 7}, 1, 0.99), 7);
    const Quantity uniform{.spread = Spread::distribution, .distribution = DistributionId{0}};
    EXPECT_EQ(at(uniform, 1, 0.5), 228);
    const Quantity spread{.value = 1000, .spread = Spread::by_confidence};
    EXPECT_EQ(at(spread, 4, 0), 800);  // ±20 %
    EXPECT_EQ(at(spread, 4, 0.5), 1000);
    EXPECT_EQ(at(spread, 1, 0), 250);       // a quarter …
    EXPECT_GT(at(spread, 1, 0.999), 3800);  // … to fourfold
}

TEST(Model, DeclarationsAgeAndSilenceIsNotAsked) {
    Columns c = plant_on_grid();
    c.kind_ids.push_back("water");
    c.kind_names.ja.push_back("水");
    c.kind_names.en.push_back("water");
    c.declarations_valid_for = Ticks{1000};
    const Instant asked{};
    c.declarations.push_back({.service = ServiceId{0}, .kind = KindId{1}, .depends = false, .at = asked});
    const Model model = made(c);
    EXPECT_EQ(model.declared(ServiceId{1}, KindId{0}, asked), Declared::yes);  // it has a group
    EXPECT_EQ(model.declared(ServiceId{1}, KindId{1}, asked), Declared::not_asked);
    EXPECT_EQ(model.declared(ServiceId{0}, KindId{1}, asked), Declared::none);
    EXPECT_EQ(model.declared(ServiceId{0}, KindId{1}, asked + Ticks{1001}), Declared::out_of_date);
}

TEST(Model, WarnsOfCyclesThatNothingSlows) {
    Columns c = empty_columns();
    const ServiceId a = add_service(c, "a");
    const ServiceId b = add_service(c, "b");
    const ServiceId leaf = add_service(c, "leaf");
    add_dependency(c, add_group(c, a, "g"), b);
    add_dependency(c, add_group(c, b, "g"), a);
    add_dependency(c, add_group(c, leaf, "g"), a);
    EXPECT_EQ(cycles_without_damping(made(c)), (std::vector<std::vector<ServiceId>>{{a, b}}));
    c.groups[0].lag = Ticks{1};
    EXPECT_TRUE(cycles_without_damping(made(c)).empty());
    c.groups[0].lag = Ticks{0};
    c.groups[1].buffer.value = 10;
    EXPECT_TRUE(cycles_without_damping(made(c)).empty());
}

}  // namespace
}  // namespace kaname::network
