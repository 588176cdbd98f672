#include "kaname/access/memory.hpp"

namespace kaname::access {
namespace {

template <class Value>
Result<std::optional<Value>> found_in(const std::map<std::string, Value, std::less<>>& values,
                                      std::string_view key) {
    const auto found = values.find(key);
    return found == values.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace

Result<std::optional<Account>> MemoryAccounts::find_account(std::string_view name) {
    return found_in(state_->accounts, name);
}

Result<std::vector<Account>> MemoryAccounts::accounts() {
    std::vector<Account> all;
    for (const auto& [name, account] : state_->accounts) all.push_back(account);
    return all;
}

Status MemoryAccounts::put(const Account& account) {
    state_->accounts.insert_or_assign(account.name, account);
    return done;
}

Result<std::optional<Session>> MemoryAccounts::find_session(std::string_view token_hash) {
    return found_in(state_->sessions, token_hash);
}

Status MemoryAccounts::put(const Session& session) {
    state_->sessions.insert_or_assign(session.token_hash, session);
    return done;
}

Status MemoryAccounts::remove_session(std::string_view token_hash) {
    const auto found = state_->sessions.find(token_hash);
    if (found != state_->sessions.end()) state_->sessions.erase(found);
    return done;
}

Status MemoryAccounts::remove_sessions_of(std::string_view account) {
    std::erase_if(state_->sessions, [&](const auto& entry) { return entry.second.account == account; });
    return done;
}

Status MemoryAccounts::remove_sessions(Before before) {
    std::erase_if(state_->sessions, [&](const auto& entry) {
        return entry.second.opened < before.opened || entry.second.seen < before.seen;
    });
    return done;
}

}  // namespace kaname::access
