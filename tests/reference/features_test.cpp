#include <gtest/gtest.h>

#include <cstdint>
#include <iomanip>
#include <iostream>
#include <tuple>
#include <vector>

#include "compare.hpp"
#include "convert.hpp"
#include "features.hpp"

// A feature that never matters is not tested: each must change the levels of one case in twenty.
namespace kaname::reference {
namespace {

constexpr std::uint64_t kAllCases = 20'000;  // those of differential_test.cpp
constexpr std::uint64_t kCasesForOneFeature = 600;
constexpr double kLeastShare = 0.05;

using Step = std::tuple<std::int64_t, ServiceId, std::int64_t>;

std::vector<Step> levels_of(const Case& its) {
    std::vector<Step> steps;
    for (const Change& change : to_plain(Prepared{its}.run())) {
        steps.emplace_back(change.tick, change.service, change.level);
    }
    return steps;
}

bool matters(const Feature& feature, std::uint64_t seed) {
    const Case with = random_case(seed);
    Case without = with;
    return feature.remove(without) && levels_of(with) != levels_of(without);
}

class Features : public testing::TestWithParam<std::size_t> {};

TEST_P(Features, ChangesOneCaseInTwenty) {
    const Feature& feature = features()[GetParam()];
    std::uint64_t changed = 0;
    for (std::uint64_t i = 0; i < kCasesForOneFeature; ++i) {
        // Spread over all cases, other ones for each feature.
        const std::uint64_t seed = (i * features().size() + GetParam()) * 7 % kAllCases;
        if (matters(feature, seed)) ++changed;
    }
    const double share = static_cast<double>(changed) / static_cast<double>(kCasesForOneFeature);
    std::cout << "without " << feature.name << ": " << std::fixed << std::setprecision(1) << 100 * share
              << " % of the cases run otherwise\n";
    EXPECT_GE(share, kLeastShare) << feature.name;
}

INSTANTIATE_TEST_SUITE_P(Each, Features, testing::Range<std::size_t>(0, features().size()));

}  // namespace
}  // namespace kaname::reference
