#include "describe.hpp"

#include <algorithm>
#include <array>

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

void write_parameter(json::Writer& to, const Parameter& parameter, std::string_view in) {
    to.begin_object().key("name").text(parameter.name).key("in").text(in);
    to.key("required").flag(parameter.required).key("description").text(parameter.meaning);
    to.key("schema").begin_object().key("type").text("string").end_object().end_object();
}

void write_parameters(json::Writer& to, const Row& row) {
    to.key("parameters").begin_list();
    for (const std::string_view place : places_of(row.route.pattern)) {
        write_parameter(to, {place, {}, true, "Of which one."}, "path");
    }
    for (const Parameter& parameter : row.exchange.parameters) {
        write_parameter(to, parameter, parameter.in == Parameter::In::query ? "query" : "header");
    }
    const bool changes = row.route.method != http::Method::get && row.route.caller == Caller::signed_in;
    if (changes) {
        write_parameter(to, {"X-CSRF-Token", {}, true, "csrf_token of GET /api/session."}, "header");
    }
    to.end_list();
}

/// Of keys that hold no text. One that may be unknown may be null.
struct Shape {
    std::string_view key;
    std::string_view type;
};
constexpr std::array kShapes{
    Shape{"edits", "integer"},    Shape{"revision", "integer"}, Shape{"acted", "boolean"},
    Shape{"approve", "boolean"},  Shape{"recipients", "array"}, Shape{"purposes", "array"},
    Shape{"references", "array"}, Shape{"terms", "array"},      Shape{"title", "object"},
    Shape{"body", "object"},      Shape{"action", "object"},    Shape{"proxy", "object"}};

void write_types(json::Writer& to, const json::Key& key) {
    const auto* const shape =
        std::find_if(kShapes.begin(), kShapes.end(), [&](const Shape& one) { return one.key == key.name; });
    to.key(key.name).begin_object();
    if (key.name == "to") return static_cast<void>(to.end_object());  // a list of bodies, or a thing
    to.key("type").begin_list().text(shape == kShapes.end() ? std::string_view{"string"} : shape->type);
    if (!key.required) to.text("null");
    to.end_list().end_object();
}

void write_taken(json::Writer& to, json::Keys keys) {
    if (keys.empty()) return;
    to.key("requestBody").begin_object().key("required").flag(true);
    to.key("content").begin_object().key("application/json").begin_object().key("schema").begin_object();
    to.key("type").text("object").key("additionalProperties").flag(false);
    to.key("properties").begin_object();
    for (const json::Key& key : keys) write_types(to, key);
    to.end_object();
    to.key("required").begin_list();
    for (const json::Key& key : keys) {
        if (key.required) to.text(key.name);
    }
    to.end_list().end_object().end_object().end_object().end_object();
}

void write_answer(json::Writer& to, const std::string& status, std::string_view description,
                  std::string_view media, bool is_problem) {
    to.key(status).begin_object().key("description").text(description);
    if (!media.empty()) {
        to.key("content").begin_object().key(media).begin_object().key("schema").begin_object();
        if (is_problem) to.key("$ref").text("#/components/schemas/Problem");
        to.end_object().end_object().end_object();
    }
    to.end_object();
}

void write_answers(json::Writer& to, const Row& row) {
    const auto problem = [&](int status, std::string_view when) {
        write_answer(to, std::to_string(status), when, "application/problem+json", true);
    };
    const bool has_body = row.exchange.success != 204;
    to.key("responses").begin_object();
    write_answer(to, std::to_string(row.exchange.success), "Done.", has_body ? row.exchange.media : "",
                 false);
    problem(400, "Something in the request has errors, each named by its place.");
    if (row.route.caller == Caller::signed_in) {
        problem(401, "Nobody is signed in, or the session has ended.");
        problem(404, "There is no such thing, or the caller may not know of it.");
        problem(409, "Not possible now: the state is another one.");
    }
    problem(403, "Not allowed; or the token of the session is missing.");
    problem(413, "More than the server takes.");
    problem(503, "Not possible at present; it can be tried again.");
    to.end_object();
}

}  // namespace

void write_operation(json::Writer& to, const Row& entry) {
    const RouteRow& row = entry.route;
    to.key(lower(to_text(row.method))).begin_object();
    std::string id = lower(to_text(row.method));
    for (const char c : row.pattern) {
        if (c == '{' || c == '}') continue;
        id += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '_';
    }
    to.key("operationId").text(id);
    to.key("summary").text(row.summary);
    to.key("x-action").text(to_text(row.action));
    write_parameters(to, entry);
    write_taken(to, entry.exchange.takes);
    write_answers(to, entry);
    if (row.caller == Caller::signed_in) {
        to.key("security").begin_list().begin_object();
        to.key("session").begin_list().end_list();
        to.end_object().end_list();
    }
    to.end_object();
}

void write_problem(json::Writer& to) {
    const auto text = [&](std::string_view key) {
        to.key(key).begin_object().key("type").text("string").end_object();
    };
    to.key("Problem").begin_object().key("type").text("object");
    to.key("properties").begin_object();
    text("type");
    text("title");
    to.key("status").begin_object().key("type").text("integer").end_object();
    to.key("problems").begin_object().key("type").text("array").key("items").begin_object();
    to.key("type").text("object").key("properties").begin_object();
    text("place");
    text("reason");
    text("mend");
    to.end_object().end_object().end_object();
    to.end_object().end_object();
}

}  // namespace kaname::api
