#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "kaname/base/result.hpp"

namespace kaname::access {

/// What hashing a password costs whoever guesses it, and us.
struct PasswordCost {
    std::size_t memory_bytes = 64u << 20u;  ///< Argon2id; OWASP asks for 19 MiB and two passes at least
    unsigned passes = 2;
    std::size_t at_once = 2;       ///< more wait: so many times the memory, and so many cores, at most
    std::size_t most_waiting = 8;  ///< more are sent away, so that a flood of them keeps nobody else waiting
};

/// Passwords and random tokens (libsodium). Safe to use from any thread.
class Secrets {
public:
    explicit Secrets(PasswordCost cost);
    Secrets(const Secrets&) = delete;
    Secrets& operator=(const Secrets&) = delete;
    ~Secrets();

    /// Unavailable when there is not enough memory, and when too many wait already.
    [[nodiscard]] Result<std::string> hash(std::string_view password) const;
    /// Takes as long for a hash that is none as for a wrong password, so that nobody can tell from the
    /// time whether an account exists. Unavailable when too many wait already.
    [[nodiscard]] Result<bool> verify(std::string_view password, std::string_view hash) const;
    /// 256 random bits in base64url.
    [[nodiscard]] static std::string token();

private:
    struct Gate;
    class Place;
    PasswordCost cost_;
    std::unique_ptr<Gate> gate_;
    std::string nobody_;  ///< the hash of a password that nobody knows
};

/// SHA-256, hexadecimal: how a token is kept.
[[nodiscard]] std::string hash_of_token(std::string_view token);

}  // namespace kaname::access
