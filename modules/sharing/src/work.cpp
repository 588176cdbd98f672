#include "kaname/sharing/work.hpp"

namespace kaname::sharing {

Result<SeenIncident> Incidents::find(const policy::Actor& actor, std::string_view id) {
    KANAME_TRY(const std::optional<Incident> incident, load(id));
    if (incident) return seen_by(actor, *incident);
    // The answer for what the actor may not know of: an incident that nobody has reported.
    return seen_by(actor, Incident{});
}

Result<std::vector<SeenIncident>> Incidents::list(const policy::Actor& actor, std::size_t most) {
    // Asked before anything is read: somebody who may read none is refused, not given an empty list.
    KANAME_CHECK(policy::permit(actor, policy::Action::list_incidents));
    // What the actor may not see takes no place in the list: then more of them are read.
    for (std::size_t wide = most;; wide *= 4) {
        KANAME_TRY(const std::vector<Incident> incidents, load_of(actor.body, wide));
        std::vector<SeenIncident> seen;
        for (const Incident& incident : incidents) {
            auto one = seen_by(actor, incident);
            if (one && seen.size() < most) seen.push_back(*std::move(one));
        }
        if (seen.size() == most || incidents.size() < wide) return seen;
    }
}

Error submitted_already(std::string_view submission) {
    return fail(
        ErrorCode::conflict, "submission " + std::string{submission},
        {"同じ送信番号の連絡を既に受け付けています。", "a report was already received under this key"},
        {"受け付け済みの連絡を確認してください。", "look at the report that was received"});
}

}  // namespace kaname::sharing
