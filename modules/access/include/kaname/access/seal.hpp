#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace kaname::access {

/// Signs what the server hands out, so that whoever has it can show later that it is unchanged (Ed25519,
/// RFC 8032; libsodium). Keys and signatures are written in hexadecimal. Safe to use from any thread.
class Seal {
public:
    using Seed = std::array<std::uint8_t, 32>;
    explicit Seal(const Seed& seed) noexcept;

    [[nodiscard]] std::string sign(std::string_view message) const;
    [[nodiscard]] std::string public_key() const;

private:
    std::array<std::uint8_t, 64> secret_key_{};
    std::array<std::uint8_t, 32> public_key_{};
};

/// A key for one purpose (eight characters) out of the server's one secret: none tells anything of another.
[[nodiscard]] Seal::Seed seed_for(std::string_view purpose,
                                  const std::array<std::uint8_t, 32>& secret) noexcept;

/// Whether the owner of `public_key` signed `message`; false for what is no key or no signature.
[[nodiscard]] bool is_signed(std::string_view message, std::string_view signature,
                             std::string_view public_key);

}  // namespace kaname::access
