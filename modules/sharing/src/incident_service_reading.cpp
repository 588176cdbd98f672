#include "incident_acts.hpp"
#include "kaname/base/limits.hpp"
#include "kaname/sharing/incident_service.hpp"

// What is read of incidents, and what is shown before one is reported.
namespace kaname::sharing {

using policy::Action;
using policy::Actor;

Result<std::vector<policy::Hop>> IncidentService::preview(const Actor& actor) {
    const Instant now = ports_.clock.now();
    auto route = record::viewed<std::vector<policy::Hop>>(
        ports_.store, [&](Work& work) -> Result<std::vector<policy::Hop>> {
            KANAME_CHECK(policy::permit(actor, Action::preview_report));
            return route_of(actor.body, date_of(now, ports_.zone), work);
        });
    const record::Entry read = entry(actor, Action::preview_report, {}, now);
    KANAME_CHECK(ports_.reads.note(route ? read : record::ended(read, route.error()), {}));
    return route;
}

Result<std::vector<const Regime*>> IncidentService::regimes(const Actor& actor) {
    KANAME_CHECK(policy::permit(actor, Action::preview_report));
    if (ports_.regimes == nullptr) return std::vector<const Regime*>{};
    const Date today = date_of(ports_.clock.now(), ports_.zone);
    return regimes_for(*ports_.regimes, sectors_on(ports_.directory, actor.body, today), today);
}

void IncidentService::add_duties(const Actor& actor, SeenIncident& seen, Instant now) const {
    if (ports_.regimes == nullptr) return;
    seen.duties = duties_of(*ports_.regimes, seen.sectors, seen.reports, ports_.zone, now);
    if (actor.role != policy::Role::supervisor) return;
    // A supervisor sees statutory reports only, of which alone a wider regime cannot be judged.
    std::erase_if(seen.duties, [](const SeenDuty& duty) { return !duty.statutory_only; });
}

Result<SeenIncident> IncidentService::find(const Actor& actor, std::string_view incident) {
    auto found = record::viewed<SeenIncident>(
        ports_.store, [&](Work& work) { return work.incidents.find(actor, incident); });
    const Instant now = ports_.clock.now();
    if (found) add_duties(actor, *found, now);
    record::Entry read = entry(actor, Action::read_incident, incident, now);
    if (!found) read = ended(std::move(read), found.error());
    const bool strict = found && found->marking.tlp >= policy::Tlp::amber_strict;
    KANAME_CHECK(ports_.reads.note(read, {.before_answer = strict}));
    return found;
}

Result<std::vector<SeenIncident>> IncidentService::list(const Actor& actor) {
    auto found = record::viewed<std::vector<SeenIncident>>(
        ports_.store, [&](Work& work) { return work.incidents.list(actor, limits::kListedIncidents + 1); });
    const Instant now = ports_.clock.now();
    if (found) {
        for (SeenIncident& seen : *found) add_duties(actor, seen, now);
    }
    record::Entry read = entry(actor, Action::list_incidents, {}, now);
    if (!found) read = ended(std::move(read), found.error());
    const bool strict = found && std::any_of(found->begin(), found->end(), [](const SeenIncident& seen) {
                            return seen.marking.tlp >= policy::Tlp::amber_strict;
                        });
    KANAME_CHECK(ports_.reads.note(read, {.before_answer = strict}));
    return found;
}

}  // namespace kaname::sharing
