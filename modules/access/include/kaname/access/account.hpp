#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kaname/policy/actor.hpp"
#include "kaname/record/trail.hpp"

namespace kaname::access {

/// How a person gets in. The name is the person's id in the trail.
struct Account {
    std::string name{};
    Text person{};  ///< as it is shown
    std::string body{};
    policy::Role role = policy::Role::contact;
    std::string password_hash{};  ///< Argon2id, in the PHC string format; empty: closed, nothing opens it
    bool demonstration = false;   ///< opens only on a demonstration server
    std::uint32_t failures = 0;   ///< in a row
    Instant locked_until{};       ///< nobody is let in before, whatever the password
    friend bool operator==(const Account&, const Account&) = default;
};

/// Somebody who is signed in. The token itself is known to the browser alone.
struct Session {
    std::string token_hash{};  ///< SHA-256 of the token, hexadecimal
    std::string account{};
    std::string csrf_token{};  ///< to be sent with everything that changes something
    Instant opened{};
    Instant seen{};  ///< the last request, to the minute
    friend bool operator==(const Session&, const Session&) = default;
};

/// The port of the accounts and sessions within one transaction.
class Accounts {
public:
    Accounts() = default;
    Accounts(const Accounts&) = delete;
    Accounts& operator=(const Accounts&) = delete;
    virtual ~Accounts() = default;

    [[nodiscard]] virtual Result<std::optional<Account>> find_account(std::string_view name) = 0;
    /// By their names.
    [[nodiscard]] virtual Result<std::vector<Account>> accounts() = 0;
    /// Adds it, or replaces the one of that name.
    virtual Status put(const Account& account) = 0;

    [[nodiscard]] virtual Result<std::optional<Session>> find_session(std::string_view token_hash) = 0;
    virtual Status put(const Session& session) = 0;
    /// Done also when there is none.
    virtual Status remove_session(std::string_view token_hash) = 0;
    virtual Status remove_sessions_of(std::string_view account) = 0;
    /// Removes what was opened or last seen before these moments.
    struct Before {
        Instant opened;
        Instant seen;
    };
    virtual Status remove_sessions(Before before) = 0;
};

struct Work {
    Accounts& accounts;
    record::Trail& trail;
};

}  // namespace kaname::access
