#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kaname::json {

/// Counted from 1; a column is a character (code point), as editors count.
struct Position {
    std::size_t line = 1;
    std::size_t column = 1;
};
[[nodiscard]] Position position_of(std::string_view text, std::size_t offset);
/// "line 40, column 17".
[[nodiscard]] std::string to_text(Position position);

/// A value of a document by its number in the order of the text (objects, lists and scalars count,
/// keys do not), or the key in front of it.
struct Target {
    enum class Part : std::uint8_t { key, value };
    std::size_t ordinal = 0;
    Part part = Part::value;
    friend auto operator<=>(const Target&, const Target&) = default;
};

/// "model.services[12].delay (line 40, column 17)" for each target, ascending. The text need only be
/// well formed up to the last of them.
[[nodiscard]] std::vector<std::string> places_of(std::string_view text, const std::vector<Target>& targets);

}  // namespace kaname::json
