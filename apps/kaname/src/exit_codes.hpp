#pragma once

#include <cstdint>

#include "kaname/base/result.hpp"

namespace kaname::app {

/// What the program tells a script; documented in --help.
enum class ExitCode : std::uint8_t { ok = 0, failed = 1, usage = 2, no_file = 3 };

[[nodiscard]] constexpr ExitCode exit_code_of(ErrorCode code) noexcept {
    switch (code) {
        case ErrorCode::invalid_input: return ExitCode::usage;
        case ErrorCode::unavailable: return ExitCode::no_file;
        case ErrorCode::not_found:
        case ErrorCode::conflict:
        case ErrorCode::forbidden: break;
    }
    return ExitCode::failed;
}

}  // namespace kaname::app
