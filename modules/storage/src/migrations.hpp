#pragma once

#include <span>
#include <string_view>

#include "sql.hpp"

namespace kaname::storage {

/// One step of the tables' history. A step that was released is never changed; what is wrong with it is put
/// right by the next. Names in braces are those of `Dialect`.
struct Migration {
    std::int64_t number = 0;  ///< from 1, without gaps
    std::string_view sql;
};

/// All steps of this program, ascending.
[[nodiscard]] std::span<const Migration> migrations() noexcept;

/// Brings the tables up to the last of `steps`, each in a transaction of its own. Refuses a store that has
/// later ones, or one whose steps were others.
[[nodiscard]] Status migrate(Connection& connection, std::span<const Migration> steps = migrations());

}  // namespace kaname::storage
