#pragma once

#include <array>

#include "kaname/http/response.hpp"

namespace kaname::http {

/// Everything for which the server itself refuses a request or ends a connection with an answer.
enum class Refusal {
    request_line,
    field,
    folded_field,
    stray_byte,
    host,
    repeated_field,
    content_length,
    transfer_encoding,
    chunk,
    target,
    slow_head,
    slow_body,
    long_body,
    long_target,
    expectation,
    long_head,
    many_fields,
    crash,
    unknown_method,
    unknown_encoding,
    busy,
    many_streams,
    version,
};

inline constexpr std::size_t kRefusals = static_cast<std::size_t>(Refusal::version) + 1;

[[nodiscard]] Fault fault_of(Refusal refusal);

}  // namespace kaname::http
