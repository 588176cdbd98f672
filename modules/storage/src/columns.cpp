#include "columns.hpp"

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

}  // namespace kaname::storage
