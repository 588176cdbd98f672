#include "writer.hpp"

#include <gtest/gtest.h>

#include <atomic>

#include "migrations.hpp"
#include "samples.hpp"
#include "sqlite.hpp"
#include "trail.hpp"

namespace kaname::storage {
namespace {

using namespace std::chrono_literals;

const Error kBroken = fail(ErrorCode::unavailable, "disk", {"故障", "broken"}, {"交換", "replace it"});

/// What the test does to the connection, and what it sees of it.
struct Disk {
    std::atomic<bool> breaks{false};  ///< at the next commit
    std::atomic<int> commits{0};
};

class BreakingConnection final : public Connection {
public:
    BreakingConnection(std::unique_ptr<Connection> inner, Disk& disk)
        : inner_{std::move(inner)}, disk_{&disk} {}
    void rollback() noexcept override { inner_->rollback(); }
    [[nodiscard]] bool in_transaction() const noexcept override { return inner_->in_transaction(); }
    [[nodiscard]] Dialect dialect() const noexcept override { return inner_->dialect(); }

private:
    Result<std::uint64_t> do_run(std::string_view sql, std::span<const Value> values,
                                 const Each& each) override {
        return inner_->run(sql, values, each);
    }
    Status do_script(std::string_view sql) override { return inner_->script(sql); }
    Status do_begin(Access access) override { return inner_->begin(access); }
    Status do_commit() override {
        if (disk_->breaks.exchange(false)) return kBroken;
        ++disk_->commits;
        return inner_->commit();
    }
    std::unique_ptr<Connection> inner_;
    Disk* disk_;
};

class WriterTest : public testing::Test {
protected:
    std::unique_ptr<Connection> connected() {
        auto inner = *open_sqlite({.path = ":memory:"});
        EXPECT_TRUE(migrate(*inner));
        return std::make_unique<BreakingConnection>(std::move(inner), disk);
    }
    static Status note(Connection& connection) { return SqlTrail{connection}.write(entry("a")); }
    std::uint64_t noted() {
        std::uint64_t count = 0;
        EXPECT_TRUE(view(connections, [&](Connection& connection) -> Status {
            KANAME_TRY(const record::Head head, SqlTrail{connection}.head());
            count = head.count;
            return done;
        }));
        return count;
    }

    Disk disk;
    Pool connections{connected(), {}};
    Commits commits{.ready = [] { return Status{done}; }, .passed = [](const Ends&) {}};
};

TEST_F(WriterTest, WhenTheCommitFailsNothingIsThereAndTheNextSucceeds) {
    Writer writer{connections, commits, {.most_waiting = 10, .most_together = 10}};
    disk.breaks = true;
    const Status broken = writer.run(note);
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().code, ErrorCode::unavailable);
    EXPECT_EQ(noted(), 0u);
    EXPECT_TRUE(writer.run(note));
    EXPECT_EQ(noted(), 1u);
}

TEST_F(WriterTest, AnActThatIgnoresAFailedStatementIsNotKept) {
    Writer writer{connections, commits, {.most_waiting = 10, .most_together = 10}};
    const Status ignored = writer.run([](Connection& connection) -> Status {
        KANAME_CHECK(note(connection));
        static_cast<void>(connection.run("INSERT INTO worker_place (worker) VALUES ($1)", {"nobody"}));
        return done;
    });
    ASSERT_FALSE(ignored);
    EXPECT_EQ(ignored.error().code, ErrorCode::conflict);
    EXPECT_EQ(noted(), 0u);
}

TEST_F(WriterTest, WhenTheTransactionIsLostEveryActOfItFails) {
    Writer writer{connections, commits, {.most_waiting = 10, .most_together = 10}};
    const Status lost = writer.run([](Connection& connection) -> Status {
        KANAME_CHECK(note(connection));
        connection.rollback();  // as an engine does that runs out of disk
        return connection.script("SELECT * FROM nowhere");
    });
    EXPECT_FALSE(lost);
    EXPECT_EQ(noted(), 0u);
    EXPECT_TRUE(writer.run(note));
}

/// Runs `writer` against a gate: the first act waits for it to open.
class Gate {
public:
    Status pass() {
        std::unique_lock lock{mutex_};
        arrived_ = true;
        changed_.notify_all();
        EXPECT_TRUE(changed_.wait_for(lock, 30s, [this] { return open_; }));
        return done;
    }
    void wait_for_arrival() {
        std::unique_lock lock{mutex_};
        EXPECT_TRUE(changed_.wait_for(lock, 30s, [this] { return arrived_; }));
    }
    void open() {
        const std::lock_guard lock{mutex_};
        open_ = true;
        changed_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool arrived_ = false;
    bool open_ = false;
};

TEST_F(WriterTest, WhatIsTooMuchIsRefused) {
    Writer writer{connections, commits, {.most_waiting = 1, .most_together = 10}};
    Gate gate;
    std::thread first{[&] { EXPECT_TRUE(writer.run([&](Connection&) { return gate.pass(); })); }};
    gate.wait_for_arrival();
    std::atomic<int> done_count{0};
    std::atomic<int> busy_count{0};
    std::mutex mutex;
    std::condition_variable refused;
    const auto one_more = [&] {
        const Status status = writer.run(note);
        const std::lock_guard lock{mutex};
        ++(status ? done_count : busy_count);
        refused.notify_all();
    };
    // One of the two waits, so the other is refused.
    std::thread second{one_more};
    std::thread third{one_more};
    {
        std::unique_lock lock{mutex};
        EXPECT_TRUE(refused.wait_for(lock, 30s, [&] { return busy_count == 1; }));
    }
    gate.open();
    for (std::thread* each : {&first, &second, &third}) each->join();
    EXPECT_EQ(done_count, 1);
    EXPECT_EQ(noted(), 1u);
}

TEST_F(WriterTest, ActsThatWaitTogetherShareACommit) {
    Writer writer{connections, commits, {.most_waiting = 10, .most_together = 10}};
    constexpr int kTogether = 4;
    const auto deadline = std::chrono::steady_clock::now() + 30s;
    int acts = 0;
    while (disk.commits == acts && std::chrono::steady_clock::now() < deadline) {
        std::vector<std::thread> threads;
        threads.reserve(kTogether);
        for (int i = 0; i < kTogether; ++i) threads.emplace_back([&] { EXPECT_TRUE(writer.run(note)); });
        for (std::thread& each : threads) each.join();
        acts += kTogether;
    }
    EXPECT_LT(disk.commits, acts);
    EXPECT_EQ(noted(), static_cast<std::uint64_t>(acts));
}

TEST_F(WriterTest, DoesWhatWaitsBeforeItStops) {
    Writer writer{connections, commits, {.most_waiting = 10, .most_together = 10}};
    Gate gate;
    std::thread first{[&] {
        EXPECT_TRUE(writer.run([&](Connection& connection) -> Status {
            KANAME_CHECK(gate.pass());
            return note(connection);
        }));
    }};
    gate.wait_for_arrival();
    gate.open();
    writer.stop();
    first.join();
    EXPECT_EQ(noted(), 1u);
    EXPECT_EQ(writer.run(note).error().code, ErrorCode::unavailable);
}

}  // namespace
}  // namespace kaname::storage
