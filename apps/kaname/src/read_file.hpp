#pragma once

#include <string>

#include "kaname/base/result.hpp"

namespace kaname::app {

/// The bytes of a file, at most limits::kFileBytes. Errors: unavailable; invalid_input when it is larger.
[[nodiscard]] Result<std::string> read_file(const std::string& path);

}  // namespace kaname::app
