#include "describe.hpp"

namespace kaname::api {

std::string openapi_json() {
    json::Writer to;
    to.begin_object();
    to.key("openapi").text("3.1.0");
    to.key("info").begin_object().key("title").text("Kaname").key("version").text("0.1.0").end_object();
    to.key("paths").begin_object();
    const auto all = rows();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string_view pattern = all[i].route.pattern;
        const bool begins = i == 0 || all[i - 1].route.pattern != pattern;
        const bool ends = i + 1 == all.size() || all[i + 1].route.pattern != pattern;
        if (begins) to.key(pattern).begin_object();
        write_operation(to, all[i]);
        if (ends) to.end_object();
    }
    to.end_object();
    to.key("components").begin_object().key("schemas").begin_object();
    write_problem(to);
    to.end_object().key("securitySchemes").begin_object();
    to.key("session").begin_object();
    to.key("type").text("apiKey").key("in").text("cookie").key("name").text("__Host-kaname-session");
    to.end_object().end_object().end_object();
    to.end_object();
    return std::move(to).take();
}

Result<http::Response> read_openapi(const Call&) {
    http::Response response;
    response.headers.add({"Content-Type", "application/json"});
    response.body = openapi_json();
    return response;
}

}  // namespace kaname::api
