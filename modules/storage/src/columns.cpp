#include "columns.hpp"

#include <algorithm>
#include <cassert>

#include "faults.hpp"

namespace kaname::storage {

Result<std::optional<Level>> optional_level_of(const Row& row, int column) {
    if (row.is_null(column)) return std::optional<Level>{};
    const std::int64_t value = row.integer(column);
    if (value < 0 || value > Level::kScale) return unreadable("level");
    return std::optional{Level{value}};
}

Result<std::optional<std::int64_t>> one_number(Connection& connection, std::string_view sql,
                                               std::initializer_list<Value> values) {
    std::optional<std::int64_t> number;
    KANAME_CHECK(connection.run(sql, values, [&](const Row& row) -> Status {
        if (!row.is_null(0)) number = row.integer(0);
        return done;
    }));
    return number;
}

std::string column_of(const std::vector<std::string>& words, char between) {
    std::string column;
    for (const std::string& word : words) {
        assert(!word.empty() && word.find(between) == std::string::npos);
        if (!column.empty()) column += between;
        column += word;
    }
    return column;
}

std::vector<std::string> words_of(std::string_view column, char between) {
    std::vector<std::string> words;
    while (!column.empty()) {
        const std::size_t end = std::min(column.find(between), column.size());
        words.emplace_back(column.substr(0, end));
        column.remove_prefix(std::min(end + 1, column.size()));
    }
    return words;
}

}  // namespace kaname::storage
