#include "notice_events.hpp"

namespace kaname::sharing {

record::Entry by_time(std::string action, const Notice& notice, std::string_view body, Instant at) {
    return {.at = at,
            .person = "system",
            .body = std::string{body},
            .action = std::move(action),
            .subject = notice_subject(notice.id)};
}

Status note_passed(Work& work, const Notice& notice, const Passed& passed, Instant now) {
    for (const std::string& body : passed.reached) {
        KANAME_CHECK(work.trail.write(by_time("deliver_notice", notice, body, now)));
    }
    for (const std::string& body : passed.left_out) {
        KANAME_CHECK(work.trail.write(by_time("leave_out_of_notice", notice, body, now)));
    }
    return done;
}

}  // namespace kaname::sharing
