#include "writer.hpp"

#include <cassert>
#include <exception>
#include <optional>

#include "faults.hpp"
#include "outbox.hpp"
#include "trail.hpp"

namespace kaname::storage {

/// An act and its answer; lives on the stack of the caller, who waits for it.
struct Writer::Job {
    const Act* act = nullptr;
    std::optional<Status> result{};
    std::exception_ptr thrown{};
    bool answered = false;
    std::condition_variable came{};
};

Result<Ends> ends_of(Connection& connection) {
    Ends ends;
    KANAME_TRY(ends.head, SqlTrail{connection}.head());
    KANAME_TRY(ends.event, SqlOutbox{connection}.last());
    return ends;
}

Writer::Writer(Pool& connections, Commits commits, Options options)
    : connections_{&connections}, commits_{std::move(commits)}, options_{options}, thread_{[this] {
          work();
      }} {}

Status Writer::run(const Act& act) {
    assert(std::this_thread::get_id() != thread_.get_id());
    Job job{.act = &act};
    std::unique_lock lock{mutex_};
    if (stopping_) return closed();
    if (waiting_.size() >= options_.most_waiting) return busy();
    waiting_.push_back(&job);
    came_.notify_one();
    job.came.wait(lock, [&] { return job.answered; });
    lock.unlock();
    if (job.thrown) std::rethrow_exception(job.thrown);
    return *std::move(job.result);
}

void Writer::stop() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    came_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void Writer::work() {
    while (true) {
        const Batch batch = next_batch();
        if (batch.empty()) return;
        run_batch(batch);
    }
}

Writer::Batch Writer::next_batch() {
    std::unique_lock lock{mutex_};
    came_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
    Batch batch;
    while (!waiting_.empty() && batch.size() < options_.most_together) {
        batch.push_back(waiting_.front());
        waiting_.pop_front();
    }
    return batch;
}

void Writer::run_batch(const Batch& batch) {
    const Result<Ends> ends = transact(batch);
    if (!ends) {
        for (Job* job : batch) {
            const bool has_own = job->thrown || (job->result && !*job->result);
            if (!has_own) job->result = ends.error();
        }
    }
    answer(batch);
    if (ends) commits_.passed(*ends);
}

Result<Ends> Writer::transact(const Batch& batch) {
    KANAME_CHECK(commits_.ready());
    KANAME_TRY(const Pool::Lease lease, connections_->lease());
    Connection& connection = *lease;
    KANAME_CHECK(connection.begin(Access::write));
    for (Job* job : batch) KANAME_CHECK(run_one(connection, *job));
    KANAME_TRY(const Ends ends, ends_of(connection));
    KANAME_CHECK(connection.commit());
    return ends;
}

/// An error here is one of the whole transaction; that of the act is in the job.
Status Writer::run_one(Connection& connection, Job& job) {
    KANAME_CHECK(connection.savepoint());
    try {
        job.result = (*job.act)(connection);
    } catch (...) {
        job.thrown = std::current_exception();
    }
    std::optional<Error> fault = connection.take_fault();
    if (!connection.in_transaction()) {
        assert(fault);
        return *std::move(fault);
    }
    if (fault && job.result && *job.result) job.result = *std::move(fault);
    const bool keep = !job.thrown && *job.result;
    return keep ? connection.release() : connection.undo();
}

void Writer::answer(const Batch& batch) {
    const std::lock_guard lock{mutex_};
    for (Job* job : batch) {
        job->answered = true;
        job->came.notify_one();
    }
}

}  // namespace kaname::storage
