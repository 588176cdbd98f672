#pragma once

#include "kaname/sharing/notice.hpp"

namespace kaname::sharing {

/// The first words of a notice about `sources`, for its recipients, to be read and changed by the officer.
/// `now` sets the urgency: who is hit within two hours is told to answer at once.
[[nodiscard]] Content composed(const std::vector<Source>& sources, const std::vector<Recipient>& recipients,
                               const directory::Directory& directory, Instant now);

}  // namespace kaname::sharing
