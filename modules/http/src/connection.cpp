#include "connection.hpp"

#include <boost/asio/post.hpp>
#include <cassert>
#include <cstring>
#include <utility>

#include "response_head.hpp"

namespace kaname::http {
namespace {

constexpr std::size_t kReadBytes = 16u << 10u;
/// One write, and what has to be taken within Timeouts::write.
constexpr std::size_t kPieceBytes = 64u << 10u;
/// Below it, copying a body behind its head costs less than a second write.
constexpr std::size_t kJoinedBytes = 16u << 10u;
/// What a client may still send to a connection that is closing; Timeouts::linger bounds it too.
constexpr std::size_t kDroppedBytes = 16u << 20u;

}  // namespace

Connection::Connection(Shared& shared, std::unique_ptr<Transport> transport)
    : shared_{shared},
      transport_{std::move(transport)},
      signal_{shared.io.get_executor()},
      remote_{transport_->remote()} {}

asio::awaitable<void> Connection::run() {
    expire_after(shared_.options.timeouts.handshake);
    const IoError failed = co_await transport_->open();
    if (failed || is_cut_) co_return;
    buffer_.resize(kReadBytes);
    bool goes_on = true;
    while (goes_on) goes_on = co_await serve_one();
}

/// One request and its answer; false when the connection is at its end.
asio::awaitable<bool> Connection::serve_one() {
    const Arrival arrival = co_await read_request();
    if (arrival == Arrival::gone) co_return false;
    if (arrival == Arrival::complete) {
        take_request();
        co_await ask_handler();
    } else {
        refuse(arrival);
    }
    reader_.reset();
    report_complaint();
    const bool written = co_await write_response();
    if (written && response_.feed && method_ != Method::head) {
        co_await stream();
        keeps_alive_ = false;
    }
    log_access();
    response_ = {};
    if (written && !keeps_alive_) co_await close();
    co_return written&& keeps_alive_;
}

asio::awaitable<Connection::Arrival> Connection::read_request() {
    using State = RequestReader::State;
    reader_.emplace(shared_.options.request);
    is_idle_ = true;
    expire_after(shared_.options.timeouts.idle);
    bool in_body = false;
    while (true) {
        feed_reader();
        const State state = reader_->state();
        if (state == State::complete) co_return Arrival::complete;
        if (state == State::refused) co_return Arrival::refused;
        if (state == State::body && !std::exchange(in_body, true)) {
            const bool greeted = co_await greet_body();
            if (!greeted) co_return Arrival::gone;
        }
        if (is_cut_ || (shared_.stopping && is_idle_)) co_return Arrival::gone;
        const asio::mutable_buffer room{buffer_.data(), buffer_.size()};
        const Transfer got = co_await transport_->read_some(room);
        if (got.error || is_expired_ || is_cut_) co_return why_ended();
        filled_ = got.bytes;
    }
}

/// A reader takes all it is given, unless the request ends there.
void Connection::feed_reader() {
    if (filled_ == 0) return;
    const std::size_t used = reader_->put({buffer_.data(), filled_});
    filled_ -= used;
    std::memmove(buffer_.data(), buffer_.data() + used, filled_);
    if (is_idle_ && reader_->state() != RequestReader::State::empty) {
        is_idle_ = false;
        began_ = std::chrono::steady_clock::now();
        expire_after(shared_.options.timeouts.head);
    }
}

asio::awaitable<bool> Connection::greet_body() {
    bool sent = true;
    if (reader_->expects_continue()) sent = co_await send("HTTP/1.1 100 Continue\r\n\r\n");
    expire_after(shared_.options.timeouts.body);
    co_return sent;
}

Connection::Arrival Connection::why_ended() const {
    if (!is_expired_ || is_cut_ || is_idle_) return Arrival::gone;
    return reader_->state() == RequestReader::State::body ? Arrival::slow_body : Arrival::slow_head;
}

void Connection::take_request() {
    keeps_alive_ = reader_->keeps_alive();
    request_ = reader_->take();
    request_.remote = remote_;
    request_.secure = transport_->secure();
    method_ = request_.method;
}

void Connection::refuse(Arrival arrival) {
    keeps_alive_ = false;
    method_.reset();
    if (arrival == Arrival::refused) {
        response_ = shared_.options.fault_page(reader_->fault());
    } else {
        response_ = page(arrival == Arrival::slow_head ? Refusal::slow_head : Refusal::slow_body);
    }
}

asio::awaitable<void> Connection::ask_handler() {
    never_expire();
    if (!submit_handler()) {
        response_ = page(Refusal::busy);
        co_return;
    }
    while (is_worked_on_) co_await signal_.wait();
    request_ = {};
    const bool opens_stream = response_.feed && method_ != Method::head;
    if (opens_stream && shared_.streams >= shared_.options.capacity.streams) {
        response_ = page(Refusal::many_streams);
    }
}

bool Connection::submit_handler() {
    is_worked_on_ = true;
    const bool taken = shared_.pool->submit_request([self = shared_from_this()]() mutable {
        self->call_handler();
        Connection& connection = *self;
        connection.hand_back(std::move(self));
    });
    is_worked_on_ = taken;
    return taken;
}

void Connection::call_handler() {
    try {
        response_ = shared_.handler(request_);
        return;
    } catch (const std::exception& failure) {
        complaint_ = std::string{"a handler threw: "} + failure.what();
    } catch (...) {
        complaint_ = "a handler threw";
    }
    response_ = page(Refusal::crash);
}

/// The worker gives up its share of the connection before the I/O thread can give up the last one.
void Connection::hand_back(std::shared_ptr<Connection> self) {
    asio::post(shared_.io, [self = std::move(self)] {
        self->is_worked_on_ = false;
        self->signal_.set();
    });
}

asio::awaitable<bool> Connection::write_response() {
    keeps_alive_ = keeps_alive_ && !shared_.stopping;
    std::string text = response_head();
    std::string_view rest = response_.body;
    if (method_ == Method::head || response_.feed || !has_body(response_.status)) rest = {};
    if (rest.size() <= kJoinedBytes) {
        text += rest;
        rest = {};
    }
    const bool sent = co_await send(text);
    if (!sent || rest.empty()) co_return sent;
    co_return co_await send(rest);
}

std::string Connection::response_head() {
    const auto head = [this] {
        const bool is_stream = response_.feed != nullptr;
        return head_of(
            response_,
            {.date = shared_.date(), .closes = !keeps_alive_ || is_stream, .is_stream = is_stream});
    };
    if (auto text = head()) return *std::move(text);
    shared_.complain("a handler answered with a status or a header that HTTP does not have: " +
                     response_.route);
    response_ = plain_page(fault_of(Refusal::crash));
    return head().value();
}

asio::awaitable<bool> Connection::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const asio::const_buffer piece{bytes.data(), std::min(bytes.size(), kPieceBytes)};
        expire_after(shared_.options.timeouts.write);
        const Transfer sent = co_await transport_->write(piece);
        if (sent.error || is_cut_) {
            transport_->abandon();
            co_return false;
        }
        bytes.remove_prefix(piece.size());
    }
    never_expire();
    co_return true;
}

