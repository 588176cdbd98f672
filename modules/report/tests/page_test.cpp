#include "kaname/report/page.hpp"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <algorithm>

#include "kaname/base/text.hpp"

namespace kaname::report {
namespace {

using Lines = std::vector<std::string>;

TEST(Wrapped, BreaksEnglishAtBlanks) {
    EXPECT_EQ(wrapped("the buffer is empty", 10), (Lines{"the buffer", "is empty"}));
    EXPECT_EQ(wrapped("the buffer is empty", 9), (Lines{"the", "buffer is", "empty"}));
}

TEST(Wrapped, LeavesALongWordWhole) {
    EXPECT_EQ(wrapped("an interdependency", 6), (Lines{"an", "interdependency"}));
}

TEST(Wrapped, BreaksJapaneseBetweenCharacters) {
    EXPECT_EQ(wrapped("電気通信が不足", 8), (Lines{"電気通信", "が不足"}));
}

TEST(Wrapped, NoClosingMarkBeginsALineAndNoOpeningMarkEndsOne) {
    EXPECT_EQ(wrapped("電気通信、水", 8), (Lines{"電気通", "信、水"}));
    EXPECT_EQ(wrapped("電気通（関東）", 8), (Lines{"電気通", "（関東）"}));
}

TEST(Wrapped, NothingIsNoLine) { EXPECT_TRUE(wrapped("", 10).empty()); }

/// Blanks aside, no character is lost or moved, and no line that could be broken is too wide.
RC_GTEST_PROP(Wrapped, KeepsEverything, ()) {
    const auto words = *rc::gen::container<Lines>(
        rc::gen::element<std::string>("a", "word", "電気", "（関東）", "、", "x-y"));
    const auto width = *rc::gen::inRange<std::size_t>(8, 40);
    std::string text;
    for (const std::string& word : words) text += word + (word.size() == 1 ? " " : "");
    std::string joined;
    for (const std::string& line : wrapped(text, width)) {
        joined += line;
        const bool may_break = line.find(' ') != std::string::npos || line.find("電") != std::string::npos;
        RC_ASSERT(!may_break || display_width(line) <= width + 8);
    }
    const auto without_blanks = [](std::string s) {
        s.erase(std::remove(s.begin(), s.end(), ' '), s.end());
        return s;
    };
    RC_ASSERT(without_blanks(joined) == without_blanks(text));
}

TEST(Page, NoLineEndsInABlankAndGlueIsShownAsABlank) {
    Page page;
    page.line("a  ");
    page.line("[F" + std::string{kGlue} + "B1]");
    EXPECT_EQ(std::move(page).take(), "a\n[F B1]\n");
}

TEST(Page, GlueDoesNotBreak) {
    EXPECT_EQ(wrapped("delay [F" + std::string{kGlue} + "B1]", 9),
              (Lines{"delay", "[F" + std::string{kGlue} + "B1]"}));
}

TEST(Page, ARuleIsAsWideAsItsHeading) {
    Page page;
    page.heading("不明");
    EXPECT_EQ(std::move(page).take(), "\n不明\n----\n");
}

TEST(Page, BesideAlignsJapaneseAndEnglish) {
    Page page;
    page.beside("水", 4, "a");
    page.beside("ab", 4, "b");
    EXPECT_EQ(std::move(page).take(), "水  a\nab  b\n");
}

TEST(RightAligned, CountsColumns) {
    EXPECT_EQ(right_aligned("水", 4), "  水");
    EXPECT_EQ(right_aligned("wide", 2), "wide");
}

}  // namespace
}  // namespace kaname::report
