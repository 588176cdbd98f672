#include "kaname/record/trail.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace kaname::record {
namespace {

Entry entry(int n) {
    return {.at = Instant{std::chrono::seconds{1191175200 + n}},
            .person = "tanaka",
            .body = "op.east",
            .action = "report_incident",
            .subject = "incident:" + std::to_string(n),
            .outcome = Outcome::done,
            .reason = ""};
}

std::vector<Link> trail_of(int entries) {
    std::vector<Link> links;
    Head head;
    for (int n = 1; n <= entries; ++n) {
        head = extended(head, entry(n));
        links.push_back({entry(n), head});
    }
    return links;
}

/// The number of links that are accepted.
std::size_t accepted(const std::vector<Link>& links) {
    TrailCheck check;
    std::size_t count = 0;
    while (count < links.size() && check.take(links[count])) ++count;
    return count;
}

TEST(Trail, HashedBytesAreNetstrings) {
    EXPECT_EQ(hashed_bytes(1, entry(1)),
              "1:1,16:1191175201000000,6:tanaka,7:op.east,15:report_incident,10:incident:1,4:done,0:,");
}

// Computed by hand with Python's hashlib: sha256(32 zero bytes + the bytes above).
TEST(Trail, HashIsSha256OverTheHashBeforeAndTheBytes) {
    EXPECT_EQ(to_text(extended({}, entry(1))),
              "1:6464196270de3628f868ca649c4dd12d81fd7540ad3cd72434287ba8baf7c4e7");
}

TEST(Trail, HeadReadsBackFromItsText) {
    const Head head = extended({}, entry(1));
    EXPECT_EQ(*parse_head(to_text(head)), head);
    EXPECT_EQ(*parse_head(digits_of(head.hash)), (Head{0, head.hash}));
}

TEST(Trail, WhatIsNoHeadIsRefused) {
    const std::string good = to_text(extended({}, entry(1)));
    for (const std::string& text :
         {std::string{}, std::string{"1"}, std::string{"1:"}, std::string{":00"},
          good.substr(0, good.size() - 1), good + "0", "x" + good, good.substr(0, good.size() - 1) + "g"}) {
        EXPECT_FALSE(parse_head(text)) << text;
    }
}

TEST(Trail, UntouchedIsAccepted) { EXPECT_EQ(accepted(trail_of(20)), 20u); }

RC_GTEST_PROP(TrailProperty, AnyEditIsFoundWhereItIs, ()) {
    std::vector<Link> links = trail_of(20);
    const auto at = *rc::gen::inRange<std::size_t>(0, links.size());
    Entry& edited = links[at].entry;
    const std::vector<std::string*> texts{&edited.person, &edited.body, &edited.action, &edited.subject,
                                          &edited.reason};
    const auto field = *rc::gen::inRange<std::size_t>(0, texts.size() + 2);
    if (field < texts.size()) {
        *texts[field] += *rc::gen::nonEmpty<std::string>();
    } else if (field == texts.size()) {
        edited.at += std::chrono::microseconds{1};
    } else {
        edited.outcome = Outcome::refused;
    }
    RC_ASSERT(accepted(links) == at);
}

RC_GTEST_PROP(TrailProperty, ARemovedInsertedOrMovedEntryIsFound, ()) {
    std::vector<Link> links = trail_of(20);
    const auto at = *rc::gen::inRange<std::ptrdiff_t>(0, 18);
    switch (*rc::gen::inRange(0, 3)) {
        case 0: links.erase(links.begin() + at); break;
        case 1: links.insert(links.begin() + at, links[static_cast<std::size_t>(at) + 1]); break;
        default: std::swap(links[static_cast<std::size_t>(at)], links[static_cast<std::size_t>(at) + 1]);
    }
    RC_ASSERT(accepted(links) == static_cast<std::size_t>(at));
}

// Whoever can write the file can hash anew. The trail then agrees with itself, and only a head that was
// kept elsewhere tells.
TEST(Trail, ATrailHashedAnewHasAnotherHead) {
    Head head;
    for (int n = 1; n <= 20; ++n) head = extended(head, entry(n == 7 ? 70 : n));
    EXPECT_NE(head, trail_of(20).back().head);
    EXPECT_EQ(head.count, trail_of(20).back().head.count);
}

}  // namespace
}  // namespace kaname::record
