#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kaname/http/request_reader.hpp"
#include "refusal.hpp"
#include "shared.hpp"
#include "signal.hpp"
#include "transport.hpp"

namespace kaname::http {

/// One connection, from its first byte to its last: requests one after the other, or a stream.
///
/// Invariants: (1) All but call_handler() and call_feed() run on the I/O thread. (2) While a worker has the
/// connection (is_worked_on_), the I/O thread leaves request_, response_, events_ and complaint_ alone; what
/// the worker wrote there is seen because it hands the connection back through the io_context. (3) Whoever
/// waits for the peer has a deadline; a stream that waits for events has a heartbeat. (4) The last owner is
/// on the I/O thread.
class Connection final : public std::enable_shared_from_this<Connection> {
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    Connection(Shared& shared, std::unique_ptr<Transport> transport);

    /// All of it; ends when the connection is to be closed.
    asio::awaitable<void> run();

    /// Lets deadlines and heartbeats pass that lie before `now`.
    void tick(TimePoint now);
    /// There may be events.
    void wake();
    /// Ends what is idle. What is not sees Shared::stopping.
    void begin_stop();
    /// Ends everything that does not run on a worker.
    void cut();

private:
    enum class Arrival { complete, refused, slow_head, slow_body, gone };

    asio::awaitable<bool> serve_one();
    asio::awaitable<Arrival> read_request();
    void feed_reader();
    asio::awaitable<bool> greet_body();
    [[nodiscard]] Arrival why_ended() const;
    void take_request();
    void refuse(Arrival arrival);

    asio::awaitable<void> ask_handler();
    [[nodiscard]] bool submit_handler();
    void call_handler();
    void hand_back(std::shared_ptr<Connection> self);

    asio::awaitable<bool> write_response();
    [[nodiscard]] std::string response_head();
    asio::awaitable<bool> send(std::string_view bytes);

    asio::awaitable<void> stream();
    asio::awaitable<void> take_events();
    void submit_take();
    void call_feed();
    asio::awaitable<bool> wait_for_events();

    asio::awaitable<void> close();
    void log_access();
    void report_complaint();
    void expire_after(Timeouts::Span span);
    void never_expire() { deadline_ = TimePoint::max(); }
    [[nodiscard]] Response page(Refusal refusal) const;

    Shared& shared_;
    std::unique_ptr<Transport> transport_;
    Signal signal_;  // a worker has finished, there may be events, a heartbeat is due, the end is near
    std::string remote_;
    std::vector<char> buffer_;
    std::size_t filled_ = 0;  // bytes of buffer_ that no reader has taken yet
    std::optional<RequestReader> reader_;
    Request request_;
    Response response_;
    std::optional<std::string> events_;
    std::string complaint_;
    std::optional<Method> method_;
    TimePoint began_{};
    TimePoint deadline_ = TimePoint::max();
    TimePoint next_beat_ = TimePoint::max();
    bool keeps_alive_ = false;
    bool is_idle_ = false;  // waits for the first byte of a request
    bool is_expired_ = false;
    bool is_cut_ = false;
    bool is_woken_ = false;
    bool is_worked_on_ = false;
    bool beat_is_due_ = false;
};

}  // namespace kaname::http
