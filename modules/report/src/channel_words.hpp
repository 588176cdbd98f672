#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kaname/directory/directory.hpp"

namespace kaname::report {

/// "Ministry of Economy, Trade and Industry -> Gas CEPTOAR (established)".
[[nodiscard]] std::string channel_words(const directory::Channel& channel, Date day, Language language);

/// "established", "preparing", "planned".
[[nodiscard]] std::string_view set_up_state(std::optional<directory::SetUp> state, Language language);

/// "established", or how far it has come and who informs the members until then.
[[nodiscard]] std::string set_up_words(std::optional<directory::SetUp> state, Language language);

}  // namespace kaname::report
