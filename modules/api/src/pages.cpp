#include "kaname/api/pages.hpp"

#include <algorithm>

#include "problem.hpp"

namespace kaname::api {
namespace {

using http::Method;

/// Everything from the own origin, nothing inline.
constexpr std::string_view kPagePolicy =
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

Error only_to_be_read() {
    return fail(ErrorCode::invalid_input, "method",
                {"画面は GET でのみ取得できます。", "pages are only to be read"},
                {"データの操作は /api で行ってください。", "data are changed under /api"});
}

Error no_such_page() {
    return fail(ErrorCode::not_found, "", {"該当するファイルはありません。", "there is no such file"},
                {"アドレスを確認してください。", "check the address"});
}

Error built_without_pages() {
    return fail(
        ErrorCode::unavailable, "pages",
        {"この実行ファイルには画面が組み込まれていません。", "this program was built without its pages"},
        {"make run で組み込まれます。API は /api/openapi.json をご覧ください。",
         "make run builds them; the interface is described at /api/openapi.json"});
}

const PageFile* find_file(std::span<const PageFile> files, std::string_view path) {
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const PageFile& file) { return file.path == path; });
    return found == files.end() ? nullptr : &*found;
}

/// A path whose last part has a dot names a file; every other one is a place in the pages.
bool names_a_file(std::string_view path) {
    return path.substr(path.rfind('/') + 1).find('.') != std::string_view::npos;
}

/// Whether `coding` stands in the list and is not ruled out by a weight of zero (RFC 9110, section 12.5.3).
bool takes(std::string_view accepted, std::string_view coding) {
    while (!accepted.empty()) {
        const std::size_t comma = std::min(accepted.find(','), accepted.size());
        std::string_view one = accepted.substr(0, comma);
        accepted.remove_prefix(std::min(comma + 1, accepted.size()));
        one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
        const std::string_view name = one.substr(0, one.find_first_of("; "));
        const std::size_t weight = one.find("q=");
        const bool ruled_out = weight != std::string_view::npos &&
                               one.find_first_of("123456789", weight) == std::string_view::npos &&
                               one.substr(weight + 2, 1) == "0";
        if (name == coding) return !ruled_out;
    }
    return false;
}

void write_body(http::Response& response, const PageFile& file, std::string_view accepted) {
    if (takes(accepted, "br")) {
        response.headers.set({"Content-Encoding", "br"});
        response.body = file.brotli;
    } else if (takes(accepted, "gzip")) {
        response.headers.set({"Content-Encoding", "gzip"});
        response.body = file.gzip;
    } else {
        response.body = file.plain;
    }
}

}  // namespace

bool is_for_pages(const http::Request& request) {
    return request.path != "/api" && !request.path.starts_with("/api/");
}

http::Response page_response(std::span<const PageFile> files, const http::Request& request) {
    const Language language = language_of(request);
    if (request.method != Method::get && request.method != Method::head) {
        return problem_response({405, only_to_be_read()}, language);
    }
    if (files.empty()) return problem_response({503, built_without_pages()}, language);
    const PageFile* file = find_file(files, request.path);
    if (file == nullptr && !names_a_file(request.path)) file = find_file(files, "/index.html");
    if (file == nullptr) return problem_response({404, no_such_page()}, language);

    http::Response response;
    response.route = "pages";
    protect(response);
    response.headers.set({"Content-Security-Policy", std::string{kPagePolicy}});
    response.headers.set(
        {"Cache-Control", file->is_immutable ? "public, max-age=31536000, immutable" : "no-cache"});
    response.headers.set({"Vary", "Accept-Encoding"});
    response.headers.set({"ETag", std::string{file->etag}});
    if (request.headers.find("If-None-Match") == file->etag) {
        response.status = 304;
        return response;
    }
    response.headers.set({"Content-Type", std::string{file->media_type}});
    write_body(response, *file, request.headers.find("Accept-Encoding").value_or(""));
    return response;
}

}  // namespace kaname::api
