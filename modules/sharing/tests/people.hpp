#pragma once

#include <chrono>

#include "kaname/base/instant.hpp"
#include "kaname/policy/actor.hpp"

/// Who takes part in every test of this module, and when.
namespace kaname::sharing {

using namespace std::chrono_literals;
using directory::BodyKind;
using policy::Actor;
using policy::Role;

inline const Instant kNow = parse_instant("2007-10-01T03:00+09:00")->at;
inline const Actor kOfficer{"abe", "cs", BodyKind::coordinator, Role::officer};
inline const Actor kMic{"mori", "mic", BodyKind::ministry, Role::liaison};

}  // namespace kaname::sharing
