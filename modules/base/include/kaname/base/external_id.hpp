#pragma once

#include <cstdint>
#include <string_view>

#include "kaname/base/text.hpp"

namespace kaname {

/// Which letters an id may have. References keep the ids of the documents they come from, which use
/// capitals ("B23"); all other ids have one case, so that no two only look the same.
enum class IdLetters : std::uint8_t { small, both };

/// Whether `text` can name a thing in files, interfaces and addresses: one to limits::kIdLength of
/// the letters, `0-9`, `_`, `.` and `-`.
[[nodiscard]] bool is_external_id(std::string_view text, IdLetters letters = IdLetters::small) noexcept;

/// What to tell somebody whose id is not one.
[[nodiscard]] Text external_id_rule(IdLetters letters = IdLetters::small);

}  // namespace kaname
