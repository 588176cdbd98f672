#include "migrations.hpp"

#include <gtest/gtest.h>

#include <array>

#include "columns.hpp"
#include "sqlite.hpp"

namespace kaname::storage {
namespace {

constexpr Migration kFirst{1, "CREATE TABLE a (x {integer}) {strict}; CREATE TABLE b (x {bytes}) {strict}"};
constexpr Migration kSecond{2, "INSERT INTO a (x) VALUES (7)"};

class Migrations : public testing::Test {
protected:
    std::unique_ptr<Connection> connection = *open_sqlite({.path = ":memory:"});
    Status migrated(std::initializer_list<Migration> steps) {
        return migrate(*connection, {steps.begin(), steps.size()});
    }
    std::int64_t count(std::string_view sql) { return **one_number(*connection, sql, {}); }
};

TEST_F(Migrations, AreEachMadeOnce) {
    ASSERT_TRUE(migrated({kFirst}));
    ASSERT_TRUE(migrated({kFirst, kSecond}));
    ASSERT_TRUE(migrated({kFirst, kSecond}));
    EXPECT_EQ(count("SELECT COUNT(*) FROM a"), 1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM migration"), 2);
}

TEST_F(Migrations, AStepThatWasChangedIsRefused) {
    ASSERT_TRUE(migrated({kFirst, kSecond}));
    const Status changed = migrated({kFirst, {2, "INSERT INTO a (x) VALUES (8)"}});
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().code, ErrorCode::conflict);
    EXPECT_EQ(changed.error().problems.front().place, "migration 2");
}

TEST_F(Migrations, AStoreWithLaterStepsIsRefused) {
    ASSERT_TRUE(migrated({kFirst, kSecond}));
    EXPECT_EQ(migrated({kFirst}).error().code, ErrorCode::invalid_input);
}

TEST_F(Migrations, AStepThatFailsLeavesNothing) {
    ASSERT_TRUE(migrated({kFirst}));
    EXPECT_FALSE(migrated({kFirst, {2, "INSERT INTO a (x) VALUES (7); INSERT INTO nowhere VALUES (1)"}}));
    EXPECT_EQ(count("SELECT COUNT(*) FROM a"), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM migration"), 1);
    EXPECT_TRUE(migrated({kFirst, kSecond}));
}

TEST_F(Migrations, OfThisProgramAreNumberedWithoutGaps) {
    std::int64_t number = 0;
    for (const Migration& each : migrations()) EXPECT_EQ(each.number, ++number);
    EXPECT_TRUE(migrate(*connection));
}

}  // namespace
}  // namespace kaname::storage
