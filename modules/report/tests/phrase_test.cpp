#include "kaname/report/phrase.hpp"

#include <gtest/gtest.h>

namespace kaname::report {
namespace {

constexpr Phrase kFailure{"{2}に{1}が停止", "{1} stops at {2}"};

TEST(Phrase, PutsArgumentsWhereTheLanguageWantsThem) {
    EXPECT_EQ(kFailure.say(Language::ja, {"水道", "03:00"}), "03:00に水道が停止");
    EXPECT_EQ(kFailure.say(Language::en, {"water", "03:00"}), "water stops at 03:00");
    EXPECT_EQ(kFailure.both({"w", "t"}), (Text{.ja = "tにwが停止", .en = "w stops at t"}));
}

TEST(Phrase, AnArgumentIsNotScannedForPlaces) {
    EXPECT_EQ(kFailure.say(Language::en, {"{2}", "{1}"}), "{2} stops at {1}");
}

TEST(Phrase, APlaceWithoutAnArgumentStays) { EXPECT_EQ(kFailure.say(Language::en, {"x"}), "x stops at {2}"); }

TEST(Phrase, RefusesAMissingLanguage) {
    EXPECT_THROW((Phrase{"", "x"}), std::logic_error);
    EXPECT_THROW((Phrase{"x", ""}), std::logic_error);
}

TEST(Phrase, RefusesLanguagesThatDifferInTheirArguments) {
    EXPECT_THROW((Phrase{"{1}", "{2}"}), std::logic_error);
    EXPECT_THROW((Phrase{"{1}と{2}", "{1}"}), std::logic_error);
}

}  // namespace
}  // namespace kaname::report
