#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>

#include "kaname/storage/verify.hpp"
#include "samples.hpp"
#include "worlds.hpp"

namespace kaname::storage {
namespace {

using sharing::Incident;
using sharing::Work;

constexpr int kThreads = 8;
constexpr int kActs = 40;

void on_all_threads(const std::function<void(int)>& act) {
    std::vector<std::thread> threads;
    threads.reserve(kThreads);
    for (int thread = 0; thread < kThreads; ++thread) threads.emplace_back([&, thread] { act(thread); });
    for (std::thread& each : threads) each.join();
}

/// Reads the incident, and adds a comment to what was read; a conflict has it read again.
void comment(Store& store, const std::string& text, std::atomic<int>& conflicts) {
    while (true) {
        auto read = record::viewed<std::optional<Incident>>(
            store.sharing(), [](Work& work) { return work.incidents.load("shared"); });
        ASSERT_TRUE(read);
        Incident changed = **read;
        changed.comments.push_back({minute(1), "meti", "suzuki", text});
        const Status saved = store.sharing().write([&](Work& work) -> Status {
            KANAME_CHECK(work.incidents.save(changed));
            return work.trail.write(entry(text));
        });
        if (saved) return;
        ASSERT_EQ(saved.error().code, ErrorCode::conflict);
        ++conflicts;
    }
}

class Concurrency : public testing::TestWithParam<std::string> {
protected:
    Folder folder;
    std::string file = GetParam() == "memory" ? ":memory:" : folder.file();
    std::unique_ptr<Store> store = *open_store(file, {});
};
INSTANTIATE_TEST_SUITE_P(Stores, Concurrency, testing::Values("memory", "file"),
                         [](const auto& world) { return world.param; });

TEST_P(Concurrency, OfWritersToOneThingNoneIsLostAndNoneDoubled) {
    ASSERT_TRUE(store->sharing().write([](Work& work) { return work.incidents.save(incident("shared")); }));
    std::atomic<int> conflicts{0};
    on_all_threads([&](int thread) {
        for (int n = 0; n < kActs; ++n) {
            comment(*store, std::to_string(thread) + "." + std::to_string(n), conflicts);
        }
    });
    const auto end = record::viewed<std::optional<Incident>>(
        store->sharing(), [](Work& work) { return work.incidents.load("shared"); });
    ASSERT_TRUE(end && *end);
    std::set<std::string> texts;
    for (const auto& each : (*end)->comments) texts.insert(each.text);
    EXPECT_EQ(texts.size(), std::size_t{kThreads} * kActs);
    EXPECT_EQ((*end)->comments.size(), texts.size());
    EXPECT_EQ((*end)->version, texts.size() + 1);
    const auto head =
        record::viewed<record::Head>(store->record(), [](RecordWork& work) { return work.trail.head(); });
    EXPECT_EQ(head->count, texts.size()) << "an act that failed left its entry";
}

// Transactions that fail, throw and succeed beside one another, in the same commits.
TEST_P(Concurrency, ActsDoNotTouchThoseBesideThem) {
    on_all_threads([&](int thread) {
        for (int n = 0; n < kActs; ++n) {
            const std::string id = std::to_string(thread) + "." + std::to_string(n);
            const auto act = [&](Work& work) -> Status {
                KANAME_CHECK(work.incidents.save(incident(id)));
                KANAME_CHECK(work.outbox.announce(event(id, {"meti"})));
                KANAME_CHECK(work.trail.write(entry(id)));
                if (n % 4 == 1) return fail(ErrorCode::forbidden, "", {}, {});
                if (n % 4 == 2) throw std::runtime_error{id};
                return done;
            };
            try {
                EXPECT_EQ(store->sharing().write(act).has_value(), n % 4 != 1);
                EXPECT_NE(n % 4, 2);
            } catch (const std::runtime_error& thrown) {
                EXPECT_EQ(thrown.what(), id);
            }
        }
    });
    ASSERT_TRUE(store->sharing().view([](Work& work) -> Status {
        KANAME_TRY(const auto open, work.incidents.load_open());
        EXPECT_EQ(open.size(), std::size_t{kThreads} * kActs / 2);
        KANAME_TRY(const std::uint64_t last, work.outbox.last_for("meti"));
        EXPECT_EQ(last, open.size());
        KANAME_TRY(const record::Head head, work.trail.head());
        EXPECT_EQ(head.count, open.size());
        return done;
    }));
}

// Two entries are written in each act, so no view ever sees an odd number of them.
TEST_P(Concurrency, AViewSeesOneCommittedState) {
    std::atomic<int> writing{kThreads / 2};
    on_all_threads([&](int thread) {
        if (thread % 2 == 0) {
            for (int n = 0; n < kActs; ++n) {
                EXPECT_TRUE(store->record().write([&](RecordWork& work) -> Status {
                    KANAME_CHECK(work.trail.write(entry("a")));
                    return work.trail.write(entry("b"));
                }));
            }
            --writing;
            return;
        }
        while (writing > 0) {
            EXPECT_TRUE(store->record().view([&](RecordWork& work) -> Status {
                KANAME_TRY(const record::Head head, work.trail.head());
                KANAME_TRY(const auto links, work.trail.links(0, 1'000));
                EXPECT_EQ(links.size(), head.count);
                EXPECT_EQ(head.count % 2, 0u);
                return done;
            }));
        }
    });
}

TEST(ConcurrencyOfFile, TheTrailIsVerifiedWhileItIsWritten) {
    const Folder folder;
    const auto store = *open_store(folder.file(), {});
    std::atomic<int> writing{kThreads - 1};
    on_all_threads([&](int thread) {
        for (int n = 0; n < kActs && thread > 0; ++n) {
            EXPECT_TRUE(store->record().write([](RecordWork& work) { return work.trail.write(entry("a")); }));
        }
        if (thread > 0) --writing;
        while (thread == 0 && writing > 0) {
            const auto head = verify_trail(folder.file());
            EXPECT_TRUE(head) << to_text(head.error(), Language::en);
        }
    });
    EXPECT_EQ(verify_trail(folder.file())->count, std::uint64_t{kThreads - 1} * kActs);
}

}  // namespace
}  // namespace kaname::storage
