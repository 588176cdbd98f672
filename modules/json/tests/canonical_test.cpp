#include "kaname/json/canonical.hpp"

#include <gtest/gtest.h>

namespace kaname::json {
namespace {

std::string canonical_of(const char* text, std::string_view left_out = {}) {
    const auto document = parse(text);
    EXPECT_TRUE(document) << text;
    const auto form = canonical(document->root(), left_out);
    return form ? *form : "refused: " + form.error().problems[0].place;
}

TEST(JsonCanonical, OneFormWhateverTheOrderAndTheBlanks) {
    const char* const one = R"({"b": [1, {"z": null, "y": true}], "a": "\u6c34\/\u000f\n"})";
    const char* const two = "{\n \"a\":\"水/\\u000F\\n\",\"b\":[1,{\"y\":true,\"z\":null}] }";
    // strings as in RFC 8785, section 3.2.2.2
    EXPECT_EQ(canonical_of(one), R"({"a":"水/\u000f\n","b":[1,{"y":true,"z":null}]})");
    EXPECT_EQ(canonical_of(one), canonical_of(two));
}

TEST(JsonCanonical, LeavesOutOneMemberOfTheObjectItself) {
    EXPECT_EQ(canonical_of(R"({"signature": 1, "a": {"signature": 2}})", "signature"),
              R"({"a":{"signature":2}})");
}

TEST(JsonCanonical, RefusesWhatHasNoOneForm) {
    EXPECT_EQ(canonical_of(R"({"a": 9007199254740992})"), R"({"a":9007199254740992})");
    EXPECT_EQ(canonical_of(R"({"a": 9007199254740993})"), "refused: 9007199254740993");
    EXPECT_EQ(canonical_of(R"([1.5])"), "refused: number");
    EXPECT_EQ(canonical_of(R"({"水": 1})"), "refused: 水");
}

}  // namespace
}  // namespace kaname::json
