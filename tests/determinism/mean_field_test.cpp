#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "random_network.hpp"

// Mean field of first failures on random networks: in-degree Poisson(5); 40 % of the services fail when
// any supplier has failed, 30 % when half or more have, 30 % when all have; without suppliers never.
// With φ the failed fraction and ρ the fraction of seeds,
//   φ = ρ + (1-ρ) Σ_{n≥1} Pois(5; n) [.4 (1-(1-φ)^n) + .3 P(Bin(n,φ) ≥ ⌈n/2⌉) + .3 φ^n].
// Networks differ more than a binomial would, so the standard error is that of the 20 means.
namespace kaname::cascade {
namespace {

double binomial_tail(int n, int least, double p) {
    double tail = 0;
    for (int i = least; i <= n; ++i) {
        tail += std::exp(std::lgamma(n + 1) - std::lgamma(i + 1) - std::lgamma(n - i + 1)) * std::pow(p, i) *
                std::pow(1 - p, n - i);
    }
    return tail;
}

double mean_field(double rho) {
    double phi = rho;
    for (int round = 0; round < 2000; ++round) {
        double sum = 0;
        double poisson = std::exp(-5.0);
        for (int n = 1; n < 60; ++n) {
            poisson *= 5.0 / n;
            sum += poisson * (.4 * (1 - std::pow(1 - phi, n)) + .3 * binomial_tail(n, (n + 1) / 2, phi) +
                              .3 * std::pow(phi, n));
        }
        phi = rho + (1 - rho) * sum;
    }
    return phi;
}

void first_failure(network::Columns& c, std::size_t group, std::size_t suppliers, Dice& dice) {
    const auto n = static_cast<std::uint32_t>(suppliers);
    const std::uint32_t kind = dice.below(10);
    network::Group& g = c.groups[group];
    if (kind < 4) return;  // all are needed
    g.logic = kind < 7 ? network::Logic::k_of_n : network::Logic::any;
    g.needed = n - (n + 1) / 2 + 1;  // fails when ⌈n/2⌉ have failed
}

/// Fraction of failed services, and of seeds, in network `seed`.
std::pair<double, double> failed_fraction(std::uint64_t seed) {
    constexpr std::uint32_t kServices = 100'000;
    const auto model = network::Model::make(random_network(kServices, 5 * kServices, seed, first_failure));
    EXPECT_TRUE(model.has_value());
    Dice dice{seed + 1000};
    std::vector<bool> failed(kServices, false);
    Shock shock;
    for (std::uint32_t i = 0; i < kServices / 100; ++i) {
        const std::uint32_t service = dice.below(kServices);
        if (failed[service]) continue;
        failed[service] = true;
        shock.damages.push_back({.service = ServiceId{service}, .level = kStopped});
    }
    const auto seeds = static_cast<double>(shock.damages.size());
    const auto trajectory = simulate(*model, shock, {Ticks{2000}});
    EXPECT_TRUE(trajectory.has_value());
    for (const Change& change : trajectory->changes) failed[change.service.index()] = true;
    return {static_cast<double>(std::count(failed.begin(), failed.end(), true)) / kServices,
            seeds / kServices};
}

TEST(MeanField, TheFormulaGivesThePublishedFraction) { EXPECT_NEAR(mean_field(.009953), .753499, 5e-6); }

TEST(MeanField, TwentyNetworksOfAHundredThousand) {
    constexpr int kNetworks = 20;
    std::vector<double> errors;
    for (std::uint64_t seed = 1; seed <= kNetworks; ++seed) {
        const auto [failed, seeds] = failed_fraction(seed);
        errors.push_back(failed - mean_field(seeds));
    }
    const double mean = std::accumulate(errors.begin(), errors.end(), 0.0) / kNetworks;
    double squares = 0;
    for (const double error : errors) squares += (error - mean) * (error - mean);
    const double standard_error = std::sqrt(squares / (kNetworks - 1) / kNetworks);
    RecordProperty("mean_error", std::to_string(mean));
    std::printf("mean difference %.6f, standard error %.6f\n", mean, standard_error);
    EXPECT_LT(std::abs(mean), 3 * standard_error);
    EXPECT_LT(standard_error, 0.002);  // the comparison is sharp
}

}  // namespace
}  // namespace kaname::cascade
