#include "pages.hpp"

// In the place of the file that web/tools/embed.mjs writes, where the pages were not built.
namespace kaname::app {

std::span<const api::PageFile> pages() noexcept { return {}; }

}  // namespace kaname::app
