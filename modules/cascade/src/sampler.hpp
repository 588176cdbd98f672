#pragma once

#include <compare>
#include <cstdint>
#include <span>

#include "kaname/base/key.hpp"
#include "kaname/base/philox.hpp"
#include "kaname/cascade/shock.hpp"

namespace kaname::cascade {

using network::Uniform32;

/// Identity of one uniform number: a stable key and the number of the parameter under it.
struct Parameter {
    StableKey key = 0;
    std::uint32_t number = 0;
    friend auto operator<=>(const Parameter&, const Parameter&) = default;
};

/// A uniform number that replaces the drawn one, for conditioning on what is known.
struct Override {
    Parameter parameter;
    Uniform32 value = 0;
};

/// The source of the uniform numbers of one run (docs/MODEL.md, section 6). One block of the generator
/// serves four consecutive parameters of a key, so the last block is kept. `overrides` must outlive it.
class Sampler {
public:
    explicit Sampler(Draw draw, std::span<const Override> overrides = {}) noexcept
        : draw_{draw}, overrides_{overrides} {}

    [[nodiscard]] Uniform32 uniform(Parameter parameter) noexcept {
        for (const Override& override : overrides_) {
            if (override.parameter == parameter) return override.value;
        }
        if (draw_.nominal) return 0x8000'0000u;  // one half
        const std::uint32_t number = parameter.number / 4;
        if (key_ != parameter.key || number_ != number) {
            block_ = philox4x32({low(parameter.key), high(parameter.key), draw_.run, number},
                                {low(draw_.seed), high(draw_.seed)});
            key_ = parameter.key;
            number_ = number;
        }
        return block_[parameter.number % 4];
    }

private:
    static constexpr std::uint32_t low(std::uint64_t x) { return static_cast<std::uint32_t>(x); }
    static constexpr std::uint32_t high(std::uint64_t x) { return static_cast<std::uint32_t>(x >> 32u); }

    Draw draw_;
    std::span<const Override> overrides_;
    StableKey key_ = 0;
    std::uint32_t number_ = 0xFFFF'FFFFu;  ///< of the block that is kept; none at first
    PhiloxCounter block_{};
};

}  // namespace kaname::cascade
