#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace kaname::app {

/// One thread that does its work whenever it is woken, and at least once in every `at_least`.
/// Wakes that come while it works are one.
class Worker {
public:
    Worker(std::chrono::milliseconds at_least, std::function<void()> work);
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    ~Worker() { stop(); }

    void wake();
    /// Lets the work that is under way end; after it, a wake does nothing.
    void stop();

private:
    void run(const std::function<void()>& work);

    std::chrono::milliseconds at_least_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool woken_ = true;
    bool ends_ = false;
    std::thread thread_;
};

}  // namespace kaname::app
