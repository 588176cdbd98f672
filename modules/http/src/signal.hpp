#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace kaname::http {

/// Lets one coroutine wait until something has happened. Used on one thread. Signals do not add up: who
/// waits looks at what has changed, and waits again.
class Signal {
public:
    explicit Signal(const boost::asio::any_io_executor& executor)
        : timer_{executor, boost::asio::steady_timer::time_point::max()} {}

    void set() {
        is_set_ = true;
        timer_.cancel();
    }
    boost::asio::awaitable<void> wait() {
        while (!is_set_) {
            const auto [cancelled] =
                co_await timer_.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable));
            static_cast<void>(cancelled);
        }
        is_set_ = false;
    }

private:
    boost::asio::steady_timer timer_;
    bool is_set_ = false;
};

}  // namespace kaname::http
