#include "incident_acts.hpp"
#include "kaname/sharing/incident_service.hpp"

// Reports that came by telephone or on paper, entered by a body for the operator that told it.
namespace kaname::sharing {
namespace {

using policy::Action;
using policy::Actor;

Error nothing_entered(std::size_t number) {
    return fail(ErrorCode::conflict, "number",
                bilingual("第{}報は、貴組織が自ら連絡したものです。",
                          "report {} was filed by your body itself", {std::to_string(number)}),
                {"確認が必要なのは、代わりに登録された連絡のみです。",
                 "only a report that was entered for you needs your confirmation"});
}

Error no_such_report(std::size_t number) {
    return fail(ErrorCode::not_found, "number",
                bilingual("第{}報はありません。", "there is no report {}", {std::to_string(number)}),
                {"連絡の番号を確認してください。", "check the number of the report"});
}

}  // namespace

/// The bodies that reports of an operator go to; none for whatever is no operator that day.
policy::Object IncidentService::desk_of(const std::string& originator, Date day) const {
    policy::Object desk{.originator = originator, .markings = {{.tlp = policy::Tlp::amber}}};
    const directory::Body* const body = ports_.directory.find_body(originator);
    const bool operates =
        body != nullptr && body->kind == directory::BodyKind::operator_ && body->valid.contains(day);
    if (!operates) return desk;
    const auto hops = policy::route_of_report(ports_.directory, originator, {}, day);
    if (!hops) return desk;
    for (const policy::Hop& hop : *hops) desk.holders.push_back({hop.to, hop.identity});
    return desk;
}

Result<Receipt> IncidentService::enter(const Actor& actor, const std::string& originator,
                                       const Submission& submission, ProxyEntry proxy) {
    const Instant now = ports_.clock.now();
    proxy.body = actor.body;
    return with_head(record::recorded<Receipt>(
        ports_.store, entry(actor, Action::enter_report, {}, now),
        [&](Work& work, record::Entry& entry) -> Result<Receipt> {
            // An operator whose reports do not go to the actor's body is answered like one that does not
            // exist.
            const policy::Object told = desk_of(originator, date_of(now, ports_.zone));
            KANAME_CHECK(policy::permit(actor, Action::enter_report, &told));
            Submission own = submission;
            own.key = actor.body + '\n' + submission.key;  // no key of the operator's own has a line feed
            return take_in(originator, own, {.received = now, .person = actor.person, .proxy = proxy}, work,
                           entry);
        }));
}

Result<Receipt> IncidentService::enter_follow_up(const Actor& actor, std::string_view incident,
                                                 const Later& later, ProxyEntry proxy) {
    assert(later.stage != Stage::first);
    const Instant now = ports_.clock.now();
    proxy.body = actor.body;
    return with_head(record::recorded<Receipt>(
        ports_.store, entry(actor, Action::enter_report, incident, now),
        [&](Work& work, record::Entry&) -> Result<Receipt> {
            KANAME_TRY(Incident changed, load_for(actor, Action::enter_report, work, incident));
            return add(std::move(changed),
                       {later.stage, now, actor.person, later.statement, later.key, proxy}, work);
        }));
}

Status IncidentService::confirm(const Actor& actor, std::string_view incident, std::size_t number) {
    const Instant now = ports_.clock.now();
    return record::recorded<Done>(
        ports_.store, entry(actor, Action::confirm_report, incident, now),
        [&](Work& work, record::Entry&) -> Status {
            KANAME_TRY(Incident changed, load_for(actor, Action::confirm_report, work, incident));
            if (number == 0 || number > changed.reports.size()) return no_such_report(number);
            Report& report = changed.reports[number - 1];
            if (!report.proxy) return nothing_entered(number);
            if (report.confirmed) return done;
            report.confirmed = Confirmation{now, actor.person};
            KANAME_CHECK(work.incidents.save(changed));
            return work.outbox.announce(event_of("incident.confirmed", changed, now));
        });
}

}  // namespace kaname::sharing
