#include <gtest/gtest.h>

#include <string>

#include "kaname/json/document.hpp"

namespace kaname::json {
namespace {

Problem problem_of(const std::string& text, Bounds bounds = {}) {
    const auto parsed = parse(text, bounds);
    EXPECT_FALSE(parsed) << text;
    if (parsed) return {};
    EXPECT_EQ(parsed.error().problems.size(), 1u);
    const Problem& problem = parsed.error().problems.front();
    EXPECT_FALSE(problem.reason.ja.empty() || problem.mend.ja.empty() || problem.mend.en.empty());
    return problem;
}

void expect_refused(const std::string& text, const std::string& place, const std::string& reason) {
    const Problem problem = problem_of(text);
    EXPECT_EQ(problem.place, place) << text;
    EXPECT_EQ(problem.reason.en, reason) << text;
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

TEST(JsonParse, EveryType) {
    const auto parsed =
        parse(R"({"n": null, "b": true, "i": -3, "t": "水", "l": [1, "x"], "o": {"a": 1, "b": 2}})");
    ASSERT_TRUE(parsed);
    const Node root = parsed->root();
    EXPECT_EQ(root.size(), 6u);
    EXPECT_TRUE(root.find("n")->is(Type::null));
    EXPECT_TRUE(root.find("b")->boolean());
    EXPECT_EQ(root.find("i")->integer(), -3);
    EXPECT_EQ(root.find("t")->text(), "水");
    ASSERT_EQ(root.find("l")->items().size(), 2u);
    EXPECT_EQ(root.find("l")->item(1).text(), "x");
    EXPECT_EQ(root.find("o")->member(1).key, "b");
    EXPECT_EQ(root.find("o")->member(1).value.integer(), 2);
    EXPECT_EQ(root.find("missing"), std::nullopt);
    EXPECT_EQ(root.find("t")->find("a"), std::nullopt);
    EXPECT_EQ(root.find("t")->items().size(), 0u);
}

TEST(JsonParse, WholeNumbersAreExact) {
    const auto parsed = parse(
        "[9223372036854775807, -9223372036854775808, 9223372036854775808, 1.0, 1e3, -0, "
        "99999999999999999999999999, 1e400]");
    ASSERT_TRUE(parsed);
    const Items items = parsed->root().items();
    EXPECT_EQ(items[0].integer(), INT64_MAX);
    EXPECT_EQ(items[1].integer(), INT64_MIN);
    EXPECT_EQ(items[5].integer(), 0);
    for (const std::size_t i : {2u, 3u, 4u, 6u, 7u}) EXPECT_TRUE(items[i].is(Type::number)) << i;
}

TEST(JsonParse, EscapesAndSurrogatePairs) {
    const auto parsed = parse(R"(["\"\\\/\b\f\n\r\t", "\u6c34\ud83d\ude80", "\u0000"])");
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->root().item(0).text(), "\"\\/\b\f\n\r\t");
    EXPECT_EQ(parsed->root().item(1).text(), "水🚀");
    EXPECT_EQ(parsed->root().item(2).text(), std::string_view("\0", 1));
}

TEST(JsonParse, BlanksAroundAreAllowed) { EXPECT_TRUE(parse(" \t\r\n{} \n")); }

TEST(JsonParse, RepeatedKey) {
    const std::string reason = "the same key stands twice in one object";
    expect_refused(R"({"a": 1, "a": 2})", "a (line 1, column 10)", reason);
    expect_refused("{\"x\": [0,\n  {\"b\": {}, \"a\": 1,\n   \"b\": 2}]}", "x[1].b (line 3, column 4)",
                   reason);
    expect_refused(R"({"\u0061": 1, "a": 2})", "a (line 1, column 15)", reason);  // equal once unescaped
    expect_refused(R"({"k": {"a": 1, "b": 2, "b": 3, "a": 4}})", "k.b (line 1, column 24)", reason);
}

TEST(JsonParse, EqualKeysInDifferentObjects) {
    EXPECT_TRUE(parse(R"({"a": {"a": {"a": 1}, "b": 2}, "b": [{"a": 1}, {"a": 2}]})"));
}

TEST(JsonParse, RepeatedKeyAmongMany) {
    std::string text = "{";
    for (int i = 0; i < 5'000; ++i) text += "\"k" + std::to_string(i) + "\":0,";
    EXPECT_TRUE(parse(text + "\"last\":0}"));
    EXPECT_EQ(problem_of(text + "\"k77\":0}").reason.en, "the same key stands twice in one object");
}

TEST(JsonParse, Truncation) {
    const std::string text = R"({"a": [1, "xy"], "b": null})";
    for (std::size_t length = 0; length < text.size(); ++length) {
        EXPECT_EQ(problem_of(text.substr(0, length)).reason.en, "the text ends before it is complete")
            << length;
    }
    EXPECT_EQ(problem_of("[1,\n 2").place, "line 2, column 3");
}

TEST(JsonParse, TrailingText) {
    expect_refused("{}\n x", "line 2, column 2", "something follows the end of the JSON");
    expect_refused("{}{}", "line 1, column 3", "something follows the end of the JSON");
}

TEST(JsonParse, NotJson) {
    expect_refused("{\"a\": 1 \"b\": 2}", "line 1, column 9", "this is not JSON, at \"\"\"");
    expect_refused("[1,]", "line 1, column 4", "this is not JSON, at \"]\"");
    expect_refused("{'a': 1}", "line 1, column 2", "this is not JSON, at \"'\"");
    expect_refused("[01]", "line 1, column 3", "this is not JSON, at \"1\"");
    expect_refused("[NaN]", "line 1, column 2", "this is not JSON, at \"N\"");
    expect_refused("{\"a\"：1}", "line 1, column 5", "this is not JSON, at \"：\"");  // full-width colon
    expect_refused("[1] // why", "line 1, column 5", "something follows the end of the JSON");
}

TEST(JsonParse, ByteOrderMark) {
    expect_refused("\xEF\xBB\xBF{}", "line 1, column 1", "the text begins with a byte order mark");
}

TEST(JsonParse, InvalidUtf8) {
    const std::string reason = "there are bytes that are not UTF-8";
    expect_refused("[\"水\xFF\"]", "line 1, column 4", reason);
    expect_refused("[\"\xE6\xB0\"]", "line 1, column 3", reason);          // cut
    expect_refused("[\"\xC0\xAF\"]", "line 1, column 3", reason);          // longer than need be
    expect_refused("[\"\xED\xA0\x80\"]", "line 1, column 3", reason);      // a surrogate
    expect_refused("[\"\xF4\x90\x80\x80\"]", "line 1, column 3", reason);  // above U+10FFFF
    expect_refused("[\"\x93\x64\"]", "line 1, column 3", reason);          // Shift_JIS
}

TEST(JsonParse, ControlCharacters) {
    expect_refused("[\"a\nb\"]", "line 1, column 4", "there is a control character in a string");
    expect_refused("[\"a\tb\"]", "line 1, column 4", "there is a control character in a string");
    expect_refused(std::string("[\"a\0b\"]", 7), "line 1, column 4",
                   "there is a control character in a string");
}

TEST(JsonParse, UnpairedSurrogates) {
    for (const char* text : {R"(["\ud800"])", R"(["\udc00"])", R"(["\ud800x"])", R"(["\uD800x"])",
                             R"(["\ud800\u0041"])", R"(["\ud800\ud800"])"}) {
        EXPECT_EQ(problem_of(text).reason.en, "a \\u surrogate has no partner") << text;
    }
}

TEST(JsonParse, Depth) {
    EXPECT_TRUE(parse(nested(3), {.depth = 3}));
    EXPECT_EQ(problem_of(nested(4), {.depth = 3}).reason.en, "lists and objects are nested deeper than 3");
    EXPECT_TRUE(parse(nested(limits::kJsonDepth)));
    EXPECT_EQ(problem_of(nested(1'000'000)).place, "line 1, column 33");
}

TEST(JsonParse, Bytes) {
    EXPECT_TRUE(parse("[1]", {.bytes = 3}));
    EXPECT_EQ(problem_of("[1] ", {.bytes = 3}).reason.en, "4 bytes are over the limit of 3");
}

TEST(JsonParse, DocumentsMove) {
    auto first = parse("[1]");
    ASSERT_TRUE(first);
    const Node item = first->root().item(0);
    const Document second = *std::move(first);
    EXPECT_EQ(item.integer(), 1);
    EXPECT_EQ(second.root().item(0), item);
}

}  // namespace
}  // namespace kaname::json
