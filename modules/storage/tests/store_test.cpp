#include "kaname/storage/store.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "samples.hpp"
#include "worlds.hpp"

namespace kaname::storage {
namespace {

using namespace std::chrono_literals;

std::uint64_t noted(Store& store) {
    return record::viewed<record::Head>(store.record(), [](RecordWork& work) { return work.trail.head(); })
        ->count;
}

bool eventually(const std::function<bool()>& holds) {
    const auto deadline = std::chrono::steady_clock::now() + 30s;
    while (std::chrono::steady_clock::now() < deadline) {
        if (holds()) return true;
        std::this_thread::yield();
    }
    return false;
}

TEST(StoreEvents, WakeAfterACommitThatAnnouncedOne) {
    const Folder folder;
    const auto store = *open_store(folder.file(), {});
    std::atomic<int> woken{0};
    store->on_commit([&] { ++woken; });
    const auto announce = [&](Status outcome) {
        return store->record().write([&](RecordWork& work) -> Status {
            KANAME_CHECK(work.outbox.announce(event("a", {"meti"})));
            return outcome;
        });
    };
    ASSERT_TRUE(store->record().write([](RecordWork& work) { return work.trail.write(entry("a")); }));
    ASSERT_FALSE(announce(fail(ErrorCode::forbidden, "", {}, {})));
    ASSERT_TRUE(announce(done));
    EXPECT_TRUE(eventually([&] { return woken > 0; }));
    ASSERT_TRUE(store->close());
    EXPECT_EQ(woken, 1) << "neither an entry nor what was taken back wakes anybody";
}

TEST(StoreReads, ANoteIsWrittenWithinItsDelay) {
    const auto store = *open_store(":memory:", {.note_delay = 1ms});
    ASSERT_TRUE(store->reads().note(entry("a"), {}));
    EXPECT_TRUE(eventually([&] { return noted(*store) == 1; }));
}

TEST(StoreReads, ManyNotesAreNotKeptWaiting) {
    const auto store = *open_store(":memory:", {.note_delay = 1h, .notes_together = 3});
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(store->reads().note(entry("a"), {}));
    EXPECT_TRUE(eventually([&] { return noted(*store) == 3; }));
}

TEST(StoreReads, ANoteBeforeTheAnswerIsThereAtOnce) {
    const auto store = *open_store(":memory:", {.note_delay = 1h});
    ASSERT_TRUE(store->reads().note(entry("b"), {}));
    ASSERT_TRUE(store->reads().note(entry("a"), {.before_answer = true}));
    EXPECT_EQ(noted(*store), 1u);
}

TEST(StoreReads, WhatWaitsIsWrittenWhenTheStoreCloses) {
    const Folder folder;
    {
        const auto store = *open_store(folder.file(), {.note_delay = 1h, .notes_together = 4});
        for (int i = 0; i < 3; ++i) ASSERT_TRUE(store->reads().note(entry("a"), {}));
        EXPECT_TRUE(store->close());
        EXPECT_FALSE(store->reads().note(entry("a"), {}));
    }
    EXPECT_EQ(noted(**open_store(folder.file(), {})), 3u);
}

// With its head file out of reach the store takes nothing after one more commit.
TEST(StoreReads, WhatCannotBeWrittenIsKeptUntilItCan) {
    const Folder folder;
    const auto store = *open_store(folder.file(), {.note_delay = 1ms, .most_notes_waiting = 3});
    std::filesystem::create_directory(folder.file("kaname.db.head.new"));
    ASSERT_TRUE(store->reads().note(entry("a"), {.before_answer = true}));
    EXPECT_FALSE(store->reads().note(entry("b"), {.before_answer = true})) << "it could not be written";
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(store->reads().note(entry("c"), {}));
    EXPECT_FALSE(store->reads().note(entry("d"), {})) << "too many wait";
    EXPECT_EQ(noted(*store), 1u);
    std::filesystem::remove(folder.file("kaname.db.head.new"));
    EXPECT_TRUE(eventually([&] { return noted(*store) == 4; }));
}

TEST(StoreViews, BeyondTheConnectionsWaitTheirTurnAndThenFail) {
    const Folder folder;
    const auto store = *open_store(folder.file(), {.readers = 1, .patience = 10ms});
    ASSERT_TRUE(store->record().view([&](RecordWork&) -> Status {
        const Status second = store->record().view([](RecordWork&) { return Status{done}; });
        EXPECT_FALSE(second);
        EXPECT_EQ(second.error().code, ErrorCode::unavailable);
        return done;
    }));
    EXPECT_TRUE(store->record().view([](RecordWork&) { return Status{done}; }));
}

TEST(StoreViews, AWriteInAViewIsRefused) {
    const Folder folder;
    for (const std::string& path : {folder.file(), std::string{":memory:"}}) {
        const auto store = *open_store(path, {});
        EXPECT_FALSE(store->record().view([](RecordWork& work) -> Status {
            static_cast<void>(work.trail.write(entry("a")));
            return done;
        })) << path;
        EXPECT_EQ(noted(*store), 0u);
    }
}

}  // namespace
}  // namespace kaname::storage
