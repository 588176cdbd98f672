#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "kaname/base/instant.hpp"
#include "kaname/base/level.hpp"
#include "sql.hpp"

/// Values of the domain as columns, and back.
namespace kaname::storage {

/// Counts in the domain are unsigned; a bound above what a column holds is as good as none.
[[nodiscard]] constexpr std::int64_t column_of(std::uint64_t count) noexcept {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    return count > static_cast<std::uint64_t>(most) ? most : static_cast<std::int64_t>(count);
}
[[nodiscard]] constexpr std::int64_t column_of(Instant at) noexcept { return at.time_since_epoch().count(); }
[[nodiscard]] inline Value column_of(const std::optional<Instant>& at) {
    return at ? Value{column_of(*at)} : Value{};
}
[[nodiscard]] inline Value column_of(const std::optional<Level>& level) {
    return level ? Value{level->value()} : Value{};
}
[[nodiscard]] inline Value column_of(const std::optional<std::string>& text) {
    return text ? Value{std::string_view{*text}} : Value{};
}

[[nodiscard]] inline std::string text_of(const Row& row, int column) { return std::string{row.text(column)}; }
[[nodiscard]] inline std::uint64_t count_of(const Row& row, int column) {
    return static_cast<std::uint64_t>(row.integer(column));
}
[[nodiscard]] inline Instant instant_of(const Row& row, int column) {
    return Instant{std::chrono::microseconds{row.integer(column)}};
}
[[nodiscard]] inline std::optional<Instant> optional_instant_of(const Row& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional{instant_of(row, column)};
}
[[nodiscard]] inline std::optional<std::string> optional_text_of(const Row& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional{text_of(row, column)};
}
[[nodiscard]] Result<std::optional<Level>> optional_level_of(const Row& row, int column);

/// Words in one column, and back; `between` stands in none of them.
[[nodiscard]] std::string column_of(const std::vector<std::string>& words, char between);
[[nodiscard]] std::vector<std::string> words_of(std::string_view column, char between);

/// The number that a statement of one row and one column gives; none: it gives no row, or null.
[[nodiscard]] Result<std::optional<std::int64_t>> one_number(Connection& connection, std::string_view sql,
                                                             std::initializer_list<Value> values);

}  // namespace kaname::storage
