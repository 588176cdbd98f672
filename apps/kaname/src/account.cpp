#include <filesystem>

#include "commands.hpp"
#include "inputs.hpp"
#include "kaname/access/account_service.hpp"
#include "kaname/report/page.hpp"
#include "kaname/storage/store.hpp"

// Who may sign in: kept by the administrator, at the machine, while no server runs on the store.
namespace kaname::app {
namespace {

using access::AccountService;
using report::Phrase;

constexpr Phrase kPrompt{"{1}のパスワード：", "Password of {1}: "};
constexpr Phrase kAdded{"{1}を登録しました。", "{1} is added."};
constexpr Phrase kPasswordSet{"{1}のパスワードを設定しました。", "{1} has the new password."};
constexpr Phrase kClosed{"{1}を停止しました。", "{1} is closed."};
constexpr Phrase kNone{"利用者は登録されていません。", "There are no accounts."};
constexpr Phrase kIsClosed{"停止中", "closed"};
constexpr Phrase kIsDemonstration{"体験用", "demonstration"};

Result<std::string> required(const Arguments& arguments, std::string_view option) {
    const auto value = arguments.value(option);
    if (value && !value->empty()) return std::string{*value};
    return fail(
        ErrorCode::invalid_input, std::string{option}, {"指定されていません", "it is not given"},
        {"kaname account add --help の例を見てください", "see the example in kaname account add --help"});
}

Result<std::string> read_password(const std::string& name, const Context& context) {
    if (!context.io.read_secret) {
        return fail(ErrorCode::unavailable, "standard input",
                    {"パスワードを読み取れません", "no password can be read"},
                    {"標準入力から渡してください", "give it on the standard input"});
    }
    return context.io.read_secret(kPrompt.say(context.language, {name}));
}

/// Whoever is signed in at the machine, told apart from the accounts of the store.
std::string administrator(const Context& context) {
    return "os:" + context.io.environment("USER").value_or("administrator");
}

/// A store with its accounts.
struct Desk {
    std::unique_ptr<storage::Store> store;
    access::Secrets secrets{{}};
    AccountService accounts;

    Desk(std::unique_ptr<storage::Store> opened, const Context& context)
        : store{std::move(opened)},
          accounts{{store->access(), context.io.clock, secrets, administrator(context)}} {}
};

Result<std::unique_ptr<Desk>> open_desk(const std::string& path, const Context& context) {
    KANAME_TRY(auto store, storage::open_store(path, {}));
    return std::make_unique<Desk>(std::move(store), context);
}

/// Of a store that is there: a slip of the pen makes no new one.
Result<std::unique_ptr<Desk>> open_known_desk(const std::string& path, const Context& context) {
    std::error_code fault;
    if (std::filesystem::exists(path, fault)) return open_desk(path, context);
    return fail(ErrorCode::unavailable, path, {"保存先がありません", "there is no such store"},
                {"パスを確かめてください", "check the path"});
}

}  // namespace

Result<std::string> run_account_add(const Arguments& arguments, const Context& context) {
    const std::string& name = arguments.positionals[2];
    AccountService::Opening opening{.name = name};
    KANAME_TRY(opening.body, required(arguments, "--body"));
    KANAME_TRY(const std::string role, required(arguments, "--role"));
    KANAME_TRY(opening.person.ja, required(arguments, "--name-ja"));
    KANAME_TRY(opening.person.en, required(arguments, "--name-en"));
    auto parsed = policy::parse_role(role);
    if (!parsed) return at_option("--role", role, std::move(parsed).error());
    opening.role = *parsed;
    KANAME_TRY(const programme::Programme programme, load_programme(arguments.positionals[1], context));
    KANAME_TRY(opening.password, read_password(name, context));
    KANAME_TRY(const auto desk, open_desk(arguments.positionals[0], context));
    const Date today = date_of(context.io.clock.now(), programme.offset);
    KANAME_CHECK(desk->accounts.add(opening, programme.directory, today));
    return kAdded.say(context.language, {name}) + '\n';
}

Result<std::string> run_account_password(const Arguments& arguments, const Context& context) {
    const std::string& name = arguments.positionals[1];
    KANAME_TRY(const std::string password, read_password(name, context));
    KANAME_TRY(const auto desk, open_known_desk(arguments.positionals[0], context));
    KANAME_CHECK(desk->accounts.set_password(name, password));
    return kPasswordSet.say(context.language, {name}) + '\n';
}

Result<std::string> run_account_close(const Arguments& arguments, const Context& context) {
    const std::string& name = arguments.positionals[1];
    KANAME_TRY(const auto desk, open_known_desk(arguments.positionals[0], context));
    KANAME_CHECK(desk->accounts.close(name));
    return kClosed.say(context.language, {name}) + '\n';
}

Result<std::string> run_account_list(const Arguments& arguments, const Context& context) {
    KANAME_TRY(const auto desk, open_known_desk(arguments.positionals[0], context));
    KANAME_TRY(const auto accounts, desk->accounts.list());
    report::Page page;
    if (accounts.empty()) page.line(std::string{kNone.in(context.language)});
    for (const access::Account& account : accounts) {
        std::string said = account.body + "  " + std::string{to_text(account.role)} + "  " +
                           std::string{account.person.in(context.language)};
        if (account.password_hash.empty()) said += "  " + std::string{kIsClosed.in(context.language)};
        if (account.demonstration) said += "  " + std::string{kIsDemonstration.in(context.language)};
        page.beside(account.name, 18, said);
    }
    return std::move(page).take();
}

}  // namespace kaname::app
