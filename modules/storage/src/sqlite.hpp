#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "sql.hpp"

namespace kaname::storage {

struct SqliteOptions {
    std::string path;  ///< ":memory:": kept nowhere
    Access access = Access::write;
    std::optional<std::int64_t> most_pages{};  ///< of 4,096 bytes; above, the store is full
};

/// Opens a file of ours, or with `Access::write` makes one that only its owner may read. Refuses the files of
/// others, and those of a later layout than this program's.
[[nodiscard]] Result<std::unique_ptr<Connection>> open_sqlite(const SqliteOptions& options);

}  // namespace kaname::storage
