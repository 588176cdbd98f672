#pragma once

#include "deliveries.hpp"
#include "kaname/sharing/work.hpp"

namespace kaname::sharing {

[[nodiscard]] inline std::string notice_subject(std::string_view notice) {
    return "notice:" + std::string{notice};
}

/// Tells `audience` that `kind` happened to the notice; nobody when it is empty.
[[nodiscard]] inline Status announce(Work& work, std::string kind, const Notice& notice,
                                     std::vector<std::string> audience, Instant at) {
    if (audience.empty()) return done;
    return work.outbox.announce({.at = at,
                                 .kind = std::move(kind),
                                 .subject = notice_subject(notice.id),
                                 .audience = std::move(audience)});
}

/// The next whose release is needed, as a question of `person`; none: all have been asked.
[[nodiscard]] std::vector<std::string> ask_next(Notice& notice, const std::string& person, Instant now);

/// The same about its release, for those who are asked.
[[nodiscard]] inline Status announce_release(Work& work, std::string kind, const Notice& notice,
                                             std::vector<std::string> audience, Instant at) {
    if (audience.empty()) return done;
    return work.outbox.announce({.at = at,
                                 .kind = std::move(kind),
                                 .subject = "release:" + notice.id,
                                 .audience = std::move(audience)});
}

/// What time, or a passing on, has done to `body`, for the trail.
[[nodiscard]] record::Entry by_time(std::string action, const Notice& notice, std::string_view body,
                                    Instant at);
/// Who got it and who did not, each by name in the trail.
[[nodiscard]] Status note_passed(Work& work, const Notice& notice, const Passed& passed, Instant now);

}  // namespace kaname::sharing
