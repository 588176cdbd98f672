#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kaname/base/result.hpp"

/// Small files that survive a power loss whole: after it, either the old content is there or the new.
namespace kaname::storage {

/// Makes an empty file that only its owner may read, and its name durable; leaves one that is there alone.
[[nodiscard]] Status make_private_file(const std::string& path);

/// Done: `text` is the content of `path`, on the disk. Written beside it (`.new`) and moved over it.
[[nodiscard]] Status write_durably(const std::string& path, std::string_view text);

/// At most 1,000 bytes; none: there is no such file.
[[nodiscard]] Result<std::optional<std::string>> read_small_file(const std::string& path);

}  // namespace kaname::storage
