#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

#include "kaname/record/trail.hpp"
#include "pool.hpp"

namespace kaname::storage {

/// Where trail and outbox end.
struct Ends {
    record::Head head;
    std::uint64_t event = 0;
};
[[nodiscard]] Result<Ends> ends_of(Connection& connection);

/// What happens around a commit, on the writer's thread.
struct Commits {
    std::function<Status()> ready;            ///< before: an error refuses the acts
    std::function<void(const Ends&)> passed;  ///< after those who wait have their answers
};

/// The one thread that changes the store.
///
/// Holds: 1. Acts that wait together run in one transaction, each inside a savepoint, and share one commit.
/// 2. `run` returns after the commit. 3. An act that fails, or during which a statement failed, leaves
/// nothing; the acts beside it are not touched. 4. When the transaction is lost or the commit fails, every
/// act of it fails with that error. 5. An act that throws leaves nothing, and its caller catches what it
/// threw.
class Writer {
public:
    using Act = std::function<Status(Connection&)>;
    struct Options {
        std::size_t most_waiting;   ///< more are refused
        std::size_t most_together;  ///< in one commit
    };
    /// `connections` outlives the writer.
    Writer(Pool& connections, Commits commits, Options options);
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer() { stop(); }

    /// From any thread but an act or what follows a commit.
    [[nodiscard]] Status run(const Act& act);

    /// Does what waits, and refuses what comes later.
    void stop();

private:
    struct Job;
    using Batch = std::vector<Job*>;

    void work();
    [[nodiscard]] Batch next_batch();
    void run_batch(const Batch& batch);
    [[nodiscard]] Result<Ends> transact(const Batch& batch);
    [[nodiscard]] static Status run_one(Connection& connection, Job& job);
    void answer(const Batch& batch);

    Pool* connections_;
    Commits commits_;
    Options options_;
    std::mutex mutex_;
    std::condition_variable came_;
    std::deque<Job*> waiting_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace kaname::storage
