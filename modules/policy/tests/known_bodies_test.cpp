#include "kaname/policy/known_bodies.hpp"

#include <gtest/gtest.h>

namespace kaname::policy {
namespace {

using directory::Body;
using directory::BodyKind;
using directory::Directory;
using directory::SectorLink;

const Date kToday = *parse_date("2007-10-01");

Body body_of(const std::string& id, BodyKind kind, std::vector<SectorLink> sectors = {}) {
    return {.id = id, .kind = kind, .name = {id, id}, .sectors = std::move(sectors)};
}

Body member(const std::string& id, directory::Membership membership) {
    Body body = body_of(id, BodyKind::operator_, {{"finance", {}}});
    body.memberships.push_back(std::move(membership));
    return body;
}

/// A bank that is a member, one that was, and a hospital.
Directory banks_and_others() {
    return *Directory::make(
        {{"finance", {"finance", "finance"}, {}}, {"medical", {"medical", "medical"}, {}}},
        {body_of("cs", BodyKind::coordinator), body_of("fsa", BodyKind::ministry, {{"finance", {}}}),
         body_of("mhlw", BodyKind::ministry, {{"medical", {}}}),
         body_of("c.bank", BodyKind::ceptoar, {{"finance", {}}}), member("bank", {"c.bank", {}}),
         member("former", {"c.bank", {.until = kToday}}),
         body_of("hospital", BodyKind::operator_, {{"medical", {}}}), body_of("police", BodyKind::agency)});
}

std::string known_to(const std::string& body, Role role) {
    const Directory directory = banks_and_others();
    const auto actor = make_actor(directory, {"a", body, role}, kToday);
    EXPECT_TRUE(actor);
    std::string ids;
    for (const Body* known : known_bodies(directory, *actor, kToday)) {
        ids += (ids.empty() ? "" : " ") + known->id;
    }
    return ids;
}

TEST(KnownBodies, AreThoseWithWhomOneDeals) {
    EXPECT_EQ(known_to("cs", Role::officer), "cs fsa mhlw c.bank bank former hospital police");
    EXPECT_EQ(known_to("cs", Role::auditor), "cs fsa mhlw c.bank bank former hospital police");
    EXPECT_EQ(known_to("fsa", Role::liaison), "cs fsa c.bank bank former");
    EXPECT_EQ(known_to("mhlw", Role::liaison), "cs mhlw hospital");
    EXPECT_EQ(known_to("c.bank", Role::contact), "cs fsa c.bank bank");
    EXPECT_EQ(known_to("bank", Role::contact), "cs fsa c.bank bank");
    EXPECT_EQ(known_to("former", Role::contact), "cs fsa former");
    EXPECT_EQ(known_to("hospital", Role::contact), "cs mhlw hospital");
    EXPECT_EQ(known_to("police", Role::contact), "cs police");
}

}  // namespace
}  // namespace kaname::policy
