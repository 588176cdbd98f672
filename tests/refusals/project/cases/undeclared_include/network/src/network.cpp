#include "kaname/base/number.hpp"

namespace kaname::network {
int number();
int number() { return kNumber; }
}  // namespace kaname::network
