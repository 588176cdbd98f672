#include "kaname/policy/notice_route.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

namespace kaname::policy {
namespace {

using directory::Body;
using directory::BodyKind;
using directory::Directory;
using directory::SetUp;

const Date kPreparing = *parse_date("2007-10-01");
const Date kEstablished = *parse_date("2008-04-01");

Text named(const std::string& name) { return {name, name}; }

std::vector<directory::SectorLink> in(const std::string& sector) { return {{sector, {}}}; }

Body operator_in(const std::string& id, const std::string& sector,
                 std::vector<directory::Membership> memberships) {
    return {.id = id,
            .kind = BodyKind::operator_,
            .name = named(id),
            .sectors = in(sector),
            .memberships = std::move(memberships)};
}

/// Banks have a CEPTOAR, hospitals one that is being prepared, water has no ministry.
Directory bodies() {
    return *Directory::make(
        {{"finance", named("finance"), {}}, {"medical", named("medical"), {}}, {"water", named("water"), {}}},
        {{.id = "cs", .kind = BodyKind::coordinator, .name = named("cs")},
         {.id = "fsa", .kind = BodyKind::ministry, .name = named("fsa"), .sectors = in("finance")},
         {.id = "mhlw", .kind = BodyKind::ministry, .name = named("mhlw"), .sectors = in("medical")},
         {.id = "police", .kind = BodyKind::agency, .name = named("police")},
         {.id = "council", .kind = BodyKind::council, .name = named("council")},
         {.id = "c.bank", .kind = BodyKind::ceptoar, .name = named("c.bank"), .sectors = in("finance")},
         {.id = "c.medical",
          .kind = BodyKind::ceptoar,
          .name = named("c.medical"),
          .sectors = in("medical"),
          .set_up = {{SetUp::preparing, kPreparing}, {SetUp::established, kEstablished}}},
         {.id = "c.empty", .kind = BodyKind::ceptoar, .name = named("c.empty"), .sectors = in("finance")},
         operator_in("bank", "finance", {{"c.bank"}}),
         operator_in("former", "finance", {{"c.bank", {.until = kPreparing}}}),
         operator_in("hospital", "medical", {{"c.medical"}}),
         operator_in("works", "water", {})});
}

using Hops = std::vector<std::string>;
Hops hops(const std::vector<std::string>& recipients, Date day = kPreparing) {
    Hops found;
    for (const Hop& hop : route_of_notice(bodies(), {"cs", recipients}, {}, day).hops) {
        found.push_back(hop.from + ">" + hop.to + ":" + std::string{to_text(hop.mode)});
        EXPECT_FALSE(hop.reason.ja.empty());
        EXPECT_FALSE(hop.reason.en.empty());
    }
    return found;
}
std::string nobody(const std::string& recipient, Date day = kPreparing) {
    const auto route = route_of_notice(bodies(), {"cs", {recipient}}, {}, day);
    return route.nobody.empty() ? "" : route.nobody.front().reason.en;
}

TEST(NoticeRoute, AMemberIsReachedThroughMinistryAndCeptoar) {
    EXPECT_EQ(hops({"bank"}), (Hops{"cs>fsa:concurrent", "fsa>c.bank:concurrent", "c.bank>bank:gate"}));
}

TEST(NoticeRoute, WithoutAnEstablishedCeptoarTheMinistryServes) {
    EXPECT_EQ(hops({"hospital"}), (Hops{"cs>mhlw:concurrent", "mhlw>hospital:concurrent"}));
    EXPECT_EQ(hops({"hospital"}, kEstablished),
              (Hops{"cs>mhlw:concurrent", "mhlw>c.medical:concurrent", "c.medical>hospital:gate"}));
}

TEST(NoticeRoute, WhoHasLeftItsCeptoarIsServedByTheMinistry) {
    EXPECT_EQ(hops({"former"}), (Hops{"cs>fsa:concurrent", "fsa>former:concurrent"}));
}

TEST(NoticeRoute, WithoutAMinistryTheIssuerServes) {
    EXPECT_EQ(hops({"works"}), Hops{"cs>works:concurrent"});
    EXPECT_EQ(hops({"police"}), Hops{"cs>police:concurrent"});
}

TEST(NoticeRoute, ACeptoarStandsForItsMembersOfThatDay) {
    EXPECT_EQ(hops({"c.bank"}), hops({"bank"}));
    EXPECT_EQ(hops({"c.bank"}, kPreparing - std::chrono::days{1}),
              (Hops{"cs>fsa:concurrent", "fsa>c.bank:concurrent", "c.bank>bank:gate", "c.bank>former:gate"}));
    EXPECT_EQ(hops({"c.medical"}), hops({"hospital"}));
}

TEST(NoticeRoute, SendersStandBeforeThoseTheyServeAndNoHopTwice) {
    EXPECT_EQ(hops({"bank", "hospital", "c.bank", "bank", "fsa"}),
              (Hops{"cs>fsa:concurrent", "cs>mhlw:concurrent", "fsa>c.bank:concurrent", "c.bank>bank:gate",
                    "mhlw>hospital:concurrent"}));
}

TEST(NoticeRoute, WhomNothingReachesIsNamedWithTheReason) {
    EXPECT_EQ(nobody("gone"), "it is not in the directory today");
    EXPECT_EQ(nobody("council"), "it is not a body that notices are sent to");
    EXPECT_EQ(nobody("c.empty"), "it has no members today");
    EXPECT_EQ(nobody("bank"), "");
    EXPECT_TRUE(hops({"gone", "council"}).empty());
}

TEST(NoticeRoute, AgreementsAreByDirection) {
    const std::vector<HopAgreement> agreed{{"fsa", HopMode::gate, {}, Direction::report},
                                           {"c.bank", HopMode::concurrent, {}, Direction::notice}};
    const auto route = route_of_notice(bodies(), {"cs", {"bank"}}, agreed, kPreparing);
    EXPECT_EQ(route.hops[1].mode, HopMode::concurrent);  // that of reports does not count here
    EXPECT_EQ(route.hops[2].mode, HopMode::concurrent);
}

std::set<std::string> reached(const std::vector<std::string>& recipients, Date day) {
    std::set<std::string> holders;
    for (const Hop& hop : route_of_notice(bodies(), {"cs", recipients}, {}, day).hops) {
        holders.insert(hop.to);
    }
    return holders;
}

// Every hop hangs on one before it, and fewer recipients never reach more.
RC_GTEST_PROP(NoticeRouteProperty, IsATreeThatGrowsWithItsRecipients, ()) {
    const std::vector<std::string> all{"bank",      "former",  "hospital", "works", "c.bank",
                                       "c.medical", "c.empty", "police",   "fsa",   "gone"};
    const Date day = kPreparing + std::chrono::days{*rc::gen::inRange(-2, 300)};
    std::vector<std::string> some;
    for (const std::string& body : all) {
        if (*rc::gen::arbitrary<bool>()) some.push_back(body);
    }
    std::set<std::string> holders{"cs"};
    for (const Hop& hop : route_of_notice(bodies(), {"cs", some}, {}, day).hops) {
        RC_ASSERT(holders.count(hop.from) == 1);
        holders.insert(hop.to);
    }
    const auto before = reached(some, day);
    if (!some.empty()) some.erase(some.begin() + *rc::gen::inRange<int>(0, static_cast<int>(some.size())));
    const auto after = reached(some, day);
    RC_ASSERT(std::includes(before.begin(), before.end(), after.begin(), after.end()));
}

}  // namespace
}  // namespace kaname::policy
