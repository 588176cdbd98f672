#pragma once

#include <map>
#include <string>

#include "kaname/access/account.hpp"
#include "kaname/record/memory.hpp"

/// Accounts and sessions in memory: for tests. For one thread.
namespace kaname::access {

struct MemoryState {
    std::map<std::string, Account, std::less<>> accounts;
    std::map<std::string, Session, std::less<>> sessions;
    record::MemoryRecord record;
};

class MemoryAccounts final : public Accounts {
public:
    explicit MemoryAccounts(MemoryState& state) noexcept : state_{&state} {}
    [[nodiscard]] Result<std::optional<Account>> find_account(std::string_view name) override;
    [[nodiscard]] Result<std::vector<Account>> accounts() override;
    Status put(const Account& account) override;
    [[nodiscard]] Result<std::optional<Session>> find_session(std::string_view token_hash) override;
    Status put(const Session& session) override;
    Status remove_session(std::string_view token_hash) override;
    Status remove_sessions_of(std::string_view account) override;
    Status remove_sessions(Before before) override;

private:
    MemoryState* state_;
};

struct MemoryPorts {
    explicit MemoryPorts(MemoryState& state) : accounts{state}, trail{state.record} {}
    [[nodiscard]] Work work() { return {accounts, trail}; }
    MemoryAccounts accounts;
    record::MemoryTrail trail;
};

using MemoryStore = record::MemoryTransactions<Work, MemoryState, MemoryPorts>;

}  // namespace kaname::access
