#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kaname/base/result.hpp"

namespace kaname::app {

struct CommandRow;

/// A command line, split and checked against the table of commands: the command exists, every option is
/// one of its own, every positional argument is there.
struct Arguments {
    const CommandRow* command = nullptr;
    std::vector<std::string> positionals;
    std::map<std::string, std::vector<std::string>, std::less<>> options;

    [[nodiscard]] bool has(std::string_view name) const { return options.count(name) > 0; }
    /// The value of an option that stands at most once.
    [[nodiscard]] std::optional<std::string_view> value(std::string_view name) const;
    [[nodiscard]] std::span<const std::string> values(std::string_view name) const;
};

/// `words` are those after the program's name.
[[nodiscard]] Result<Arguments> parse_arguments(const std::vector<std::string>& words);

/// The command that `words` begin with, whatever follows; null: none.
[[nodiscard]] const CommandRow* find_command(std::span<const std::string> words) noexcept;

}  // namespace kaname::app
