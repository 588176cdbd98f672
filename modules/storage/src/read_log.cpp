#include "read_log.hpp"

#include <algorithm>

#include "faults.hpp"
#include "trail.hpp"

namespace kaname::storage {
namespace {

Status write_all(Writer& writer, const std::vector<record::Entry>& entries) {
    return writer.run([&](Connection& connection) -> Status {
        SqlTrail trail{connection};
        for (const record::Entry& entry : entries) KANAME_CHECK(trail.write(entry));
        return done;
    });
}

}  // namespace

BatchedReadLog::BatchedReadLog(Writer& writer, Options options)
    : writer_{&writer}, options_{options}, thread_{[this] { work(); }} {}

Status BatchedReadLog::note(const record::Entry& entry, ReadLog::Options options) {
    if (options.before_answer) return write_all(*writer_, {entry});
    std::size_t count = 0;
    {
        const std::lock_guard lock{mutex_};
        if (stopping_) return closed();
        if (waiting_.size() >= options_.most_waiting) return busy();
        waiting_.push_back(entry);
        count = waiting_.size();
    }
    if (count == 1 || count == options_.together) came_.notify_one();
    return done;
}

Status BatchedReadLog::stop() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    came_.notify_one();
    if (thread_.joinable()) thread_.join();
    while (!waiting_.empty()) KANAME_CHECK(write_some());
    return done;
}

void BatchedReadLog::work() {
    std::unique_lock lock{mutex_};
    while (true) {
        came_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
        came_.wait_for(lock, options_.delay,
                       [this] { return stopping_ || waiting_.size() >= options_.together; });
        if (stopping_) return;
        lock.unlock();
        const Status written = write_some();
        lock.lock();
        // The store may mend itself; until then once in a while is often enough, however many wait.
        if (!written) came_.wait_for(lock, options_.delay, [this] { return stopping_; });
    }
}

Status BatchedReadLog::write_some() {
    std::vector<record::Entry> batch;
    {
        const std::lock_guard lock{mutex_};
        const auto count = static_cast<std::ptrdiff_t>(std::min(waiting_.size(), options_.together));
        batch.assign(waiting_.begin(), waiting_.begin() + count);
    }
    KANAME_CHECK(write_all(*writer_, batch));
    const std::lock_guard lock{mutex_};
    waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(batch.size()));
    return done;
}

}  // namespace kaname::storage
