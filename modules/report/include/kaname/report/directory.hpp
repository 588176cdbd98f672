#pragma once

#include <string>

#include "kaname/programme/programme.hpp"

namespace kaname::report {

/// Sectors, their ministries and CEPTOARs with their state, and the bodies above them, on `day`.
[[nodiscard]] std::string directory_text(const programme::Programme& programme, Date day, Language language);

}  // namespace kaname::report
