#include "kaname/access/seal.hpp"

#include <sodium.h>

#include <cassert>

namespace kaname::access {
namespace {

/// libsodium reads unsigned bytes.
const unsigned char* octets_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

template <std::size_t N>
std::string hexadecimal(const std::array<std::uint8_t, N>& bytes) {
    std::string text(2 * N + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();  // the zero at the end
    return text;
}

template <std::size_t N>
bool read_hexadecimal(std::string_view text, std::array<std::uint8_t, N>& bytes) {
    std::size_t read = 0;
    return text.size() == 2 * N &&
           sodium_hex2bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &read, nullptr) ==
               0 &&
           read == N;
}

}  // namespace

Seal::Seal(const Seed& seed) noexcept {
    static_assert(crypto_sign_SECRETKEYBYTES == 64 && crypto_sign_PUBLICKEYBYTES == 32);
    crypto_sign_seed_keypair(public_key_.data(), secret_key_.data(), seed.data());
}

std::string Seal::sign(std::string_view message) const {
    std::array<std::uint8_t, crypto_sign_BYTES> signature{};
    crypto_sign_detached(signature.data(), nullptr, octets_of(message), message.size(), secret_key_.data());
    return hexadecimal(signature);
}

std::string Seal::public_key() const { return hexadecimal(public_key_); }

Seal::Seed seed_for(std::string_view purpose, const std::array<std::uint8_t, 32>& secret) noexcept {
    assert(purpose.size() == crypto_kdf_CONTEXTBYTES);
    Seal::Seed seed{};
    crypto_kdf_derive_from_key(seed.data(), seed.size(), 1, purpose.data(), secret.data());
    return seed;
}

bool is_signed(std::string_view message, std::string_view signature, std::string_view public_key) {
    std::array<std::uint8_t, crypto_sign_BYTES> mark{};
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> key{};
    return read_hexadecimal(signature, mark) && read_hexadecimal(public_key, key) &&
           crypto_sign_verify_detached(mark.data(), octets_of(message), message.size(), key.data()) == 0;
}

}  // namespace kaname::access
