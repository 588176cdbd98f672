#pragma once

#include <array>
#include <cassert>
#include <cstdint>

#include "kaname/base/result.hpp"
#include "kaname/network/quantity.hpp"

namespace kaname::network {

/// The inverse distribution function at i/256, i = 0..256, in whole units, non-decreasing. A draw is
/// a look-up with integer interpolation, so that a run contains no floating point.
using QuantileTable = std::array<std::int64_t, 257>;

/// Rounds each quantile to the nearest integer (halves away from zero). A distribution without an
/// end (lognormal) is cut at the probabilities 1/512 and 511/512.
/// Errors: bounds out of order or negative, a p90 below the median, empty or overlapping classes.
[[nodiscard]] Result<QuantileTable> compile(const Distribution& distribution);

/// Quantiles of the factor by which a value varies of which only the confidence is known [D], in
/// 65536ths: triangular with mode 1 on 1 ± 10 %, ± 20 %, ± 40 %, ½ to 2, ¼ to 4 (confidence 5 to 1).
inline constexpr std::int64_t kFactorScale = 65'536;
[[nodiscard]] QuantileTable factors_of(Confidence confidence);

/// Probability that a dependency of this confidence does not exist after all, ten-thousandths [D].
[[nodiscard]] std::int64_t absence_of(Confidence confidence);

/// A uniform number in [0, 1) as a 32-bit fraction.
using Uniform32 = std::uint32_t;

/// With i = u / 2^24 and r = u mod 2^24: table[i] + floor((table[i+1] - table[i]) r / 2^24).
[[nodiscard]] constexpr std::int64_t quantile(const QuantileTable& table, Uniform32 u) noexcept {
    const std::size_t cell = u >> 24u;
    const std::int64_t rest = u & 0xFF'FFFFu;
    return table[cell] + (((table[cell + 1] - table[cell]) * rest) >> 24u);
}

}  // namespace kaname::network
