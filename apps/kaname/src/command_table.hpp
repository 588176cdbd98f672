#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "arguments.hpp"
#include "io.hpp"
#include "kaname/report/phrase.hpp"

// Every command and option as rows: the reader of arguments, the help and the tests walk them.
namespace kaname::app {

enum class Repeat : std::uint8_t { once, any_number };

struct OptionRow {
    std::string_view name;   ///< "--runs"
    std::string_view value;  ///< how its value is written in the help; empty: a flag
    Repeat repeat;
    report::Phrase meaning;
};

/// What a command is given besides its arguments.
struct Context {
    const Io& io;
    Language language;
};

/// Text to print. An error decides the exit code (exit_codes.hpp).
using Command = Result<std::string> (*)(const Arguments&, const Context&);

struct CommandRow {
    std::string_view name;  ///< one or two words
    std::span<const std::string_view> positionals;
    std::span<const OptionRow* const> options;
    report::Phrase purpose;
    std::span<const std::string_view> examples;
    Command run;
};

[[nodiscard]] std::span<const CommandRow> command_rows() noexcept;

}  // namespace kaname::app
