#include "chunked_body.hpp"

#include <algorithm>

#include "kaname/base/limits.hpp"

namespace kaname::http {
namespace {

constexpr std::size_t kSizeDigits = 16;  // of 64 bits

/// -1 where `c` is no hexadecimal digit.
constexpr int hex_value(char c) noexcept {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

constexpr bool is_control(char c) noexcept {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F;
}

}  // namespace

std::size_t ChunkedBody::put(std::string_view bytes, std::string& body) {
    std::size_t used = 0;
    while (used < bytes.size() && !ended()) {
        if (state_ != State::data) {
            state_ = after(bytes[used++]);
            continue;
        }
        const std::string_view data = bytes.substr(used, static_cast<std::size_t>(size_));
        body += data;
        used += data.size();
        size_ -= data.size();
        if (size_ == 0) state_ = State::data_cr;
    }
    return used;
}

ChunkedBody::State ChunkedBody::after(char c) {
    if (++line_bytes_ > limits::kHttpChunkHeadBytes) return State::malformed;
    switch (state_) {
        case State::size: return after_size(c);
        case State::extension:
            if (c == '\r') return State::size_lf;
            return is_control(c) ? State::malformed : State::extension;
        case State::size_lf: return c == '\n' ? after_size_line() : State::malformed;
        case State::data_cr: return c == '\r' ? State::data_lf : State::malformed;
        case State::data_lf:
            line_bytes_ = 0;
            digits_ = 0;
            return c == '\n' ? State::size : State::malformed;
        case State::trailer_start:
            if (c == '\r') return State::last_lf;
            return is_control(c) || c == ' ' || c == '\t' ? State::malformed : State::trailer;
        case State::trailer:
            if (c == '\r') return State::trailer_lf;
            return is_control(c) ? State::malformed : State::trailer;
        case State::trailer_lf: return c == '\n' ? State::trailer_start : State::malformed;
        case State::last_lf: return c == '\n' ? State::complete : State::malformed;
        case State::data:
        case State::complete:
        case State::malformed:
        case State::too_long: break;
    }
    return state_;
}

ChunkedBody::State ChunkedBody::after_size(char c) {
    const int digit = hex_value(c);
    if (digit >= 0 && digits_ < kSizeDigits) {
        size_ = size_ * 16 + static_cast<unsigned>(digit);
        ++digits_;
        return State::size;
    }
    if (digits_ == 0) return State::malformed;
    if (c == '\r') return State::size_lf;
    return c == ';' ? State::extension : State::malformed;
}

ChunkedBody::State ChunkedBody::after_size_line() {
    line_bytes_ = 0;
    if (size_ == 0) return State::trailer_start;
    if (size_ > left_) return State::too_long;
    left_ -= static_cast<std::size_t>(size_);
    return State::data;
}

}  // namespace kaname::http
