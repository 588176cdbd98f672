#pragma once

#include <functional>
#include <memory>
#include <string>

#include "kaname/base/text.hpp"
#include "kaname/http/events.hpp"
#include "kaname/http/headers.hpp"

namespace kaname::http {

/// What a handler answers. The server itself writes Date, Connection, Content-Length and
/// Transfer-Encoding; fields of these names are left out.
struct Response {
    int status = 200;  ///< 200 to 599
    Headers headers;
    std::string body;
    std::unique_ptr<EventFeed> feed;  ///< if there is one, its events follow instead of the body
    std::string route;                ///< what the access log calls the request; filled in by the router
};

/// Why a request was refused, by the server or by the router.
struct Fault {
    int status = 400;
    Text reason;
    Text mend;
    std::string accept_language{};  ///< what the caller prefers; empty where the request could not be read
};

/// Turns a fault into what people see. Called on any thread of the server; must be quick.
using FaultPage = std::function<Response(const Fault&)>;

/// The fault as plain text, English above Japanese.
[[nodiscard]] Response plain_page(const Fault& fault);

}  // namespace kaname::http
