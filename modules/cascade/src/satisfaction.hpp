#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "kaname/cascade/shock.hpp"

namespace kaname::cascade {

/// The input of one dependency of a group, 0 … 10,000 (docs/MODEL.md, section 2).
using Input = std::int32_t;
[[nodiscard]] Input input_of(Level supplier, std::int64_t strength) noexcept;
inline constexpr Input kFull = Level::kScale;
inline constexpr Input kAbsent = -1;  ///< of a dependency that is not present

/// The satisfaction s of one group, followed input by input. For all, any and k of n it is the k-th
/// largest input, with k = all, 1, k; and it stays so for as long as fewer than k inputs are above it and
/// at least k are not below. So most inputs cost two comparisons, and the inputs are looked through only
/// when s moves.
class Satisfaction {
public:
    /// Of no input: 10,000 for good.
    Satisfaction() = default;
    /// All inputs are full; `present` of them count, with `weights` together.
    Satisfaction(const network::Group& group, std::uint32_t present, std::int64_t weights) noexcept;

    /// The input of a present dependency of weight `weight` moves.
    void move(Input from, Input to, std::int64_t weight) noexcept {
        not_below_ += static_cast<std::uint32_t>(to >= value_) - static_cast<std::uint32_t>(from >= value_);
        above_ += static_cast<std::uint32_t>(to > value_) - static_cast<std::uint32_t>(from > value_);
        weighted_ += weight * (to - from);
    }

    /// `value` is out of date.
    [[nodiscard]] bool moved() const noexcept {
        if (weights_ != 0) return weighted_ / weights_ != value_;
        return above_ >= needed_ || not_below_ < needed_;
    }

    /// Brings `value` up to date with the inputs of the group's dependencies, in any order.
    void settle(std::span<const Input> inputs, std::vector<Input>& scratch);

    [[nodiscard]] Input value() const noexcept { return value_; }

private:
    Input value_ = kFull;
    std::uint32_t needed_ = 1;     ///< k
    std::uint32_t not_below_ = 1;  ///< inputs ≥ value_
    std::uint32_t above_ = 0;      ///< inputs > value_
    std::int64_t weighted_ = 0;    ///< Σ w · in
    std::int64_t weights_ = 0;     ///< Σ w of a weighted group; 0: the k-th largest counts
};

}  // namespace kaname::cascade
