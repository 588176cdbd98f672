#include <gtest/gtest.h>

#include "samples.hpp"
#include "worlds.hpp"

// What every store does with findings and links.
namespace kaname::storage {
namespace {

using plan::Finding;
using plan::Link;
using plan::LinkType;
using plan::Thing;
using plan::ThingKind;

Finding finding(const std::string& id) {
    return {.id = id,
            .originator = "op.east",
            .raised = minute(5),
            .person = "tanaka",
            .text = "代替回線の経路が同一だった",
            .marking = {.tlp = policy::Tlp::red, .persons = {"tanaka", "sato"}},
            .holders = {"cs", "nisc"}};
}

Link link(Thing from, LinkType type, Thing to, int at = 0) {
    return {std::move(from), type, std::move(to), minute(at), "cs", "sato"};
}

class FindingContract : public OnEveryStore {
protected:
    template <class Value, class Make>
    Value seen(const Make& make) {
        auto result = record::viewed<Value>(world.plan(), make);
        if (result) return *std::move(result);
        ADD_FAILURE() << to_text(result.error(), Language::en);
        return {};
    }
    std::vector<Link> links_of(const Thing& thing) {
        return seen<std::vector<Link>>([&](plan::Work& work) { return work.links.load_of(thing); });
    }
    void add(const Link& each) {
        ASSERT_TRUE(world.plan().write([&](plan::Work& work) { return work.links.add(each); }));
    }
};
INSTANTIATE_TEST_SUITE_P(Stores, FindingContract, testing::ValuesIn(kWorldKinds), name_of);

TEST_P(FindingContract, WhatIsAddedIsLoadedAsItWas) {
    ASSERT_TRUE(world.plan().write([&](plan::Work& work) { return work.findings.add(finding("f")); }));
    const auto loaded = [&](const char* id) {
        return seen<std::optional<Finding>>([&](plan::Work& work) { return work.findings.load(id); });
    };
    EXPECT_EQ(loaded("f"), finding("f"));
    EXPECT_EQ(loaded("g"), std::nullopt);
    EXPECT_EQ(seen<std::uint64_t>([](plan::Work& work) { return work.findings.count_of("op.east"); }), 1u);
    EXPECT_EQ(seen<std::uint64_t>([](plan::Work& work) { return work.findings.count_of("cs"); }), 0u);
}

TEST_P(FindingContract, LinksAreFoundFromBothEndsInTheirOrderAndOnce) {
    const Thing f{ThingKind::finding, "f"};
    const Thing clause{ThingKind::clause, "G06-4"};
    const Link first = link(f, LinkType::arises_from, {ThingKind::incident, "inc"}, 1);
    const Link second = link(f, LinkType::changes, clause, 2);
    const Link third = link(clause, LinkType::is_carried_out_by, {ThingKind::measure, "SJ07-1-c"}, 3);
    for (const Link& each : {first, second, third}) add(each);
    add(link(f, LinkType::changes, clause, 9));  // the same two again: the first stays
    EXPECT_EQ(links_of(f), (std::vector<Link>{first, second}));
    EXPECT_EQ(links_of(clause), (std::vector<Link>{second, third}));
    EXPECT_EQ(links_of({ThingKind::incident, "inc"}), std::vector<Link>{first});
    EXPECT_TRUE(links_of({ThingKind::notice, "inc"}).empty());
}

}  // namespace
}  // namespace kaname::storage
