#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "kaname/storage/verify.hpp"
#include "samples.hpp"
#include "sqlite.hpp"
#include "worlds.hpp"

// What the disk and the file may do to a store.
namespace kaname::storage {
namespace {

using sharing::Work;

Status save(Store& store, const std::string& id) {
    return store.sharing().write([&](Work& work) -> Status {
        KANAME_CHECK(work.incidents.save(incident(id)));
        return work.trail.write(entry(id));
    });
}

bool has(Store& store, const std::string& id) {
    return record::viewed<std::optional<sharing::Incident>>(
               store.sharing(), [&](Work& work) { return work.incidents.load(id); })
        ->has_value();
}

/// Saves incidents until one is refused; gives the number of those that were confirmed.
int fill(Store& store, Error& refused) {
    for (int n = 0; n < 100'000; ++n) {
        const Status saved = save(store, std::to_string(n));
        if (saved) continue;
        refused = saved.error();
        return n;
    }
    ADD_FAILURE() << "it was never full";
    return 0;
}

void expect_all(Store& store, int count) {
    for (int n = 0; n < count; ++n) EXPECT_TRUE(has(store, std::to_string(n))) << n;
    EXPECT_FALSE(has(store, std::to_string(count)));
}

TEST(StoreFile, BelongsToItsOwner) {
    const Folder folder;
    const auto store = *open_store(folder.file(), {});
    ASSERT_TRUE(save(*store, "one"));
    for (const char* name : {"kaname.db", "kaname.db-wal", "kaname.db.head"}) {
        struct stat status {};
        ASSERT_EQ(::stat(folder.file(name).c_str(), &status), 0) << name;
        EXPECT_EQ(status.st_mode & 0777, 0600u) << name;
    }
}

TEST(StoreFile, KeepsWhatWasWrittenWhenItIsClosedAndOpened) {
    const Folder folder;
    {
        const auto store = *open_store(folder.file(), {});
        ASSERT_TRUE(save(*store, "one"));
        ASSERT_TRUE(store->close());
        EXPECT_EQ(save(*store, "two").error().code, ErrorCode::unavailable) << "it is closed";
    }
    const auto store = *open_store(folder.file(), {});
    EXPECT_TRUE(has(*store, "one"));
    EXPECT_FALSE(has(*store, "two"));
}

TEST(StoreFile, ThatIsFullSaysSoAndKeepsWhatItConfirmed) {
    const Folder folder;
    Error refused;
    int confirmed = 0;
    {
        const auto store = *open_store(folder.file(), {.most_bytes = 600'000});
        confirmed = fill(*store, refused);
        EXPECT_EQ(refused.code, ErrorCode::unavailable);
        EXPECT_NE(to_text(refused, Language::en).find("full"), std::string::npos);
        expect_all(*store, confirmed);
    }
    const auto store = *open_store(folder.file(), {});
    expect_all(*store, confirmed);
    EXPECT_TRUE(verify_trail(folder.file()));
    EXPECT_TRUE(save(*store, "more")) << "there is room again";
}

/// While it lives, no file of this process grows beyond `bytes`: writing fails as on a broken disk.
class FileLimit {
public:
    explicit FileLimit(rlim_t bytes) : handler_{::signal(SIGXFSZ, SIG_IGN)} {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const struct rlimit limited { bytes, before_.rlim_max };
        ::setrlimit(RLIMIT_FSIZE, &limited);
    }
    FileLimit(const FileLimit&) = delete;
    FileLimit& operator=(const FileLimit&) = delete;
    ~FileLimit() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, handler_);
    }

private:
    struct rlimit before_ {};
    sighandler_t handler_;
};

TEST(StoreFile, OnADiskThatRefusesKeepsWhatItConfirmed) {
    const Folder folder;
    Error refused;
    int confirmed = 0;
    {
        const auto store = *open_store(folder.file(), {});
        {
            const FileLimit limit{700'000};
            confirmed = fill(*store, refused);
        }
        EXPECT_EQ(refused.code, ErrorCode::unavailable);
        expect_all(*store, confirmed);
        EXPECT_TRUE(save(*store, "more")) << "the disk works again";
    }
    const auto store = *open_store(folder.file(), {});
    expect_all(*store, confirmed);
    EXPECT_TRUE(has(*store, "more"));
    EXPECT_TRUE(verify_trail(folder.file()));
}

// The head file is what shows a rollback, so the store stays at most one commit ahead of it.
TEST(StoreFile, WithoutItsHeadFileTakesNothingMore) {
    const Folder folder;
    const auto store = *open_store(folder.file(), {});
    std::filesystem::create_directory(folder.file("kaname.db.head.new"));
    EXPECT_TRUE(save(*store, "one")) << "it is durable";
    const Status second = save(*store, "two");
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::unavailable);
    EXPECT_FALSE(has(*store, "two"));
    std::filesystem::remove(folder.file("kaname.db.head.new"));
    EXPECT_TRUE(save(*store, "two"));
    EXPECT_TRUE(verify_trail(folder.file()));
}

TEST(StoreFile, IsOneProgramsAtATime) {
    const Folder folder;
    auto store = *open_store(folder.file(), {});
    const auto second = open_store(folder.file(), {});
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::unavailable);
    EXPECT_TRUE(verify_trail(folder.file())) << "reading is for everybody";
    store.reset();
    EXPECT_TRUE(open_store(folder.file(), {}));
}

TEST(StoreFile, ThatIsNotOursIsLeftAlone) {
    const Folder folder;
    const std::string text = folder.file("letter.txt");
    std::ofstream{text} << "Dear Sir,\n" << std::string(5'000, 'x');
    EXPECT_EQ(open_store(text, {}).error().code, ErrorCode::invalid_input);
    EXPECT_EQ(std::filesystem::file_size(text), 5'010u);

    const std::string other = folder.file("other.db");
    ASSERT_TRUE((*open_sqlite({.path = other}))->script("CREATE TABLE photo (name TEXT)"));
    ASSERT_TRUE((*open_sqlite({.path = other}))->script("PRAGMA application_id=0"));
    EXPECT_EQ(open_store(other, {}).error().code, ErrorCode::invalid_input);
    EXPECT_EQ(verify_trail(other).error().code, ErrorCode::invalid_input);
}

TEST(StoreFile, OfALaterLayoutIsRefused) {
    const Folder folder;
    ASSERT_TRUE((*open_sqlite({.path = folder.file()}))->script("PRAGMA user_version=2"));
    const auto opened = open_store(folder.file(), {});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::invalid_input);
}

TEST(StoreFile, ThatCannotBeOpenedIsUnavailable) {
    const Folder folder;
    EXPECT_EQ(open_store(folder.file("no/such/folder/kaname.db"), {}).error().code, ErrorCode::unavailable);
    EXPECT_EQ(open_store(folder.file(""), {}).error().code, ErrorCode::unavailable) << "a folder";
    EXPECT_EQ(verify_trail(folder.file("missing.db")).error().code, ErrorCode::unavailable);
}

TEST(StoreFile, ThatMayOnlyBeReadIsUnavailableForWriting) {
    const Folder folder;
    ASSERT_TRUE(save(**open_store(folder.file(), {}), "one"));
    const auto connection = *open_sqlite({.path = folder.file(), .access = Access::read});
    const auto written = connection->run("DELETE FROM report");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::unavailable);
    EXPECT_NE(to_text(written.error(), Language::en).find("may be written to"), std::string::npos)
        << to_text(written.error(), Language::en);
}

TEST(StoreFile, WithItsTablesRemovedIsUnavailable) {
    const Folder folder;
    { const auto store = *open_store(folder.file(), {}); }
    ASSERT_TRUE((*open_sqlite({.path = folder.file()}))->script("DROP TABLE report"));
    const auto store = *open_store(folder.file(), {});
    EXPECT_EQ(save(*store, "one").error().code, ErrorCode::unavailable);
}

}  // namespace
}  // namespace kaname::storage
