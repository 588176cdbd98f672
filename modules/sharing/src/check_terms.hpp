#pragma once

#include "kaname/directory/directory.hpp"
#include "kaname/sharing/incident.hpp"

namespace kaname::sharing {

/// Everything that is wrong with the terms of the last report of `incident`: they are for those it goes to,
/// and only what the law has reported may be used to oversee; that always may, by a body that oversees.
[[nodiscard]] Status check_terms(const Incident& incident, const directory::Directory& directory);

}  // namespace kaname::sharing
