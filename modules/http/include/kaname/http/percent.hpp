#pragma once

#include <string>
#include <string_view>

#include "kaname/base/result.hpp"

namespace kaname::http {

/// RFC 3986: all but letters, digits and `-._~` becomes %XX.
[[nodiscard]] std::string percent_encode(std::string_view text);

/// The bytes that `text` stands for, which must be UTF-8 without NUL. A `%` without two hexadecimal
/// digits is refused.
[[nodiscard]] Result<std::string> percent_decode(std::string_view text);

}  // namespace kaname::http
