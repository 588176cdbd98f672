#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "kaname/access/account.hpp"
#include "kaname/access/secrets_service.hpp"
#include "kaname/base/clock.hpp"
#include "kaname/record/transactions.hpp"

namespace kaname::access {

/// How long things last.
struct Durations {
    std::chrono::minutes idle{60};          ///< without a request, a session ends
    std::chrono::minutes session{12 * 60};  ///< and in any case after one watch [D]
    std::chrono::seconds lock{1};           ///< after five wrong passwords in a row; doubles with each more
    std::chrono::seconds longest_lock{15 * 60};
};

/// Who is asking, and how to let them go on asking.
struct SignedIn {
    policy::Actor actor{};
    Text person{};
    std::string csrf_token{};
};

/// Lets people in and knows them again. Safe to use from any thread.
class SignInService {
public:
    struct Ports {
        record::Transactions<Work>& store;
        const directory::Directory& directory;
        const Clock& clock;
        const Secrets& secrets;
        UtcOffset zone;              ///< in which the days of the directory begin
        bool demonstration = false;  ///< whether demonstration accounts open
        Durations durations{};
    };
    explicit SignInService(Ports ports) : ports_{ports} {}

    struct Credentials {
        std::string name;
        std::string password;
    };
    struct Opened {
        std::string token;  ///< for the browser, and nobody else
        SignedIn who;
    };
    /// Forbidden for a name that does not exist, a wrong password, a locked account and a body that is not
    /// valid today: one answer for all, in one time.
    [[nodiscard]] Result<Opened> sign_in(const Credentials& credentials);

    /// Who holds `token`. Forbidden when nobody does, or no longer.
    [[nodiscard]] Result<SignedIn> identify(std::string_view token);

    /// Done also when the session has ended already.
    [[nodiscard]] Status sign_out(std::string_view token);

    /// Removes the sessions that have ended.
    [[nodiscard]] Status sweep();

private:
    [[nodiscard]] Result<SignedIn> signed_in(const Account& account, const Session& session,
                                             Instant now) const;
    [[nodiscard]] bool may_open(const Account& account, Instant now) const;
    [[nodiscard]] Instant lock_after(std::uint32_t failures, Instant now) const;

    Ports ports_;
};

}  // namespace kaname::access
