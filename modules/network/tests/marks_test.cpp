#include "kaname/network/marks.hpp"

#include <gtest/gtest.h>

#include "model_fixture.hpp"

namespace kaname::network {
namespace {

/// Two services, one group, one dependency, one exposure, one table and one rule, with references
/// 0 (demo), 1 (found), 2 (known) on some of their values.
TEST(ValueMarks, CountsEveryValueThatNamesAReference) {
    Columns c = plant_on_grid();
    for (const Mark mark : {Mark::found, Mark::known}) {
        c.reference_ids.push_back(mark == Mark::found ? "F" : "K");
        c.reference_texts.ja.push_back("出典");
        c.reference_texts.en.push_back("source");
        c.references.push_back({mark});
    }
    const ReferenceId demo{0};
    const ReferenceId found{1};
    const ReferenceId known{2};
    c.services[0].continuity_reference = found;
    c.services[0].levels_reference = demo;
    c.services[1].repair_work = {.value = 60, .reference = found};
    c.groups[0].reference = demo;
    c.groups[0].buffer = {.value = 60, .reference = known};
    c.dependencies[0].reference = found;
    c.dependencies[0].delay.reference = found;
    c.dependencies[0].strength.reference = demo;
    c.component_ids.push_back("router");
    c.component_names.ja.push_back("ルータ");
    c.component_names.en.push_back("router");
    c.components.push_back({});
    Exposure exposure{.service = ServiceId{0}, .component = ComponentId{0}};
    exposure.reference = known;
    exposure.work = {.value = 60, .reference = found};
    c.exposures.push_back(exposure);
    c.tables.push_back({.rows = {{Ticks{0}, 2'000}}, .reference = demo});
    const auto model = Model::make(c);
    ASSERT_TRUE(model) << to_text(model.error(), Language::en);

    const MarkCounts counts = value_marks(*model);
    EXPECT_EQ(counts.of(Mark::source_document), 0u);
    EXPECT_EQ(counts.of(Mark::found), 5u);  // continuity, repair work, dependency, delay, exposure work
    EXPECT_EQ(counts.of(Mark::known), 2u);  // buffer, exposure
    EXPECT_EQ(counts.of(Mark::demo), 4u);   // continuity's levels, group, strength, table
    EXPECT_EQ(counts.total(), 11u);
}

TEST(ValueMarks, LeavesOutWhatWasNotGiven) {
    const auto model = Model::make(plant_on_grid());
    ASSERT_TRUE(model);
    EXPECT_EQ(value_marks(*model).total(), 0u);
}

}  // namespace
}  // namespace kaname::network
