#include <gtest/gtest.h>

#include <cstdint>

#include "compare.hpp"
#include "convert.hpp"
#include "corruptions.hpp"
#include "kaname/cascade/verify.hpp"

// A trajectory in which one thing is false is refused, whatever it is.
namespace kaname::reference {
namespace {

constexpr std::uint64_t kOfEachKind = 100;

class Certificate : public testing::TestWithParam<std::size_t> {};

TEST_P(Certificate, RefusesEveryFalsification) {
    const Corruption& corruption = corruptions()[GetParam()];
    std::uint64_t refused = 0;
    for (std::uint64_t seed = 0; refused < kOfEachKind && seed < 10 * kOfEachKind; ++seed) {
        const Prepared prepared{random_case(seed)};
        const cascade::Trajectory right = prepared.run();
        if (right.changes.empty()) continue;
        Dice dice{seed};
        cascade::Trajectory wrong = right;
        const std::size_t at = dice.below(right.changes.size());
        corruption.apply(prepared.model, wrong, at, dice);
        if (wrong == right) continue;
        const auto& [model, shock, horizon, draw] = prepared;
        ASSERT_FALSE(cascade::verify(model, shock, horizon, wrong, draw))
            << "random_case(" << seed << "), " << corruption.name << " at change " << at << ": "
            << first_difference(to_plain(right), to_plain(wrong));
        ++refused;
    }
    EXPECT_EQ(refused, kOfEachKind) << "too few cases in which this can be falsified: " << corruption.name;
}

INSTANTIATE_TEST_SUITE_P(Every, Certificate, testing::Range<std::size_t>(0, corruptions().size()));

}  // namespace
}  // namespace kaname::reference
