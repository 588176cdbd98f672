#pragma once

#include <cstddef>
#include <string_view>

namespace kaname {

/// Bytes of the character at the beginning of `text`; 0 where the bytes are not one (RFC 3629: shortest
/// forms only, no surrogates, nothing above U+10FFFF).
[[nodiscard]] std::size_t utf8_length(std::string_view text) noexcept;

/// Whether all of `text` is UTF-8.
[[nodiscard]] bool is_utf8(std::string_view text) noexcept;

}  // namespace kaname
