#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kaname/base/result.hpp"
#include "kaname/http/request.hpp"
#include "kaname/http/response.hpp"

namespace kaname::http {

/// Answers a request. Runs on a worker and may block; several run at once.
using Handler = std::function<Response(const Request&)>;

/// One row of the table of routes.
struct Route {
    Method method = Method::get;
    std::string pattern;  ///< "/api/incidents/{id}": each part is a text, or stands for one
    Handler handler;
};

/// Finds the handler of a request. Where "/incidents/new" and "/incidents/{id}" both fit, the text wins.
///
/// Answers itself: 404; 405 with Allow; OPTIONS with Allow, where no route does; HEAD by the GET route.
class Router {
public:
    /// Refuses patterns that are not of the form above, the same route twice, and two patterns of which
    /// neither is the narrower one ("/a/{x}/c" and "/a/b/{y}" both fit /a/b/c).
    [[nodiscard]] static Result<Router> make(std::vector<Route> routes, FaultPage fault_page = plain_page);

    [[nodiscard]] Response respond(Request request) const;

private:
    struct Entry {
        Method method;
        std::string pattern;
        std::vector<std::string> parts;
        Handler handler;
    };
    Router(std::vector<Entry> entries, FaultPage fault_page)
        : entries_{std::move(entries)}, fault_page_{std::move(fault_page)} {}
    [[nodiscard]] const Entry* find_entry(Method method, const std::vector<std::string_view>& parts) const;
    [[nodiscard]] std::string allowed(const std::vector<std::string_view>& parts) const;
    [[nodiscard]] Response respond_without_entry(const Request& request, const std::string& allow) const;

    std::vector<Entry> entries_;  // a narrower pattern before a wider one
    FaultPage fault_page_;
};

}  // namespace kaname::http
