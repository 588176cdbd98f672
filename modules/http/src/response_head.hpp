#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kaname/http/response.hpp"

namespace kaname::http {

/// What the connection, not the handler, knows about an answer.
struct Framing {
    std::string_view date;   ///< as RFC 9110, section 5.6.7 has it
    bool closes = false;     ///< whether the connection ends after the answer
    bool is_stream = false;  ///< a stream has no length: the end of the connection ends it
};

/// The status line and the fields, with the empty line after them. Nothing when the handler made what
/// would split the answer or is no final status: a bug of its, which must not reach the client.
[[nodiscard]] std::optional<std::string> head_of(const Response& response, const Framing& framing);

/// Whether a status allows a body (RFC 9110, section 6.4.1).
[[nodiscard]] bool has_body(int status) noexcept;

/// "Sun, 06 Nov 1994 08:49:37 GMT".
[[nodiscard]] std::string http_date(std::int64_t unix_seconds);

}  // namespace kaname::http
