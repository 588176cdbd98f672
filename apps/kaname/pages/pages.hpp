#pragma once

#include <span>

#include "kaname/api/pages.hpp"

namespace kaname::app {

/// The pages that this program was built with; none where it was built without (web/README.md).
[[nodiscard]] std::span<const api::PageFile> pages() noexcept;

}  // namespace kaname::app
