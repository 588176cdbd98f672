#include <gtest/gtest.h>

#include "kaname/access/memory.hpp"
#include "kaname/access/sign_in_service.hpp"

namespace kaname::access {
namespace {

using namespace std::chrono_literals;

const Instant kNow = parse_instant("2007-10-01T03:00+09:00")->at;

/// One account of a carrier and one of its ministry, which ends on 2007-12-31.
class SignIn : public testing::Test {
protected:
    SignIn() {
        put({.name = "sato", .person = {"佐藤", "Sato"}, .body = "op.east", .role = policy::Role::contact});
        put({.name = "mori", .body = "mic", .role = policy::Role::liaison});
        put({.name = "demo", .body = "op.east", .role = policy::Role::contact, .demonstration = true});
        put({.name = "oddly", .body = "op.east", .role = policy::Role::officer});
    }

    static directory::Directory bodies() {
        using directory::BodyKind;
        return *directory::Directory::make(
            {}, {{.id = "op.east", .kind = BodyKind::operator_, .name = {"東", "East"}},
                 {.id = "mic",
                  .kind = BodyKind::ministry,
                  .name = {"総務省", "MIC"},
                  .valid = {.until = *parse_date("2008-01-01")}}});
    }

    void put(Account account) {
        account.password_hash = *secrets.hash("correct horse");
        ASSERT_TRUE(store.write([&](Work& work) { return work.accounts.put(account); }));
    }

    Result<SignInService::Opened> sign_in(const char* name, const char* password = "correct horse") {
        return service.sign_in({name, password});
    }

    std::vector<record::Entry> trail() {
        std::vector<record::Entry> entries;
        EXPECT_TRUE(store.view([&](Work& work) -> Status {
            KANAME_TRY(const auto links, work.trail.links(0, 100));
            for (const record::Link& link : links) entries.push_back(link.entry);
            return done;
        }));
        return entries;
    }

