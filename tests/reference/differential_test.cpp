#include <gtest/gtest.h>

#include <cstdint>

#include "compare.hpp"

// The engine of modules/cascade against the second one, which is written from docs/MODEL.md alone.
namespace kaname::reference {
namespace {

constexpr std::uint64_t kCases = 20'000;
constexpr std::uint64_t kParts = 10;  // ctest runs them side by side

class Differential : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Differential, NoCaseDiffers) {
    for (std::uint64_t seed = GetParam(); seed < kCases; seed += kParts) {
        ASSERT_EQ(wrong_with_seed(seed), "") << "random_case(" << seed << ")";
    }
}

INSTANTIATE_TEST_SUITE_P(Part, Differential, testing::Range<std::uint64_t>(0, kParts));

}  // namespace
}  // namespace kaname::reference
