#include "issue.hpp"

namespace kaname::sharing {

Issued issue(Notice& notice, Revision revision, const policy::NoticeRoute& route, const Day& day) {
    notice.revisions.push_back(std::move(revision));
    Issued issued{dispatch(notice, route.hops, day.now), route.nobody};
    // Of those who have the revision before, some may have left the directory since: nobody reads for them.
    for (Delivery& delivery : notice.deliveries) {
        const bool is_latest = delivery.revision == notice.revisions.size();
        if (!is_latest || day.directory.find_body(delivery.hop.to) != nullptr) continue;
        delivery.sent.reset();
        delivery.acknowledge_by.reset();
        delivery.left_out = day.now;
        issued.passed.left_out.push_back(delivery.hop.to);
        issued.nobody.push_back(
            {delivery.hop.to,
             {"前の版を受け取った後、登録から除かれています。",
              "it has the revision before, and has been taken out of the directory since"}});
    }
    return issued;
}

}  // namespace kaname::sharing
