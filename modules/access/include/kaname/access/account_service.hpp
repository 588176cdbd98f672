#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kaname/access/account.hpp"
#include "kaname/access/secrets_service.hpp"
#include "kaname/base/clock.hpp"
#include "kaname/record/transactions.hpp"

namespace kaname::access {

/// Who may sign in at all: the administrator's acts, at the machine that keeps the store. Each is in the
/// trail, under the name of whoever did it.
class AccountService {
public:
    struct Ports {
        record::Transactions<Work>& store;
        const Clock& clock;
        const Secrets& secrets;
        std::string administrator;  ///< as the trail names the one who acts
    };
    explicit AccountService(Ports ports) : ports_{std::move(ports)} {}

    struct Opening {
        std::string name{};
        Text person{};
        std::string body{};
        policy::Role role = policy::Role::contact;
        std::string password{};
    };
    /// Conflict: there is one of that name. Invalid input: the name's form, a password that is too short or
    /// long, a body that is not in `directory` on `today` or has nobody in that role.
    [[nodiscard]] Status add(const Opening& opening, const directory::Directory& directory, Date today);
    /// Also opens an account that was closed or locked. Its sessions end.
    [[nodiscard]] Status set_password(std::string_view name, std::string_view password);
    /// Nothing opens it any more, until it gets a password again. Its sessions end.
    [[nodiscard]] Status close(std::string_view name);
    /// By name; nothing of a password.
    [[nodiscard]] Result<std::vector<Account>> list();

private:
    /// `act` with who does it when to which account.
    [[nodiscard]] record::Entry entry(record::Entry act, std::string_view account) const;
    [[nodiscard]] Status changed(record::Entry act, std::string_view name, const std::string& hash);

    Ports ports_;
};

}  // namespace kaname::access
