#pragma once

#include <string>
#include <vector>

#include "exit_codes.hpp"
#include "io.hpp"

namespace kaname::app {

/// The whole program but the process: `words` are those after the program's name. The result goes to
/// `io.out`, everything else to `io.err`.
[[nodiscard]] ExitCode run_command(const std::vector<std::string>& words, const Io& io);

}  // namespace kaname::app
