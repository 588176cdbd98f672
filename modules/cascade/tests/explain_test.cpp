#include "kaname/cascade/explain.hpp"

#include <gtest/gtest.h>

#include "build_model.hpp"

namespace kaname::cascade {
namespace {

/// grid -> plant (buffer 100) -> hospital (buffer 50), each with one tick of delay.
struct Story {
    Build build{};
    ServiceId grid = build.service("grid");
    ServiceId plant = build.service("plant");
    GroupId plant_power = build.group({.by = {grid}, .buffer = 100});
    ServiceId hospital = build.service("hospital");
    GroupId hospital_water = build.group({.by = {plant}, .buffer = 50});
};

TEST(Explain, WalksBackToTheInitialFailure) {
    Story story;
    const Model model = story.build.model();
    const Shock shock = stop(story.grid, 10);
    const auto chain = explain(model, run(model, shock, 1000), story.hospital);
    ASSERT_TRUE(chain.has_value());
    ASSERT_EQ(chain->size(), 3u);
    EXPECT_EQ((*chain)[0].service, story.grid);
    EXPECT_EQ((*chain)[0].cause, Cause::own_damage);
    EXPECT_EQ((*chain)[1].tick, Ticks{111});  // 10 + 1 + 100
    EXPECT_EQ((*chain)[2].tick, Ticks{162});  // 111 + 1 + 50
    for (std::size_t i = 1; i < chain->size(); ++i) EXPECT_EQ((*chain)[i].witness.at, (*chain)[i - 1].tick);
}

TEST(Explain, SaysWhenThereIsNothingToExplain) {
    Story story;
    const Model model = story.build.model();
    const auto chain = explain(model, run(model, stop(story.grid, 10), 100), story.hospital);
    ASSERT_FALSE(chain.has_value());
    EXPECT_EQ(chain.error().code, ErrorCode::not_found);
    EXPECT_EQ(chain.error().problems.front().place, "hospital");
}

// The grid is out from 10 to 200. The plant fails at 111 and the hospital at 162; the plant comes back at
// 201, felt at 202. The hospital's own buffer must last from 112 to 202: 90 ticks, 40 more than it has.
// The plant's must last from 11 to 201: 190, 90 more; or 51 ticks less of outage for the hospital:
// failing at 151 leaves 152 to 202 = 50 ticks, just enough: 40 more.
TEST(Explain, FindsTheSmallestPreventingBuffer) {
    Story story;
    const Model model = story.build.model();
    const Shock shock = stop(story.grid, 10, Ticks{200});
    const Horizon horizon{Ticks{1000}};
    const auto chain = explain(model, run(model, shock, 1000), story.hospital);
    const auto prevention = find_prevention(model, shock, horizon, {}, *chain);
    ASSERT_TRUE(prevention.has_value());
    ASSERT_EQ(prevention->buffers.size(), 2u);
    for (const Prevention::Buffer& buffer : prevention->buffers) EXPECT_EQ(buffer.added, Ticks{40});
    EXPECT_EQ(prevention->redundancies.size(), 2u);
    ASSERT_TRUE(prevention->repair.has_value());
    EXPECT_EQ(prevention->repair->until, Ticks{160});  // 40 ticks earlier than 200

    for (const GroupId group : {story.plant_power, story.hospital_water}) {  // and one tick less does not do
        for (const std::int64_t added : {40, 39}) {
            network::Columns columns = story.build.columns;
            columns.groups[group.index()].buffer.value += added;
            const Model changed = *Model::make(columns);
            EXPECT_EQ(explain(changed, run(changed, shock, 1000), story.hospital).has_value(), added == 39);
        }
    }
}

TEST(Explain, NoBufferHelpsAgainstASecondPath) {
    Story story;
    story.build.columns.groups[story.hospital_water.index()].logic = network::Logic::all;
    network::Dependency direct{.group = story.hospital_water, .supplier = story.grid};
    direct.delay.value = 1;
    story.build.columns.dependencies.push_back(direct);
    const Model model = story.build.model();
    const Shock shock = stop(story.grid);
    const auto chain = explain(model, run(model, shock, 1000), story.hospital);
    const auto prevention = find_prevention(model, shock, {Ticks{1000}}, {}, *chain);
    ASSERT_TRUE(prevention.has_value());
    ASSERT_EQ(prevention->buffers.size(), 1u);  // its own, for as long as the horizon
    EXPECT_EQ(prevention->buffers.front().group, story.hospital_water);
    // A second supply in place of one of them leaves the other.
    EXPECT_TRUE(prevention->redundancies.empty());
}

TEST(Explain, AChainIsHypotheticalByItsWeakestLink) {
    Story story;
    network::Columns& c = story.build.columns;
    c.reference_ids.push_back("B23");
    c.reference_texts.ja.push_back("出典");
    c.reference_texts.en.push_back("source");
    c.references.push_back({network::Mark::found});
    for (network::Dependency& d : c.dependencies) {
        d.source = network::Source::report;
        d.reference = network::ReferenceId{0};
    }
    const auto hypothetical = [&] {
        const Model model = story.build.model();
        return is_hypothetical(model, stop(story.grid),
                               *explain(model, run(model, stop(story.grid), 1000), story.hospital));
    };
    EXPECT_FALSE(hypothetical());
    c.dependencies[1].source = network::Source::assumed;
    EXPECT_TRUE(hypothetical());
    c.dependencies[1].source = network::Source::expert;
    c.references[0].mark = network::Mark::demo;
    EXPECT_TRUE(hypothetical());
}

/// A reference marked as a demo value, besides none.
network::ReferenceId add_demo_reference(network::Columns& c) {
    c.reference_ids.push_back("D");
    c.reference_texts.ja.push_back("デモ値");
    c.reference_texts.en.push_back("demo value");
    c.references.push_back({network::Mark::demo});
    return id_at<network::ReferenceId>(c.references.size() - 1);
}

TEST(Explain, ADemoDelayMakesAChainHypotheticalUnlessThereIsNone) {
    Story story;
    network::Columns& c = story.build.columns;
    for (network::Dependency& d : c.dependencies) d.source = network::Source::report;
    c.dependencies[1].delay.reference = add_demo_reference(c);
    const auto hypothetical = [&] {
        const Model model = story.build.model();
        const Shock shock = stop(story.grid);
        return is_hypothetical(model, shock, *explain(model, run(model, shock, 1000), story.hospital));
    };
    EXPECT_FALSE(hypothetical());  // one tick, the least there can be
    c.dependencies[1].delay.value = 10;
    EXPECT_TRUE(hypothetical());
}

TEST(Explain, AThreatEventMakesAChainHypotheticalByItsExposure) {
    Story story;
    network::Columns& c = story.build.columns;
    for (network::Dependency& d : c.dependencies) d.source = network::Source::report;
    c.component_ids.push_back("router-software");
    c.component_names.ja.push_back("ルータ");
    c.component_names.en.push_back("router");
    c.components.push_back({});
    const network::ReferenceId demo = add_demo_reference(c);
    const auto hypothetical = [&](network::ReferenceId exposed, network::Quantity delay) {
        c.exposures = {{.service = story.grid, .component = network::ComponentId{0}}};
        c.exposures[0].reference = exposed;
        c.exposures[0].delay = delay;
        const Model model = story.build.model();
        const Shock shock{.onset = {}, .events = {{network::ComponentId{0}}}};
        return is_hypothetical(model, shock, *explain(model, run(model, shock, 1000), story.hospital));
    };
    EXPECT_FALSE(hypothetical(network::ReferenceId::none(), {.reference = demo}));  // at once
    EXPECT_TRUE(hypothetical(network::ReferenceId::none(), {.value = 5, .reference = demo}));
    EXPECT_TRUE(hypothetical(demo, {}));
}

}  // namespace
}  // namespace kaname::cascade
