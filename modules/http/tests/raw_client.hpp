#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "kaname/http/headers.hpp"

namespace kaname::http {

/// What a server answered to one request.
struct Answer {
    int status = 0;
    std::string head;  ///< up to and with the empty line
    std::string body;

    /// The value of a field, or "".
    [[nodiscard]] std::string field(std::string_view name) const;
};

/// One connection to 127.0.0.1, on which a test sends whatever bytes it likes. Every wait has a deadline,
/// so that a server that is silent fails a test instead of stopping it.
class RawClient {
public:
    explicit RawClient(std::uint16_t port);
    RawClient(RawClient&& other) noexcept;
    RawClient& operator=(RawClient&&) = delete;
    ~RawClient();

    /// False when the server has closed the connection.
    bool send(std::string_view bytes);
    /// Nothing more will be sent.
    void finish();
    /// Waits, without reading, until the server has closed or cut the connection.
    void wait_until_cut();
    /// Whether there is something to read, or the end, within a time.
    [[nodiscard]] bool has_more(std::chrono::milliseconds patience);

    /// The next answer, by its Content-Length; nothing when the connection ends before it is whole.
    std::optional<Answer> read_answer();
    /// The next answer's head alone.
    std::optional<Answer> read_head();
    /// Reads until `text` has been seen; false when the connection ends before.
    bool read_until(std::string_view text);
    /// Reads to the end of the connection; false when it does not end.
    bool read_to_end();
    /// Everything read that no answer has taken.
    [[nodiscard]] const std::string& received() const noexcept { return received_; }
    void forget() { received_.clear(); }
    [[nodiscard]] int descriptor() const noexcept { return socket_; }

private:
    enum class More { some, end, nothing };
    More read_more();

    int socket_ = -1;
    std::string received_;
};

/// Long enough for a busy machine under a sanitizer; only a failing test waits for it.
inline constexpr int kPatienceMilliseconds = 20'000;

inline std::string Answer::field(std::string_view name) const {
    std::string_view rest = head;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find("\r\n"));
        rest.remove_prefix(std::min(line.size() + 2, rest.size()));
        const std::size_t colon = line.find(": ");
        if (colon != std::string_view::npos && same_name(line.substr(0, colon), name)) {
            return std::string{line.substr(colon + 2)};
        }
    }
    return {};
}

inline RawClient::RawClient(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const auto* generic = reinterpret_cast<const sockaddr*>(&address);
    if (::connect(socket_, generic, sizeof address) != 0) throw std::runtime_error{"cannot connect"};
}

inline RawClient::RawClient(RawClient&& other) noexcept
    : socket_{std::exchange(other.socket_, -1)}, received_{std::move(other.received_)} {}

inline RawClient::~RawClient() {
    if (socket_ >= 0) ::close(socket_);
}

inline bool RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

inline void RawClient::finish() { ::shutdown(socket_, SHUT_WR); }

/// POLLRDHUP: the end has come, though bytes before it are not read yet.
inline void RawClient::wait_until_cut() {
    pollfd waits{.fd = socket_, .events = POLLRDHUP, .revents = 0};
    ::poll(&waits, 1, kPatienceMilliseconds);
}

inline bool RawClient::has_more(std::chrono::milliseconds patience) {
    pollfd waits{.fd = socket_, .events = POLLIN, .revents = 0};
    return ::poll(&waits, 1, static_cast<int>(patience.count())) > 0;
}

inline std::optional<Answer> RawClient::read_head() {
    if (!read_until("\r\n\r\n")) return std::nullopt;
    Answer answer;
    const std::size_t end = received_.find("\r\n\r\n") + 4;
    answer.head = received_.substr(0, end);
    received_.erase(0, end);
    if (answer.head.substr(0, 9) == "HTTP/1.1 ") answer.status = std::stoi(answer.head.substr(9, 3));
    return answer;
}

inline std::optional<Answer> RawClient::read_answer() {
    auto answer = read_head();
    if (!answer) return std::nullopt;
    const std::string length = answer->field("Content-Length");
    const std::size_t wanted = length.empty() ? 0 : std::stoul(length);
    while (received_.size() < wanted) {
        if (read_more() != More::some) return std::nullopt;
    }
    answer->body = received_.substr(0, wanted);
    received_.erase(0, wanted);
    return answer;
}

inline bool RawClient::read_until(std::string_view text) {
    for (std::size_t from = 0; received_.find(text, from) == std::string::npos;) {
        from = received_.size() - std::min(received_.size(), text.size());
        if (read_more() != More::some) return false;
    }
    return true;
}

inline bool RawClient::read_to_end() {
    More more = More::some;
    while (more == More::some) more = read_more();
    return more == More::end;
}

inline RawClient::More RawClient::read_more() {
    pollfd waits{.fd = socket_, .events = POLLIN, .revents = 0};
    if (::poll(&waits, 1, kPatienceMilliseconds) <= 0) return More::nothing;
    std::array<char, 65'536> bytes{};
    const ssize_t got = ::recv(socket_, bytes.data(), bytes.size(), 0);
    if (got <= 0) return More::end;
    received_.append(bytes.data(), static_cast<std::size_t>(got));
    return More::some;
}

}  // namespace kaname::http
