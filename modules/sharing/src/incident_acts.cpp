#include "incident_acts.hpp"

namespace kaname::sharing {

std::string subject_of(std::string_view incident) {
    std::string subject{"incident:"};
    subject += incident;
    return subject;
}

record::Event event_of(std::string kind, const Incident& incident, Instant at) {
    return {.at = at,
            .kind = std::move(kind),
            .subject = subject_of(incident.id),
            .audience = audience_of(incident)};
}

Result<Incident> load_for(const policy::Actor& actor, policy::Action action, Work& work,
                          std::string_view id) {
    KANAME_TRY(std::optional<Incident> stored, work.incidents.load(id));
    Incident incident = stored ? *std::move(stored) : Incident{};
    const policy::Object object = object_of(incident);
    KANAME_CHECK(policy::permit(actor, action, &object));
    return incident;
}

std::vector<std::string> sectors_on(const directory::Directory& directory, std::string_view body, Date day) {
    std::vector<std::string> sectors;
    const directory::Body* const found = directory.find_body(body);
    if (found == nullptr) return sectors;
    for (const directory::SectorLink& link : found->sectors) {
        if (link.valid.contains(day)) sectors.push_back(link.sector);
    }
    return sectors;
}

Status check_marking(const policy::Marking& marking) {
    if (marking.tlp != policy::Tlp::red || !marking.persons.empty()) return done;
    return fail(ErrorCode::invalid_input, "marking",
                {"TLP:RED は名指しした人だけが読めますが、誰も指定されていません。",
                 "TLP:RED is for named persons, and nobody is named: the report would reach nobody"},
                {"TLP:AMBER+STRICT を指定し、機微な点は電話で伝えてください。",
                 "use TLP:AMBER+STRICT, and tell the rest by telephone"});
}

}  // namespace kaname::sharing
