#pragma once

#include <string>

#include "kaname/programme/programme.hpp"
#include "kaname/report/options.hpp"

namespace kaname::report {

/// What a programme contains, what its values are worth, what is not declared, and what deserves a look.
/// A programme without a model is described by its directory.
[[nodiscard]] std::string check_text(const programme::Programme& programme, const TextOptions& options);

/// The id and name of every service, by sector, and of every component. The programme has a model.
[[nodiscard]] std::string services_text(const programme::Programme& programme, Language language);

}  // namespace kaname::report
