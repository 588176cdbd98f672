#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kaname/http/headers.hpp"
#include "kaname/http/target.hpp"

namespace kaname::http {

enum class Method : std::uint8_t { get, head, post, put, patch, delete_, options };

struct MethodName {
    Method method;
    std::string_view name;
};
inline constexpr std::array kMethods{
    MethodName{Method::get, "GET"},         MethodName{Method::head, "HEAD"},
    MethodName{Method::post, "POST"},       MethodName{Method::put, "PUT"},
    MethodName{Method::patch, "PATCH"},     MethodName{Method::delete_, "DELETE"},
    MethodName{Method::options, "OPTIONS"},
};
[[nodiscard]] std::string_view to_text(Method method) noexcept;
[[nodiscard]] std::optional<Method> find_method(std::string_view name) noexcept;

/// What a handler is given: parsed, within the limits, and free of what two readers could read in two ways.
struct Request {
    Method method = Method::get;
    std::string path{};  ///< decoded; see parse_target
    Query query{};
    Headers headers{};
    std::string body{};
    std::string remote{};         ///< the peer's address as text, "127.0.0.1"; a proxy's where there is one
    bool secure = false;        ///< whether it came through TLS that this server ended
    std::vector<Field> places{};  ///< what the route's `{name}`s stand for here; filled in by the router

    /// The value of a `{name}` of the route; asking for one that the pattern lacks is a bug.
    [[nodiscard]] const std::string& place(std::string_view name) const;
    friend bool operator==(const Request&, const Request&) = default;
};

}  // namespace kaname::http
