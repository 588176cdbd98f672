#include "interrupt.hpp"

#include <signal.h>

#include <thread>

namespace kaname::app {
namespace {

class Waiter {
public:
    explicit Waiter(std::function<void()> stop) {
        sigemptyset(&signals_);
        for (const int each : {SIGINT, SIGTERM, kLeave}) sigaddset(&signals_, each);
        ::pthread_sigmask(SIG_BLOCK, &signals_, &before_);
        thread_ = std::thread{[this, stop = std::move(stop)] {
            int found = kLeave;
            while (::sigwait(&signals_, &found) != 0) {
            }
            if (found != kLeave) stop();
        }};
    }
    Waiter(const Waiter&) = delete;
    Waiter& operator=(const Waiter&) = delete;
    ~Waiter() {
        ::pthread_kill(thread_.native_handle(), kLeave);
        thread_.join();
        ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }

private:
    static constexpr int kLeave = SIGUSR1;  // from the guard to its own thread
    sigset_t signals_{};
    sigset_t before_{};
    std::thread thread_;
};

}  // namespace

std::shared_ptr<void> on_interrupt(std::function<void()> stop) {
    return std::make_shared<Waiter>(std::move(stop));
}

}  // namespace kaname::app
