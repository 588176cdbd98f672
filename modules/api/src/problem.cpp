#include "problem.hpp"

#include "kaname/api/api.hpp"
#include "kaname/json/writer.hpp"

namespace kaname::api {
namespace {

const Text& title_of(int status) {
    static const Text kSignIn{"サインインが必要です。", "Somebody has to sign in."};
    static const Text kForbidden{"認められていない操作です。", "This is not allowed."};
    static const Text kMissing{"該当するものはありません。", "There is no such thing."};
    static const Text kConflict{"今はできません。", "This is not possible now."};
    static const Text kInvalid{"入力に誤りがあります。", "The input has errors."};
    static const Text kUnavailable{"現在、処理できません。", "This cannot be done at present."};
    switch (status) {
        case 401: return kSignIn;
        case 403: return kForbidden;
        case 404: return kMissing;
        case 409: return kConflict;
        default: return status < 500 ? kInvalid : kUnavailable;
    }
}

/// Of an Accept-Language; Japanese where there is none.
Language preferred(std::string_view wanted) {
    const auto place = [&](std::string_view tag) { return std::min(wanted.find(tag), wanted.size()); };
    return place("en") < place("ja") ? Language::en : Language::ja;
}

/// Where a problem is; those of the whole have no place of their own.
std::string_view place_of(const Problem& problem) {
    return problem.place.empty() ? std::string_view{"request"} : problem.place;
}

}  // namespace

Language language_of(const http::Request& request) {
    return preferred(request.headers.find("Accept-Language").value_or(""));
}

int status_of(ErrorCode code) noexcept {
    switch (code) {
        case ErrorCode::invalid_input: return 400;
        case ErrorCode::not_found: return 404;
        case ErrorCode::conflict: return 409;
        case ErrorCode::forbidden: return 403;
        case ErrorCode::unavailable: return 503;
    }
    return 500;
}

http::Response problem_response(const Problems& problems, Language language) {
    json::Writer writer;
    writer.begin_object();
    writer.key("type").text("about:blank");
    writer.key("title").text(title_of(problems.status).in(language));
    writer.key("status").integer(problems.status);
    writer.key("problems").begin_list();
    for (const Problem& problem : problems.error.problems) {
        writer.begin_object();
        writer.key("place").text(place_of(problem));
        writer.key("reason").text(problem.reason.in(language));
        writer.key("mend").text(problem.mend.in(language));
        writer.end_object();
    }
    writer.end_list();
    writer.end_object();
    http::Response response;
    response.status = problems.status;
    response.headers.add({"Content-Type", "application/problem+json"});
    response.headers.add({"Content-Language", language == Language::ja ? "ja" : "en"});
    response.body = std::move(writer).take();
    protect(response);
    return response;
}

http::Response problem_page(const http::Fault& fault) {
    const Error error{ErrorCode::invalid_input, {{"", fault.reason, fault.mend}}};
    return problem_response({fault.status, error}, preferred(fault.accept_language));
}

void protect(http::Response& response) {
    response.headers.set({"X-Content-Type-Options", "nosniff"});
    response.headers.set({"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"});
    response.headers.set({"Referrer-Policy", "no-referrer"});
    response.headers.set({"Cross-Origin-Resource-Policy", "same-origin"});
    response.headers.set({"Cache-Control", "no-store"});
}

}  // namespace kaname::api
