#include "kaname/http/server.hpp"

#include <algorithm>
#include <atomic>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <unordered_set>
#include <utility>

#include "connection.hpp"
#include "response_head.hpp"
#include "tls.hpp"

namespace kaname::http {
namespace {

using Acceptor = asio::ip::tcp::acceptor;
using std::chrono::milliseconds;

constexpr auto kResume = asio::as_tuple(asio::use_awaitable);

Error cannot_listen(const ServerOptions& options, const IoError& error) {
    return fail(ErrorCode::unavailable, options.address + ":" + std::to_string(options.port),
                bilingual("この番地とポートで待ち受けられません（{}）",
                          "cannot listen at this address and port ({})", {error.message()}),
                bilingual("番地が数字で、ポートが空いているか確かめてください",
                          "check that the address is numeric and the port free"));
}

/// How often deadlines are looked at; server.hpp promises it.
milliseconds period_of(const Timeouts& timeouts) {
    const auto shortest = std::min({timeouts.handshake, timeouts.head, timeouts.body, timeouts.idle,
                                    timeouts.write, timeouts.heartbeat, timeouts.linger, timeouts.drain});
    return std::clamp(shortest / 4, milliseconds{10}, milliseconds{1'000});
}

}  // namespace

std::string_view Shared::date() {
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const std::int64_t second = now.time_since_epoch().count();
    if (std::exchange(date_second, second) != second) date_text = http_date(second);
    return date_text;
}

class Server::Core {
public:
    Core(ServerOptions options, Handler handler)
        : shared_{.options = std::move(options), .handler = std::move(handler)} {}

    Status listen();
    [[nodiscard]] std::uint16_t port() const { return port_; }
    void run();
    void stop() {
        asio::post(shared_.io, [this] { begin_stop(); });
    }
    void wake() {
        if (is_woken_.exchange(true)) return;
        asio::post(shared_.io, [this] { wake_all(); });
    }

private:
    asio::awaitable<void> accept_all();
    asio::awaitable<void> tick_all();
    void serve(asio::ip::tcp::socket socket);
    void leave(const std::shared_ptr<Connection>& connection, const std::exception_ptr& failure);
    void begin_stop();
    void wake_all();
    [[nodiscard]] bool is_full() const { return connections_.size() >= shared_.options.capacity.connections; }

    Shared shared_;
    Acceptor acceptor_{shared_.io};
    std::uint16_t port_ = 0;
    asio::steady_timer ticker_{shared_.io};
    Signal room_{shared_.io.get_executor()};  // there may be room for a connection; set at every tick too
    std::unordered_set<std::shared_ptr<Connection>> connections_;
    Connection::TimePoint cut_at_ = Connection::TimePoint::max();
    std::atomic<bool> is_woken_ = false;
};

Status Server::Core::listen() {
    if (shared_.options.tls) {
        KANAME_TRY(shared_.tls, open_tls(*shared_.options.tls));
    }
    IoError error;
    const auto address = asio::ip::make_address(shared_.options.address, error);
    if (error) return cannot_listen(shared_.options, error);
    const asio::ip::tcp::endpoint endpoint{address, shared_.options.port};
    acceptor_.open(endpoint.protocol(), error);
    if (!error) acceptor_.set_option(Acceptor::reuse_address{true}, error);
    if (!error) acceptor_.bind(endpoint, error);
    if (!error) acceptor_.listen(Acceptor::max_listen_connections, error);
    if (!error) port_ = acceptor_.local_endpoint(error).port();
    if (error) return cannot_listen(shared_.options, error);
    return done;
}

void Server::Core::run() {
    const auto rethrow = [](const std::exception_ptr& failure) {
        if (failure) std::rethrow_exception(failure);
    };
    const Capacity& capacity = shared_.options.capacity;
    shared_.pool.emplace(WorkerPool::Size{.threads = capacity.workers, .waiting = capacity.waiting});
    asio::co_spawn(shared_.io, accept_all(), rethrow);
    asio::co_spawn(shared_.io, tick_all(), rethrow);
    shared_.io.run();
    shared_.pool.reset();
}

asio::awaitable<void> Server::Core::accept_all() {
    while (!shared_.stopping) {
        if (is_full()) {
            co_await room_.wait();
            continue;
        }
        auto [error, socket] = co_await acceptor_.async_accept(kResume);
        if (shared_.stopping) break;
        if (error) {  // out of file descriptors, most likely: ends with one of them, so look again soon
            shared_.complain("cannot accept a connection: " + error.message());
            co_await room_.wait();
        } else {
            serve(std::move(socket));
        }
    }
}

void Server::Core::serve(asio::ip::tcp::socket socket) {
    IoError ignored;  // slower without, but not wrong
    socket.set_option(asio::ip::tcp::no_delay{true}, ignored);
    auto transport = make_transport(std::move(socket), shared_.tls ? &*shared_.tls : nullptr);
    const auto connection = std::make_shared<Connection>(shared_, std::move(transport));
    connections_.insert(connection);
    asio::co_spawn(shared_.io, connection->run(),
                   [this, connection](const std::exception_ptr& failure) { leave(connection, failure); });
}

void Server::Core::leave(const std::shared_ptr<Connection>& connection, const std::exception_ptr& failure) {
    try {
        if (failure) std::rethrow_exception(failure);
    } catch (const std::exception& thrown) {
        shared_.complain(std::string{"a connection ended early: "} + thrown.what());
    }
    connections_.erase(connection);
    room_.set();
    if (shared_.stopping && connections_.empty()) ticker_.cancel();
}

asio::awaitable<void> Server::Core::tick_all() {
    const milliseconds period = period_of(shared_.options.timeouts);
    while (!shared_.stopping || !connections_.empty()) {
        ticker_.expires_after(period);
        const auto [cancelled] = co_await ticker_.async_wait(kResume);
        static_cast<void>(cancelled);
        const auto now = std::chrono::steady_clock::now();
        for (const auto& connection : connections_) {
            if (now >= cut_at_) connection->cut();
            connection->tick(now);
        }
        room_.set();
    }
}

void Server::Core::begin_stop() {
    if (std::exchange(shared_.stopping, true)) return;
    cut_at_ = std::chrono::steady_clock::now() + shared_.options.timeouts.drain;
    IoError ignored;  // it is closed either way
    acceptor_.close(ignored);
    room_.set();
    ticker_.cancel();
    for (const auto& connection : connections_) connection->begin_stop();
}

void Server::Core::wake_all() {
    is_woken_ = false;  // before anyone is asked: a wake from here on is a new one
    for (const auto& connection : connections_) connection->wake();
}

Server::Server(std::unique_ptr<Core> core) : core_{std::move(core)} {}
Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::open(ServerOptions options, Handler handler) {
    auto core = std::make_unique<Core>(std::move(options), std::move(handler));
    KANAME_CHECK(core->listen());
    return std::unique_ptr<Server>{new Server{std::move(core)}};
}

std::uint16_t Server::port() const noexcept { return core_->port(); }
void Server::run() { core_->run(); }
void Server::stop() { core_->stop(); }
void Server::wake() { core_->wake(); }

}  // namespace kaname::http
