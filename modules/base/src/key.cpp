#include "kaname/base/key.hpp"

namespace kaname {

StableKey stable_key(std::string_view text) noexcept {
    std::uint64_t hash = 0xCBF29CE484222325u;  // FNV-1a offset basis and prime, 64 bit
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001B3u;
    }
    hash = (hash ^ (hash >> 30u)) * 0xBF58476D1CE4E5B9u;  // SplitMix64 finaliser
    hash = (hash ^ (hash >> 27u)) * 0x94D049BB133111EBu;
    return hash ^ (hash >> 31u);
}

std::string to_hexadecimal(StableKey key) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (unsigned shift = 64; shift > 0;) text += kDigits[(key >> (shift -= 4)) & 0xFu];
    return text;
}

}  // namespace kaname
