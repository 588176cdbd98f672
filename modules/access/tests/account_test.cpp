#include <gtest/gtest.h>

#include "kaname/access/account_service.hpp"
#include "kaname/access/memory.hpp"
#include "kaname/access/sign_in_service.hpp"

namespace kaname::access {
namespace {

using namespace std::chrono_literals;

const Instant kMonday = parse_instant("2007-10-01T03:00+09:00")->at;
constexpr const char* kPassword = "correct horse battery";

class AccountDesk : public testing::Test {
protected:
    Status add(const AccountService::Opening& opening) {
        return accounts.add(opening, directory, *parse_date("2007-10-01"));
    }
    static AccountService::Opening sato() {
        return {"sato", {"佐藤", "Sato"}, "cs", policy::Role::officer, kPassword};
    }
    bool gets_in(const char* password = kPassword) { return sign_in.sign_in({"sato", password}).has_value(); }
    static std::string place_of(const Status& status) {
        return status ? "" : status.error().problems.front().place;
    }

    MemoryStore store;
    directory::Directory directory = *directory::Directory::make(
        {}, {{.id = "cs", .kind = directory::BodyKind::coordinator, .name = {"内閣官房", "CS"}}});
    FixedClock clock{kMonday};
    Secrets secrets{{.memory_bytes = 8'192, .passes = 1}};
    AccountService accounts{{store, clock, secrets, "os:root"}};
    SignInService sign_in{{store, directory, clock, secrets, UtcOffset{9h}}};
};

TEST_F(AccountDesk, WhoIsAddedGetsIn) {
    EXPECT_FALSE(gets_in());
    ASSERT_TRUE(add(sato()));
    EXPECT_TRUE(gets_in());
    EXPECT_FALSE(add(sato())) << "twice";
    ASSERT_EQ(accounts.list()->size(), 1u);
    EXPECT_EQ(accounts.list()->front().person.ja, "佐藤");
}

TEST_F(AccountDesk, IsForBodiesAndRolesThatThereAre) {
    auto opening = sato();
    opening.body = "mic";
    EXPECT_EQ(place_of(add(opening)), "body mic");
    opening = sato();
    opening.role = policy::Role::liaison;
    EXPECT_EQ(place_of(add(opening)), "role");
    opening = sato();
    opening.name = "Sato Ichiro";
    EXPECT_EQ(place_of(add(opening)), "account Sato Ichiro");
    opening = sato();
    opening.password = "short";
    EXPECT_EQ(place_of(add(opening)), "password");
    EXPECT_TRUE(accounts.list()->empty());
}

TEST_F(AccountDesk, AClosedOneOpensAgainWithANewPassword) {
    ASSERT_TRUE(add(sato()));
    const auto opened = sign_in.sign_in({"sato", kPassword});
    ASSERT_TRUE(opened);
    ASSERT_TRUE(accounts.close("sato"));
    EXPECT_FALSE(sign_in.identify(opened->token)) << "whoever is in is out";
    EXPECT_FALSE(gets_in());
    EXPECT_FALSE(gets_in(""));
    ASSERT_TRUE(accounts.set_password("sato", "another long one"));
    EXPECT_FALSE(gets_in());
    EXPECT_TRUE(gets_in("another long one"));
    EXPECT_EQ(accounts.close("nobody").error().code, ErrorCode::not_found);
}

TEST_F(AccountDesk, EveryActIsInTheTrailWithoutThePassword) {
    ASSERT_TRUE(add(sato()));
    ASSERT_FALSE(add(sato()));
    ASSERT_TRUE(accounts.set_password("sato", "another long one"));
    ASSERT_TRUE(accounts.close("sato"));
    std::vector<std::string> acts;
    ASSERT_TRUE(store.view([&](Work& work) -> Status {
        KANAME_TRY(const auto links, work.trail.links(0, 100));
        for (const record::Link& link : links) {
            EXPECT_EQ(link.entry.person, "os:root");
            EXPECT_EQ(link.entry.subject, "account:sato");
            acts.push_back(link.entry.action + ' ' + std::string{to_text(link.entry.outcome)});
        }
        return done;
    }));
    EXPECT_EQ(acts, (std::vector<std::string>{"add_account done", "add_account failed", "set_password done",
                                              "close_account done"}));
}

}  // namespace
}  // namespace kaname::access
