#include "kaname/directory/directory.hpp"

#include <gtest/gtest.h>

#include "rows.hpp"

namespace kaname::directory {
namespace {

/// The shape of the programme of 2006 and after: ten sectors of the First Action Plan are too many for
/// a test; the dates below are those of the real water ministry and of one CEPTOAR [D].
Directory programme() {
    const Date handover = day(2024, 4, 1);  // waterworks moved from the health to the infrastructure ministry
    Body health = body("mhlw", BodyKind::ministry, {{"water", before(handover)}});
    Body infrastructure = body("mlit", BodyKind::ministry, {{"water", since(handover)}, {"rail", {}}});
    Body ceptoar = body("ceptoar.water", BodyKind::ceptoar, {{"water", {}}});
    ceptoar.set_up = {{SetUp::planned, day(2006, 2, 2)},
                      {SetUp::preparing, day(2006, 10, 1)},
                      {SetUp::established, day(2007, 3, 30)}};
    ceptoar.subgroups = {"supply", "sewage"};
    Body company = body("water.example", BodyKind::operator_, {{"water", {}}});
    company.memberships = {{"ceptoar.water", before(day(2010, 4, 1))}};
    Sector port = sector("port", since(handover));
    port.name = {};  // decided on, not named yet
    auto made =
        Directory::make({sector("water"), sector("rail"), port}, {health, infrastructure, ceptoar, company});
    EXPECT_TRUE(made) << (made ? "" : to_text(made.error(), Language::en));
    return *std::move(made);
}

TEST(Directory, FindsById) {
    const Directory directory = programme();
    EXPECT_EQ(directory.find_sector("rail")->name.en, "rail (en)");
    EXPECT_EQ(directory.find_body("mlit")->kind, BodyKind::ministry);
    EXPECT_EQ(directory.find_sector("mlit"), nullptr);
    EXPECT_EQ(directory.find_body("water"), nullptr);
}

TEST(Directory, SectorsComeIntoBeing) {
    const Directory directory = programme();
    EXPECT_EQ(directory.sectors_on(day(2024, 3, 31)).size(), 2u);
    const auto after = directory.sectors_on(day(2024, 4, 1));
    ASSERT_EQ(after.size(), 3u);
    EXPECT_EQ(after.back()->id, "port");
    EXPECT_EQ(after.back()->name, Text{});
}

TEST(Directory, WaterMovesToAnotherMinistryOn20240401) {
    const Directory directory = programme();
    EXPECT_EQ(directory.channel_to("water", day(2024, 3, 31)).ministry->id, "mhlw");
    EXPECT_EQ(directory.channel_to("water", day(2024, 4, 1)).ministry->id, "mlit");
    EXPECT_EQ(directory.channel_to("rail", day(2024, 3, 31)).ministry->id, "mlit");
}

TEST(Directory, ChannelListsACeptoarThatIsNotEstablishedYet) {
    const Directory directory = programme();
    const Channel channel = directory.channel_to("water", day(2006, 12, 1));
    EXPECT_EQ(channel.ministry->id, "mhlw");
    ASSERT_EQ(channel.ceptoars.size(), 1u);
    EXPECT_EQ(set_up_on(*channel.ceptoars.front(), day(2006, 12, 1)), SetUp::preparing);
}

TEST(Directory, ChannelHasNoCeptoarBeforeItIsPlanned) {
    EXPECT_TRUE(programme().channel_to("water", day(2006, 2, 1)).ceptoars.empty());
    EXPECT_TRUE(programme().channel_to("rail", day(2007, 6, 14)).ceptoars.empty());
}

TEST(Directory, NobodyIsResponsibleForASectorThatDoesNotExist) {
    const Directory directory = programme();
    EXPECT_EQ(directory.channel_to("space", day(2024, 4, 1)).ministry, nullptr);
    EXPECT_EQ(directory.channel_to("port", day(2024, 4, 1)).ministry, nullptr);  // nobody named yet
}

TEST(Directory, ChannelEndsWithTheSector) {
    const auto made = Directory::make({sector("water", before(day(2030, 1, 1)))},
                                      {body("mlit", BodyKind::ministry, {{"water", {}}})});
    ASSERT_TRUE(made);
    EXPECT_NE(made->channel_to("water", day(2029, 12, 31)).ministry, nullptr);
    EXPECT_EQ(made->channel_to("water", day(2030, 1, 1)).ministry, nullptr);
}

TEST(Directory, MembershipsCountWhileTheyLastAndTheCeptoarIsEstablished) {
    const Directory directory = programme();
    const Body& company = *directory.find_body("water.example");
    EXPECT_TRUE(directory.ceptoars_of(company, day(2007, 3, 29)).empty());  // still preparing
    ASSERT_EQ(directory.ceptoars_of(company, day(2007, 3, 30)).size(), 1u);
    EXPECT_EQ(directory.ceptoars_of(company, day(2007, 3, 30)).front()->id, "ceptoar.water");
    EXPECT_TRUE(directory.ceptoars_of(company, day(2010, 4, 1)).empty());  // no member any more
    EXPECT_EQ(directory.members_of("ceptoar.water", day(2010, 3, 31)).size(), 1u);
    EXPECT_TRUE(directory.members_of("ceptoar.water", day(2010, 4, 1)).empty());
    EXPECT_TRUE(directory.members_of("mlit", day(2007, 3, 30)).empty());
}

TEST(Directory, SetUpStepsTakeEffectOnTheirDay) {
    const Directory directory = programme();
    const Body& ceptoar = *directory.find_body("ceptoar.water");
    EXPECT_EQ(set_up_on(ceptoar, day(2006, 2, 1)), std::nullopt);
    EXPECT_EQ(set_up_on(ceptoar, day(2006, 2, 2)), SetUp::planned);
    EXPECT_EQ(set_up_on(ceptoar, day(2007, 3, 29)), SetUp::preparing);
    EXPECT_EQ(set_up_on(ceptoar, day(2007, 3, 30)), SetUp::established);
}

TEST(Directory, BodiesWithoutStepsAreEstablishedWhileValid) {
    Body agency = body("ipa", BodyKind::agency);
    agency.valid = {day(2004, 1, 5), day(2010, 1, 1)};
    EXPECT_EQ(set_up_on(agency, day(2004, 1, 4)), std::nullopt);
    EXPECT_EQ(set_up_on(agency, day(2004, 1, 5)), SetUp::established);
    EXPECT_EQ(set_up_on(agency, day(2010, 1, 1)), std::nullopt);
}

TEST(Directory, ListsBodiesOfAKindOnADay) {
    const Directory directory = programme();
    EXPECT_EQ(directory.bodies_on(day(2007, 6, 14), BodyKind::ministry).size(), 2u);
    EXPECT_TRUE(directory.bodies_on(day(2006, 1, 1), BodyKind::ceptoar).empty());
    EXPECT_EQ(directory.bodies_on(day(2007, 6, 14), BodyKind::operator_).front()->id, "water.example");
}

}  // namespace
}  // namespace kaname::directory
