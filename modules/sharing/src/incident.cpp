#include "kaname/sharing/incident.hpp"

#include <algorithm>
#include <cassert>

namespace kaname::sharing {
namespace {

bool is_statutory(const Report& report) { return basis_of(report) == policy::Basis::statutory; }

/// For supervision an incident begins with its first report under the law: not even a date or a number tells
/// of what was said before in confidence.
void hide_the_time_before(SeenIncident& seen) {
    Report& first = seen.reports.front();
    if (first.stage == Stage::follow_up) first.stage = Stage::first;
    for (SeenPassage& each : seen.passages) {
        each.passage.due.reset();
        if (each.passage.passed) each.passage.passed = std::max(*each.passage.passed, first.received);
    }
}

bool in_path(const policy::Actor& actor, const Incident& incident) {
    return std::any_of(incident.passages.begin(), incident.passages.end(), [&](const Passage& passage) {
        return passage.passed && passage.hop.to == actor.body;
    });
}

}  // namespace

bool is_under_the_law(const std::vector<Report>& reports) {
    return std::any_of(reports.begin(), reports.end(), is_statutory);
}

const Report* closing_report(const Incident& incident) {
    const bool statutory = is_under_the_law(incident.reports);
    const auto found =
        std::find_if(incident.reports.begin(), incident.reports.end(), [&](const Report& report) {
            return report.stage == Stage::final_ && is_own_word(report) && is_statutory(report) == statutory;
        });
    return found == incident.reports.end() ? nullptr : &*found;
}

std::vector<const Report*> as_told(const std::vector<Report>& reports) {
    std::vector<const Report*> in_order;
    in_order.reserve(reports.size());
    for (const Report& report : reports) in_order.push_back(&report);
    std::stable_sort(in_order.begin(), in_order.end(),
                     [](const Report* a, const Report* b) { return told(*a) < told(*b); });
    return in_order;
}

const Report& latest_report(const Incident& incident) {
    assert(!incident.reports.empty());
    return *as_told(incident.reports).back();
}

policy::Terms terms_of(const std::vector<Report>& reports, std::string_view addressee) {
    const bool statutory = is_under_the_law(reports);
    policy::Terms terms =
        policy::default_terms(statutory ? policy::Basis::statutory : policy::Basis::exceptional);
    for (const Report* report : as_told(reports)) {
        for (const AddresseeTerms& said : report->statement.terms) {
            if (said.addressee != addressee) continue;
            if (!is_own_word(*report)) {
                terms = policy::narrowed(terms, said.terms);
            } else if (is_statutory(*report) == statutory) {
                terms = said.terms;
            }
        }
    }
    return terms;
}

policy::Object object_of(const Incident& incident) {
    policy::Object object{.originator = incident.originator, .markings = {incident.marking}};
    object.basis = is_under_the_law(incident.reports) ? policy::Basis::statutory : policy::Basis::exceptional;
    for (const Passage& passage : incident.passages) {
        if (!passage.passed) continue;
        const std::string& to = passage.hop.to;
        object.holders.push_back({to, passage.hop.identity, terms_of(incident.reports, to)});
    }
    return object;
}

std::vector<std::string> audience_of(const Incident& incident) {
    std::vector<std::string> bodies{incident.originator};
    for (const Passage& passage : incident.passages) {
        const bool known = std::find(bodies.begin(), bodies.end(), passage.hop.to) != bodies.end();
        if (passage.passed && !known) bodies.push_back(passage.hop.to);
    }
    return bodies;
}

Result<SeenIncident> seen_by(const policy::Actor& actor, const Incident& incident) {
    const policy::Object object = object_of(incident);
    KANAME_TRY(const policy::View view, policy::permit(actor, policy::Action::read_incident, &object));
    SeenIncident seen{.id = incident.id,
                      .view = view,
                      .sectors = incident.sectors,
                      .marking = incident.marking,
                      .reports = incident.reports};
    if (view.originator == policy::Identity::named) seen.originator = incident.originator;
    const bool supervises = actor.role == policy::Role::supervisor;
    if (supervises) std::erase_if(seen.reports, [](const Report& report) { return !is_statutory(report); });
    for (const Passage& passage : incident.passages) {
        seen.passages.push_back({passage, terms_of(seen.reports, passage.hop.to)});
    }
    if (supervises) hide_the_time_before(seen);
    if (in_path(actor, incident) && !supervises) {
        seen.comments = incident.comments;
        seen.version = incident.version;
    }
    return seen;
}

}  // namespace kaname::sharing
