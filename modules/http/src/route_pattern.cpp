#include "route_pattern.hpp"

#include <algorithm>

#include "kaname/base/limits.hpp"

namespace kaname::http {
namespace {

Error bad_pattern(const std::string& pattern, Text reason) {
    return fail(
        ErrorCode::invalid_input, pattern, std::move(reason),
        bilingual("「/api/incidents/{id}」のように書いてください", "write it like \"/api/incidents/{id}\""));
}

bool is_name(std::string_view name) noexcept {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

bool is_well_formed(std::string_view part) noexcept {
    if (is_place(part)) return is_name(part.substr(1, part.size() - 2));
    return part.find_first_of("{}%?#*\\") == std::string_view::npos && part != "." && part != "..";
}

}  // namespace

std::vector<std::string_view> parts_of(std::string_view path) {
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        if (path.front() == '/') path.remove_prefix(1);
        parts.push_back(path.substr(0, path.find('/')));
        path.remove_prefix(parts.back().size());
    }
    return parts;
}

bool is_place(std::string_view part) noexcept {
    return part.size() >= 2 && part.front() == '{' && part.back() == '}';
}

Result<std::vector<std::string>> parse_pattern(const std::string& pattern) {
    if (pattern.empty() || pattern.front() != '/') {
        return bad_pattern(pattern,
                           bilingual("経路が / で始まっていません", "a route does not begin with /"));
    }
    std::vector<std::string> parts;
    for (const std::string_view part : parts_of(pattern)) {
        const bool last = parts_of(pattern).size() == parts.size() + 1;
        if (!is_well_formed(part) || (part.empty() && !last)) {
            return bad_pattern(pattern, bilingual("経路の部分「{}」が正しくありません",
                                                  "the part \"{}\" of a route is wrong", {part}));
        }
        if (is_place(part) && std::find(parts.begin(), parts.end(), part) != parts.end()) {
            return bad_pattern(pattern, bilingual("経路に{}が二度あります", "a route has {} twice", {part}));
        }
        parts.emplace_back(part);
    }
    if (parts.size() > limits::kHttpPathSegments) {
        return bad_pattern(pattern, bilingual("経路の部分が多すぎます", "a route has too many parts"));
    }
    return parts;
}

Overlap overlap(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    if (left.size() != right.size()) return Overlap::none;
    bool narrower = false;
    bool wider = false;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const bool open_left = is_place(left[i]);
        const bool open_right = is_place(right[i]);
        if (!open_left && !open_right && left[i] != right[i]) return Overlap::none;
        narrower = narrower || (!open_left && open_right);
        wider = wider || (open_left && !open_right);
    }
    if (narrower && wider) return Overlap::crossing;
    if (narrower) return Overlap::narrower;
    return wider ? Overlap::wider : Overlap::same;
}

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string_view>& path) {
    return std::equal(pattern.begin(), pattern.end(), path.begin(), path.end(),
                      [](const std::string& part, std::string_view given) {
                          return is_place(part) ? !given.empty() : part == given;
                      });
}

}  // namespace kaname::http
