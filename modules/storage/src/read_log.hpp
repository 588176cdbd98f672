#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "kaname/record/recorded.hpp"
#include "writer.hpp"

namespace kaname::storage {

/// Notes of reads, written in batches by a thread of its own.
///
/// Holds: 1. What `note` took is written within `delay` or when `together` wait, whichever is first. 2. What
/// cannot be written is kept and tried again; when `most_waiting` wait, `note` refuses, so nothing is dropped
/// unsaid. 3. `before_answer` returns after the commit.
class BatchedReadLog final : public record::ReadLog {
public:
    struct Options {
        std::chrono::milliseconds delay;
        std::size_t together;
        std::size_t most_waiting;
    };
    /// `writer` outlives the log.
    BatchedReadLog(Writer& writer, Options options);
    ~BatchedReadLog() override { static_cast<void>(stop()); }

    [[nodiscard]] Status note(const record::Entry& entry, ReadLog::Options options) override;

    /// Writes what waits and refuses what comes later; the error says why something could not be written.
    Status stop();

private:
    void work();
    /// Writes the oldest `together` of those that wait.
    [[nodiscard]] Status write_some();

    Writer* writer_;
    Options options_;
    std::mutex mutex_;
    std::condition_variable came_;
    std::vector<record::Entry> waiting_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace kaname::storage
