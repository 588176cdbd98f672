#pragma once

#include <span>
#include <string_view>

#include "kaname/http/request.hpp"
#include "kaname/http/response.hpp"

namespace kaname::api {

/// One file of the pages, as it is built: the same for everybody, with nothing in it that was reported. Its
/// bytes are in the program.
struct PageFile {
    std::string_view path;  ///< "/index.html"
    std::string_view media_type;
    std::string_view etag;      ///< with its quotes
    bool is_immutable = false;  ///< its name changes with its content
    std::string_view plain;
    std::string_view gzip;
    std::string_view brotli;
};

/// Whether a request is for the pages: what is not under /api.
[[nodiscard]] bool is_for_pages(const http::Request& request);

/// The file of the path, or /index.html, which shows every path that is no file; in the smallest form that
/// the browser takes. There is nothing to decide on: pages hold no data, and what they show they ask the
/// interface. `files` outlive the response's making; none: the answer says that the program was built without
/// pages.
[[nodiscard]] http::Response page_response(std::span<const PageFile> files, const http::Request& request);

}  // namespace kaname::api
