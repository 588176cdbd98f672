#include "kaname/network/quantiles.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "kaname/base/key.hpp"

namespace kaname::network {
namespace {

Uniform32 at(double p) { return static_cast<Uniform32>(p * 4294967296.0); }

TEST(Quantiles, UniformIsLinear) {
    const QuantileTable table = *compile(Uniform{0, 2560});
    EXPECT_EQ(quantile(table, 0), 0);
    EXPECT_EQ(quantile(table, at(0.25)), 640);
    EXPECT_EQ(quantile(table, 0xFFFF'FFFFu), 2559);  // floor of 2559.99…
}

// Triangular(a, m, b): F(x) = (x-a)²/((b-a)(m-a)) up to the mode. Median of (0, 1000, 2000) is 1000;
// F(500) = 500²/(2000·1000) = 1/8.
TEST(Quantiles, TriangularByHand) {
    const QuantileTable table = *compile(Triangular{0, 1000, 2000});
    EXPECT_EQ(quantile(table, at(0.5)), 1000);
    EXPECT_EQ(quantile(table, at(0.125)), 500);
    EXPECT_EQ(quantile(table, at(0.875)), 1500);
    EXPECT_EQ(table.front(), 0);
    EXPECT_EQ(table.back(), 2000);
}

// PERT(0, 500, 1000) is the beta(3, 3): symmetric, and I_{0.5}(3,3) = 1/2; F(0.25) = 0.103515625 exactly
// (10x³ - 15x⁴ + 6x⁵).
TEST(Quantiles, PertByHand) {
    const QuantileTable table = *compile(Pert{0, 500, 1000});
    EXPECT_EQ(quantile(table, at(0.5)), 500);
    EXPECT_NEAR(static_cast<double>(quantile(table, at(0.103515625))), 250, 1);
}

// Lognormal with median 100 and P90 200: P99 = 100·2^(2.326348/1.281552) = 351.96… ; ends cut at 1/512.
TEST(Quantiles, LognormalByHand) {
    const QuantileTable table = *compile(Lognormal{100, 200});
    EXPECT_EQ(quantile(table, at(0.5)), 100);
    EXPECT_NEAR(static_cast<double>(quantile(table, at(0.9))), 200, 1);
    EXPECT_NEAR(static_cast<double>(quantile(table, at(0.99))), 352, 4);
}

// Shares of sites: 16 % under 72 h, 84 % at 72 h; nothing between is averaged.
TEST(Quantiles, EmpiricalTakesOneClass) {
    const QuantileTable table = *compile(Empirical{{{0, 4319, 16}, {4320, 4320, 84}}});
    EXPECT_EQ(table[128], 4320);
    EXPECT_EQ(table[42], 4320);                             // 42/256 = 0.164 > 0.16
    EXPECT_EQ(table[40], (4319 * 2 * 4000 + 4096) / 8192);  // 40/256 of 0.16: 4319·(40·100)/(16·256), rounded
    EXPECT_EQ(table[0], 0);
}

TEST(Quantiles, NeverFall) {
    for (const Distribution& d :
         {Distribution{Uniform{3, 9}}, Distribution{Triangular{1, 1, 5000}}, Distribution{Pert{0, 1, 3000}},
          Distribution{Lognormal{1560, 5160}}, Distribution{Empirical{{{1, 2, 3}, {2, 2, 1}, {9, 90, 5}}}},
          Distribution{Pert{5, 5, 5}}}) {
        const QuantileTable table = *compile(d);
        EXPECT_TRUE(std::is_sorted(table.begin(), table.end()));
    }
}

// The tables are part of every result: the same on g++ and clang, today and later. A deliberate change
// of a distribution changes this number, and CHANGELOG says so.
TEST(Quantiles, ArePinnedAcrossCompilers) {
    std::string all;
    for (const Distribution& d : {Distribution{Uniform{3, 9001}}, Distribution{Triangular{30, 120, 480}},
                                  Distribution{Pert{1560, 3000, 5160}}, Distribution{Lognormal{1560, 5160}},
                                  Distribution{Empirical{{{0, 4319, 157}, {4320, 4320, 843}}}}}) {
        for (const std::int64_t value : *compile(d)) all += std::to_string(value) + ' ';
    }
    for (Confidence c = kLowestConfidence; c <= kHighestConfidence; ++c) {
        for (const std::int64_t value : factors_of(c)) all += std::to_string(value) + ' ';
    }
    EXPECT_EQ(stable_key(all), 13952697435814339261u);
}

}  // namespace
}  // namespace kaname::network
