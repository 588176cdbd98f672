#include <gtest/gtest.h>

#include "kaname/base/limits.hpp"
#include "rows.hpp"

// Every reason why rows are not a directory, one test each.
namespace kaname::directory {
namespace {

using Table = Rejection::Table;

struct Expected {
    Table table;
    std::size_t row;
    std::string field;
    std::string place;
    std::string reason;
};

void expect_rejected(const std::vector<Sector>& sectors, const std::vector<Body>& bodies,
                     const Expected& expected) {
    const auto found = check(sectors, bodies);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].table, expected.table);
    EXPECT_EQ(found[0].row, expected.row);
    EXPECT_EQ(found[0].field, expected.field);
    EXPECT_EQ(found[0].place, expected.place);
    EXPECT_EQ(found[0].reason.en, expected.reason);
    EXPECT_FALSE(found[0].reason.ja.empty());
    EXPECT_FALSE(found[0].mend.ja.empty());
    EXPECT_FALSE(found[0].mend.en.empty());
    const auto made = Directory::make(sectors, bodies);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().problems.front().place, expected.place);
}

TEST(DirectoryCheck, AcceptsNothingAtAll) { EXPECT_TRUE(Directory::make({}, {})); }

TEST(DirectoryCheck, MalformedSectorId) {
    expect_rejected({sector("Water")}, {},
                    {Table::sectors, 0, "id", "sector Water", "the id cannot be used"});
}

TEST(DirectoryCheck, RepeatedSectorId) {
    expect_rejected({sector("water"), sector("rail"), sector("water")}, {},
                    {Table::sectors, 2, "id", "sector water", "the id \"water\" is used twice"});
}

TEST(DirectoryCheck, SectorThatEndsBeforeItBegins) {
    expect_rejected(
        {sector("water", {day(2007, 4, 1), day(2007, 4, 1)})}, {},
        {Table::sectors, 0, "valid_until", "sector water", "its validity does not end after it begins"});
}

TEST(DirectoryCheck, SectorNamedInOneLanguage) {
    Sector water = sector("water");
    water.name.ja.clear();
    expect_rejected({water}, {},
                    {Table::sectors, 0, "name", "sector water", "its name is given in one language only"});
}

TEST(DirectoryCheck, MalformedBodyId) {
    expect_rejected({}, {body("経産省", BodyKind::ministry)},
                    {Table::bodies, 0, "id", "body 経産省", "the id cannot be used"});
}

TEST(DirectoryCheck, RepeatedBodyId) {
    expect_rejected({}, {body("meti", BodyKind::ministry), body("meti", BodyKind::agency)},
                    {Table::bodies, 1, "id", "body meti", "the id \"meti\" is used twice"});
}

TEST(DirectoryCheck, BodyWithoutName) {
    Body meti = body("meti", BodyKind::ministry);
    meti.name.en.clear();
    expect_rejected({}, {meti}, {Table::bodies, 0, "name", "body meti", "its name is missing"});
}

TEST(DirectoryCheck, BodyThatEndsBeforeItBegins) {
    Body meti = body("meti", BodyKind::ministry);
    meti.valid = {day(2008, 1, 1), day(2007, 1, 1)};
    expect_rejected(
        {}, {meti},
        {Table::bodies, 0, "valid_until", "body meti", "its validity does not end after it begins"});
}

TEST(DirectoryCheck, LinkToAnUnknownSector) {
    expect_rejected({sector("water")}, {body("mlit", BodyKind::ministry, {{"water", {}}, {"sewage", {}}})},
                    {Table::bodies, 0, "sectors[1].sector", "body mlit", "there is no sector \"sewage\""});
}

TEST(DirectoryCheck, LinkThatEndsBeforeItBegins) {
    expect_rejected(
        {sector("water")},
        {body("mlit", BodyKind::ministry, {{"water", {day(2008, 1, 1), day(2007, 1, 1)}}})},
        {Table::bodies, 0, "sectors[0].until", "body mlit", "its validity does not end after it begins"});
}

TEST(DirectoryCheck, SetUpStepsOutOfOrder) {
    Body council = body("council", BodyKind::council);
    council.set_up = {{SetUp::planned, day(2008, 1, 1)}, {SetUp::established, day(2008, 1, 1)}};
    expect_rejected({}, {council},
                    {Table::bodies, 0, "set_up[1].from", "body council",
                     "the steps of its set-up are not in order of date"});
}

TEST(DirectoryCheck, SetUpOfAMinistry) {
    Body meti = body("meti", BodyKind::ministry);
    meti.set_up = {{SetUp::planned, day(2008, 1, 1)}};
    expect_rejected(
        {}, {meti},
        {Table::bodies, 0, "set_up", "body meti", "only a CEPTOAR or the Council is set up in steps"});
}

