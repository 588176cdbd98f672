#include <algorithm>

#include "call.hpp"

namespace kaname::api {
namespace {

std::string lower(std::string_view text) {
    std::string out{text};
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

/// The `{name}`s of a pattern.
std::vector<std::string_view> places_of(std::string_view pattern) {
    std::vector<std::string_view> places;
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos;
         open = pattern.find('{', open + 1)) {
        places.push_back(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
    }
    return places;
}

void write_response(json::Writer& to, std::string_view status, std::string_view description) {
    to.key(status).begin_object().key("description").text(description).end_object();
}

void write_operation(json::Writer& to, const RouteRow& row) {
    to.key(lower(to_text(row.method))).begin_object();
    std::string id = lower(to_text(row.method));
    for (const char c : row.pattern) {
        if (c == '{' || c == '}') continue;
        id += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '_';
    }
    to.key("operationId").text(id);
    to.key("summary").text(row.summary);
    to.key("x-action").text(to_text(row.action));
    to.key("parameters").begin_list();
    for (const std::string_view place : places_of(row.pattern)) {
        to.begin_object().key("name").text(place).key("in").text("path").key("required").flag(true);
        to.key("schema").begin_object().key("type").text("string").end_object().end_object();
    }
    to.end_list();
    to.key("responses").begin_object();
    write_response(to, "2XX", "Done.");
    write_response(to, "4XX", "A problem (RFC 9457) with place, reason and mend.");
    write_response(to, "5XX", "A problem (RFC 9457) with place, reason and mend.");
    to.end_object();
    if (row.caller == Caller::signed_in) {
        to.key("security").begin_list().begin_object();
        to.key("session").begin_list().end_list();
        to.end_object().end_list();
    }
    to.end_object();
}

}  // namespace

std::string openapi_json() {
    json::Writer to;
    to.begin_object();
    to.key("openapi").text("3.1.0");
    to.key("info").begin_object().key("title").text("Kaname").key("version").text("0.1.0").end_object();
    to.key("paths").begin_object();
    const auto rows = route_rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool begins = i == 0 || rows[i - 1].pattern != rows[i].pattern;
        const bool ends = i + 1 == rows.size() || rows[i + 1].pattern != rows[i].pattern;
        if (begins) to.key(rows[i].pattern).begin_object();
        write_operation(to, rows[i]);
        if (ends) to.end_object();
    }
    to.end_object();
    to.key("components").begin_object().key("securitySchemes").begin_object();
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

namespace {

/// Keys into an object that is open.
void write_about(json::Writer& writer, const About& about) {
    writer.key("programme").begin_object();
    writer.key("id").text(about.programme);
    writer.key("name");
    write_text(writer, about.name);
    writer.end_object();
    writer.key("demonstration");
    if (about.accounts.empty()) {
        writer.null();
        return;
    }
    writer.begin_object();
    writer.key("password").text(about.password);
    writer.key("accounts");
    write_list(writer, about.accounts, [&](const About::Account& account) {
        writer.begin_object();
        writer.key("name").text(account.name);
        writer.key("person");
        write_text(writer, account.person);
        writer.end_object();
    });
    writer.end_object();
}

}  // namespace

Result<http::Response> read_status(const Call& call) {
    return json_response(200, [&](json::Writer& writer) {
        writer.begin_object();
        writer.key("status").text("up");
        writer.key("time").text(to_rfc3339(call.services.clock.now(), call.services.zone));
        writer.key("receipt_key").text(call.services.seal.public_key());
        write_about(writer, call.services.about);
        writer.end_object();
    });
}

}  // namespace kaname::api
