#include "kaname/base/external_id.hpp"

#include <gtest/gtest.h>

#include <string>

#include "kaname/base/limits.hpp"

namespace kaname {
namespace {

TEST(ExternalId, HasOneCase) {
    EXPECT_TRUE(is_external_id("ict.carrier-a.ip_core.2007"));
    for (const char* id : {"", "Power", "a b", "a/b", "水", "a\n", "B23"}) {
        EXPECT_FALSE(is_external_id(id)) << id;
    }
}

TEST(ExternalId, OfAReferenceMayHaveCapitals) {
    EXPECT_TRUE(is_external_id("B23", IdLetters::both));
    EXPECT_FALSE(is_external_id("B 23", IdLetters::both));
}

TEST(ExternalId, IsBounded) {
    EXPECT_TRUE(is_external_id(std::string(limits::kIdLength, 'a')));
    EXPECT_FALSE(is_external_id(std::string(limits::kIdLength + 1, 'a')));
}

TEST(ExternalId, RuleSaysWhich) {
    EXPECT_EQ(external_id_rule().en, "write 1 to 100 characters of a-z 0-9 _ . - only");
    EXPECT_EQ(external_id_rule(IdLetters::both).ja,
              "半角の a-z A-Z 0-9 _ . - だけで、1文字以上100文字以内にしてください");
}

}  // namespace
}  // namespace kaname
