#pragma once

#include <string>

#include "command_table.hpp"

namespace kaname::app {

/// `kaname --help`: the commands, examples, exit codes.
[[nodiscard]] std::string overview_text(Language language);
/// `kaname simulate --help`: its options and examples.
[[nodiscard]] std::string help_text(const CommandRow& command, Language language);
[[nodiscard]] std::string version_text();

}  // namespace kaname::app
