#pragma once

#include "kaname/base/result.hpp"
#include "kaname/http/request.hpp"
#include "kaname/http/response.hpp"

namespace kaname::api {

/// The language a caller reads, by Accept-Language (RFC 9110): Japanese unless English is asked for first.
[[nodiscard]] Language language_of(const http::Request& request);

/// What went wrong, as RFC 9457 has it, with `problems`: place, reason and mend of each.
struct Problems {
    int status;
    const Error& error;
};
[[nodiscard]] http::Response problem_response(const Problems& problems, Language language);

/// 400 for invalid input, 404, 409, 403 or 503.
[[nodiscard]] int status_of(ErrorCode code) noexcept;

/// The headers of every answer of the interface.
void protect(http::Response& response);

}  // namespace kaname::api
