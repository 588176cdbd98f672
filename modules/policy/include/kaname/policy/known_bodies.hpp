#pragma once

#include <vector>

#include "kaname/policy/actor.hpp"

namespace kaname::policy {

/// The bodies that the actor's deals with on `day`, in the order of the directory: all of them for the
/// coordinator; for a ministry whatever belongs to its sectors; for a CEPTOAR its members; and for everybody
/// itself, the coordinator and the ministries and established CEPTOARs that stand between. Who else takes
/// part in the programme is not everybody's to know.
[[nodiscard]] std::vector<const directory::Body*> known_bodies(const directory::Directory& directory,
                                                               const Actor& actor, Date day);

}  // namespace kaname::policy
