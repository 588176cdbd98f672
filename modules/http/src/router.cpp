#include "kaname/http/router.hpp"

#include <algorithm>
#include <utility>

#include "route_pattern.hpp"

namespace kaname::http {
namespace {

Method served_by(Method method) noexcept { return method == Method::head ? Method::get : method; }

/// Texts before places, from the left; where two patterns overlap, the narrower one comes first.
bool comes_before(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    return std::lexicographical_compare(
        left.begin(), left.end(), right.begin(), right.end(),
        [](const std::string& a, const std::string& b) { return !is_place(a) && is_place(b); });
}

Error clash(const std::string& one, const std::string& other, Overlap overlap) {
    return fail(ErrorCode::conflict, one + ", " + other,
                overlap == Overlap::same
                    ? bilingual("同じ経路が二つあります", "a route is there twice")
                    : bilingual("どちらの経路も当てはまる要求があり、どちらが優先か決まりません",
                                "both routes fit some request, and neither is the narrower one"),
                bilingual("どちらかを変えてください", "change one of them"));
}

}  // namespace

Result<Router> Router::make(std::vector<Route> routes, FaultPage fault_page) {
    std::vector<Entry> entries;
    for (Route& route : routes) {
        KANAME_TRY(auto parts, parse_pattern(route.pattern));
        for (const Entry& other : entries) {
            if (other.method != route.method) continue;
            const Overlap found = overlap(parts, other.parts);
            if (found == Overlap::same || found == Overlap::crossing) {
                return clash(other.pattern, route.pattern, found);
            }
        }
        entries.push_back(
            {route.method, std::move(route.pattern), std::move(parts), std::move(route.handler)});
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return comes_before(a.parts, b.parts); });
    return Router{std::move(entries), std::move(fault_page)};
}

Response Router::respond(Request request) const {
    const std::string path = request.path;
    const std::vector<std::string_view> parts = parts_of(path);
    const Entry* entry = find_entry(request.method, parts);
    if (entry == nullptr) return respond_without_entry(request, allowed(parts));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string_view part = entry->parts[i];
        if (!is_place(part)) continue;
        request.places.push_back({std::string{part.substr(1, part.size() - 2)}, std::string{parts[i]}});
    }
    Response response = entry->handler(request);
    response.route = entry->pattern;
    return response;
}

const Router::Entry* Router::find_entry(Method method, const std::vector<std::string_view>& parts) const {
    for (const Method wanted : {method, served_by(method)}) {
        for (const Entry& entry : entries_) {
            if (entry.method == wanted && fits(entry.parts, parts)) return &entry;
        }
    }
    return nullptr;
}

std::string Router::allowed(const std::vector<std::string_view>& parts) const {
    std::string list;
    for (const MethodName& known : kMethods) {
        const bool there = find_entry(known.method, parts) != nullptr;
        if (there) list += (list.empty() ? "" : ", ") + std::string{known.name};
    }
    return list;
}

Response Router::respond_without_entry(const Request& request, const std::string& allow) const {
    const std::string language{request.headers.find("Accept-Language").value_or("")};
    Response response;
    if (allow.empty()) {
        return fault_page_({.status = 404,
                            .reason = bilingual("そのようなものはありません", "there is no such thing"),
                            .mend = bilingual("アドレスを確かめてください", "check the address"),
                            .accept_language = language});
    }
    if (request.method == Method::options) {
        response.status = 204;
    } else {
        response =
            fault_page_({.status = 405,
                         .reason = bilingual("ここでは使えないメソッドです", "the method is not for this"),
                         .mend = bilingual("{}を使ってください", "use {}", {allow}),
                         .accept_language = language});
    }
    response.headers.set({"Allow", allow});
    return response;
}

}  // namespace kaname::http
