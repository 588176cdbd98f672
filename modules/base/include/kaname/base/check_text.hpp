#pragma once

#include <string_view>

#include "kaname/base/result.hpp"

namespace kaname {

/// Something that a person is asked to write for others to read.
struct AskedText {
    struct Words {
        std::string_view ja;
        std::string_view en;
    };
    std::string_view place;  ///< "outline"
    Words name;              ///< 「概要」, "the outline"
    Words ask;               ///< what to write, when there is nothing
};

/// That there is something, and at most limits::kTextLength bytes of it; invalid_input otherwise.
[[nodiscard]] Status check_text(std::string_view text, const AskedText& asked);
/// The same for what may stay empty.
[[nodiscard]] Status check_length(std::string_view text, const AskedText& asked);

}  // namespace kaname
