// Hides that the header does not compile alone: that is what the check is for.
#include <string>

#include "kaname/base/name.hpp"

namespace kaname {
Name nobody();
Name nobody() { return {}; }
}  // namespace kaname