TEST(DirectoryCheck, SubgroupsOfAnOperator) {
    Body company = body("company", BodyKind::operator_);
    company.subgroups = {"a"};
    expect_rejected({}, {company},
                    {Table::bodies, 0, "subgroups", "body company", "only a CEPTOAR has subgroups"});
}

TEST(DirectoryCheck, MalformedSubgroup) {
    Body ceptoar = body("c", BodyKind::ceptoar);
    ceptoar.subgroups = {"ok", ""};
    expect_rejected({}, {ceptoar}, {Table::bodies, 0, "subgroups[1]", "body c", "the id cannot be used"});
}

TEST(DirectoryCheck, RepeatedSubgroup) {
    Body ceptoar = body("c", BodyKind::ceptoar);
    ceptoar.subgroups = {"banks", "banks"};
    expect_rejected({}, {ceptoar},
                    {Table::bodies, 0, "subgroups[1]", "body c", "the id \"banks\" is used twice"});
}

TEST(DirectoryCheck, UnknownCeptoar) {
    Body company = body("company", BodyKind::operator_);
    company.memberships = {{"nowhere"}};
    expect_rejected(
        {}, {company},
        {Table::bodies, 0, "memberships[0].ceptoar", "body company", "there is no CEPTOAR \"nowhere\""});
}

TEST(DirectoryCheck, CeptoarThatIsAMinistry) {
    Body company = body("company", BodyKind::operator_);
    company.memberships = {{"meti"}};
    expect_rejected(
        {}, {body("meti", BodyKind::ministry), company},
        {Table::bodies, 1, "memberships[0].ceptoar", "body company", "there is no CEPTOAR \"meti\""});
}

TEST(DirectoryCheck, CeptoarOfAMinistry) {
    Body meti = body("meti", BodyKind::ministry);
    meti.memberships = {{"c"}};
    expect_rejected({}, {meti, body("c", BodyKind::ceptoar)},
                    {Table::bodies, 0, "memberships", "body meti", "only an operator belongs to a CEPTOAR"});
}

TEST(DirectoryCheck, MembershipThatEndsBeforeItBegins) {
    Body company = body("company", BodyKind::operator_);
    company.memberships = {{"c", {day(2007, 4, 1), day(2007, 3, 1)}}};
    expect_rejected({}, {company, body("c", BodyKind::ceptoar)},
                    {Table::bodies, 0, "memberships[0].until", "body company",
                     "its validity does not end after it begins"});
}

// Two numbers of one exchange fall silent together.
TEST(DirectoryCheck, ContactWithRoutesOfOneKind) {
    Body company = body("company", BodyKind::operator_);
    company.contacts = {{{"当直", "duty desk"}, {{RouteKind::telephone, "1"}, {RouteKind::telephone, "2"}}}};
    expect_rejected({}, {company},
                    {Table::bodies, 0, "contacts[0].routes", "body company",
                     "it can be reached by one kind of route only"});
    company.contacts[0].routes.push_back({RouteKind::satellite, "3"});
    EXPECT_TRUE(Directory::make({}, {company}));
}

TEST(DirectoryCheck, TwoMinistriesOnOneDay) {
    expect_rejected({sector("water")},
                    {body("mlit", BodyKind::ministry, {{"water", since(day(2024, 3, 31))}}),
                     body("mhlw", BodyKind::ministry, {{"water", before(day(2024, 4, 1))}})},
                    {Table::bodies, 0, "sectors[0]", "body mlit",
                     "the sector \"water\" has two ministries on one day, \"mhlw\" and \"mlit\""});
}

/// The second of three is inside the first: the third must still be compared with the first.
TEST(DirectoryCheck, MinistryInsideTheDutyOfAnother) {
    const auto found = check(
        {sector("water")}, {body("a", BodyKind::ministry, {{"water", {day(2000, 1, 1), day(2020, 1, 1)}}}),
                            body("b", BodyKind::ministry, {{"water", {day(2001, 1, 1), day(2002, 1, 1)}}}),
                            body("c", BodyKind::ministry, {{"water", {day(2010, 1, 1), day(2030, 1, 1)}}})});
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].row, 1u);
    EXPECT_EQ(found[1].row, 2u);
}

TEST(DirectoryCheck, MinistriesThatNeverMeetShareASector) {
    Body closed = body("old", BodyKind::ministry, {{"water", {}}});
    closed.valid = before(day(2001, 1, 6));  // the ministries of 2001 replaced the older ones
    Body open = body("new", BodyKind::ministry, {{"water", {}}});
    open.valid = since(day(2001, 1, 6));
    EXPECT_TRUE(check({sector("water")}, {open, closed}).empty());
}

TEST(DirectoryCheck, StopsAtTheLimit) {
    const std::vector<Sector> sectors(limits::kProblems + 50, sector("?"));
    EXPECT_EQ(check(sectors, {}).size(), limits::kProblems);
}

}  // namespace
}  // namespace kaname::directory
