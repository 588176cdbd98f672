#include "kaname/sharing/difference.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "people.hpp"

namespace kaname::sharing {
namespace {

Recipient hit(const std::string& body, std::optional<std::chrono::minutes> p50, std::int64_t probability) {
    Outlook outlook{.service = body + ".service", .probability = probability};
    if (p50) outlook.p50 = kNow + *p50;
    return {body, outlook};
}

IssuedForecast issued(std::uint64_t number, std::vector<Input> inputs, std::vector<Recipient> reached) {
    return {.number = number, .model = 7, .inputs = std::move(inputs), .reached = std::move(reached)};
}

std::optional<Move> move_between(const Recipient& before, const Recipient& after) {
    const auto moved = difference(issued(1, {}, {before}), issued(2, {}, {after})).movements;
    return moved.empty() ? std::nullopt : std::optional{moved[0].move};
}

TEST(Difference, NothingMovesByItself) {
    const IssuedForecast one = issued(1, {{"a", 1, 1}}, {hit("bank", 30min, 9'000)});
    IssuedForecast next = one;
    next.number = 2;
    next.inputs[0].version = 5;  // remarks only
    EXPECT_EQ(difference(one, next), Difference{.since = 1});
}

TEST(Difference, AMedianMovesByFiveMinutes) {
    EXPECT_EQ(move_between(hit("b", 30min, 9'000), hit("b", 26min, 9'000)), std::nullopt);
    EXPECT_EQ(move_between(hit("b", 30min, 9'000), hit("b", 25min, 9'000)), Move::earlier);
    EXPECT_EQ(move_between(hit("b", 30min, 9'000), hit("b", 35min, 9'900)), Move::later);
    EXPECT_EQ(move_between(hit("b", std::nullopt, 4'000), hit("b", 35min, 9'000)), Move::earlier);
    EXPECT_EQ(move_between(hit("b", 35min, 6'000), hit("b", std::nullopt, 4'000)), Move::later);
}

TEST(Difference, AProbabilityMovesByOneInAHundred) {
    EXPECT_EQ(move_between(hit("b", 30min, 9'000), hit("b", 30min, 9'099)), std::nullopt);
    EXPECT_EQ(move_between(hit("b", 30min, 9'000), hit("b", 33min, 9'100)), Move::likelier);
    EXPECT_EQ(move_between(hit("b", 30min, 9'000), hit("b", 30min, 8'900)), Move::less_likely);
}

TEST(Difference, WhoAppearsAndWhoIsGone) {
    const auto moved = difference(issued(1, {}, {hit("old", 30min, 9'000), hit("both", 30min, 9'000)}),
                                  issued(2, {}, {hit("new", 30min, 9'000), hit("both", 30min, 9'000)}));
    ASSERT_EQ(moved.movements.size(), 2u);
    EXPECT_EQ(moved.movements[0].body, "new");
    EXPECT_EQ(moved.movements[0].before, std::nullopt);
    EXPECT_EQ(moved.movements[1].body, "old");
    EXPECT_EQ(moved.movements[1].move, Move::gone);
    EXPECT_EQ(moved.movements[1].after, std::nullopt);
}

TEST(Difference, TheCausesAreTheReportsThatChanged) {
    IssuedForecast before = issued(1, {{"same", 1, 1}, {"more", 1, 1}, {"over", 1, 1}}, {});
    IssuedForecast after = issued(2, {{"same", 2, 1}, {"more", 2, 2}, {"new", 1, 1}}, {});
    after.model = 8;
    const Difference moved = difference(before, after);
    EXPECT_TRUE(moved.model_changed);
    EXPECT_EQ(moved.causes, (std::vector<Cause>{{"more", InputChange::reported},
                                                {"new", InputChange::added},
                                                {"over", InputChange::ended}}));
}

RC_GTEST_PROP(Difference, TurnedAroundIsTurnedAround, ()) {
    const auto some = [] {
        std::vector<Recipient> reached;
        for (const char* body : {"a", "b", "c", "d"}) {
            if (!*rc::gen::arbitrary<bool>()) continue;
            const auto median = *rc::gen::inRange(0, 40);
            reached.push_back(hit(body, median == 0 ? std::nullopt : std::optional{median * 1min},
                                  *rc::gen::inRange(5'000, 10'000)));
        }
        return reached;
    };
    const IssuedForecast one = issued(1, {}, some());
    const IssuedForecast two = issued(2, {}, some());
    const auto there = difference(one, two).movements;
    const auto back = difference(two, one).movements;
    RC_ASSERT(there.size() == back.size());
    for (const Movement& movement : there) {
        const auto other = std::find_if(back.begin(), back.end(),
                                        [&](const auto& each) { return each.body == movement.body; });
        RC_ASSERT(other != back.end());
        RC_ASSERT(other->before == movement.after);
        RC_ASSERT(other->after == movement.before);
        RC_ASSERT(other->move != movement.move);
    }
}

}  // namespace
}  // namespace kaname::sharing
