#include "kaname/http/target.hpp"

#include <algorithm>

#include "kaname/base/limits.hpp"
#include "kaname/http/percent.hpp"

namespace kaname::http {
namespace {

Error bad_path(Text reason) {
    return fail(ErrorCode::invalid_input, "", std::move(reason),
                bilingual("パスは / で始め、区切りは一つの / だけにしてください",
                          "begin a path with / and separate its parts by single slashes"));
}

bool is_plain(std::string_view segment) noexcept {
    return std::none_of(segment.begin(), segment.end(), [](char c) {
        return (static_cast<unsigned char>(c) < 0x20) || c == 0x7F || c == '/' || c == '\\';
    });
}

Result<std::string> decode_path(std::string_view text) {
    std::string path;
    while (!text.empty()) {
        text.remove_prefix(1);  // the slash before each segment
        const std::size_t end = std::min(text.find('/'), text.size());
        KANAME_TRY(const auto segment, percent_decode(text.substr(0, end)));
        text.remove_prefix(end);
        if (segment == "." || segment == ".." || (segment.empty() && !text.empty())) {
            return bad_path(bilingual("パスに . や .. や空の部分があります",
                                      "the path has a part that is '.', '..' or empty"));
        }
        if (!is_plain(segment)) {
            return bad_path(bilingual("パスに符号化された斜線または制御文字があります",
                                      "the path has an encoded slash or a control character"));
        }
        path += '/';
        path += segment;
    }
    return path;
}

Result<std::string> decode_parameter(std::string text) {
    std::replace(text.begin(), text.end(), '+', ' ');
    return percent_decode(text);
}

/// Cuts "http://authority" off the front, if it is there.
std::string take_authority(std::string_view& text) {
    const std::size_t begin = text.find("://");
    if (begin == std::string_view::npos ||
        !(same_name(text.substr(0, begin), "http") || same_name(text.substr(0, begin), "https"))) {
        return {};
    }
    text.remove_prefix(begin + 3);
    const std::size_t end = std::min(text.find_first_of("/?"), text.size());
    std::string authority{text.substr(0, end)};
    text.remove_prefix(end);
    return authority;
}

}  // namespace

Result<std::optional<std::string>> Query::find(std::string_view name) const {
    const std::vector<std::string_view> values = list(name);
    if (values.size() > 1) {
        return fail(ErrorCode::invalid_input, std::string{name},
                    bilingual("パラメータが二度以上あります", "the parameter is given more than once"),
                    bilingual("一つだけにしてください", "give it once"));
    }
    if (values.empty()) return std::optional<std::string>{};
    return std::optional<std::string>{std::string{values.front()}};
}

std::vector<std::string_view> Query::list(std::string_view name) const {
    std::vector<std::string_view> values;
    for (const Field& parameter : parameters_) {
        if (parameter.name == name) values.emplace_back(parameter.value);
    }
    return values;
}

Result<Query> parse_query(std::string_view text) {
    std::vector<Field> parameters;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
        if (part.empty()) continue;
        if (parameters.size() == limits::kHttpParameters) {
            return fail(ErrorCode::invalid_input, "",
                        bilingual("パラメータが{}個を超えています", "there are more than {} parameters",
                                  {std::to_string(limits::kHttpParameters)}),
                        bilingual("本文で送ってください", "send them in the body"));
        }
        const std::size_t equals = std::min(part.find('='), part.size());
        KANAME_TRY(auto name, decode_parameter(std::string{part.substr(0, equals)}));
        KANAME_TRY(auto value, decode_parameter(std::string{part.substr(std::min(equals + 1, part.size()))}));
        parameters.push_back({std::move(name), std::move(value)});
    }
    return Query{std::move(parameters)};
}

Result<Target> parse_target(std::string_view text) {
    if (text == "*") return Target{.path = "*", .authority = {}, .query = {}};
    if (text.find('#') != std::string_view::npos) {
        return bad_path(bilingual("要求先に # があります", "the target has a #"));
    }
    Target target;
    target.authority = take_authority(text);
    const std::size_t end = std::min(text.find('?'), text.size());
    const std::string_view path = end == 0 && !target.authority.empty() ? "/" : text.substr(0, end);
    if (path.empty() || path.front() != '/') {
        return bad_path(bilingual("要求先が / で始まっていません", "the target does not begin with /"));
    }
    KANAME_TRY(target.path, decode_path(path));
    KANAME_TRY(target.query, parse_query(text.substr(std::min(end + 1, text.size()))));
    return target;
}

}  // namespace kaname::http
