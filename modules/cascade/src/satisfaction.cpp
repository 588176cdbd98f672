#include "satisfaction.hpp"

#include <algorithm>
#include <functional>

namespace kaname::cascade {
namespace {

using network::Logic;

/// k, of the inputs that are present.
std::uint32_t needed_of(const network::Group& group, std::uint32_t present) {
    switch (group.logic) {
        case Logic::all: return present;
        case Logic::any: return 1;
        case Logic::k_of_n: return std::min(group.needed, present);
        case Logic::weighted: return 1;  // not used
    }
    return present;
}

}  // namespace

Input input_of(Level supplier, std::int64_t strength) noexcept {
    constexpr std::int64_t kAll = Level::kScale * Level::kScale;
    const std::int64_t lost = strength * (Level::kScale - supplier.value());
    return static_cast<Input>((kAll - lost) / Level::kScale);
}

Satisfaction::Satisfaction(const network::Group& group, std::uint32_t present,
                           std::int64_t weights) noexcept {
    if (present == 0) return;
    needed_ = needed_of(group, present);
    not_below_ = present;
    if (group.logic != Logic::weighted) return;
    weights_ = std::max<std::int64_t>(1, weights);
    weighted_ = weights == 0 ? kFull : weights * kFull;  // no weight at all: nothing moves it
}

void Satisfaction::settle(std::span<const Input> inputs, std::vector<Input>& scratch) {
    if (weights_ != 0) {
        value_ = static_cast<Input>(weighted_ / weights_);
        return;
    }
    scratch.assign(inputs.begin(), inputs.end());  // the absent ones are below all others
    const auto kth = scratch.begin() + static_cast<std::ptrdiff_t>(needed_ - 1);
    std::nth_element(scratch.begin(), kth, scratch.end(), std::greater<>{});
    value_ = *kth;
    const auto count = [&](auto holds) {
        return static_cast<std::uint32_t>(std::count_if(inputs.begin(), inputs.end(), holds));
    };
    not_below_ = count([&](Input input) { return input >= value_; });
    above_ = count([&](Input input) { return input > value_; });
}

}  // namespace kaname::cascade
