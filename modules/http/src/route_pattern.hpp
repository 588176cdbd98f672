#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kaname/base/result.hpp"

namespace kaname::http {

/// "/a/b/" has the parts "a", "b", "", and "*" itself only. A path decoded by parse_target has no slash
/// inside a part.
[[nodiscard]] std::vector<std::string_view> parts_of(std::string_view path);

/// Checks the form of a pattern: parts that are texts, or "{name}" with small letters, digits and '_'.
[[nodiscard]] Result<std::vector<std::string>> parse_pattern(const std::string& pattern);

[[nodiscard]] bool is_place(std::string_view part) noexcept;

/// How two patterns stand to each other.
enum class Overlap { none, same, narrower, wider, crossing };
[[nodiscard]] Overlap overlap(const std::vector<std::string>& left, const std::vector<std::string>& right);

[[nodiscard]] bool fits(const std::vector<std::string>& pattern, const std::vector<std::string_view>& path);

}  // namespace kaname::http
