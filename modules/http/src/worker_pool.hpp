#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace kaname::http {

/// Threads for what blocks. Requests and takes (of event feeds) wait in a queue each, and are served in
/// turn, so that neither can starve the other.
///
/// Invariants: (1) a task that was taken in runs exactly once, and before the destructor returns. (2) The
/// queue of requests is bounded here; that of takes by the number of streams.
class WorkerPool {
public:
    using Task = std::function<void()>;  // must not throw

    struct Size {
        unsigned threads = 1;
        std::size_t waiting = 0;
    };
    explicit WorkerPool(Size size);
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;
    ~WorkerPool();

    /// False, and not taken in, when too many wait.
    [[nodiscard]] bool submit_request(Task task);
    void submit_take(Task task);

private:
    void work();
    [[nodiscard]] Task next();

    std::mutex mutex_;  // guards what follows, but threads_
    std::condition_variable changed_;
    std::deque<Task> requests_;
    std::deque<Task> takes_;
    std::size_t waiting_;
    bool takes_turn_ = false;
    bool closing_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace kaname::http
