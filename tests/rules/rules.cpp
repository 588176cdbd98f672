#include "rules.hpp"

#include <algorithm>

namespace kaname::town {
namespace {

bool on_duty(const Person& who) {
    return who.role == Role::officer || who.role == Role::liaison || who.role == Role::contact;
}
bool government(const Person& who) { return who.role == Role::officer || who.role == Role::liaison; }

Expect seen_if(bool there) { return there ? Expect::allowed : Expect::hidden; }

}  // namespace

const directory::Body& Rules::body(const std::string& id) const {
    return *std::find_if(plan_.bodies.begin(), plan_.bodies.end(),
                         [&](const directory::Body& body) { return body.id == id; });
}

std::string Rules::ministry_of(const std::string& id) const {
    const std::string& sector = body(id).sectors.front().sector;
    return sector == "ict" ? "mic" : sector == "finance" ? "fsa" : "mhlw";
}

std::string Rules::ceptoar_of(const std::string& id) const {
    for (const directory::Membership& membership : body(id).memberships) {
        const bool established = body(membership.ceptoar).set_up.empty();
        if (established && membership.valid.until > *parse_date("2007-10-01")) return membership.ceptoar;
    }
    return "";
}

// Everybody knows the coordinator, which knows everybody; else those who pass on to each other know each
// other.
std::vector<std::string> Rules::known_to(const Person& who) const {
    const auto passes = [&](const directory::Body& above, const directory::Body& below) {
        if (below.kind == BodyKind::operator_ && ceptoar_of(below.id) == above.id) return true;
        return above.kind == BodyKind::ministry && below.kind != BodyKind::coordinator &&
               below.kind != BodyKind::ministry && ministry_of(below.id) == above.id;
    };
    std::vector<std::string> known;
    const directory::Body& own = body(who.body);
    for (const directory::Body& other : plan_.bodies) {
        const bool either_is_center = who.body == "cs" || other.id == "cs" || other.id == who.body;
        if (either_is_center || passes(own, other) || passes(other, own)) known.push_back(other.id);
    }
    std::sort(known.begin(), known.end());
    return known;
}

// A report is for its originator and those it was passed to; for supervision only what the law reports.
Expect Rules::read_incident(const Person& who, const std::string& id) const {
    if (who.role == Role::auditor) return Expect::refused;
    const auto found = incidents.find(id);
    if (found == incidents.end()) return Expect::hidden;
    const Incident& incident = found->second;
    const bool has = incident.originator == who.body || incident.holders.count(who.body) == 1;
    return seen_if(has && (who.role != Role::supervisor || incident.statutory()));
}

Expect Rules::comment(const Person& who, const std::string& id) const {
    if (!government(who)) return Expect::refused;
    const auto found = incidents.find(id);
    return seen_if(found != incidents.end() && found->second.holders.count(who.body) == 1);
}

Expect Rules::follow_up(const Person& who, const std::string& id) const {
    if (who.kind != BodyKind::operator_) return Expect::refused;
    const auto found = incidents.find(id);
    return seen_if(found != incidents.end() && found->second.originator == who.body);
}

// What an operator tells by telephone is entered by those to whom its reports go.
Expect Rules::enter(const Person& who, const std::string& operator_body) const {
    if (!government(who)) return Expect::refused;
    const auto operators = plan_.of(BodyKind::operator_);
    const bool exists = std::find(operators.begin(), operators.end(), operator_body) != operators.end();
    return seen_if(exists && (who.role == Role::officer || ministry_of(operator_body) == who.body));
}

Expect Rules::enter_follow_up(const Person& who, const std::string& id) const {
    return comment(who, id);  // whoever has it by way of a report, and is no operator
}

// A draft is its issuer's; what was sent is for those who have it.
Expect Rules::read_notice(const Person& who, const std::string& id) const {
    if (!on_duty(who)) return Expect::refused;
    const auto found = notices.find(id);
    if (found == notices.end()) return Expect::hidden;
    return seen_if(who.role == Role::officer || found->second.holders.count(who.body) == 1);
}

Expect Rules::edit_notice(const Person& who, const std::string& id) const {
    if (who.role != Role::officer) return Expect::refused;
    return seen_if(notices.count(id) == 1);
}

Expect Rules::acknowledge(const Person& who, const std::string& id) const {
    if (who.role != Role::liaison && who.role != Role::contact) return Expect::refused;
    const auto found = notices.find(id);
    return seen_if(found != notices.end() && found->second.holders.count(who.body) == 1);
}

Expect Rules::relay(const Person& who, const std::string& id) const { return acknowledge(who, id); }

Expect Rules::read_release(const Person& who, const std::string& id) const {
    if (who.role != Role::contact) return Expect::refused;
    const auto found = notices.find(id);
    return seen_if(found != notices.end() && found->second.asked.count(who.body) == 1);
}

Expect Rules::read_forecast(const Person& who) const {
    if (who.role != Role::officer) return Expect::refused;
    return seen_if(forecast);
}

Expect Rules::read_trail(const Person& who) {
    return who.role == Role::auditor ? Expect::allowed : Expect::refused;
}

bool Rules::Incident::statutory() const {
    return std::any_of(reports.begin(), reports.end(), [](const Report& report) { return report.statutory; });
}

Rules::Terms Rules::Incident::terms() const {
    Terms last{};
    for (const Report& report : reports) {
        if (report.statutory == statutory() && report.terms) last = *report.terms;
    }
    return last;
}

std::set<std::string> Rules::to_ask(const Notice& notice) const {
    std::set<std::string> asked;
    for (const std::string& id : notice.incidents) {
        const Incident& incident = incidents.at(id);
        if (incident.terms().ask) asked.insert(incident.originator);
    }
    return asked;
}

void Rules::reported(const std::string& id, const std::string& originator, Report report) {
    incidents[id] = {originator, {ministry_of(originator), "cs"}, {report}};
    forecast |= incidents[id].terms().response;
}

void Rules::followed_up(const std::string& id, Report report) {
    incidents[id].reports.push_back(report);
    forecast |= incidents[id].terms().response;
}

void Rules::drafted(const std::string& id, std::vector<std::string> recipients) {
    notices[id] = {.recipients = std::move(recipients)};
    learned(notices[id]);
}

void Rules::renewed(const std::string& id) {
    if (!notices[id].incidents.empty()) learned(notices[id]);
}

// A notice is made from what may be used for the response.
void Rules::learned(Notice& notice) const {
    for (const auto& [id, incident] : incidents) {
        if (incident.terms().response) notice.incidents.insert(id);
    }
}

void Rules::sent(const std::string& id) {
    Notice& notice = notices[id];
    notice.sent = true;
    for (const std::string& recipient : notice.recipients) {
        const std::string ceptoar = ceptoar_of(recipient);
        notice.holders.insert(ministry_of(recipient));
        if (ceptoar.empty()) {
            notice.holders.insert(recipient);
        } else {
            notice.holders.insert(ceptoar);
            notice.waiting[ceptoar].insert(recipient);
        }
    }
}

void Rules::relayed(const std::string& id, const std::string& by, const std::set<std::string>& to) {
    Notice& notice = notices[id];
    for (const std::string& body : notice.waiting[by]) {
        if (to.count(body) == 1) notice.holders.insert(body);
    }
    notice.waiting[by].clear();
}

}  // namespace kaname::town
