#include "cookie.hpp"

namespace kaname::api {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

}  // namespace

std::string_view session_token(const http::Request& request) noexcept {
    std::string_view rest = request.headers.find("Cookie").value_or("");
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        const std::string_view pair = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t equals = pair.find('=');
        if (equals != std::string_view::npos && pair.substr(0, equals) == kSessionCookie) {
            return pair.substr(equals + 1);
        }
    }
    return {};
}

std::string set_cookie(std::string_view token) {
    std::string value{kSessionCookie};
    value += '=';
    value += token;
    value += "; Path=/; Secure; HttpOnly; SameSite=Strict";
    if (token.empty()) value += "; Max-Age=0";
    return value;
}

}  // namespace kaname::api
