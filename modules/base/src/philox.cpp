#include "kaname/base/philox.hpp"

namespace kaname {
namespace {

// Multipliers and Weyl increments of the paper, section 3.3 and its reference implementation.
constexpr std::uint32_t kMultiplier0 = 0xD2511F53u;
constexpr std::uint32_t kMultiplier1 = 0xCD9E8D57u;
constexpr std::uint32_t kWeyl0 = 0x9E3779B9u;  // golden ratio
constexpr std::uint32_t kWeyl1 = 0xBB67AE85u;  // sqrt(3) - 1
constexpr int kRounds = 10;

PhiloxCounter round(PhiloxCounter c, PhiloxKey k) {
    const std::uint64_t product0 = std::uint64_t{kMultiplier0} * c[0];
    const std::uint64_t product1 = std::uint64_t{kMultiplier1} * c[2];
    const auto high = [](std::uint64_t product) { return static_cast<std::uint32_t>(product >> 32u); };
    const auto low = [](std::uint64_t product) { return static_cast<std::uint32_t>(product); };
    return {high(product1) ^ c[1] ^ k[0], low(product1), high(product0) ^ c[3] ^ k[1], low(product0)};
}

}  // namespace

PhiloxCounter philox4x32(PhiloxCounter counter, PhiloxKey key) noexcept {
    for (int i = 0; i < kRounds; ++i) {
        counter = round(counter, key);
        key[0] += kWeyl0;
        key[1] += kWeyl1;
    }
    return counter;
}

}  // namespace kaname
