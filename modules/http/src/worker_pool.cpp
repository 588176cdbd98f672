#include "worker_pool.hpp"

#include <algorithm>
#include <utility>

namespace kaname::http {

WorkerPool::WorkerPool(Size size) : waiting_{size.waiting} {
    for (unsigned i = 0; i < std::max(size.threads, 1u); ++i) {
        threads_.emplace_back([this] { work(); });
    }
}

WorkerPool::~WorkerPool() {
    {
        const std::lock_guard lock{mutex_};
        closing_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
}

bool WorkerPool::submit_request(Task task) {
    {
        const std::lock_guard lock{mutex_};
        if (requests_.size() >= waiting_) return false;
        requests_.push_back(std::move(task));
    }
    changed_.notify_one();
    return true;
}

void WorkerPool::submit_take(Task task) {
    {
        const std::lock_guard lock{mutex_};
        takes_.push_back(std::move(task));
    }
    changed_.notify_one();
}

void WorkerPool::work() {
    while (const Task task = next()) task();
}

WorkerPool::Task WorkerPool::next() {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [this] { return closing_ || !requests_.empty() || !takes_.empty(); });
    if (requests_.empty() && takes_.empty()) return {};
    std::deque<Task>& queue = takes_.empty() || (!takes_turn_ && !requests_.empty()) ? requests_ : takes_;
    takes_turn_ = &queue == &requests_;
    Task task = std::move(queue.front());
    queue.pop_front();
    return task;
}

}  // namespace kaname::http
