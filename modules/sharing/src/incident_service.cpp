#include "kaname/sharing/incident_service.hpp"

#include <algorithm>

#include "check_statement.hpp"
#include "check_terms.hpp"
#include "incident_acts.hpp"
#include "kaname/base/check_text.hpp"
#include "kaname/base/limits.hpp"

namespace kaname::sharing {
namespace {

using policy::Action;
using policy::Actor;

constexpr AskedText kComment{
    "text", {"コメント", "the comment"}, {"コメントを記入してください。", "write the comment"}};

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
                {"同じ送信番号で内容の異なるものを既に受け付けています。",
                 "something else was already received under this submission key"},
                {"受け付け済みの内容を確認し、追加がある場合は別の送信番号で送ってください。",
                 "look at what was received; send what is new under a key of its own"});
}

Error closed() {
    return fail(ErrorCode::conflict, "stage",
                {"最終報を受け付けた事案です。", "the final report of this incident was already received"},
                {"新たな事象は第1報として連絡してください。", "report what is new as a new incident"});
}

Error too_many_reports() {
    return fail(ErrorCode::conflict, "stage",
                bilingual("一つの事案の連絡は、最終報を除き{}件までです。",
                          "an incident has at most {} reports, but for the final one",
                          {std::to_string(limits::kReports)}),
                {"最終報を送るか、新たな事象を第1報として連絡してください。",
                 "send the final report, or report what is new as a new incident"});
}

Error too_many_comments() {
    return fail(
        ErrorCode::conflict, "text",
        bilingual("一つの事案のコメントは{}件までです。", "an incident has at most {} comments",
                  {std::to_string(limits::kComments)}),
        {"続報で伝えるか、電話で連絡してください。", "say it in a follow-up report, or by telephone"});
}

Error nothing_waits() {
    return fail(
        ErrorCode::conflict, "incident",
        {"貴組織で承認を待っている連絡はありません。", "nothing of this incident waits for your body"},
        {"経過を確認してください。", "look at what became of it"});
}

std::string_view author_of(const Incident& incident, const Report& report) {
    return report.proxy ? report.proxy->body : incident.originator;
}

/// The later report that was sent under the same key by the same body.
const Report* twin_of(const Incident& incident, const Report& report) {
    if (report.submission.empty()) return nullptr;
    const auto found =
        std::find_if(incident.reports.begin(), incident.reports.end(), [&](const Report& other) {
            return other.submission == report.submission &&
                   author_of(incident, other) == author_of(incident, report);
        });
    return found == incident.reports.end() ? nullptr : &*found;
}