/// Says goodbye so that the peer can still read the last answer.
asio::awaitable<void> Connection::close() {
    expire_after(shared_.options.timeouts.linger);
    co_await transport_->finish();
    if (!is_expired_ && !is_cut_) co_await transport_->drop_rest(kDroppedBytes);
}

void Connection::tick(TimePoint now) {
    if (now >= deadline_) {  // again at each tick, since there may be nothing to cancel at this one
        is_expired_ = true;
        transport_->cancel();
    }
    if (now >= next_beat_) {
        next_beat_ = TimePoint::max();
        beat_is_due_ = true;
        signal_.set();
    }
}

void Connection::wake() {
    is_woken_ = true;
    signal_.set();
}

void Connection::begin_stop() {
    assert(shared_.stopping);
    if (is_idle_) transport_->cancel();
    signal_.set();
}

void Connection::cut() {
    is_cut_ = true;
    transport_->cancel();
    signal_.set();
}

void Connection::log_access() {
    if (!shared_.options.on_access) return;
    const auto took = std::chrono::steady_clock::now() - began_;
    shared_.options.on_access({.method = method_,
                               .route = response_.route,
                               .status = response_.status,
                               .duration = std::chrono::duration_cast<std::chrono::microseconds>(took),
                               .remote = remote_});
}

void Connection::report_complaint() {
    if (!complaint_.empty()) shared_.complain(std::exchange(complaint_, {}));
}

void Connection::expire_after(Timeouts::Span span) {
    deadline_ = std::chrono::steady_clock::now() + span;
    is_expired_ = false;
}

Response Connection::page(Refusal refusal) const {
    Response response = shared_.options.fault_page(fault_of(refusal));
    if (response.status == 503) response.headers.set({"Retry-After", "1"});
    return response;
}

}  // namespace kaname::http
