#include "worker.hpp"

namespace kaname::app {

Worker::Worker(std::chrono::milliseconds at_least, std::function<void()> work)
    : at_least_{at_least}, thread_{[this, work = std::move(work)] { run(work); }} {}

void Worker::stop() {
    if (!thread_.joinable()) return;
    {
        const std::lock_guard lock{mutex_};
        ends_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void Worker::wake() {
    {
        const std::lock_guard lock{mutex_};
        woken_ = true;
    }
    changed_.notify_one();
}

void Worker::run(const std::function<void()>& work) {
    std::unique_lock lock{mutex_};
    while (!ends_) {
        changed_.wait_for(lock, at_least_, [&] { return woken_ || ends_; });
        if (ends_) return;
        woken_ = false;
        lock.unlock();
        work();
        lock.lock();
    }
}

}  // namespace kaname::app
