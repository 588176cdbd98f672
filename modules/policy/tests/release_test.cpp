#include "kaname/policy/release.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace kaname::policy {
namespace {

constexpr std::array kTlps{Tlp::clear, Tlp::green, Tlp::amber, Tlp::amber_strict, Tlp::red};
constexpr std::array kOnwards{Onward::ask, Onward::anonymised, Onward::as_marked};
constexpr std::array kIdentities{Identity::named, Identity::sector};

bool asks(Tlp report, Onward agreed, Tlp notice, Identity as) {
    return needs_release({{.tlp = report}, agreed, notice, as});
}

// What holds by default: sharing.md, section 1, "Consent and use".
TEST(Terms, WhatIsToldInConfidenceIsForTheResponseAlone) {
    for (const Basis basis : {Basis::exceptional, Basis::near_miss}) {
        const Terms terms = default_terms(basis);
        EXPECT_TRUE(allows(terms, Use::response));
        EXPECT_FALSE(allows(terms, Use::statistics));
        EXPECT_FALSE(allows(terms, Use::supervision));
        EXPECT_EQ(terms.onward, Onward::ask);
    }
    const Terms statutory = default_terms(Basis::statutory);
    for (const Use use : {Use::response, Use::statistics, Use::supervision}) {
        EXPECT_TRUE(allows(statutory, use));
    }
    EXPECT_EQ(statutory.onward, Onward::ask);
}

TEST(Release, WhatIsPublicIsToldFreelyButNotByWhom) {
    for (const Onward agreed : kOnwards) {
        EXPECT_FALSE(asks(Tlp::clear, agreed, Tlp::clear, Identity::sector));
    }
    EXPECT_TRUE(asks(Tlp::clear, Onward::ask, Tlp::clear, Identity::named));
    EXPECT_TRUE(asks(Tlp::clear, Onward::anonymised, Tlp::clear, Identity::named));
    EXPECT_FALSE(asks(Tlp::clear, Onward::as_marked, Tlp::clear, Identity::named));
}

TEST(Release, WhoWantsToBeAskedIsAsked) {
    for (const Tlp report : {Tlp::green, Tlp::amber, Tlp::amber_strict, Tlp::red}) {
        for (const Tlp notice : kTlps) EXPECT_TRUE(asks(report, Onward::ask, notice, Identity::sector));
    }
}

TEST(Release, ANameIsNeverPartOfWhatIsAnonymised) {
    EXPECT_FALSE(asks(Tlp::amber, Onward::anonymised, Tlp::amber, Identity::sector));
    EXPECT_FALSE(asks(Tlp::amber_strict, Onward::anonymised, Tlp::amber_strict, Identity::sector));
    EXPECT_TRUE(asks(Tlp::amber, Onward::anonymised, Tlp::amber, Identity::named));
}

// TLP 2.0: AMBER+STRICT stays within the addressee's organisation.
TEST(Release, TheMarkingGovernsWhereThatIsAgreed) {
    EXPECT_FALSE(asks(Tlp::amber, Onward::as_marked, Tlp::amber, Identity::named));
    EXPECT_FALSE(asks(Tlp::green, Onward::as_marked, Tlp::amber, Identity::named));
    EXPECT_TRUE(asks(Tlp::amber_strict, Onward::as_marked, Tlp::amber_strict, Identity::sector));
}

RC_GTEST_PROP(Release, ANoticeThatIsWiderThanTheReportAlwaysAsks, ()) {
    const Tlp report = *rc::gen::elementOf(kTlps);
    const Tlp notice = *rc::gen::elementOf(kTlps);
    RC_PRE(notice < report);
    RC_ASSERT(asks(report, *rc::gen::elementOf(kOnwards), notice, *rc::gen::elementOf(kIdentities)));
}

RC_GTEST_PROP(Release, AStricterReportNeverAsksLess, ()) {
    const Tlp report = *rc::gen::elementOf(kTlps);
    const Tlp stricter = *rc::gen::elementOf(kTlps);
    RC_PRE(report <= stricter);
    const Onward agreed = *rc::gen::elementOf(kOnwards);
    const Tlp notice = *rc::gen::elementOf(kTlps);
    const Identity as = *rc::gen::elementOf(kIdentities);
    RC_ASSERT(!asks(report, agreed, notice, as) || asks(stricter, agreed, notice, as));
}

TEST(Release, ASectorOfTwoOperatorsNamesThem) {
    using directory::BodyKind;
    const Date day = *parse_date("2007-10-01");
    const auto op = [&](const char* id, const char* sector, DateRange valid = {}) {
        return directory::Body{.id = id,
                               .kind = BodyKind::operator_,
                               .name = {id, id},
                               .valid = valid,
                               .sectors = {{sector, {}}}};
    };
    directory::Body both = op("a", "ict");  // of two sectors, and alone in that
    both.sectors.push_back({"water", {}});
    const auto directory = directory::Directory::make(
        {{"water", {"水道", "water"}, {}}, {"ict", {"情報通信", "ICT"}, {}}, {"gas", {"ガス", "gas"}, {}}},
        {both, op("b", "ict"), op("c", "ict"), op("d", "gas"), op("e", "gas"),
         op("gone", "gas", {.until = day})});
    ASSERT_TRUE(directory);
    EXPECT_FALSE(is_small_cell(*directory, {"ict"}, day));
    EXPECT_TRUE(is_small_cell(*directory, {"gas"}, day));
    EXPECT_TRUE(is_small_cell(*directory, {"ict", "water"}, day));
    EXPECT_TRUE(is_small_cell(*directory, {"ict", "gas"}, day));  // nobody is in both
}

}  // namespace
}  // namespace kaname::policy
