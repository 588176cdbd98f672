// The part of a connection that serves server-sent events.
#include <utility>
#include <vector>

#include "connection.hpp"

namespace kaname::http {
namespace {

/// A comment: clients ignore it, proxies see life, and a peer that is gone shows.
constexpr std::string_view kHeartbeat = ":\n\n";

class Counted {
public:
    explicit Counted(std::size_t& count) : count_{count} { ++count_; }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;
    ~Counted() { --count_; }

private:
    std::size_t& count_;
};

}  // namespace

/// Until the feed ends, the server stops, or the peer does not take what is sent.
asio::awaitable<void> Connection::stream() {
    const Counted counted{shared_.streams};
    std::vector<char>().swap(buffer_);  // nothing more is read, and thousands of streams are open at once
    while (!shared_.stopping && !is_cut_) {
        is_woken_ = false;
        co_await take_events();
        report_complaint();
        if (!events_) co_return;
        const bool goes_on = events_->empty() ? co_await wait_for_events() : co_await send(*events_);
        if (!goes_on) co_return;
    }
}

asio::awaitable<void> Connection::take_events() {
    submit_take();
    while (is_worked_on_) {
        co_await signal_.wait();
    }
}

void Connection::submit_take() {
    is_worked_on_ = true;
    shared_.pool->submit_take([self = shared_from_this()]() mutable {
        self->call_feed();
        Connection& connection = *self;
        connection.hand_back(std::move(self));
    });
}

void Connection::call_feed() {
    events_.reset();
    try {
        events_ = response_.feed->take();
    } catch (const std::exception& failure) {
        complaint_ = std::string{"an event feed threw: "} + failure.what();
    } catch (...) {
        complaint_ = "an event feed threw";
    }
}

asio::awaitable<bool> Connection::wait_for_events() {
    events_.reset();
    next_beat_ = std::chrono::steady_clock::now() + shared_.options.timeouts.heartbeat;
    bool goes_on = true;
    while (goes_on && !is_woken_ && !shared_.stopping && !is_cut_) {
        co_await signal_.wait();
        if (!std::exchange(beat_is_due_, false)) continue;
        goes_on = co_await send(kHeartbeat);
        next_beat_ = std::chrono::steady_clock::now() + shared_.options.timeouts.heartbeat;
    }
    next_beat_ = TimePoint::max();
    co_return goes_on;
}

}  // namespace kaname::http
