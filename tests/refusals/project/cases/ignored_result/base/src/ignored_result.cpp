#include "kaname/base/result.hpp"

namespace kaname {
Result<int> measure();
int twice();
int twice() {
#ifdef WRONG
    measure();
#endif
    const Result<int> result = measure();
    return result ? 2 * *result : 0;
}
}  // namespace kaname
