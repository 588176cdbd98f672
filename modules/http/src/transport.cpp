#include "transport.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <vector>

namespace kaname::http {
namespace {

using Socket = asio::ip::tcp::socket;
constexpr auto kResume = asio::as_tuple(asio::use_awaitable);

class Plain final : public Transport {
public:
    explicit Plain(Socket socket) : socket_{std::move(socket)} {}

    [[nodiscard]] bool secure() const noexcept override { return false; }
    asio::awaitable<IoError> open() override { co_return IoError(); }
    asio::awaitable<Transfer> read_some(asio::mutable_buffer buffer) override {
        const auto [error, bytes] = co_await socket_.async_read_some(buffer, kResume);
        co_return Transfer{error, bytes};
    }
    asio::awaitable<Transfer> write(asio::const_buffer buffer) override {
        const auto [error, bytes] = co_await asio::async_write(socket_, buffer, kResume);
        co_return Transfer{error, bytes};
    }
    asio::awaitable<void> finish() override {
        IoError ignored;  // the peer may be gone already
        socket_.shutdown(Socket::shutdown_send, ignored);
        co_return;
    }

private:
    [[nodiscard]] Socket& socket() noexcept override { return socket_; }
    Socket socket_;
};

class Tls final : public Transport {
public:
    Tls(Socket socket, asio::ssl::context& context) : stream_{std::move(socket), context} {}

    [[nodiscard]] bool secure() const noexcept override { return true; }
    asio::awaitable<IoError> open() override {
        const auto [error] = co_await stream_.async_handshake(asio::ssl::stream_base::server, kResume);
        co_return error;
    }
    asio::awaitable<Transfer> read_some(asio::mutable_buffer buffer) override {
        const auto [error, bytes] = co_await stream_.async_read_some(buffer, kResume);
        co_return Transfer{error, bytes};
    }
    asio::awaitable<Transfer> write(asio::const_buffer buffer) override {
        const auto [error, bytes] = co_await asio::async_write(stream_, buffer, kResume);
        co_return Transfer{error, bytes};
    }
    asio::awaitable<void> finish() override {
        const auto [error] = co_await stream_.async_shutdown(kResume);
        static_cast<void>(error);  // the peer may be gone already
        IoError ignored;
        stream_.next_layer().shutdown(Socket::shutdown_send, ignored);
    }

private:
    [[nodiscard]] Socket& socket() noexcept override { return stream_.next_layer(); }
    asio::ssl::stream<Socket> stream_;
};

}  // namespace

asio::awaitable<void> Transport::drop_rest(std::size_t most) {
    std::vector<char> scratch(4'096);
    while (true) {
        const auto [error, bytes] = co_await socket().async_read_some(asio::buffer(scratch), kResume);
        if (error || bytes >= most) co_return;
        most -= bytes;
    }
}

void Transport::cancel() noexcept {
    IoError ignored;  // nothing under way is as good
    socket().cancel(ignored);
}

void Transport::abandon() noexcept {
    IoError ignored;  // closed is as good
    socket().set_option(asio::socket_base::linger{true, 0}, ignored);
    socket().close(ignored);  // Asio's destructor would linger after all
}

std::string Transport::remote() {
    IoError error;
    const auto peer = socket().remote_endpoint(error);
    return error ? std::string{} : peer.address().to_string();
}

std::unique_ptr<Transport> make_transport(Socket socket, asio::ssl::context* tls) {
    if (tls == nullptr) return std::make_unique<Plain>(std::move(socket));
    return std::make_unique<Tls>(std::move(socket), *tls);
}

}  // namespace kaname::http
