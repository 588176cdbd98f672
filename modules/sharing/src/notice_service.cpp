#include "kaname/sharing/notice_service.hpp"

#include <algorithm>

#include "check_content.hpp"
#include "issue.hpp"
#include "kaname/base/check_text.hpp"
#include "kaname/base/limits.hpp"
#include "noted.hpp"
#include "notice_errors.hpp"
#include "notice_events.hpp"

// The officer's desk: from the draft to its sending.
namespace kaname::sharing {
namespace {

using policy::Action;
using policy::Actor;

constexpr AskedText kRetractionReason{
    "reason",
    {"撤回の理由", "the reason for the retraction"},
    {"受信者に伝える理由を記入してください。", "write it for those who have the notice"}};

Error not_sent_yet() {
    return fail(ErrorCode::conflict, "notice",
                {"まだ送付していない下書きです。", "this draft has not been sent to anybody"},
                {"撤回する必要はありません。", "there is nothing to take back"});
}

Error reaches_nobody() {
    return fail(ErrorCode::conflict, "recipients",
                {"指定された宛先には、現在、誰もいません。", "today there is nobody among the recipients"},
                {"宛先の確認画面で理由を確認し、宛先を改めてください。",
                 "look at the preview for the reasons, and name others"});
}

Error too_many_revisions() {
    return fail(ErrorCode::conflict, "notice",
                bilingual("訂正は{}回までです。", "a notice has at most {} revisions",
                          {std::to_string(limits::kRevisions)}),
                {"撤回して、新たに起案してください。", "retract it, and draft a new one"});
}

/// The recipients of an edit keep what is `known` of them.
Result<std::vector<Recipient>> recipients_of(const NoticeEdit& edit, const std::vector<Recipient>& known,
                                             const directory::Directory& directory) {
    if (edit.recipients.size() > limits::kRecipients) {
        return fail(ErrorCode::invalid_input, "recipients",
                    bilingual("宛先が{}件を超えています。", "there are more than {} recipients",
                              {std::to_string(limits::kRecipients)}),
                    {"CEPTOAR を宛先にしてください。", "name CEPTOARs instead of their members"});
    }
    std::vector<Recipient> recipients;
    for (std::size_t i = 0; i < edit.recipients.size(); ++i) {
        const std::string& body = edit.recipients[i];
        const auto is_it = [&](const Recipient& recipient) { return recipient.body == body; };
        if (std::any_of(recipients.begin(), recipients.end(), is_it)) continue;
        const auto found = std::find_if(known.begin(), known.end(), is_it);
        if (found == known.end() && directory.find_body(body) == nullptr) {
            return fail(ErrorCode::invalid_input, "recipients[" + std::to_string(i) + ']',
                        bilingual("組織「{}」は登録されていません。", "there is no body \"{}\"", {body}),
                        {"識別子を確認してください。", "check the id"});
        }
        recipients.push_back(found != known.end() ? *found : Recipient{body, {}});
    }
    return recipients;
}

std::vector<std::string> bodies_of(const std::vector<Recipient>& recipients) {
    std::vector<std::string> bodies;
    bodies.reserve(recipients.size());
    for (const Recipient& recipient : recipients) bodies.push_back(recipient.body);
    return bodies;
}

/// What nobody has answered yet need not be answered any more.
Status withdraw_questions(Work& work, Notice& notice, Instant now) {
    std::vector<std::string> asked;
    for (const Release& release : notice.releases) {
        if (!release.answered) asked.push_back(release.originator);
    }
    std::erase_if(notice.releases, [](const Release& release) { return !release.answered; });
    return announce_release(work, "release.withdrawn", notice, asked, now);
}

std::vector<std::string> asked_in(const Notice& notice) {
    std::vector<std::string> bodies;
    bodies.reserve(notice.releases.size());
    for (const Release& release : notice.releases) bodies.push_back(release.originator);
    return bodies;
}

Revision revision_of(const Notice& notice, const std::string& person, Instant now) {
    return {.kind = notice.revisions.empty() ? RevisionKind::first : RevisionKind::correction,
            .issued = now,
            .person = person,
            .edit = notice.edits,
            .content = notice.draft,
            .recipients = notice.recipients,
            .sources = notice.sources.size()};
}

NoticePreview::Row row_of(const Delivery& delivery, directory::BodyKind kind) {
    // Whoever has yet to pass it on may leave some out.
    NoticePreview::Row row{.hop = delivery.hop, .at_most = !delivery.sent};
    for (const Part part : kParts) {
        if (sees(kind, part)) row.parts.push_back(part);
    }
    return row;
}

/// The bodies that the latest revision is with, the issuer first.
std::vector<std::string> holders_now(const Notice& notice) {
    std::vector<std::string> bodies{notice.issuer};
    for (const Delivery* delivery : current(notice)) {
        const bool known = std::find(bodies.begin(), bodies.end(), delivery->hop.to) != bodies.end();
        if (delivery->sent && !known) bodies.push_back(delivery->hop.to);
    }
    return bodies;
}

}  // namespace

Result<std::string> NoticeService::draft(const Actor& actor, const std::string& key) {
    const Instant now = ports_.clock.now();
    return record::recorded<std::string>(
        ports_.store, entry(actor, Action::draft_notice, {}, now),
        [&](Work& work, record::Entry& entry) -> Result<std::string> {
            KANAME_CHECK(policy::permit(actor, Action::draft_notice));
            KANAME_TRY(const std::string id, id_of_draft(actor, key, work));
            entry.subject = notice_subject(id);
            KANAME_TRY(const auto twin, work.notices.load(id));
            if (twin) return id;  // pressed twice
            KANAME_TRY(const Notice notice, drafted(actor, id, work, now));
            KANAME_CHECK(work.notices.save(notice));
            KANAME_CHECK(announce(work, "notice.drafted", notice, {notice.issuer}, now));
            return notice.id;
        });
}

Status NoticeService::edit(const Actor& actor, std::string_view notice, const NoticeEdit& edit) {
    const Instant now = ports_.clock.now();
    return changed(actor, Action::edit_notice, notice, now, [&](Work& work, Notice& changed) -> Status {
        if (is_retracted(changed)) return retracted();
        KANAME_CHECK(check_draft(edit.content));
        KANAME_CHECK(renew_sources(actor, changed, work));
        KANAME_TRY(const auto known, known_recipients(actor, changed, work));
        KANAME_TRY(auto recipients, recipients_of(edit, known, ports_.directory));
        if (edit.edits != changed.edits) return edited_meanwhile();
        ++changed.edits;
        changed.draft = edit.content;
        changed.recipients = std::move(recipients);
        KANAME_CHECK(announce_release(work, "release.withdrawn", changed, asked_in(changed), now));
        changed.releases.clear();
        return announce(work, "notice.edited", changed, {changed.issuer}, now);
    });
}

Result<policy::NoticeRoute> NoticeService::route_of(const Notice& notice,
                                                    const std::vector<Recipient>& recipients, Work& work,
                                                    Instant now) const {
    KANAME_TRY(const auto operation, operation_now(work.changes));
    KANAME_TRY(auto informed, informed_of(notice, work));
    const auto bodies = bodies_of(recipients);
    return policy::route_of_notice(ports_.directory,
                                   {notice.issuer, bodies, notice.draft.source, std::move(informed)},
                                   in_force(ports_.agreements.hops, operation), date_of(now, ports_.zone));
}

Result<policy::NoticeRoute> NoticeService::route_of_draft(const Notice& notice, Work& work,
                                                          Instant now) const {
    return route_of(notice, notice.recipients, work, now);
}

Whither NoticeService::whither(Work& work) const {
    const Instant now = ports_.clock.now();
    return {ports_.directory, [this, now, &work](const Notice& notice) -> Result<Notice> {
                KANAME_TRY(const auto route, route_of_draft(notice, work, now));
                Notice issued = notice;
                issue(issued, revision_of(notice, {}, now), route, {ports_.directory, now});
                return issued;
            }};
}

Result<policy::NoticeRoute> NoticeService::route_of_issued(const Notice& notice, Work& work,
                                                           Instant now) const {
    return route_of(notice, notice.revisions.back().recipients, work, now);
}

Status NoticeService::send(const Actor& actor, std::string_view notice, std::uint64_t edits) {
    const Instant now = ports_.clock.now();
    return changed(actor, Action::send_notice, notice, now, [&](Work& work, Notice& changed) -> Status {
        if (is_retracted(changed)) return retracted();
        if (edits != changed.edits) return edited_meanwhile();
        const bool is_first = changed.revisions.empty();
        if (!is_first && changed.revisions.back().edit == edits) return done;  // pressed twice
        if (changed.revisions.size() >= limits::kRevisions) return too_many_revisions();
        KANAME_CHECK(check_complete(changed));
        KANAME_CHECK(renew_sources(actor, changed, work));
        KANAME_CHECK(check_released(changed));
        KANAME_TRY(const auto route, route_of_draft(changed, work, now));
        if (route.hops.empty()) return reaches_nobody();
        const Issued issued =
            issue(changed, revision_of(changed, actor.person, now), route, {ports_.directory, now});
        KANAME_CHECK(note_passed(work, changed, issued.passed, now));
        return announce(work, is_first ? "notice.sent" : "notice.corrected", changed, holders_now(changed),
                        now);
    });
}

Status NoticeService::retract(const Actor& actor, std::string_view notice, const std::string& reason) {
    const Instant now = ports_.clock.now();
    return changed(actor, Action::retract_notice, notice, now, [&](Work& work, Notice& changed) -> Status {
        if (changed.revisions.empty()) return not_sent_yet();
        if (is_retracted(changed)) return retracted();
        KANAME_CHECK(check_text(reason, kRetractionReason));
        Revision retraction = changed.revisions.back();
        retraction.kind = RevisionKind::retraction;
        retraction.issued = now;
        retraction.person = actor.person;
        retraction.reason = reason;
        const Issued issued = issue(changed, std::move(retraction), {}, {ports_.directory, now});
        KANAME_CHECK(withdraw_questions(work, changed, now));
        KANAME_CHECK(note_passed(work, changed, issued.passed, now));
        return announce(work, "notice.retracted", changed, holders_now(changed), now);
    });
}

Result<NoticePreview> NoticeService::preview(const Actor& actor, std::string_view notice) {
    const Instant now = ports_.clock.now();
    return noted<NoticePreview>(
        ports_, entry(actor, Action::preview_notice, notice, now), [&](Work& work) -> Result<NoticePreview> {
            KANAME_TRY(const auto stored, work.notices.load(notice));
            Notice found = stored.value_or(Notice{});
            const policy::Object object = object_of(found);
            KANAME_CHECK(policy::permit(actor, Action::preview_notice, &object));
            KANAME_CHECK(renew_sources(actor, found, work));
            KANAME_TRY(const auto route, route_of_draft(found, work, now));
            // What sending would do, done to a copy.
            Notice sent = found;
            Issued issued =
                issue(sent, revision_of(found, actor.person, now), route, {ports_.directory, now});
            NoticePreview preview{.nobody = std::move(issued.nobody)};
            for (const Delivery* delivery : current(sent)) {
                const directory::Body* const body = ports_.directory.find_body(delivery->hop.to);
                if (body != nullptr) preview.rows.push_back(row_of(*delivery, body->kind));
            }
            for (const Status& check : {check_complete(found), check_released(found)}) {
                if (!check) preview.missing.push_back(check.error().problems.front());
            }
            return preview;
        });
}

}  // namespace kaname::sharing
