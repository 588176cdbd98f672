#pragma once

#include <string>
#include <string_view>

#include "kaname/base/result.hpp"

/// What the store says when it cannot: each with place, reason and mend.
namespace kaname::storage {

/// For an SQLite result code (sqlite3.h) other than out of memory; `place` names the store.
[[nodiscard]] Error sqlite_fault(int code, std::string_view detail, std::string place);

/// The store holds something this program never wrote there.
[[nodiscard]] Error unreadable(std::string_view what);
/// Too much waits, or every connection is in use.
[[nodiscard]] Error busy();
[[nodiscard]] Error closed();

[[nodiscard]] Error not_a_store(std::string path);
[[nodiscard]] Error newer_store(std::string path);
[[nodiscard]] Error changed_migration(std::int64_t number);

[[nodiscard]] Error no_head_file(std::string path);
[[nodiscard]] Error store_in_use(std::string path);
/// The trail of the store does not hold the head that was kept elsewhere.
[[nodiscard]] Error trail_cut(std::string_view kept, std::string_view own);
[[nodiscard]] Error trail_differs(std::string_view kept);
[[nodiscard]] Error file_fault(std::string path, int error_number);

}  // namespace kaname::storage
