#include "kaname/base/text.hpp"

#include <gtest/gtest.h>

#include "kaname/base/result.hpp"

namespace kaname {
namespace {

TEST(Text, SubstitutesInOrderAndNeverTwice) {
    EXPECT_EQ(substitute("{} <- {}", {"a", "b"}), "a <- b");
    EXPECT_EQ(substitute("{} {}", {"{}", "x"}), "{} x");
    EXPECT_EQ(substitute("{} {}", {"only"}), "only {}");
    EXPECT_EQ(substitute("none", {"left over"}), "none");
}

TEST(Text, WidthCountsJapaneseTwice) {
    EXPECT_EQ(display_width("power"), 5u);
    EXPECT_EQ(display_width("電力"), 4u);
    EXPECT_EQ(display_width("ｶﾅ"), 2u);         // half-width katakana
    EXPECT_EQ(display_width("ＩＰ"), 4u);       // full-width letters
    EXPECT_EQ(display_width("e\xCC\x81"), 1u);  // combining acute accent
    EXPECT_EQ(display_width("\xE3\x81"), 2u);   // a broken tail does not run over the end
    EXPECT_EQ(padded("電力", 6), "電力  ");
    EXPECT_EQ(padded("too long", 3), "too long");
}

Result<int> half(int number) {
    if (number % 2 != 0) {
        return fail(ErrorCode::invalid_input, "number", bilingual("奇数です", "it is odd"),
                    bilingual("偶数を", "write an even one"));
    }
    return number / 2;
}

Result<int> quarter(int number) {
    KANAME_TRY(const int first, half(number));
    return half(first);
}

Status must_be_even(int number) {
    KANAME_CHECK(half(number));
    return done;
}

TEST(Result, TryBindsOrReturnsTheError) {
    EXPECT_EQ(*quarter(12), 3);
    const auto odd = quarter(6);
    ASSERT_FALSE(odd.has_value());
    EXPECT_EQ(odd.error().code, ErrorCode::invalid_input);
    EXPECT_TRUE(must_be_even(2).has_value());
    EXPECT_FALSE(must_be_even(3).has_value());
}

TEST(Result, TextNamesPlaceReasonAndMend) {
    EXPECT_EQ(to_text(half(1).error(), Language::en), "number: it is odd (write an even one)");
    EXPECT_EQ(to_text(half(1).error(), Language::ja), "number: 奇数です（対処: 偶数を）");
}

}  // namespace
}  // namespace kaname
