#include "kaname/http/request_reader.hpp"

#include <algorithm>
#include <cassert>
#include <optional>
#include <string>
#include <utility>

#include "chunked_body.hpp"
#include "refusal.hpp"
#include "request_parser.hpp"

namespace kaname::http {
namespace {

/// RFC 9112, section 2.2: an empty line before the request line should be ignored. Two are, no more.
constexpr std::size_t kBlankBytes = 4;
/// "OPTIONS " and " HTTP/1.1", rounded up.
constexpr std::size_t kAroundTarget = 32;

bool begins_method(char c) noexcept { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// What makes one reader see other lines than the next.
std::optional<Refusal> stray(std::string_view head) noexcept {
    for (std::size_t i = 0; i < head.size(); ++i) {
        const char next = i + 1 < head.size() ? head[i + 1] : '\0';
        if (head[i] == '\0' || (head[i] == '\r' && next != '\n')) return Refusal::stray_byte;
        if (head[i] != '\n') continue;
        if (i == 0 || head[i - 1] != '\r') return Refusal::stray_byte;
        if (next == ' ' || next == '\t') return Refusal::folded_field;
    }
    return std::nullopt;
}

}  // namespace

class RequestReader::Parser {
public:
    explicit Parser(const RequestBounds& bounds) : bounds_{bounds}, message_{bounds} {}

    std::size_t put(std::string_view bytes) {
        std::size_t used = 0;
        if (state_ == State::empty) used += skip_blank_lines(bytes);
        if (state_ == State::head) used += put_head(bytes.substr(used));
        if (state_ == State::body) used += put_body(bytes.substr(used));
        return used;
    }

    [[nodiscard]] State state() const noexcept { return state_; }
    [[nodiscard]] MessageParser& message() noexcept { return message_; }

private:
    std::size_t skip_blank_lines(std::string_view bytes) {
        std::size_t used = 0;
        while (used < bytes.size() && blank_ < kBlankBytes && bytes[used] == "\r\n"[blank_ % 2]) {
            ++used;
            ++blank_;
        }
        if (used == bytes.size()) return used;
        state_ = State::head;
        // TLS, SSH and other protocols are told at once, instead of when their time is over.
        if (blank_ % 2 != 0 || !begins_method(bytes[used])) refuse(Refusal::request_line);
        return used;
    }

    std::size_t put_head(std::string_view bytes) {
        const std::size_t before = buffer_.size();
        buffer_ += bytes.substr(0, bounds_.head_bytes + 1 - before);
        const std::string_view line =
            std::string_view{buffer_}.substr(0, bounds_.target_bytes + kAroundTarget);
        if (line.size() == bounds_.target_bytes + kAroundTarget && line.find("\r\n") == std::string::npos) {
            return refuse(Refusal::long_target);
        }
        const std::size_t end = buffer_.find("\r\n\r\n", std::max<std::size_t>(before, 3) - 3);
        if (end == std::string::npos) {
            return buffer_.size() > bounds_.head_bytes ? refuse(Refusal::long_head) : bytes.size();
        }
        buffer_.resize(end + 4);
        if (buffer_.size() > bounds_.head_bytes) return refuse(Refusal::long_head);
        const std::size_t used = buffer_.size() - before;
        if (const auto refusal = stray(buffer_)) return refuse(*refusal);
        state_ = State::body;
        [[maybe_unused]] const std::size_t read = message_.read(buffer_);
        // A line that is too short for a version makes Beast wait for more of it.
        if (!message_.fault() && !message_.is_header_done()) return refuse(Refusal::request_line);
        assert(message_.fault() || read == buffer_.size());
        std::string().swap(buffer_);
        if (message_.chunked()) chunks_.emplace(bounds_.body_bytes);
        settle();
        return used;
    }

    std::size_t put_body(std::string_view bytes) {
        const std::size_t used =
            chunks_ ? chunks_->put(bytes, message_.request().body) : message_.read(bytes);
        settle();
        return used;
    }

    void settle() {
        using Chunks = ChunkedBody::State;
        if (message_.fault()) {
            state_ = State::refused;
        } else if (chunks_ && chunks_->state() == Chunks::malformed) {
            refuse(Refusal::chunk);
        } else if (chunks_ && chunks_->state() == Chunks::too_long) {
            refuse(Refusal::long_body);
        } else if (chunks_ ? chunks_->state() == Chunks::complete : message_.is_done()) {
            state_ = State::complete;
        }
    }

    std::size_t refuse(Refusal refusal) {
        message_.refuse(refusal);
        state_ = State::refused;
        return 0;
    }

    RequestBounds bounds_;
    MessageParser message_;
    State state_ = State::empty;
    std::size_t blank_ = 0;
    std::string buffer_;  // the head so far
    std::optional<ChunkedBody> chunks_;
};

RequestReader::RequestReader(const RequestBounds& bounds) : parser_{std::make_unique<Parser>(bounds)} {}
RequestReader::RequestReader(RequestReader&&) noexcept = default;
RequestReader& RequestReader::operator=(RequestReader&&) noexcept = default;
RequestReader::~RequestReader() = default;

std::size_t RequestReader::put(std::string_view bytes) { return parser_->put(bytes); }

RequestReader::State RequestReader::state() const noexcept { return parser_->state(); }

bool RequestReader::expects_continue() const noexcept {
    return state() == State::body && parser_->message().expects_continue();
}

bool RequestReader::keeps_alive() const noexcept {
    return state() == State::complete && parser_->message().keeps_alive();
}

Request RequestReader::take() {
    assert(state() == State::complete);
    return std::move(parser_->message().request());
}

const Fault& RequestReader::fault() const {
    assert(state() == State::refused);
    return *parser_->message().fault();
}

}  // namespace kaname::http
