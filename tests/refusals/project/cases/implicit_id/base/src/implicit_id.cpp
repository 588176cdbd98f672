#include "kaname/base/id.hpp"

namespace kaname {
using ServiceId = Id<class ServiceTag>;
ServiceId service();
ServiceId service() {
#ifdef WRONG
    return 1;
#else
    return ServiceId{1};
#endif
}
}  // namespace kaname
