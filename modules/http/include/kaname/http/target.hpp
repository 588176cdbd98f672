#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kaname/base/result.hpp"
#include "kaname/http/headers.hpp"

namespace kaname::http {

/// The parameters of a query, decoded, in the order in which they came; a name may come twice.
class Query {
public:
    Query() = default;
    explicit Query(std::vector<Field> parameters) : parameters_{std::move(parameters)} {}

    /// The value of a parameter that may be given once; given twice, it is an error that names it.
    [[nodiscard]] Result<std::optional<std::string>> find(std::string_view name) const;
    /// The values of a parameter that may be given often.
    [[nodiscard]] std::vector<std::string_view> list(std::string_view name) const;

    [[nodiscard]] std::size_t size() const noexcept { return parameters_.size(); }
    [[nodiscard]] auto begin() const noexcept { return parameters_.begin(); }
    [[nodiscard]] auto end() const noexcept { return parameters_.end(); }
    friend bool operator==(const Query&, const Query&) = default;

private:
    std::vector<Field> parameters_;
};

/// "a=1&b=%E5%81%9C&c": `+` is a blank; at most limits::kHttpParameters.
[[nodiscard]] Result<Query> parse_query(std::string_view text);

/// What a request asks for.
struct Target {
    std::string path;       ///< decoded, begins with '/'; or "*" (OPTIONS)
    std::string authority;  ///< of "http://authority/path", else empty
    Query query;
};

/// Reads "/path?query" and "http://authority/path?query". One thing has one path: refused are `.` and `..`,
/// empty segments but at the end, an encoded slash or backslash, control characters, and fragments.
[[nodiscard]] Result<Target> parse_target(std::string_view text);

}  // namespace kaname::http
