#include <array>

#include "call.hpp"
#include "cookie.hpp"
#include "kaname/base/limits.hpp"

namespace kaname::api {
namespace {

constexpr std::string_view kJson = "application/json";

bool changes(http::Method method) {
    switch (method) {
        case http::Method::get:
        case http::Method::head:
        case http::Method::options: return false;
        case http::Method::post:
        case http::Method::put:
        case http::Method::patch:
        case http::Method::delete_: return true;
    }
    return true;
}

http::Response nobody_signed_in(const Error& error, Language language) {
    return problem_response({401, error}, language);
}

Error forged() {
    return fail(
        ErrorCode::forbidden, "X-CSRF-Token",
        {"この要求には、画面が発行した確認符号がありません。",
         "the request lacks the token that comes with the session"},
        {"GET /api/session の csrf_token を X-CSRF-Token に入れてください。画面は再読込みしてください。",
         "send csrf_token of GET /api/session as X-CSRF-Token; in a browser, load the page again"});
}

/// Notes that the caller did `action`, or how that ended.
Status note(const Call& call, policy::Action action, const Error* fault) {
    const record::Entry entry{.at = call.services.clock.now(),
                              .person = call.actor().person,
                              .body = call.actor().body,
                              .action = std::string{to_text(action)}};
    return call.services.reads.note(fault == nullptr ? entry : record::ended(entry, *fault), {});
}

/// A slip of the pen in a parameter would otherwise change what is asked for, without a word.
Status check_query(const Call& call, const Exchange& exchange) {
    std::string known;
    for (const Parameter& parameter : exchange.parameters) {
        if (parameter.in != Parameter::In::query) continue;
        known += (known.empty() ? "" : ", ") + std::string{parameter.name};
    }
    for (const http::Field& given : call.request.query) {
        const bool is_known = std::any_of(
            exchange.parameters.begin(), exchange.parameters.end(), [&](const Parameter& parameter) {
                return parameter.in == Parameter::In::query && parameter.name == given.name;
            });
        if (is_known) continue;
        return fail(ErrorCode::invalid_input, given.name,
                    {"この要求にないパラメーターです。", "this request has no such parameter"},
                    known.empty() ? Text{"パラメーターを除いてください。", "leave it out; it has none"}
                                  : bilingual("使えるのは {} です。", "it has {}", {known}));
    }
    return done;
}

/// What the handler answers, noted in the trail by a service or else here. What cannot be noted is not
/// answered.
Result<http::Response> answered(const Call& call, const Row& row) {
    const Status query = check_query(call, row.exchange);
    const auto handled = [&]() -> Result<http::Response> {
        KANAME_CHECK(query);
        return row.handle(call);
    };
    if (row.route.caller == Caller::anyone) return handled();
    // Somebody else's page may have sent it in the caller's name.
    const auto token = call.request.headers.find("X-CSRF-Token").value_or("");
    const bool is_forged = changes(call.request.method) && token != call.who.csrf_token;
    auto response = is_forged ? Result<http::Response>{forged()} : handled();
    if (!call.is_noted) {
        KANAME_CHECK(note(call, row.route.action, response ? nullptr : &response.error()));
    }
    return response;
}

http::Response respond(const Row& row, const Services& services, const http::Request& request) {
    Call call{.request = request, .services = services, .language = language_of(request)};
    if (row.route.caller == Caller::signed_in) {
        call.token = std::string{session_token(request)};
        auto who = services.sign_in.identify(call.token);
        if (!who) {
            const bool unknown = who.error().code == ErrorCode::forbidden;
            return unknown ? nobody_signed_in(who.error(), call.language)
                           : problem_response({status_of(who.error().code), who.error()}, call.language);
        }
        call.who = *std::move(who);
    }
    auto response = answered(call, row);
    if (!response) {
        return problem_response({status_of(response.error().code), response.error()}, call.language);
    }
    protect(*response);
    return *std::move(response);
}

}  // namespace

http::Response json_response(int status, const std::function<void(json::Writer&)>& write) {
    json::Writer writer;
    write(writer);
    http::Response response;
    response.status = status;
    response.headers.add({"Content-Type", std::string{kJson}});
    response.body = std::move(writer).take();
    return response;
}

http::Response no_content() {
    http::Response response;
    response.status = 204;
    return response;
}

Result<json::Document> document_of(const http::Request& request) {
    const std::string_view type = request.headers.find("Content-Type").value_or("");
    if (type != kJson && !type.starts_with("application/json;")) {
        return fail(
            ErrorCode::invalid_input, "Content-Type",
            {"本文は JSON で送ってください。", "the body is not said to be JSON"},
            {"Content-Type: application/json を付けてください。", "send Content-Type: application/json"});
    }
    return json::parse(request.body, {.bytes = limits::kHttpBodyBytes, .depth = limits::kRequestDepth});
}

Result<http::Router> make_router(const Services& services) {
    std::vector<http::Route> routes;
    for (const Row& row : rows()) {
        routes.push_back(
            {row.route.method, std::string{row.route.pattern},
             [&row, services](const http::Request& request) { return respond(row, services, request); }});
    }
    return http::Router::make(std::move(routes), problem_page);
}

}  // namespace kaname::api
