#include "kaname/policy/marking.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace kaname::policy {
namespace {

rc::Gen<Marking> markings() {
    return rc::gen::map(
        rc::gen::pair(rc::gen::element(Tlp::clear, Tlp::green, Tlp::amber, Tlp::amber_strict, Tlp::red),
                      rc::gen::inRange(0, 8)),
        [](const auto& pair) {
            Marking marking{.tlp = pair.first};
            for (int person = 0; person < 3; ++person) {
                const bool named = marking.tlp == Tlp::red && (pair.second >> person & 1) != 0;
                if (named) marking.persons.push_back(std::to_string(person));
            }
            return marking;
        });
}

TEST(Marking, ReadsTheWordsOfTlp2AndWhite) {
    for (const Tlp tlp : {Tlp::clear, Tlp::green, Tlp::amber, Tlp::amber_strict, Tlp::red}) {
        EXPECT_EQ(*parse_tlp(to_text(tlp)), tlp);
    }
    EXPECT_EQ(*parse_tlp("TLP:WHITE"), Tlp::clear);
    for (const char* text : {"", "TLP:", "TLP:BLUE", "tlp:red", "AMBER", "TLP:AMBER STRICT", "TLP:RED "}) {
        EXPECT_FALSE(parse_tlp(text)) << text;
    }
}

TEST(Marking, JoinedRedNamesWhoIsNamedInBoth) {
    const Marking both = joined({Tlp::red, {"a", "b"}}, {Tlp::red, {"b", "c"}});
    EXPECT_EQ(both, (Marking{Tlp::red, {"b"}}));
    EXPECT_EQ(joined({Tlp::red, {"a"}}, {.tlp = Tlp::clear}), (Marking{Tlp::red, {"a"}}));
}

RC_GTEST_PROP(MarkingProperty, TheJoinIsTheNarrowestOfBoth, ()) {
    const Marking a = *markings();
    const Marking b = *markings();
    const Marking both = joined(a, b);
    RC_ASSERT(at_least_as_wide(a, both) && at_least_as_wide(b, both));
    const Marking c = *markings();
    RC_ASSERT(!(at_least_as_wide(a, c) && at_least_as_wide(b, c)) || at_least_as_wide(both, c));
}

}  // namespace
}  // namespace kaname::policy
