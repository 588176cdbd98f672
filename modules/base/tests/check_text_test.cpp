#include "kaname/base/check_text.hpp"

#include <gtest/gtest.h>

#include "kaname/base/limits.hpp"

namespace kaname {
namespace {

constexpr AskedText kNote{"note", {"覚書", "the note"}, {"書いてください。", "write it"}};

Problem problem_of(const Status& status) {
    EXPECT_FALSE(status);
    return status ? Problem{} : status.error().problems.front();
}

TEST(CheckText, WhatIsAskedForHasToBeThere) {
    EXPECT_TRUE(check_text("x", kNote));
    EXPECT_TRUE(check_length("", kNote));
    const Problem nothing = problem_of(check_text("", kNote));
    EXPECT_EQ(nothing.place, "note");
    EXPECT_EQ(nothing.reason, (Text{"覚書が記入されていません。", "the note is missing"}));
    EXPECT_EQ(nothing.mend.en, "write it");
}

TEST(CheckText, NotMoreThanIsKept) {
    EXPECT_TRUE(check_text(std::string(limits::kTextLength, 'x'), kNote));
    const Problem long_one = problem_of(check_text(std::string(limits::kTextLength + 1, 'x'), kNote));
    EXPECT_EQ(long_one.reason.ja, "覚書が長すぎます（日本語でおよそ1300字まで）。");
    EXPECT_FALSE(check_length(std::string(limits::kTextLength + 1, 'x'), kNote));
}

}  // namespace
}  // namespace kaname
