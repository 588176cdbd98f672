#include "kaname/access/account_service.hpp"

#include <algorithm>

#include "kaname/base/limits.hpp"
#include "kaname/record/recorded.hpp"

namespace kaname::access {
namespace {

bool is_name(std::string_view name) {
    return !name.empty() && name.size() <= limits::kAccountName &&
           std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
           });
}

Status check_password(std::string_view password) {
    if (password.size() >= limits::kShortestPassword && password.size() <= limits::kLongestPassword) {
        return done;
    }
    return fail(
        ErrorCode::invalid_input, "password",
        bilingual("パスワードの長さは{}バイト以上{}バイト以下です。", "a password has {} to {} bytes",
                  {std::to_string(limits::kShortestPassword), std::to_string(limits::kLongestPassword)}),
        {"覚えやすい語をいくつか並べた、長いものにしてください。",
         "take a long one, of several words that are easy to remember"});
}

Error no_such_account(std::string_view name) {
    return fail(ErrorCode::not_found, "account " + std::string{name},
                {"この利用者は登録されていません。", "there is no account of that name"},
                {"kaname account list で確認してください。", "look for it with kaname account list"});
}

Error is_there_already(std::string_view name) {
    return fail(ErrorCode::conflict, "account " + std::string{name},
                {"この利用者は既に登録されています。", "there is an account of that name already"},
                {"別の名前にするか、kaname account password でパスワードを改めてください。",
                 "take another name, or give it a new password with kaname account password"});
}

}  // namespace

record::Entry AccountService::entry(record::Entry act, std::string_view account) const {
    act.at = ports_.clock.now();
    act.person = ports_.administrator;
    act.subject = "account:" + std::string{account};
    return act;
}

Status AccountService::add(const Opening& opening, const directory::Directory& directory, Date today) {
    if (!is_name(opening.name)) {
        return fail(ErrorCode::invalid_input, "account " + opening.name,
                    bilingual("利用者名は、英小文字、数字、「-」「_」「.」による{}字以内です。",
                              "a name has a-z, 0-9, - _ and ., at most {} of them",
                              {std::to_string(limits::kAccountName)}),
                    {"例：sato、carrier-a.duty", "for example sato, carrier-a.duty"});
    }
    KANAME_CHECK(check_password(opening.password));
    auto actor = policy::make_actor(directory, {opening.name, opening.body, opening.role}, today);
    if (!actor) {
        Error wrong = std::move(actor).error();
        wrong.code = ErrorCode::invalid_input;
        return wrong;
    }
    KANAME_TRY(std::string hash, ports_.secrets.hash(opening.password));
    return record::recorded<Done>(ports_.store, entry({.action = "add_account"}, opening.name),
                                  [&](Work& work, record::Entry&) -> Status {
                                      KANAME_TRY(const auto known, work.accounts.find_account(opening.name));
                                      if (known) return is_there_already(opening.name);
                                      return work.accounts.put({.name = opening.name,
                                                                .person = opening.person,
                                                                .body = opening.body,
                                                                .role = opening.role,
                                                                .password_hash = hash});
                                  });
}

Status AccountService::set_password(std::string_view name, std::string_view password) {
    KANAME_CHECK(check_password(password));
    KANAME_TRY(const std::string hash, ports_.secrets.hash(password));
    return changed({.action = "set_password"}, name, hash);
}

Status AccountService::close(std::string_view name) { return changed({.action = "close_account"}, name, {}); }

Status AccountService::changed(record::Entry act, std::string_view name, const std::string& hash) {
    return record::recorded<Done>(ports_.store, entry(std::move(act), name),
                                  [&](Work& work, record::Entry&) -> Status {
                                      KANAME_TRY(auto account, work.accounts.find_account(name));
                                      if (!account) return no_such_account(name);
                                      account->password_hash = hash;
                                      account->failures = 0;
                                      account->locked_until = {};
                                      KANAME_CHECK(work.accounts.put(*account));
                                      return work.accounts.remove_sessions_of(name);
                                  });
}

Result<std::vector<Account>> AccountService::list() {
    return record::viewed<std::vector<Account>>(ports_.store,
                                                [](Work& work) { return work.accounts.accounts(); });
}

}  // namespace kaname::access
