#include <algorithm>

#include "check_content.hpp"
#include "kaname/base/check_text.hpp"
#include "kaname/base/limits.hpp"
#include "kaname/sharing/notice_service.hpp"
#include "noted.hpp"
#include "notice_errors.hpp"
#include "notice_events.hpp"

// The question to those whom a draft was learned from: asked, answered, or answered in their place.
namespace kaname::sharing {
namespace {

using policy::Action;
using policy::Actor;

constexpr AskedText kRefusalReason{
    "reason",
    {"同意しない理由", "the reason for the refusal"},
    {"どこを直せばよいかを記入してください。", "write what would have to change"}};
constexpr AskedText kStandInReason{"reason",
                                   {"代行の理由", "the reason for standing in"},
                                   {"提供元に伝える理由を記入してください。", "write it for the originator"}};

Error refused_release() {
    return fail(
        ErrorCode::conflict, "releases",
        {"この文案の提供は、提供元が同意しませんでした。", "an originator has refused to release this draft"},
        {"理由を確認し、文案を直してから改めて提供の同意を求めてください。",
         "look at the reason, change the draft, and ask again"});
}

Error nothing_to_release() {
    return fail(ErrorCode::conflict, "releases",
                {"提供の同意を要する情報は含まれていません。", "nothing in it needs a release"},
                {"そのまま送付できます。", "it can be sent as it is"});
}

Error another_draft() {
    return fail(ErrorCode::conflict, "edits",
                {"確認した文面は、その後、変更されています。", "the words were changed since they were read"},
                {"最新の文面を確認してください。", "read them as they are now"});
}

Error answered_already() {
    return fail(ErrorCode::conflict, "answer", {"既に回答済みです。", "this was answered already"},
                {"撤回が必要な場合は、内閣官房に連絡してください。", "call the coordinator to change it"});
}

Error was_not_asked(const std::string& originator) {
    return fail(ErrorCode::conflict, "originator",
                bilingual("「{}」に提供の同意を求めていません。",
                          "\"{}\" was not asked to release this draft", {originator}),
                {"先に提供の同意を求めてください。", "ask for the release first"});
}

Error not_large_scale() {
    return fail(ErrorCode::conflict, "operation",
                {"提供元に代わる同意は、大規模障害対応時に限られます。",
                 "to release in the place of an originator is for large-scale operation"},
                {"提供元の回答を待つか、電話で回答を促してください。",
                 "wait for the originator's answer, or call it"});
}

Error may_still_answer(Instant until, UtcOffset zone) {
    return fail(ErrorCode::conflict, "originator",
                bilingual("提供元の回答期限（{}）が過ぎていません。", "the originator has until {} to answer",
                          {to_minute_text(until, zone)}),
                {"期限後に改めて操作してください。", "do it again after that"});
}

Release* find_question(Notice& notice, std::string_view originator) {
    const auto found = std::find_if(notice.releases.begin(), notice.releases.end(),
                                    [&](const Release& release) { return release.originator == originator; });
    return found == notice.releases.end() ? nullptr : &*found;
}

bool stands_in(const Release& release, const std::string& person) {
    return std::any_of(release.stand_ins.begin(), release.stand_ins.end(),
                       [&](const StandIn& one) { return one.person == person; });
}

}  // namespace

Status NoticeService::ask_release(const Actor& actor, std::string_view notice, std::uint64_t edits) {
    const Instant now = ports_.clock.now();
    return changed(actor, Action::ask_release, notice, now, [&](Work& work, Notice& changed) -> Status {
        if (is_retracted(changed)) return retracted();
        if (edits != changed.edits) return edited_meanwhile();
        KANAME_CHECK(check_complete(changed));
        KANAME_CHECK(renew_sources(actor, changed, work));
        for (const Release& release : changed.releases) {
            if (release.answered && !release.approved) return refused_release();
        }
        if (to_be_asked(changed).empty()) return nothing_to_release();
        const auto next = ask_next(changed, actor.person, now);
        return announce_release(work, "release.asked", changed, next, now);
    });
}

Status NoticeService::answer(const Actor& actor, std::string_view notice, const ReleaseAnswer& answer) {
    const Instant now = ports_.clock.now();
    return record::recorded<Done>(
        ports_.store, entry(actor, Action::answer_release, notice, now),
        [&](Work& work, record::Entry&) -> Status {
            KANAME_TRY(const auto stored, work.notices.load(notice));
            Notice changed = stored.value_or(Notice{});
            Release* const asked = find_question(changed, actor.body);
            const policy::Object object = asked == nullptr ? policy::Object{} : object_of(changed, *asked);
            KANAME_CHECK(policy::permit(actor, Action::answer_release, &object));
            if (is_retracted(changed)) return retracted();
            if (answer.edits != changed.edits) return another_draft();
            if (asked->answered && asked->approved == answer.approve) return done;
            if (asked->answered) return answered_already();
            KANAME_CHECK(answer.approve ? check_length(answer.reason, kRefusalReason)
                                        : check_text(answer.reason, kRefusalReason));
            asked->answered = now;
            asked->approved = answer.approve;
            asked->answered_by = actor.person;
            asked->reason = answer.reason;
            const std::string asked_by = asked->asked_by;
            if (answer.approve) {
                KANAME_CHECK(
                    announce_release(work, "release.asked", changed, ask_next(changed, asked_by, now), now));
            }
            KANAME_CHECK(work.notices.save(changed));
            return announce(work, "release.answered", changed, {changed.issuer}, now);
        });
}

Status NoticeService::stand_in(const Actor& actor, std::string_view notice, const StandInOrder& order) {
    const Instant now = ports_.clock.now();
    return changed(actor, Action::stand_in_release, notice, now, [&](Work& work, Notice& changed) -> Status {
        if (is_retracted(changed)) return retracted();
        if (order.edits != changed.edits) return edited_meanwhile();
        KANAME_CHECK(check_text(order.reason, kStandInReason));
        Release* const question = find_question(changed, order.originator);
        if (question == nullptr) return was_not_asked(order.originator);
        if (question->answered && !question->approved) return refused_release();
        if (question->answered || stands_in(*question, actor.person)) return done;
        KANAME_TRY(const auto operation, operation_now(work.changes));
        if (operation != policy::Operation::large_scale) return not_large_scale();
        const Instant open_until = question->asked + ports_.agreements.stand_in_after;
        if (now < open_until) return may_still_answer(open_until, ports_.zone);
        question->stand_ins.push_back({.person = actor.person, .at = now, .reason = order.reason});
        const bool enough = question->stand_ins.size() == 2;
        const char* const kind = enough ? "release.answered_in_place" : "release.stand_in_proposed";
        KANAME_CHECK(announce_release(work, kind, changed, {order.originator}, now));
        KANAME_CHECK(announce(work, kind, changed, {changed.issuer}, now));
        if (!enough) return done;
        question->answered = now;
        question->approved = true;
        return announce_release(work, "release.asked", changed, ask_next(changed, actor.person, now), now);
    });
}

Result<SeenRelease> NoticeService::find_release(const Actor& actor, std::string_view notice) {
    return noted<SeenRelease>(
        ports_, entry(actor, Action::read_release, notice, ports_.clock.now()),
        [&](Work& work) { return work.notices.find_release(actor, notice, whither(work)); });
}

Result<std::vector<SeenRelease>> NoticeService::list_releases(const Actor& actor) {
    return noted<std::vector<SeenRelease>>(
        ports_, entry(actor, Action::list_releases, {}, ports_.clock.now()), [&](Work& work) {
            return work.notices.list_releases(actor, limits::kListedNotices + 1, whither(work));
        });
}

}  // namespace kaname::sharing
