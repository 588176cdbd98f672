#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kaname/base/result.hpp"
#include "kaname/http/request_reader.hpp"
#include "kaname/http/router.hpp"

namespace kaname::http {

/// PEM files: the certificate with its chain, and its key.
struct TlsFiles {
    std::string certificate_chain;
    std::string private_key;
};

/// How long the server waits before it gives a client up. Kept to a quarter of the shortest of them, at
/// best 10 ms, at worst 1 s late.
struct Timeouts {
    using Span = std::chrono::milliseconds;
    Span handshake{10'000};
    Span head{15'000};       ///< from the first byte of a request to the end of its header
    Span body{60'000};       ///< the whole body
    Span idle{60'000};       ///< between requests
    Span write{30'000};      ///< for each 64 KB of an answer or of events, or the connection is cut
    Span heartbeat{15'000};  ///< a comment on a silent stream, which also finds out who is gone
    Span linger{2'000};      ///< for the client to read the last answer and close
    Span drain{10'000};      ///< from stop() until connections are cut
};

/// How much the server does at once.
struct Capacity {
    unsigned workers = 4;             ///< threads that run handlers
    std::size_t waiting = 256;        ///< requests that wait for a worker; the next is answered 503
    std::size_t connections = 8'000;  ///< the next is not accepted until one ends
    std::size_t streams = 4'000;      ///< the next is answered 503
};

/// One line of the access log. It has the route, not the path, and no query: those may hold what only
/// some may know.
struct AccessRecord {
    std::optional<Method> method;  ///< none where the request could not be read
    std::string_view route;        ///< "" where no route was found
    int status = 0;
    std::chrono::microseconds duration{0};  ///< from the first byte to the last; of a stream, its whole life
    std::string_view remote;
};

struct ServerOptions {
    std::string address = "127.0.0.1";  ///< numeric, v4 or v6
    std::uint16_t port = 0;             ///< 0: any free one; Server::port() tells
    std::optional<TlsFiles> tls;
    RequestBounds request;
    Timeouts timeouts;
    Capacity capacity;
    FaultPage fault_page = plain_page;
    /// Both are called on the server's thread, and must be quick; may be empty. A complaint is English,
    /// for the operator: what a handler threw, why accepting failed.
    std::function<void(const AccessRecord&)> on_access;
    std::function<void(std::string_view complaint)> on_complaint;
};

/// An HTTP/1.1 server; see README.md for its threads and what holds among them.
class Server {
public:
    /// Binds and listens: from then on connections queue up, and run() serves them.
    [[nodiscard]] static Result<std::unique_ptr<Server>> open(ServerOptions options, Handler handler);
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    ~Server();

    [[nodiscard]] std::uint16_t port() const noexcept;

    /// Serves until stop(); once. Returns when every connection is closed and every handler has returned.
    void run();
    /// From any thread, and before run() too: accepts no more, lets requests that are under way finish,
    /// ends streams; cuts what is left after Timeouts::drain.
    void stop();
    /// From any thread: every stream asks its feed. Wakes that come close together are one.
    void wake();

private:
    class Core;
    explicit Server(std::unique_ptr<Core> core);
    std::unique_ptr<Core> core_;
};

}  // namespace kaname::http
