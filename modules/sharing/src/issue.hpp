#pragma once

#include "deliveries.hpp"
#include "kaname/policy/notice_route.hpp"

namespace kaname::sharing {

/// What issuing a revision has done.
struct Issued {
    Passed passed{};
    std::vector<policy::NoticeRoute::Nobody> nobody{};  ///< those it cannot reach, and why
};

/// Adds `revision` to the notice and begins its deliveries: by `route` to those it is for, and to everybody
/// who has the one before. Sending, its preview, the question to an originator and a retraction are all this
/// function, so that what is shown is what happens.
struct Day {
    const directory::Directory& directory;
    Instant now;
};
Issued issue(Notice& notice, Revision revision, const policy::NoticeRoute& route, const Day& day);

}  // namespace kaname::sharing
