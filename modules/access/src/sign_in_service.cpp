#include "kaname/access/sign_in_service.hpp"

#include <algorithm>

#include "kaname/base/limits.hpp"
#include "kaname/policy/decide.hpp"
#include "kaname/record/recorded.hpp"

namespace kaname::access {
namespace {

Error not_let_in() {
    return fail(ErrorCode::forbidden, "sign_in",
                {"利用者名又はパスワードが正しくないか、一時的に利用が止められています。",
                 "the name or the password is wrong, or the account is locked for a while"},
                {"入力を確認し、時間をおいてお試しください。", "check both, and try again after a while"});
}

Error ended() {
    return fail(ErrorCode::forbidden, "session",
                {"サインインしていないか、セッションの有効期限が過ぎています。",
                 "nobody is signed in, or the session has ended"},
                {"サインインしてください。入力中の内容は端末に残っています。",
                 "sign in; what you were writing is kept in the browser"});
}

record::Entry entry_of(const Account& account, policy::Action action, Instant now) {
    return {.at = now, .person = account.name, .body = account.body, .action = std::string{to_text(action)}};
}

Instant to_the_minute(Instant at) { return std::chrono::floor<std::chrono::minutes>(at); }

}  // namespace

Instant SignInService::lock_after(std::uint32_t failures, Instant now) const {
    if (failures < limits::kFreeAttempts) return {};
    const std::uint32_t doublings = std::min<std::uint32_t>(failures - limits::kFreeAttempts, 30);
    return now + std::min<std::chrono::seconds>(ports_.durations.longest_lock,
                                                ports_.durations.lock * (std::int64_t{1} << doublings));
}

bool SignInService::may_open(const Account& account, Instant now) const {
    return now >= account.locked_until && (ports_.demonstration || !account.demonstration);
}

Result<SignedIn> SignInService::signed_in(const Account& account, const Session& session, Instant now) const {
    KANAME_TRY(policy::Actor actor,
               policy::make_actor(ports_.directory, {account.name, account.body, account.role},
                                  date_of(now, ports_.zone)));
    return SignedIn{std::move(actor), account.person, session.csrf_token};
}

Result<SignInService::Opened> SignInService::sign_in(const Credentials& credentials) {
    KANAME_TRY(const auto known, record::viewed<std::optional<Account>>(ports_.store, [&](Work& work) {
                   return work.accounts.find_account(credentials.name);
               }));
    // Outside of any transaction, because it takes long on purpose.
    KANAME_TRY(const bool right,
               ports_.secrets.verify(credentials.password, known ? known->password_hash : ""));
    const Instant now = ports_.clock.now();
    std::string token = Secrets::token();
    const Session session{.token_hash = hash_of_token(token),
                          .account = credentials.name,
                          .csrf_token = Secrets::token(),
                          .opened = now,
                          .seen = to_the_minute(now)};
    std::optional<SignedIn> who;
    KANAME_CHECK(ports_.store.write([&](Work& work) -> Status {
        who.reset();
        KANAME_TRY(std::optional<Account> account, work.accounts.find_account(credentials.name));
        if (!account) {
            record::Entry unknown{.at = now, .action = std::string{to_text(policy::Action::sign_in)}};
            return work.trail.write(record::ended(std::move(unknown), not_let_in()));
        }
        if (right && may_open(*account, now)) {
            if (auto actor = signed_in(*account, session, now)) {
                who = *std::move(actor);
                account->failures = 0;
                KANAME_CHECK(work.accounts.put(*account));
                KANAME_CHECK(work.accounts.put(session));
                return work.trail.write(entry_of(*account, policy::Action::sign_in, now));
            }
        } else if (!right && now >= account->locked_until) {  // nobody prolongs a lock from outside
            account->locked_until = std::max(account->locked_until, lock_after(++account->failures, now));
            KANAME_CHECK(work.accounts.put(*account));
        }
        return work.trail.write(
            record::ended(entry_of(*account, policy::Action::sign_in, now), not_let_in()));
    }));
    if (!who) return not_let_in();
    return Opened{std::move(token), *std::move(who)};
}

Result<SignedIn> SignInService::identify(std::string_view token) {
    const Instant now = ports_.clock.now();
    const std::string hash = hash_of_token(token);
    std::optional<Session> session;
    std::optional<Account> account;
    KANAME_CHECK(ports_.store.view([&](Work& work) -> Status {
        KANAME_TRY(session, work.accounts.find_session(hash));
        if (session) {
            KANAME_TRY(account, work.accounts.find_account(session->account));
        }
        return done;
    }));
    if (!session || !account || (account->demonstration && !ports_.demonstration)) return ended();
    const bool over =
        now >= session->opened + ports_.durations.session || now >= session->seen + ports_.durations.idle;
    if (over) return ended();
    auto who = signed_in(*account, *session, now);
    if (!who) return ended();
    if (to_the_minute(now) != session->seen) {
        session->seen = to_the_minute(now);
        KANAME_CHECK(ports_.store.write([&](Work& work) -> Status {
            KANAME_TRY(const auto still, work.accounts.find_session(hash));
            return still ? work.accounts.put(*session) : Status{done};  // signed out meanwhile
        }));
    }
    return who;
}

Status SignInService::sign_out(std::string_view token) {
    const std::string hash = hash_of_token(token);
    return ports_.store.write([&](Work& work) -> Status {
        KANAME_TRY(const auto session, work.accounts.find_session(hash));
        if (!session) return done;
        KANAME_CHECK(work.accounts.remove_session(hash));
        KANAME_TRY(const auto account, work.accounts.find_account(session->account));
        if (!account) return done;
        return work.trail.write(entry_of(*account, policy::Action::sign_out, ports_.clock.now()));
    });
}

Status SignInService::sweep() {
    const Instant now = ports_.clock.now();
    return ports_.store.write([&](Work& work) {
        return work.accounts.remove_sessions(
            {.opened = now - ports_.durations.session, .seen = now - ports_.durations.idle});
    });
}

}  // namespace kaname::access
