#include "migrations.hpp"

#include <gtest/gtest.h>

#include <array>

#include "columns.hpp"
#include "incidents.hpp"
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

/// As the first version wrote it.
constexpr std::string_view kFirstRows = R"(
INSERT INTO incident VALUES ('one', 'op.east', 'k1', 'amber', 1000, 1, 2);
INSERT INTO incident_sector VALUES ('one', 1, 'ict');
INSERT INTO incident_audience VALUES ('one', 'op.east', 1000), ('one', 'mic', 1000);
INSERT INTO report VALUES ('one', 1, 'first', 1000, 'sato', 'core', NULL, 0, 'yes', 'exceptional', '停止');
INSERT INTO comment VALUES ('one', 1, 2000, 'mic', 'mori', '確認中');
INSERT INTO passage VALUES ('one', 1, 'op.east', 'mic', 'concurrent', 0, 'named', '所管省庁', 'its ministry', NULL, 1000);
)";

// A store goes along through every version, with what was in it when it was begun.
TEST_F(Migrations, OfThisProgramKeepWhatWasThereBefore) {
    ASSERT_TRUE(migrate(*connection, migrations().first(1)));
    ASSERT_TRUE(connection->script(std::string{kFirstRows}));
    for (std::size_t steps = 2; steps <= migrations().size(); ++steps) {
        ASSERT_TRUE(migrate(*connection, migrations().first(steps))) << steps;
    }
    SqlIncidents incidents{*connection};
    const auto one = incidents.load("one");
    ASSERT_TRUE(one && *one) << to_text(one.error(), Language::en);
    EXPECT_EQ((*one)->version, 2u);
    EXPECT_EQ((*one)->sectors, std::vector<std::string>{"ict"});
    ASSERT_EQ((*one)->reports.size(), 1u);
    const sharing::Report& report = (*one)->reports[0];
    EXPECT_EQ(report.statement.outline, "停止");
    EXPECT_EQ(report.statement.aware, std::nullopt);
    EXPECT_TRUE(report.statement.terms.empty());
    EXPECT_TRUE(report.submission.empty());
    EXPECT_EQ((*one)->comments.at(0).text, "確認中");
    EXPECT_TRUE((*one)->passages.at(0).passed);
    ASSERT_TRUE(incidents.save(**one));  // and goes on from there
}

TEST_F(Migrations, OfThisProgramAreNumberedWithoutGaps) {
    std::int64_t number = 0;
    for (const Migration& each : migrations()) EXPECT_EQ(each.number, ++number);
    EXPECT_TRUE(migrate(*connection));
}

}  // namespace
}  // namespace kaname::storage
