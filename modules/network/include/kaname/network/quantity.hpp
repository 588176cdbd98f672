#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "kaname/base/id.hpp"

namespace kaname::network {

using DistributionId = Id<class DistributionTag>;
using ReferenceId = Id<class ReferenceTag>;
using DrawGroupId = Id<class DrawGroupTag>;

/// Distributions of a whole number: ticks for delays, buffers and work, ten-thousandths for
/// strengths. Compiled once, by Model::make, to 257 integer quantiles (docs/MODEL.md, section 6).
struct Uniform {
    std::int64_t low;
    std::int64_t high;
};
struct Triangular {
    std::int64_t low;
    std::int64_t mode;
    std::int64_t high;
};
/// Beta on [low, high] with mean (low + 4 mode + high) / 6 (Malcolm et al. 1959).
struct Pert {
    std::int64_t low;
    std::int64_t mode;
    std::int64_t high;
};
/// Given by two quantiles that a person can name.
struct Lognormal {
    std::int64_t median;
    std::int64_t p90;
};
/// Shares of sites: a class is a value (low == high) or a range, uniform within. A draw takes one
/// class; nothing is averaged.
struct Empirical {
    struct Class {
        std::int64_t low;
        std::int64_t high;
        std::int64_t weight;
    };
    std::vector<Class> classes;  ///< ascending, not overlapping
};
using Distribution = std::variant<Uniform, Triangular, Pert, Lognormal, Empirical>;

/// How surely a value is known. Where it is all that is known, it gives the spread [D]:
/// 5 ±10 %, 4 ±20 %, 3 ±40 %, 2 from half to double, 1 from a quarter to fourfold (triangular).
using Confidence = std::uint8_t;
inline constexpr Confidence kLowestConfidence = 1;
inline constexpr Confidence kHighestConfidence = 5;

/// How the value of one parameter varies between runs.
enum class Spread : std::uint8_t {
    none,           ///< always `value`
    by_confidence,  ///< triangular around `value` by the confidence of its dependency or group
    distribution,   ///< as `distribution` says; `value` is not used
};

/// One parameter of the model with its spread, its source, and what it varies together with.
struct Quantity {
    std::int64_t value = 0;
    Spread spread = Spread::none;
    DistributionId distribution = DistributionId::none();
    ReferenceId reference = ReferenceId::none();
    DrawGroupId draw_group = DrawGroupId::none();
};

}  // namespace kaname::network
