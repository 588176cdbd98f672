#include "kaname/policy/pseudonym.hpp"

#include <sodium.h>

namespace kaname::policy {

std::string Pseudonyms::of(std::string_view thing) const {
    std::array<std::uint8_t, crypto_generichash_BYTES_MIN> hash{};
    // libsodium reads unsigned bytes
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(thing.data()),
                       thing.size(), key_.data(), key_.size());
    constexpr std::string_view kDigits = "abcdefghijklmnopqrstuvwxyz234567";
    constexpr std::size_t kLength = 13;
    std::string name;
    unsigned pending = 0;
    unsigned bits = 0;
    for (const std::uint8_t byte : hash) {
        pending = (pending << 8u | byte) & 0xFFFFu;
        bits += 8;
        while (bits >= 5 && name.size() < kLength) {
            bits -= 5;
            name += kDigits[pending >> bits & 31u];
        }
    }
    return name;
}

}  // namespace kaname::policy
