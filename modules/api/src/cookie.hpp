#pragma once

#include <string>
#include <string_view>

#include "kaname/http/request.hpp"

namespace kaname::api {

/// The session's cookie. `__Host-`: browsers take it only when it is Secure, for the whole host and for no
/// other (RFC 6265bis, section 4.1.3.2); they count loopback as secure.
inline constexpr std::string_view kSessionCookie = "__Host-kaname-session";

/// Empty when the request has none.
[[nodiscard]] std::string_view session_token(const http::Request& request) noexcept;

/// The value of Set-Cookie that gives the browser `token`; an empty one takes it back.
[[nodiscard]] std::string set_cookie(std::string_view token);

}  // namespace kaname::api
