#pragma once

#include "kaname/sharing/notice.hpp"
#include "sql.hpp"

/// A notice as rows of its tables, and back.
namespace kaname::storage {

/// What belongs to a notice, a table each: one statement reads it for any number of notices (`{}` stands for
/// their ids), ordered so that each row adds to what the rows before made.
struct NoticePart {
    std::string_view sql;
    Status (*take)(const Row&, sharing::Notice&);  ///< column 0 is the notice's id
};
[[nodiscard]] std::span<const NoticePart> notice_parts() noexcept;

/// Writes what differs between `before`, which is what is stored, and `after`.
[[nodiscard]] Status save_parts(Connection& connection, const sharing::Notice& before,
                                const sharing::Notice& after);

}  // namespace kaname::storage
