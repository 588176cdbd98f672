#include "kaname/policy/route.hpp"

#include <gtest/gtest.h>

#include "kaname/policy/pseudonym.hpp"

namespace kaname::policy {
namespace {

using directory::Body;
using directory::BodyKind;
using directory::Directory;

const Date kDay = *parse_date("2007-10-01");
const Date kChange = *parse_date("2024-04-01");

Text named(const char* name) { return {name, name}; }

/// Water moves from one ministry to another; gas has none.
Directory directory() {
    std::vector<Body> bodies{
        {.id = "cs", .kind = BodyKind::coordinator, .name = named("cs")},
        {.id = "mhlw",
         .kind = BodyKind::ministry,
         .name = named("mhlw"),
         .sectors = {{"water", {.until = kChange}}, {"medical", {}}}},
        {.id = "mlit",
         .kind = BodyKind::ministry,
         .name = named("mlit"),
         .sectors = {{"water", {.from = kChange}}}},
        {.id = "op.water", .kind = BodyKind::operator_, .name = named("w"), .sectors = {{"water", {}}}},
        {.id = "op.both",
         .kind = BodyKind::operator_,
         .name = named("b"),
         .sectors = {{"water", {}}, {"medical", {}}}},
        {.id = "op.gas", .kind = BodyKind::operator_, .name = named("g"), .sectors = {{"gas", {}}}},
        {.id = "op.past",
         .kind = BodyKind::operator_,
         .name = named("p"),
         .sectors = {{"water", {.until = kDay}}}}};
    return *Directory::make(
        {{"water", named("water"), {}}, {"medical", named("medical"), {}}, {"gas", named("gas"), {}}},
        std::move(bodies));
}

using Path = std::vector<std::pair<std::string, std::string>>;
Path path(std::string_view body, Date day = kDay) {
    Path hops;
    for (const Hop& hop : *route_of_report(directory(), body, {}, day)) hops.emplace_back(hop.from, hop.to);
    return hops;
}

TEST(Route, GoesByWayOfTheMinistryOfThatDay) {
    EXPECT_EQ(path("op.water"), (Path{{"op.water", "mhlw"}, {"mhlw", "cs"}}));
    EXPECT_EQ(path("op.water", kChange), (Path{{"op.water", "mlit"}, {"mlit", "cs"}}));
}

TEST(Route, OneMinistryOfTwoSectorsIsOneHop) {
    EXPECT_EQ(path("op.both"), (Path{{"op.both", "mhlw"}, {"mhlw", "cs"}}));
    EXPECT_EQ(path("op.both", kChange),
              (Path{{"op.both", "mlit"}, {"op.both", "mhlw"}, {"mlit", "cs"}, {"mhlw", "cs"}}));
}

TEST(Route, WithoutAMinistryTheCoordinatorIsToldDirectly) {
    EXPECT_EQ(path("op.gas"), (Path{{"op.gas", "cs"}}));
}

TEST(Route, TakesTheAgreementOfTheMinistry) {
    const std::vector<HopAgreement> agreed{{"mhlw", HopMode::gate_with_timeout, std::chrono::minutes{30}}};
    const auto hops = *route_of_report(directory(), "op.water", agreed, kDay);
    EXPECT_EQ(hops[0].mode, HopMode::concurrent);
    EXPECT_EQ(hops[1].mode, HopMode::gate_with_timeout);
    EXPECT_EQ(hops[1].timeout, std::chrono::minutes{30});
}

TEST(Route, LargeScaleOperationHasItsOwnAgreementsAndTheOthersStay) {
    using std::chrono::minutes;
    const std::vector<HopAgreement> agreed{
        {"mhlw", HopMode::gate},
        {"mhlw", HopMode::concurrent, minutes{0}, Direction::report, Operation::large_scale},
        {"mlit", HopMode::gate_with_timeout, minutes{30}},
        {"mhlw", HopMode::gate, minutes{0}, Direction::notice}};
    const auto mode = [&](Operation operation, const char* body, Direction direction) {
        Hop hop{.from = body, .to = "cs"};
        apply_agreement(hop, in_force(agreed, operation), direction);
        return hop.mode;
    };
    EXPECT_EQ(mode(Operation::normal, "mhlw", Direction::report), HopMode::gate);
    EXPECT_EQ(mode(Operation::large_scale, "mhlw", Direction::report), HopMode::concurrent);
    EXPECT_EQ(mode(Operation::large_scale, "mhlw", Direction::notice), HopMode::gate);
    EXPECT_EQ(mode(Operation::large_scale, "mlit", Direction::report), HopMode::gate_with_timeout);
    EXPECT_EQ(in_force(agreed, Operation::normal).size(), 3u);
    EXPECT_EQ(in_force(agreed, Operation::large_scale).size(), 3u);
}

TEST(Route, EveryHopSaysWhyInBothLanguages) {
    for (const Hop& hop : *route_of_report(directory(), "op.both", {}, kChange)) {
        EXPECT_FALSE(hop.reason.ja.empty());
        EXPECT_FALSE(hop.reason.en.empty());
    }
}

TEST(Route, NobodyToReportForOrToIsAnError) {
    EXPECT_EQ(route_of_report(directory(), "op.past", {}, kDay).error().code, ErrorCode::invalid_input);
    EXPECT_EQ(route_of_report(directory(), "op.nobody", {}, kDay).error().code, ErrorCode::invalid_input);
    EXPECT_EQ(route_of_report(*Directory::make({}, {}), "op.water", {}, kDay).error().code,
              ErrorCode::unavailable);
}

TEST(Pseudonyms, AreTheSameWithOneKeyAndOthersWithAnother) {
    const Pseudonyms names{{1, 2, 3}};
    EXPECT_EQ(names.of("incident|op.east|1"), names.of("incident|op.east|1"));
    EXPECT_NE(names.of("incident|op.east|1"), names.of("incident|op.east|2"));
    EXPECT_NE(names.of("incident|op.east|1"), Pseudonyms{{9}}.of("incident|op.east|1"));
    EXPECT_EQ(names.of("x").size(), 13u);
    EXPECT_EQ(names.of("x").find_first_not_of("abcdefghijklmnopqrstuvwxyz234567"), std::string::npos);
}

}  // namespace
}  // namespace kaname::policy
