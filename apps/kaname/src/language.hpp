#pragma once

#include <string>
#include <vector>

#include "io.hpp"

namespace kaname::app {

/// What LC_ALL, LC_MESSAGES or LANG (the first that is not empty) asks for: Japanese where it is Japanese
/// or asks for nothing ("C", "POSIX", absent), else English.
[[nodiscard]] Language language_of_environment(const Io& io);

/// The value of --lang, wherever it stands: errors about the other arguments already speak it.
/// Errors: a language that is neither ja nor en.
[[nodiscard]] Result<Language> language_of(const std::vector<std::string>& words, const Io& io);

}  // namespace kaname::app
