#include "kaname/sharing/incident_service.hpp"

#include <algorithm>

#include "check_statement.hpp"
#include "kaname/base/limits.hpp"

namespace kaname::sharing {
namespace {

using policy::Action;
using policy::Actor;

std::string subject_of(std::string_view incident) {
    std::string subject{"incident:"};
    subject += incident;
    return subject;
}

record::Event event(std::string kind, const Incident& incident, Instant at) {
    return {.at = at,
            .kind = std::move(kind),
            .subject = subject_of(incident.id),
            .audience = audience_of(incident)};
}

/// The incident, for an act on it that policy allows; not found for all others.
Result<Incident> load_for(const Actor& actor, Action action, Work& work, std::string_view id) {
    KANAME_TRY(std::optional<Incident> stored, work.incidents.load(id));
    Incident incident = stored ? *std::move(stored) : Incident{};
    const policy::Object object = object_of(incident);
    KANAME_CHECK(policy::permit(actor, action, &object));
    return incident;
}

bool is_closed(const Incident& incident) { return incident.reports.back().stage == Stage::final_; }

/// Passes a hop, and those that only waited for it.
void pass_at(Passage& passage, Instant at) {
    passage.passed = at;
    passage.due.reset();
}

std::vector<Passage> passages_of(const std::vector<policy::Hop>& hops, Instant now) {
    std::vector<Passage> passages;
    for (const policy::Hop& hop : hops) {
        Passage passage{.hop = hop};
        switch (hop.mode) {
            case policy::HopMode::concurrent: passage.passed = now; break;
            case policy::HopMode::gate: break;
            case policy::HopMode::gate_with_timeout: passage.due = now + hop.timeout; break;
        }
        passages.push_back(std::move(passage));
    }
    return passages;
}

Error other_content() {
    return fail(ErrorCode::conflict, "submission",
                {"同じ送信番号で内容の異なる連絡を既に受け付けています。",
                 "another report was already received under this submission key"},
                {"受け付け済みの連絡を確認し、追加がある場合は続報としてください。",
                 "look at the report that was received; send what is new as a follow-up"});
}

Error closed() {
    return fail(ErrorCode::conflict, "stage",
                {"最終報を受け付けた事案です。", "the final report of this incident was already received"},
                {"新たな事象は第1報として連絡してください。", "report what is new as a new incident"});
}

Error not_a_comment() {
    return fail(ErrorCode::invalid_input, "text",
                bilingual("所見は1文字以上{}バイト以下です。", "a comment has 1 to {} bytes",
                          {std::to_string(limits::kTextLength)}),
                {"所見を記入してください。", "write the comment"});
}

Error nothing_waits() {
    return fail(
        ErrorCode::conflict, "incident",
        {"貴組織で承認を待っている連絡はありません。", "nothing of this incident waits for your body"},
        {"経過を確認してください。", "look at what became of it"});
}

/// A report that only persons may read, and names none, would reach nobody.
Status check_marking(const policy::Marking& marking) {
    if (marking.tlp != policy::Tlp::red || !marking.persons.empty()) return done;
    return fail(ErrorCode::invalid_input, "marking",
                {"TLP:RED は名指しした人だけが読めますが、誰も指定されていません。",
                 "TLP:RED is for named persons, and nobody is named: the report would reach nobody"},
                {"TLP:AMBER+STRICT を指定し、機微な点は電話で伝えてください。",
                 "use TLP:AMBER+STRICT, and tell the rest by telephone"});
}

Receipt receipt_of(const Incident& incident, std::size_t stage) {
    return {.incident = incident.id, .stage = stage, .received = incident.reports[stage - 1].received};
}

}  // namespace

record::Entry IncidentService::entry(const Actor& actor, Action action, std::string_view incident,
                                     Instant now) const {
    return {.at = now,
            .person = actor.person,
            .body = actor.body,
            .action = std::string{to_text(action)},
            .subject = incident.empty() ? std::string{} : subject_of(incident)};
}

Result<Receipt> IncidentService::with_head(Result<Receipt> receipt) {
    if (!receipt) return receipt;
    KANAME_TRY(receipt->head,
               record::viewed<record::Head>(ports_.store, [](Work& work) { return work.trail.head(); }));
    return receipt;
}

Result<std::vector<policy::Hop>> IncidentService::preview(const Actor& actor) {
    KANAME_CHECK(policy::permit(actor, Action::preview_report));
    return policy::route_of_report(ports_.directory, actor.body, ports_.agreements,
                                   date_of(ports_.clock.now(), ports_.zone));
}

Result<Incident> IncidentService::drafted(const Actor& actor, const Submission& submission, Work& work,
                                          Instant now) const {
    const Date today = date_of(now, ports_.zone);
    KANAME_TRY(const auto hops,
               policy::route_of_report(ports_.directory, actor.body, ports_.agreements, today));
    KANAME_TRY(const std::uint64_t earlier, work.incidents.count_of(actor.body));
    Incident incident{
        .id = ports_.pseudonyms.of("incident|" + actor.body + '|' + std::to_string(earlier + 1)),
        .originator = actor.body,
        .submission = submission.key,
        .marking = submission.marking,
        .reports = {{.received = now, .person = actor.person, .statement = submission.statement}},
        .passages = passages_of(hops, now)};
    for (const directory::SectorLink& link : ports_.directory.find_body(actor.body)->sectors) {
        if (link.valid.contains(today)) incident.sectors.push_back(link.sector);
    }
    return incident;
}

Result<Receipt> IncidentService::report(const Actor& actor, const Submission& submission) {
    const Instant now = ports_.clock.now();
    return with_head(record::recorded<Receipt>(
        ports_.store, entry(actor, Action::report_incident, {}, now),
        [&](Work& work, record::Entry& entry) -> Result<Receipt> {
            KANAME_CHECK(policy::permit(actor, Action::report_incident));
            KANAME_CHECK(check_marking(submission.marking));
            KANAME_CHECK(check_statement(submission.statement, ports_.model, actor.body, now));
            KANAME_TRY(const auto twin, work.incidents.load_submission(actor.body, submission.key));
            if (twin) {
                entry.subject = subject_of(twin->id);
                const bool same = twin->reports.front().statement == submission.statement &&
                                  twin->marking == submission.marking;
                if (!same) return other_content();
                return receipt_of(*twin, 1);
            }
            KANAME_TRY(const Incident incident, drafted(actor, submission, work, now));
            KANAME_CHECK(work.incidents.save(incident));
            KANAME_CHECK(work.outbox.announce(event("incident.reported", incident, now)));
            entry.subject = subject_of(incident.id);
            return receipt_of(incident, 1);
        }));
}

Result<Receipt> IncidentService::follow_up(const Actor& actor, std::string_view incident,
                                           const Statement& statement, Stage stage) {
    assert(stage != Stage::first);
    const Instant now = ports_.clock.now();
    return with_head(record::recorded<Receipt>(
        ports_.store, entry(actor, Action::follow_up_incident, incident, now),
        [&](Work& work, record::Entry&) -> Result<Receipt> {
            KANAME_TRY(Incident changed, load_for(actor, Action::follow_up_incident, work, incident));
            if (is_closed(changed)) return closed();
            KANAME_CHECK(check_statement(statement, ports_.model, actor.body, now));
            changed.reports.push_back({stage, now, actor.person, statement});
            KANAME_CHECK(work.incidents.save(changed));
            KANAME_CHECK(work.outbox.announce(event("incident.followed_up", changed, now)));
            return receipt_of(changed, changed.reports.size());
        }));
}

Status IncidentService::comment(const Actor& actor, std::string_view incident, std::string text) {
    const Instant now = ports_.clock.now();
    return record::recorded<Done>(ports_.store, entry(actor, Action::comment_incident, incident, now),
                                  [&](Work& work, record::Entry&) -> Status {
                                      KANAME_TRY(Incident changed,
                                                 load_for(actor, Action::comment_incident, work, incident));
                                      if (text.empty() || text.size() > limits::kTextLength) {
                                          return not_a_comment();
                                      }
                                      changed.comments.push_back({now, actor.body, actor.person, text});
                                      KANAME_CHECK(work.incidents.save(changed));
                                      // The originator does not see the comment, so it is not told of one
                                      // either.
                                      record::Event commented = event("incident.commented", changed, now);
                                      std::erase(commented.audience, changed.originator);
                                      return work.outbox.announce(commented);
                                  });
}

Status IncidentService::pass(const Actor& actor, std::string_view incident) {
    const Instant now = ports_.clock.now();
    return record::recorded<Done>(ports_.store, entry(actor, Action::pass_incident, incident, now),
                                  [&](Work& work, record::Entry&) -> Status {
                                      KANAME_TRY(Incident changed,
                                                 load_for(actor, Action::pass_incident, work, incident));
                                      bool passed = false;
                                      for (Passage& passage : changed.passages) {
                                          if (passage.passed || passage.hop.from != actor.body) continue;
                                          pass_at(passage, now);
                                          passed = true;
                                      }
                                      if (!passed) return nothing_waits();
                                      KANAME_CHECK(work.incidents.save(changed));
                                      return work.outbox.announce(event("incident.passed", changed, now));
                                  });
}

Status IncidentService::pass_due() {
    const Instant now = ports_.clock.now();
    KANAME_TRY(const bool any, record::viewed<bool>(ports_.store, [&](Work& work) -> Result<bool> {
                   KANAME_TRY(const auto due, work.incidents.load_due(now));
                   return !due.empty();
               }));
    if (!any) return done;
    return ports_.store.write([&](Work& work) -> Status {
        KANAME_TRY(std::vector<Incident> incidents, work.incidents.load_due(now));
        for (Incident& incident : incidents) {
            for (Passage& passage : incident.passages) {
                if (passage.due && *passage.due <= now) pass_at(passage, now);
            }
            KANAME_CHECK(work.incidents.save(incident));
            KANAME_CHECK(work.outbox.announce(event("incident.passed", incident, now)));
            KANAME_CHECK(work.trail.write({.at = now,
                                           .person = "system",
                                           .action = std::string{to_text(Action::pass_incident)},
                                           .subject = subject_of(incident.id)}));
        }
        return done;
    });
}

Result<SeenIncident> IncidentService::find(const Actor& actor, std::string_view incident) {
    auto found = record::viewed<SeenIncident>(
        ports_.store, [&](Work& work) { return work.incidents.find(actor, incident); });
    record::Entry read = entry(actor, Action::read_incident, incident, ports_.clock.now());
    if (!found) read = ended(std::move(read), found.error());
    const bool strict = found && found->marking.tlp >= policy::Tlp::amber_strict;
    KANAME_CHECK(ports_.reads.note(read, {.before_answer = strict}));
    return found;
}

Result<std::vector<SeenIncident>> IncidentService::list(const Actor& actor) {
    auto found = record::viewed<std::vector<SeenIncident>>(
        ports_.store, [&](Work& work) { return work.incidents.list(actor, limits::kListedIncidents); });
    record::Entry read = entry(actor, Action::list_incidents, {}, ports_.clock.now());
    if (!found) read = ended(std::move(read), found.error());
    KANAME_CHECK(ports_.reads.note(read, {}));
    return found;
}

}  // namespace kaname::sharing
