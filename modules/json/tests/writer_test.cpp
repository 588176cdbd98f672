#include "kaname/json/writer.hpp"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include "kaname/json/document.hpp"

namespace kaname::json {
namespace {

void write_sample(Writer& writer) {
    writer.begin_object().key("b").integer(-3).key("a").begin_list().text("水").null().flag(false).end_list();
    writer.key("empty").begin_object().end_object().key("none").begin_list().end_list();
    writer.key("nested")
        .begin_list()
        .begin_object()
        .key("x")
        .decimal({12345, 2})
        .end_object()
        .end_list()
        .end_object();
}

TEST(JsonWriter, Compact) {
    Writer writer{Layout::compact};
    write_sample(writer);
    EXPECT_EQ(std::move(writer).take(),
              R"({"b":-3,"a":["水",null,false],"empty":{},"none":[],"nested":[{"x":123.45}]})");
}

TEST(JsonWriter, Indented) {
    Writer writer;
    write_sample(writer);
    EXPECT_EQ(std::move(writer).take(), R"({
  "b": -3,
  "a": [
    "水",
    null,
    false
  ],
  "empty": {},
  "none": [],
  "nested": [
    {
      "x": 123.45
    }
  ]
}
)");
}

std::string decimal(Decimal value) {
    Writer writer{Layout::compact};
    writer.decimal(value);
    return std::move(writer).take();
}

TEST(JsonWriter, FixedDecimals) {
    EXPECT_EQ(decimal({12345, 2}), "123.45");
    EXPECT_EQ(decimal({5, 2}), "0.05");
    EXPECT_EQ(decimal({-5, 2}), "-0.05");
    EXPECT_EQ(decimal({100, 2}), "1.00");
    EXPECT_EQ(decimal({0, 3}), "0.000");
    EXPECT_EQ(decimal({-7, 0}), "-7");
    EXPECT_EQ(decimal({INT64_MIN, 4}), "-922337203685477.5808");
}

TEST(JsonWriter, EscapesOnlyWhatItMust) {
    Writer writer{Layout::compact};
    writer.text("\"\\/\b\t\n\f\r\x01\x1F\x7F水");
    EXPECT_EQ(std::move(writer).take(), "\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0001\\u001f\x7F水\"");
}

RC_GTEST_PROP(JsonWriter, WhatIsWrittenIsReadBack, (const std::vector<std::int64_t>& numbers)) {
    // Every ASCII character, in texts and in keys.
    const std::string text = *rc::gen::container<std::string>(rc::gen::inRange<char>(0, 127));
    Writer writer{*rc::gen::element(Layout::compact, Layout::indented)};
    writer.begin_object().key(text).begin_list();
    for (const std::int64_t number : numbers) writer.integer(number);
    writer.text(text).end_list().end_object();
    const auto parsed = parse(std::move(writer).take());
    RC_ASSERT(parsed.has_value());
    const Node list = *parsed->root().find(text);
    RC_ASSERT(list.size() == numbers.size() + 1);
    for (std::size_t i = 0; i < numbers.size(); ++i) RC_ASSERT(list.item(i).integer() == numbers[i]);
    RC_ASSERT(list.item(numbers.size()).text() == text);
}

TEST(JsonWriterDeathTest, MisuseIsABug) {
    EXPECT_DEATH(Writer{}.begin_object().integer(1), "keyed");
    EXPECT_DEATH(Writer{}.begin_list().key("a"), "object");
    EXPECT_DEATH(Writer{}.begin_list().end_object(), "inside");
    EXPECT_DEATH(Writer{}.integer(1).integer(2), "complete_");
    EXPECT_DEATH(static_cast<void>(std::move(Writer{}.begin_list()).take()), "complete_");
}

}  // namespace
}  // namespace kaname::json