    MemoryStore store;
    directory::Directory directory = bodies();
    FixedClock clock{kNow};
    // The least that libsodium allows: tests are about who gets in, not about what it costs.
    Secrets secrets{{.memory_bytes = 8'192, .passes = 1}};
    SignInService service{{store, directory, clock, secrets, UtcOffset{9h}}};
};

TEST_F(SignIn, TheRightPasswordOpensASessionThatIsKnownAgain) {
    const auto opened = sign_in("sato");
    ASSERT_TRUE(opened) << to_text(opened.error(), Language::en);
    EXPECT_EQ(opened->who.actor.body, "op.east");
    const auto who = service.identify(opened->token);
    ASSERT_TRUE(who);
    EXPECT_EQ(who->actor, opened->who.actor);
    EXPECT_EQ(who->csrf_token, opened->who.csrf_token);
    EXPECT_EQ(who->person.ja, "佐藤");
}

TEST_F(SignIn, EveryReasonNotToHasOneAnswer) {
    const auto wrong = sign_in("sato", "wrong");
    const auto nobody = sign_in("nobody");
    const auto demonstration = sign_in("demo");
    const auto no_such_role = sign_in("oddly");
    for (const auto* refused : {&wrong, &nobody, &demonstration, &no_such_role}) {
        ASSERT_FALSE(*refused);
        EXPECT_EQ(refused->error().code, ErrorCode::forbidden);
        EXPECT_EQ(refused->error().problems, wrong.error().problems);
    }
}

TEST_F(SignIn, IsRecordedWithoutSecretsAndWithoutUnknownNames) {
    EXPECT_FALSE(sign_in("sato", "wrong"));
    EXPECT_FALSE(sign_in("a password typed as a name"));
    EXPECT_TRUE(sign_in("sato"));
    const auto entries = trail();
    ASSERT_EQ(entries.size(), 3u);
    EXPECT_EQ(entries[0].outcome, record::Outcome::refused);
    EXPECT_EQ(entries[0].person, "sato");
    EXPECT_EQ(entries[1].outcome, record::Outcome::refused);
    EXPECT_EQ(entries[1].person, "");
    EXPECT_EQ(entries[2].outcome, record::Outcome::done);
}

TEST_F(SignIn, FiveWrongPasswordsLockForLongerAndLonger) {
    for (int i = 0; i < 5; ++i) EXPECT_FALSE(sign_in("sato", "wrong"));
    EXPECT_FALSE(sign_in("sato"));  // right, but locked for a second
    clock.move_to(kNow + 1s);
    EXPECT_FALSE(sign_in("sato", "wrong"));  // the sixth: two seconds
    clock.move_to(kNow + 2s);
    EXPECT_FALSE(sign_in("sato"));
    clock.move_to(kNow + 3s);
    EXPECT_TRUE(sign_in("sato"));
    EXPECT_FALSE(sign_in("sato", "wrong"));  // the count began anew
    EXPECT_TRUE(sign_in("sato"));
}

TEST_F(SignIn, NobodyProlongsALockFromOutside) {
    for (int i = 0; i < 5; ++i) EXPECT_FALSE(sign_in("sato", "wrong"));
    for (int i = 0; i < 50; ++i) EXPECT_FALSE(sign_in("sato", "wrong"));  // while it is locked
    clock.move_to(kNow + 1s);
    EXPECT_TRUE(sign_in("sato"));
}

TEST_F(SignIn, TheLockIsNeverLongerThanAQuarterOfAnHour) {
    for (int i = 0; i < 60; ++i) EXPECT_FALSE(sign_in("sato", "wrong"));
    clock.move_to(kNow + 15min);
    EXPECT_TRUE(sign_in("sato"));
}

TEST_F(SignIn, ASessionEndsWhenItIsNotUsed) {
    const std::string token = sign_in("sato")->token;
    for (int minutes = 50; minutes <= 250; minutes += 50) {
        clock.move_to(kNow + std::chrono::minutes{minutes});
        EXPECT_TRUE(service.identify(token)) << minutes;
    }
    clock.move_to(kNow + 250min + 60min);
    EXPECT_FALSE(service.identify(token));
}

TEST_F(SignIn, ASessionEndsAfterOneWatch) {
    const std::string token = sign_in("sato")->token;
    for (int minutes = 50; minutes < 720; minutes += 50) {
        clock.move_to(kNow + std::chrono::minutes{minutes});
        EXPECT_TRUE(service.identify(token)) << minutes;
    }
    clock.move_to(kNow + 720min);
    EXPECT_FALSE(service.identify(token));
}

TEST_F(SignIn, ASessionEndsWithTheBody) {
    clock.move_to(start_of(*parse_date("2008-01-01"), UtcOffset{9h}) - 5min);
    const auto opened = sign_in("mori");
    ASSERT_TRUE(opened);
    clock.move_to(start_of(*parse_date("2008-01-01"), UtcOffset{9h}));
    EXPECT_FALSE(service.identify(opened->token));
    EXPECT_FALSE(sign_in("mori"));
}

TEST_F(SignIn, SignedOutIsOut) {
    const std::string token = sign_in("sato")->token;
    EXPECT_TRUE(service.sign_out(token));
    EXPECT_FALSE(service.identify(token));
    EXPECT_TRUE(service.sign_out(token));  // nothing to end, and nothing to record
    ASSERT_EQ(trail().size(), 2u);
    EXPECT_EQ(trail().back().action, "sign_out");
    EXPECT_EQ(trail().back().person, "sato");
}

TEST_F(SignIn, SweepRemovesWhatHasEndedOnly) {
    const std::string old = sign_in("sato")->token;
    clock.move_to(kNow + 59min);
    const std::string young = sign_in("sato")->token;
    clock.move_to(kNow + 61min);
    EXPECT_TRUE(service.sweep());
    ASSERT_TRUE(store.view([&](Work& work) -> Status {
        EXPECT_FALSE(*work.accounts.find_session(hash_of_token(old)));
        EXPECT_TRUE(*work.accounts.find_session(hash_of_token(young)));
        return done;
    }));
}

TEST_F(SignIn, DemonstrationAccountsOpenOnDemonstrationServers) {
    SignInService demonstration{{store, directory, clock, secrets, UtcOffset{9h}, true}};
    const auto opened = demonstration.sign_in({"demo", "correct horse"});
    ASSERT_TRUE(opened);
    EXPECT_TRUE(demonstration.identify(opened->token));
    EXPECT_FALSE(service.identify(opened->token));
}

TEST(Secrets, HashesAreArgon2idAndNoTwoAreTheSame) {
    const Secrets secrets{{.memory_bytes = 8'192, .passes = 1}};
    const std::string hash = *secrets.hash("x");
    EXPECT_EQ(hash.substr(0, 10), "$argon2id$");
    EXPECT_NE(hash, *secrets.hash("x"));
    EXPECT_TRUE(*secrets.verify("x", hash));
    EXPECT_FALSE(*secrets.verify("y", hash));
    EXPECT_FALSE(*secrets.verify("x", ""));
    EXPECT_FALSE(*secrets.verify("x", "not a hash"));
    EXPECT_NE(Secrets::token(), Secrets::token());
    EXPECT_EQ(Secrets::token().size(), 43u);
}

TEST(Secrets, ATokenIsKeptAsItsSha256) {  // FIPS 180-4, the example "abc"
    EXPECT_EQ(hash_of_token("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

// A flood of sign-ins is sent away at once: it must not hold the threads that serve everybody else.
TEST(Secrets, MoreThanMayWaitAreSentAway) {
    const Secrets full{{.memory_bytes = 8'192, .passes = 1, .at_once = 0, .most_waiting = 0}};
    EXPECT_EQ(full.verify("x", "").error().code, ErrorCode::unavailable);
    EXPECT_EQ(full.hash("x").error().code, ErrorCode::unavailable);
}

}  // namespace
}  // namespace kaname::access
