#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <memory>

namespace kaname::http {

namespace asio = boost::asio;
using IoError = boost::system::error_code;

/// What an operation on a socket came to.
struct Transfer {
    IoError error;
    std::size_t bytes = 0;
};

/// One connection to a peer, with or without TLS. Used on one thread; at most one operation is under way,
/// besides cancel(). Virtual, so that the coroutines over it are compiled once.
class Transport {
public:
    Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;
    virtual ~Transport() = default;

    [[nodiscard]] virtual bool secure() const noexcept = 0;
    virtual asio::awaitable<IoError> open() = 0;
    virtual asio::awaitable<Transfer> read_some(asio::mutable_buffer buffer) = 0;
    virtual asio::awaitable<Transfer> write(asio::const_buffer buffer) = 0;
    /// Tells the peer that nothing more will be written.
    virtual asio::awaitable<void> finish() = 0;

    /// Reads and drops up to `most` bytes until the peer closes: a socket that is closed with unread bytes
    /// resets the connection, and the peer may lose the answer (RFC 9112, section 9.6).
    asio::awaitable<void> drop_rest(std::size_t most);
    /// The operation under way fails.
    void cancel() noexcept;
    /// Closes, and drops what the peer has not taken, instead of leaving megabytes to the kernel for a peer
    /// that does not read. Nothing may be under way.
    void abandon() noexcept;
    [[nodiscard]] std::string remote();

protected:
    [[nodiscard]] virtual asio::ip::tcp::socket& socket() noexcept = 0;
};

/// `tls` is null for a plain connection, and else outlives the transport.
[[nodiscard]] std::unique_ptr<Transport> make_transport(asio::ip::tcp::socket socket,
                                                        asio::ssl::context* tls);

}  // namespace kaname::http
