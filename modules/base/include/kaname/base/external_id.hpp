#pragma once

#include <string_view>

#include "kaname/base/text.hpp"

namespace kaname {

/// Whether `text` can name a thing in files, interfaces and addresses: one to limits::kIdLength of
/// `a-z 0-9 _ . -`. One alphabet without case, so that no two ids only look the same.
[[nodiscard]] bool is_external_id(std::string_view text) noexcept;

/// What to tell somebody whose id is not one.
[[nodiscard]] Text external_id_rule();

}  // namespace kaname
