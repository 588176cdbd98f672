#pragma once

#include "kaname/access/account.hpp"
#include "sql.hpp"

namespace kaname::storage {

class SqlAccounts final : public access::Accounts {
public:
    explicit SqlAccounts(Connection& connection) noexcept : connection_{&connection} {}
    [[nodiscard]] Result<std::optional<access::Account>> find_account(std::string_view name) override;
    [[nodiscard]] Result<std::vector<access::Account>> accounts() override;
    Status put(const access::Account& account) override;
    [[nodiscard]] Result<std::optional<access::Session>> find_session(std::string_view token_hash) override;
    Status put(const access::Session& session) override;
    Status remove_session(std::string_view token_hash) override;
    Status remove_sessions_of(std::string_view account) override;
    Status remove_sessions(Before before) override;

private:
    Connection* connection_;
};

}  // namespace kaname::storage
