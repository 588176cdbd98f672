#include "accounts.hpp"

#include "columns.hpp"
#include "stored_words.hpp"

namespace kaname::storage {

using access::Account;
using access::Session;

namespace {

constexpr std::string_view kAccountColumns =
    "SELECT name, person_ja, person_en, body, role, password_hash, demonstration, failures, locked_until"
    " FROM account ";

Result<Account> account_of(const Row& row) {
    KANAME_TRY(const policy::Role role, value_of(kRoleWords, row.text(4)));
    return Account{.name = text_of(row, 0),
                   .person = {.ja = text_of(row, 1), .en = text_of(row, 2)},
                   .body = text_of(row, 3),
                   .role = role,
                   .password_hash = text_of(row, 5),
                   .demonstration = row.integer(6) != 0,
                   .failures = static_cast<std::uint32_t>(row.integer(7)),
                   .locked_until = instant_of(row, 8)};
}

}  // namespace

Result<std::optional<Account>> SqlAccounts::find_account(std::string_view name) {
    std::optional<Account> found;
    KANAME_CHECK(connection_->run(std::string{kAccountColumns} + "WHERE name = $1", {name},
                                  [&](const Row& row) -> Status {
                                      KANAME_TRY(found, account_of(row));
                                      return done;
                                  }));
    return found;
}

Result<std::vector<Account>> SqlAccounts::accounts() {
    std::vector<Account> all;
    KANAME_CHECK(
        connection_->run(std::string{kAccountColumns} + "ORDER BY name", {}, [&](const Row& row) -> Status {
            KANAME_TRY(Account account, account_of(row));
            all.push_back(std::move(account));
            return done;
        }));
    return all;
}

Status SqlAccounts::put(const Account& account) {
    KANAME_CHECK(connection_->run(
        "INSERT INTO account (name, person_ja, person_en, body, role, password_hash, demonstration, failures,"
        " locked_until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        " ON CONFLICT (name) DO UPDATE SET person_ja = excluded.person_ja, person_en = excluded.person_en,"
        " body = excluded.body, role = excluded.role, password_hash = excluded.password_hash,"
        " demonstration = excluded.demonstration, failures = excluded.failures,"
        " locked_until = excluded.locked_until",
        {account.name, account.person.ja, account.person.en, account.body, word_of(kRoleWords, account.role),
         account.password_hash, std::int64_t{account.demonstration ? 1 : 0}, std::int64_t{account.failures},
         column_of(account.locked_until)}));
    return done;
}

Result<std::optional<Session>> SqlAccounts::find_session(std::string_view token_hash) {
    std::optional<Session> found;
    KANAME_CHECK(connection_->run(
        "SELECT token_hash, account, csrf_token, opened, seen FROM session WHERE token_hash = $1",
        {token_hash}, [&](const Row& row) -> Status {
            found = Session{.token_hash = text_of(row, 0),
                            .account = text_of(row, 1),
                            .csrf_token = text_of(row, 2),
                            .opened = instant_of(row, 3),
                            .seen = instant_of(row, 4)};
            return done;
        }));
    return found;
}

Status SqlAccounts::put(const Session& session) {
    KANAME_CHECK(
        connection_->run("INSERT INTO session (token_hash, account, csrf_token, opened, seen)"
                         " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (token_hash) DO UPDATE SET"
                         " account = excluded.account, csrf_token = excluded.csrf_token,"
                         " opened = excluded.opened, seen = excluded.seen",
                         {session.token_hash, session.account, session.csrf_token, column_of(session.opened),
                          column_of(session.seen)}));
    return done;
}

Status SqlAccounts::remove_session(std::string_view token_hash) {
    KANAME_CHECK(connection_->run("DELETE FROM session WHERE token_hash = $1", {token_hash}));
    return done;
}

Status SqlAccounts::remove_sessions_of(std::string_view account) {
    KANAME_CHECK(connection_->run("DELETE FROM session WHERE account = $1", {account}));
    return done;
}

Status SqlAccounts::remove_sessions(Before before) {
    KANAME_CHECK(connection_->run("DELETE FROM session WHERE opened < $1 OR seen < $2",
                                  {column_of(before.opened), column_of(before.seen)}));
    return done;
}

}  // namespace kaname::storage
