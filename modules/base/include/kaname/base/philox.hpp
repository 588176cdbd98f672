#pragma once

#include <array>
#include <cstdint>

namespace kaname {

/// Philox4x32-10 (Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3",
/// SC 2011, section 3.3): a bijection of a 128-bit counter under a 64-bit key. There is no state,
/// so any number of a stream is had in any order, on any thread, on any machine.
using PhiloxCounter = std::array<std::uint32_t, 4>;
using PhiloxKey = std::array<std::uint32_t, 2>;

/// In the header, since a run does little else and the caller often uses one word of the block.
[[nodiscard]] constexpr PhiloxCounter philox4x32(PhiloxCounter counter, PhiloxKey key) noexcept {
    // Multipliers and Weyl increments of the paper, section 3.3 and its reference implementation.
    constexpr std::uint32_t kMultiplier0 = 0xD2511F53u;
    constexpr std::uint32_t kMultiplier1 = 0xCD9E8D57u;
    constexpr std::uint32_t kWeyl0 = 0x9E3779B9u;  // golden ratio
    constexpr std::uint32_t kWeyl1 = 0xBB67AE85u;  // sqrt(3) - 1
    constexpr int kRounds = 10;
    const auto high = [](std::uint64_t product) { return static_cast<std::uint32_t>(product >> 32u); };
    const auto low = [](std::uint64_t product) { return static_cast<std::uint32_t>(product); };
    for (int i = 0; i < kRounds; ++i) {
        const std::uint64_t product0 = std::uint64_t{kMultiplier0} * counter[0];
        const std::uint64_t product1 = std::uint64_t{kMultiplier1} * counter[2];
        counter = {high(product1) ^ counter[1] ^ key[0], low(product1), high(product0) ^ counter[3] ^ key[1],
                   low(product0)};
        key[0] += kWeyl0;
        key[1] += kWeyl1;
    }
    return counter;
}

}  // namespace kaname
