#include <gtest/gtest.h>

#include "kaname/base/limits.hpp"
#include "model_fixture.hpp"

// Every rejection of a model: the place, the reason and the mend of each.
namespace kaname::network {
namespace {

/// The only rejection of `columns`; its texts must exist in both languages.
Rejection only_rejection(const Columns& columns) {
    const auto found = check(columns);
    EXPECT_EQ(found.size(), 1u);
    if (found.empty()) return {};
    EXPECT_FALSE(found.front().reason.ja.empty());
    EXPECT_FALSE(found.front().mend.ja.empty());
    EXPECT_FALSE(found.front().mend.en.empty());
    return found.front();
}

TEST(Rejection, NothingIsWrongWithTheFixture) { EXPECT_TRUE(check(plant_on_grid()).empty()); }

TEST(Rejection, ZeroDelayNamesTheDependency) {
    Columns c = plant_on_grid();
    c.dependencies[0].delay.value = 0;
    const Rejection r = only_rejection(c);
    EXPECT_EQ(r.place, "plant / power <- grid");
    EXPECT_EQ(r.field, "delay");
    EXPECT_EQ(r.reason.en, "the delay is zero");
}

TEST(Rejection, NegativeDelay) {
    Columns c = plant_on_grid();
    c.dependencies[0].delay.value = -5;
    EXPECT_EQ(only_rejection(c).reason.en, "the value -5 is out of range");
}

TEST(Rejection, EmptyGroup) {
    Columns c = plant_on_grid();
    c.dependencies.clear();
    const Rejection r = only_rejection(c);
    EXPECT_EQ(r.place, "plant / power");
    EXPECT_EQ(r.reason.en, "the group has no supplier");
}

TEST(Rejection, UnknownSupplier) {
    Columns c = plant_on_grid();
    c.dependencies[0].supplier = ServiceId{9};
    EXPECT_EQ(only_rejection(c).reason.en, "the supplying service does not exist");
}

TEST(Rejection, SelfDependency) {
    Columns c = plant_on_grid();
    c.dependencies[0].supplier = ServiceId{1};
    EXPECT_EQ(only_rejection(c).reason.en, "the service depends on itself");
}

TEST(Rejection, MoreNeededThanThereAre) {
    Columns c = plant_on_grid();
    c.groups[0].logic = Logic::k_of_n;
    for (const std::uint32_t needed : {0u, 2u}) {
        c.groups[0].needed = needed;
        EXPECT_EQ(only_rejection(c).field, "needed");
    }
}

TEST(Rejection, WeightsThatAddUpToZero) {
    Columns c = plant_on_grid();
    c.groups[0].logic = Logic::weighted;
    c.dependencies[0].weight = 0;
    EXPECT_EQ(only_rejection(c).reason.en, "its weights add up to zero");
}

TEST(Rejection, StrengthOverAll) {
    Columns c = plant_on_grid();
    c.dependencies[0].strength.value = 10'001;
    EXPECT_EQ(only_rejection(c).field, "strength");
}

TEST(Rejection, ValidityThatEndsBeforeItBegins) {
    Columns c = plant_on_grid();
    c.dependencies[0].validity.until = c.dependencies[0].validity.from;
    EXPECT_EQ(only_rejection(c).field, "valid_until");
}

TEST(Rejection, ConfidenceOutsideOneToFive) {
    for (const Confidence confidence : {Confidence{0}, Confidence{6}}) {
        Columns c = plant_on_grid();
        c.dependencies[0].confidence = confidence;
        EXPECT_EQ(only_rejection(c).field, "confidence");
    }
}

TEST(Rejection, PresenceAndWeightOutOfRange) {
    Columns c = plant_on_grid();
    c.dependencies[0].presence = 10'001;
    EXPECT_EQ(only_rejection(c).field, "presence");
    c = plant_on_grid();
    c.dependencies[0].weight = 1'000'001;
    EXPECT_EQ(only_rejection(c).field, "weight");
}

TEST(Rejection, BufferRechargeAndLagBelowZero) {
    Columns c = plant_on_grid();
    c.groups[0].buffer.value = -1;
    EXPECT_EQ(only_rejection(c).field, "buffer");
    c = plant_on_grid();
    c.groups[0].recharge = -1;
    EXPECT_EQ(only_rejection(c).field, "recharge");
    c = plant_on_grid();
    c.groups[0].lag = Ticks{-1};
    EXPECT_EQ(only_rejection(c).field, "lag");
}

TEST(Rejection, ResponseTableThatFalls) {
    Columns c = plant_on_grid();
    for (const ResponseTable& table :
         {ResponseTable{{{Ticks{0}, 5000}, {Ticks{60}, 4000}}},
          ResponseTable{{{Ticks{60}, 1000}, {Ticks{60}, 2000}}}, ResponseTable{{{Ticks{0}, 10'001}}},
          ResponseTable{{{Ticks{-1}, 0}}}, ResponseTable{}}) {
        c.tables = {table};
        EXPECT_EQ(only_rejection(c).field, "rows");
    }
}

TEST(Rejection, TablesThatDoNotExist) {
    Columns c = plant_on_grid();
    c.groups[0].table = TableId{0};
    EXPECT_EQ(only_rejection(c).field, "table");
    c = plant_on_grid();
    c.groups[0].buffer = {.spread = Spread::distribution, .distribution = DistributionId{3}};
    EXPECT_EQ(only_rejection(c).reason.en, "its distribution does not exist");
    c = plant_on_grid();
    c.groups[0].buffer.reference = ReferenceId{7};
    EXPECT_EQ(only_rejection(c).reason.en, "its reference does not exist");
    c = plant_on_grid();
    c.groups[0].buffer.draw_group = DrawGroupId{0};
    EXPECT_EQ(only_rejection(c).reason.en, "its draw group does not exist");
    c = plant_on_grid();
    c.groups[0].kind = KindId{4};
    EXPECT_EQ(only_rejection(c).field, "kind");
}

TEST(Rejection, DistributionsOutOfOrder) {
    for (const Distribution& d :
         {Distribution{Uniform{5, 4}}, Distribution{Triangular{0, 9, 8}}, Distribution{Pert{-1, 0, 1}},
          Distribution{Lognormal{10, 9}}, Distribution{Lognormal{0, 9}}, Distribution{Empirical{}},
          Distribution{Empirical{{{0, 10, 1}, {5, 20, 1}}}}, Distribution{Empirical{{{0, 10, 0}}}}}) {
        Columns c = plant_on_grid();
        c.distributions = {d};
        EXPECT_EQ(only_rejection(c).place, "distribution 1");
    }
}

TEST(Rejection, ProductOfNineGroups) {
    Columns c = empty_columns();
    const ServiceId grid = add_service(c, "grid");
    const ServiceId plant = add_service(c, "plant");
    c.services[plant.index()].combination = Combination::product;
    for (int i = 0; i < 9; ++i) add_dependency(c, add_group(c, plant, "g" + std::to_string(i)), grid);
    EXPECT_EQ(only_rejection(c).field, "combination");
}

TEST(Rejection, IdsMalformedOrRepeated) {
    for (const char* id : {"", "Grid", "a b", "電力", "a/b", "a@b"}) {
        Columns c = empty_columns();
        add_service(c, id);
        EXPECT_EQ(only_rejection(c).reason.en, "the id cannot be used") << id;
    }
    Columns c = empty_columns();
    add_service(c, "grid");
    add_service(c, "grid");
    EXPECT_EQ(only_rejection(c).reason.en, "the id \"grid\" is used twice");
    Columns twice = plant_on_grid();
    add_dependency(twice, add_group(twice, ServiceId{1}, "power"), ServiceId{0});
    EXPECT_EQ(only_rejection(twice).place, "plant / power");
}

TEST(Rejection, RowsOutOfOrder) {
    Columns c = plant_on_grid();
    add_dependency(c, add_group(c, ServiceId{0}, "fuel"), ServiceId{1});
    EXPECT_EQ(only_rejection(c).reason.en, "groups are not in order of service");
}

TEST(Rejection, EitherTimeTargetMayStandAlone) {
    Columns c = plant_on_grid();
    c.services[0].continuity.mtpd = Ticks{60};
    EXPECT_TRUE(check(c).empty());
    c.services[0].continuity.mtpd = kForever;
    c.services[0].continuity.rto = Ticks{60};
    EXPECT_TRUE(check(c).empty());
    c.services[0].continuity.activation = Level{9'500};
    EXPECT_TRUE(check(c).empty());
}

TEST(Rejection, ContinuityTargets) {
    Columns c = plant_on_grid();
    c.services[0].continuity.activation = Level{5000};
    EXPECT_EQ(only_rejection(c).field, "continuity.activation");
    c = plant_on_grid();
    c.services[0].continuity = {.rto = Ticks{100}, .mtpd = Ticks{99}};
    EXPECT_EQ(only_rejection(c).field, "continuity.rto");
    c = plant_on_grid();
    c.services[0].continuity.minimum = kStopped;
    EXPECT_EQ(only_rejection(c).field, "continuity.minimum");
}

TEST(Rejection, Exposures) {
    Columns c = plant_on_grid();
    c.component_ids.push_back("router");
    c.component_names.ja.push_back("ルーター");
    c.component_names.en.push_back("router");
    c.components.push_back({});
    c.exposures.push_back({.service = ServiceId{0}, .component = ComponentId{0}, .probability = 10'001});
    EXPECT_EQ(only_rejection(c).field, "probability");
    c.exposures[0].probability = 1;
    c.exposures[0].component = ComponentId{1};
    EXPECT_EQ(only_rejection(c).reason.en, "its component does not exist");
    c.exposures[0].component = ComponentId{0};
    c.exposures.push_back(c.exposures[0]);
    EXPECT_EQ(only_rejection(c).reason.en, "the same component is listed twice");
}

TEST(Rejection, DeclaredNoneWithAGroup) {
    Columns c = plant_on_grid();
    c.declarations.push_back({.service = ServiceId{1}, .kind = KindId{0}, .depends = false});
    EXPECT_EQ(only_rejection(c).field, "declared_none");
}

TEST(Rejection, ServiceLevelRules) {
    Columns c = plant_on_grid();
    c.rule_names.ja.push_back("供給支障");
    c.rule_names.en.push_back("supply failure");
    c.rules.push_back({.sector = SectorRef{0}, .unit = UnitRef{0}, .amount = 1});
    EXPECT_EQ(only_rejection(c).reason.en, "its sector or unit does not exist");
}

TEST(Rejection, ColumnsOfDifferentLength) {
    Columns c = plant_on_grid();
    c.service_ids.push_back("extra");
    EXPECT_EQ(check(c).front().field, "service_ids");
}

TEST(Rejection, NothingAtAll) { EXPECT_EQ(check(Columns{}).front().reason.en, "there are no services"); }

TEST(Rejection, AtMostAHundredAreListed) {
    Columns c = empty_columns();
    for (int i = 0; i < 500; ++i) add_service(c, "BAD" + std::to_string(i));
    EXPECT_EQ(check(c).size(), limits::kProblems);
}

TEST(Rejection, MakeReportsThemAll) {
    Columns c = plant_on_grid();
    c.dependencies[0].delay.value = 0;
    c.groups[0].lag = Ticks{-1};
    const auto model = Model::make(c);
    ASSERT_FALSE(model.has_value());
    EXPECT_EQ(model.error().problems.size(), 2u);
    EXPECT_EQ(model.error().problems[0].place, "plant / power: lag");
}

}  // namespace
}  // namespace kaname::network
