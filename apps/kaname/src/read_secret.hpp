#pragma once

#include <string>
#include <string_view>

#include "kaname/base/result.hpp"

namespace kaname::app {

/// One line of standard input. Where that is a terminal, `prompt` is shown and what is typed is not.
/// Invalid input: the input has ended.
[[nodiscard]] Result<std::string> read_secret(std::string_view prompt);

}  // namespace kaname::app
