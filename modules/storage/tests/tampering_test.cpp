#include <gtest/gtest.h>

#include "kaname/storage/verify.hpp"
#include "samples.hpp"
#include "sqlite.hpp"
#include "trail.hpp"
#include "worlds.hpp"

// Somebody who can write the file changes the past.
namespace kaname::storage {
namespace {

void note(Store& store, int from, int to) {
    for (int i = from; i <= to; ++i) {
        ASSERT_TRUE(store.record().write(
            [&](RecordWork& work) { return work.trail.write(entry("incident:" + std::to_string(i), i)); }));
    }
}

record::Head head_of(Store& store) {
    return *record::viewed<record::Head>(store.record(), [](RecordWork& work) { return work.trail.head(); });
}

/// A store of twenty entries, closed.
class Tampering : public testing::Test {
protected:
    void SetUp() override {
        const auto store = *open_store(folder.file(), {});
        note(*store, 1, 20);
        kept = head_of(*store);
    }
    void tamper(const std::string& sql) {
        const auto connection = *open_sqlite({.path = folder.file()});
        const Status did = connection->script(sql);
        ASSERT_TRUE(did) << to_text(did.error(), Language::en);
    }
    /// Hashes the whole trail anew, so that it agrees with itself.
    void hash_anew() {
        const auto connection = *open_sqlite({.path = folder.file()});
        auto links = *SqlTrail{*connection}.links(0, 1'000);
        ASSERT_TRUE(connection->script("DELETE FROM audit"));
        for (const auto& each : links) ASSERT_TRUE(SqlTrail{*connection}.write(each.entry));
    }
    ErrorCode verified() {
        const auto result = verify_trail(folder.file());
        if (result) ADD_FAILURE() << "nothing was found";
        return result ? ErrorCode::invalid_input : result.error().code;
    }
    ErrorCode opened() {
        const auto result = open_store(folder.file(), {});
        if (result) ADD_FAILURE() << "it was opened";
        return result ? ErrorCode::invalid_input : result.error().code;
    }
    /// Only what is beside the store or on a receipt shows some changes.
    void forget_head_file() { std::filesystem::remove(folder.file("kaname.db.head")); }

    Folder folder;
    record::Head kept;
};

TEST_F(Tampering, AnUntouchedTrailIsVerified) {
    EXPECT_EQ(*verify_trail(folder.file()), kept);
    EXPECT_EQ(*verify_trail(folder.file(), kept), kept);
    EXPECT_TRUE(open_store(folder.file(), {}));
}

class TamperingBy : public Tampering, public testing::WithParamInterface<const char*> {};
INSTANTIATE_TEST_SUITE_P(
    Sql, TamperingBy,
    testing::Values(
        "UPDATE audit SET person = 'nobody' WHERE number = 7",
        "UPDATE audit SET body = 'op.west' WHERE number = 7",
        "UPDATE audit SET action = 'read_incident' WHERE number = 7",
        "UPDATE audit SET subject = '' WHERE number = 20", "UPDATE audit SET at = at + 1 WHERE number = 1",
        "UPDATE audit SET outcome = 'refused' WHERE number = 7",
        "UPDATE audit SET outcome = 'unheard of' WHERE number = 7",
        "UPDATE audit SET reason = 'x' WHERE number = 7", "UPDATE audit SET hash = x'00' WHERE number = 20",
        "UPDATE audit SET hash = (SELECT hash FROM audit WHERE number = 8) WHERE number = 7",
        "DELETE FROM audit WHERE number = 1", "DELETE FROM audit WHERE number = 7",
        "DELETE FROM audit WHERE number = 7; UPDATE audit SET number = number - 1 WHERE number > 7",
        "UPDATE audit SET number = 99 WHERE number = 7; UPDATE audit SET number = 7 WHERE number = 8;"
        "UPDATE audit SET number = 8 WHERE number = 99",
        "INSERT INTO audit SELECT 21, at, person, body, action, subject, outcome, reason, hash"
        " FROM audit WHERE number = 20"));

TEST_P(TamperingBy, IsFoundWithoutAHead) {
    tamper(GetParam());
    forget_head_file();
    EXPECT_EQ(verified(), ErrorCode::conflict);
}

TEST_F(Tampering, ATrailThatWasCutIsFoundByTheHead) {
    tamper("DELETE FROM audit WHERE number > 15");
    EXPECT_EQ(verified(), ErrorCode::conflict);
    EXPECT_EQ(opened(), ErrorCode::conflict);
    forget_head_file();
    EXPECT_EQ(verified(), ErrorCode::conflict) << "it agrees with itself, and there is no head";
    EXPECT_EQ(verify_trail(folder.file(), kept).error().code, ErrorCode::conflict);
    EXPECT_EQ(opened(), ErrorCode::conflict) << "the head file is missed";
}

TEST_F(Tampering, WithoutItsHeadFileItIsVerifiedAgainstAnother) {
    forget_head_file();
    EXPECT_EQ(verified(), ErrorCode::conflict);
    EXPECT_EQ(*verify_trail(folder.file(), kept), kept);
}

TEST_F(Tampering, ATrailThatWasHashedAnewIsFoundByTheHead) {
    tamper("UPDATE audit SET person = 'nobody' WHERE number = 7");
    hash_anew();
    EXPECT_EQ(verified(), ErrorCode::conflict);
    EXPECT_EQ(opened(), ErrorCode::conflict);
}

TEST_F(Tampering, AnOldCopyIsRefusedUntilSomebodyAcceptsIt) {
    const std::string copy = folder.file("copy.db");
    std::filesystem::copy_file(folder.file(), copy);
    note(**open_store(folder.file(), {}), 21, 25);
    std::filesystem::copy_file(copy, folder.file(), std::filesystem::copy_options::overwrite_existing);
    EXPECT_EQ(opened(), ErrorCode::conflict);
    EXPECT_EQ(verified(), ErrorCode::conflict);

    const auto store = open_store(folder.file(), {.accept_rollback = AcceptedRollback{minute(90), "sato"}});
    ASSERT_TRUE(store) << to_text(store.error(), Language::en);
    const auto last = record::viewed<std::vector<record::Link>>(
        (*store)->record(), [](RecordWork& work) { return work.trail.links(20, 10); });
    ASSERT_EQ(last->size(), 1u);
    EXPECT_EQ(last->front().entry.action, "accept_rollback");
    EXPECT_EQ(last->front().entry.person, "sato");
    EXPECT_TRUE(verify_trail(folder.file()));
}

TEST_F(Tampering, AnEmptyStoreInThePlaceOfTheOldIsRefused) {
    std::filesystem::remove(folder.file());
    EXPECT_EQ(opened(), ErrorCode::conflict);
}

TEST_F(Tampering, AStoreAheadOfItsHeadFileIsWhatACrashLeaves) {
    const std::string head = folder.file("kaname.db.head");
    const std::string old = folder.file("old.head");
    std::filesystem::copy_file(head, old);
    note(**open_store(folder.file(), {}), 21, 25);
    std::filesystem::copy_file(old, head, std::filesystem::copy_options::overwrite_existing);
    EXPECT_EQ(verify_trail(folder.file())->count, 25u);
    EXPECT_TRUE(open_store(folder.file(), {}));
}

TEST_F(Tampering, ADamagedHeadFileIsRefused) {
    std::filesystem::resize_file(folder.file("kaname.db.head"), 10);
    EXPECT_EQ(opened(), ErrorCode::conflict);
}

}  // namespace
}  // namespace kaname::storage
