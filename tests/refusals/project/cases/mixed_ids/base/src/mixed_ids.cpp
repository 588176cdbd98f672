#include "kaname/base/id.hpp"

namespace kaname {
using ServiceId = Id<class ServiceTag>;
using GroupId = Id<class GroupTag>;
ServiceId service();
ServiceId service() {
#ifdef WRONG
    return GroupId{1};
#else
    return ServiceId{1};
#endif
}
}  // namespace kaname