/// The comment that was sent under the same key by the same body.
const Comment* twin_of(const Incident& incident, const Comment& comment) {
    if (comment.submission.empty()) return nullptr;
    const auto found =
        std::find_if(incident.comments.begin(), incident.comments.end(), [&](const Comment& other) {
            return other.submission == comment.submission && other.body == comment.body;
        });
    return found == incident.comments.end() ? nullptr : &*found;
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

Result<std::vector<policy::Hop>> IncidentService::route_of(const std::string& originator, Date day,
                                                           Work& work) const {
    KANAME_TRY(const auto operation, operation_now(work.changes));
    return policy::route_of_report(ports_.directory, originator, in_force(ports_.agreements.hops, operation),
                                   day);
}

Result<Incident> IncidentService::drafted(const std::string& originator, const Submission& submission,
                                          Report first, Work& work) const {
    const Instant now = first.received;
    const Date today = date_of(now, ports_.zone);
    KANAME_TRY(const auto hops, route_of(originator, today, work));
    KANAME_TRY(const std::uint64_t earlier, work.incidents.count_of(originator));
    Incident incident{
        .id = ports_.pseudonyms.of("incident|" + originator + '|' + std::to_string(earlier + 1)),
        .originator = originator,
        .sectors = sectors_on(ports_.directory, originator, today),
        .submission = submission.key,
        .marking = submission.marking,
        .passages = passages_of(hops, now)};
    for (Passage& passage : incident.passages) {
        // Who was told by the operator itself has it, whatever the way there.
        if (first.proxy && passage.hop.to == first.proxy->body) pass_at(passage, now);
    }
    incident.reports.push_back(std::move(first));
    return incident;
}

Status IncidentService::check_last(const Incident& incident) const {
    const Report& last = incident.reports.back();
    return together({check_statement(last.statement, ports_.model, incident.originator, last.received),
                     check_proxy(last), check_terms(incident, ports_.directory)});
}

Result<Receipt> IncidentService::take_in(const std::string& originator, const Submission& submission,
                                         Report first, Work& work, record::Entry& entry) {
    const Instant now = first.received;
    KANAME_TRY(const auto twin, work.incidents.load_submission(originator, submission.key));
    if (twin) {
        entry.subject = subject_of(twin->id);
        const Report& kept = twin->reports.front();
        const bool same = kept.statement == submission.statement && twin->marking == submission.marking &&
                          kept.proxy == first.proxy;
        if (!same) return other_content();
        return receipt_of(*twin, 1);
    }
    first.statement = submission.statement;
    KANAME_TRY(const Incident incident, drafted(originator, submission, std::move(first), work));
    KANAME_CHECK(together({check_marking(incident.marking), check_last(incident)}));
    KANAME_CHECK(work.incidents.save(incident));
    KANAME_CHECK(work.outbox.announce(event_of("incident.reported", incident, now)));
    entry.subject = subject_of(incident.id);
    return receipt_of(incident, 1);
}

Result<Receipt> IncidentService::report(const Actor& actor, const Submission& submission) {
    const Instant now = ports_.clock.now();
    return with_head(record::recorded<Receipt>(
        ports_.store, entry(actor, Action::report_incident, {}, now),
        [&](Work& work, record::Entry& entry) -> Result<Receipt> {
            KANAME_CHECK(policy::permit(actor, Action::report_incident));
            return take_in(actor.body, submission, {.received = now, .person = actor.person}, work, entry);
        }));
}

Result<Receipt> IncidentService::add(Incident incident, Report report, Work& work) {
    if (const Report* const twin = twin_of(incident, report)) {
        const bool same =
            twin->statement == report.statement && twin->stage == report.stage && twin->proxy == report.proxy;
        if (!same) return other_content();
        return receipt_of(incident, static_cast<std::size_t>(twin - incident.reports.data()) + 1);
    }
    // What was told before the end may still be typed after it.
    const Report* const last = closing_report(incident);
    if (last != nullptr && told(report) >= told(*last)) return closed();
    const bool is_full = incident.reports.size() >= limits::kReports;
    if (is_full && report.stage != Stage::final_) return too_many_reports();
    const Status in_place = check_later(incident, report);
    const Instant now = report.received;
    incident.reports.push_back(std::move(report));
    KANAME_CHECK(together({check_last(incident), in_place}));
    KANAME_CHECK(work.incidents.save(incident));
    KANAME_CHECK(work.outbox.announce(event_of("incident.followed_up", incident, now)));
    return receipt_of(incident, incident.reports.size());
}

Result<Receipt> IncidentService::follow_up(const Actor& actor, std::string_view incident,
                                           const Later& later) {
    assert(later.stage != Stage::first);
    const Instant now = ports_.clock.now();
    return with_head(record::recorded<Receipt>(
        ports_.store, entry(actor, Action::follow_up_incident, incident, now),
        [&](Work& work, record::Entry&) -> Result<Receipt> {
            KANAME_TRY(Incident changed, load_for(actor, Action::follow_up_incident, work, incident));
            return add(std::move(changed), {later.stage, now, actor.person, later.statement, later.key},
                       work);
        }));
}

Status IncidentService::comment(const Actor& actor, std::string_view incident, std::string text,
                                const std::string& key) {
    const Instant now = ports_.clock.now();
    return record::recorded<Done>(ports_.store, entry(actor, Action::comment_incident, incident, now),
                                  [&](Work& work, record::Entry&) -> Status {
                                      KANAME_TRY(Incident changed,
                                                 load_for(actor, Action::comment_incident, work, incident));
                                      KANAME_CHECK(check_text(text, kComment));
                                      const Comment comment{now, actor.body, actor.person, text, key};
                                      if (const Comment* const twin = twin_of(changed, comment)) {
                                          return twin->text == comment.text ? Status{done} : other_content();
                                      }
                                      if (changed.comments.size() >= limits::kComments) {
                                          return too_many_comments();
                                      }
                                      changed.comments.push_back(comment);
                                      KANAME_CHECK(work.incidents.save(changed));
                                      // The originator does not see the comment, so it is not told of one
                                      // either.
                                      record::Event commented = event_of("incident.commented", changed, now);
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
                                      return work.outbox.announce(event_of("incident.passed", changed, now));
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
            KANAME_CHECK(work.outbox.announce(event_of("incident.passed", incident, now)));
            KANAME_CHECK(work.trail.write({.at = now,
                                           .person = "system",
                                           .action = std::string{to_text(Action::pass_incident)},
                                           .subject = subject_of(incident.id)}));
        }
        return done;
    });
}

}  // namespace kaname::sharing
