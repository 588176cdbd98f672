#include <algorithm>

#include "deliveries.hpp"
#include "kaname/base/check_text.hpp"
#include "kaname/base/limits.hpp"
#include "kaname/sharing/notice_service.hpp"
#include "noted.hpp"
#include "notice_events.hpp"

// What becomes of a notice once it is sent, and reading.
namespace kaname::sharing {
namespace {

using policy::Action;
using policy::Actor;

constexpr AskedText kRemark{"remark", {"添えるコメント", "the remark"}, {"", ""}};

Error nothing_waits() {
    return fail(ErrorCode::conflict, "notice",
                {"貴組織で伝達を待っている情報提供はありません。", "nothing of it waits for your body"},
                {"経過を確認してください。", "look at what became of it"});
}

Error wider_than_it_came(policy::Tlp tlp) {
    return fail(ErrorCode::invalid_input, "tlp",
                bilingual("受け取った区分（{}）より緩めることはできません。",
                          "it came as {}; nobody on the way may mark it wider", {to_text(tlp)}),
                {"同じか、より厳しい標示を指定してください。", "leave it as it is, or mark it stricter"});
}

Error not_below(std::size_t position, std::string_view body) {
    return fail(
        ErrorCode::invalid_input, "to[" + std::to_string(position) + ']',
        bilingual("「{}」は貴組織が伝達する宛先にありません。",
                  "\"{}\" is not among those that it waits for you to pass it on to", {body}),
        {"宛先を減らすことはできますが、加えることはできません。", "you may leave some out, and add none"});
}

Error another_revision() {
    return fail(ErrorCode::conflict, "revision",
                {"確認した版とは別の版が届いています。", "another revision has come since this one was read"},
                {"最新の版を確認し、もう一度操作してください。", "read the latest one, and do it again"});
}

Error to_nobody() {
    return fail(ErrorCode::invalid_input, "to", {"宛先が空です。", "the list is empty: nobody would get it"},
                {"少なくとも一つ指定するか、全員に伝達する場合は省略してください。",
                 "name one at least, or leave it out for all"});
}

Error red_for_bodies() {
    return fail(ErrorCode::invalid_input, "tlp",
                {"TLP:RED は組織への情報提供には使えません。", "TLP:RED is for named persons"},
                {"TLP:AMBER+STRICT を指定してください。", "use TLP:AMBER+STRICT"});
}

bool waits_for(const Delivery& delivery, std::string_view body) {
    return delivery.hop.from == body && is_pending(delivery);
}

/// Whether the order only narrows what waits at `body`.
Status check_order(const RelayOrder& order, const Notice& notice, std::string_view body) {
    if (order.revision != notice.revisions.size()) return another_revision();
    KANAME_CHECK(check_length(order.remark, kRemark));
    policy::Tlp came = policy::Tlp::clear;
    std::vector<std::string_view> waiting;
    for (const Delivery* delivery : current(notice)) {
        if (!waits_for(*delivery, body)) continue;
        waiting.push_back(delivery->hop.to);
        came = std::max(came, delivery->tlp);
    }
    if (waiting.empty()) return nothing_waits();
    if (order.tlp == policy::Tlp::red) return red_for_bodies();
    if (order.tlp && *order.tlp < came) return wider_than_it_came(came);
    if (!order.to) return done;
    if (order.to->empty()) return to_nobody();
    for (std::size_t i = 0; i < order.to->size(); ++i) {
        const std::string& to = (*order.to)[i];
        if (std::find(waiting.begin(), waiting.end(), to) == waiting.end()) return not_below(i, to);
    }
    return done;
}

/// The hops that are still the way of the notice today.
StillThere still_in(const policy::NoticeRoute& route) {
    return [&route](const policy::Hop& hop) {
        return std::any_of(route.hops.begin(), route.hops.end(), [&](const policy::Hop& other) {
            return other.from == hop.from && other.to == hop.to;
        });
    };
}

Status record_passed(Work& work, const Notice& notice, const Passed& passed, Instant now) {
    KANAME_CHECK(announce(work, "notice.sent", notice, passed.reached, now));
    return note_passed(work, notice, passed, now);
}

Status record_advance(Work& work, const Notice& notice, const Advance& advance, Instant now) {
    KANAME_CHECK(record_passed(work, notice, advance.passed, now));
    // Nobody chose to leave them out: their way has ended while it waited, so the issuer finds another one.
    if (!advance.passed.left_out.empty()) {
        KANAME_CHECK(announce(work, "notice.way_ended", notice, {notice.issuer}, now));
    }
    KANAME_CHECK(announce(work, "notice.reminder", notice, advance.reminded, now));
    for (const std::string& body : advance.reminded) {
        KANAME_CHECK(work.trail.write(by_time("remind_notice", notice, body, now)));
    }
    for (const Advance::Call& call : advance.escalated) {
        KANAME_CHECK(announce(work, "notice.escalated", notice, {call.from}, now));
        KANAME_CHECK(work.trail.write(by_time("escalate_notice", notice, call.to, now)));
    }
    KANAME_CHECK(announce(work, "notice.held", notice, advance.held, now));
    for (const std::string& body : advance.held) {
        KANAME_CHECK(work.trail.write(by_time("remind_relay", notice, body, now)));
    }
    for (const Advance::Call& call : advance.held_too_long) {
        KANAME_CHECK(announce(work, "notice.held_too_long", notice, {call.from}, now));
        KANAME_CHECK(work.trail.write(by_time("escalate_relay", notice, call.to, now)));
    }
    return done;
}

}  // namespace

record::Entry NoticeService::entry(const Actor& actor, Action action, std::string_view notice,
                                   Instant now) const {
    return {.at = now,
            .person = actor.person,
            .body = actor.body,
            .action = std::string{to_text(action)},
            .subject = notice.empty() ? std::string{} : notice_subject(notice)};
}

Status NoticeService::changed(const Actor& actor, Action action, std::string_view notice, Instant now,
                              const Change& change) {
    return record::recorded<Done>(ports_.store, entry(actor, action, notice, now),
                                  [&](Work& work, record::Entry&) -> Status {
                                      KANAME_TRY(const auto stored, work.notices.load(notice));
                                      Notice changed = stored.value_or(Notice{});
                                      const policy::Object object = object_of(changed);
                                      KANAME_CHECK(policy::permit(actor, action, &object));
                                      KANAME_CHECK(change(work, changed));
                                      return work.notices.save(changed);
                                  });
}

Status NoticeService::relay(const Actor& actor, std::string_view notice, const RelayOrder& order) {
    const Instant now = ports_.clock.now();
    return changed(actor, Action::relay_notice, notice, now, [&](Work& work, Notice& changed) -> Status {
        KANAME_CHECK(check_order(order, changed, actor.body));
        KANAME_TRY(const auto route, route_of_issued(changed, work, now));
        const Passed passed =
            pass_on(changed, actor.body, {order.to, order.remark, order.tlp}, still_in(route), now);
        KANAME_CHECK(record_passed(work, changed, passed, now));
        return announce(work, "notice.relayed", changed, {changed.issuer}, now);
    });
}

Status NoticeService::acknowledge(const Actor& actor, std::string_view notice,
                                  Acknowledgement acknowledgement) {
    const Instant now = ports_.clock.now();
    return changed(
        actor, Action::acknowledge_notice, notice, now, [&](Work& work, Notice& changed) -> Status {
            if (acknowledgement.revision != changed.revisions.size()) return another_revision();
            auto told = mark(changed, actor, acknowledgement.acted ? Mark::acted : Mark::acknowledged, now);
            if (told.empty()) return done;  // acknowledged before
            if (std::find(told.begin(), told.end(), changed.issuer) == told.end()) {
                told.push_back(changed.issuer);
            }
            return announce(work, "notice.acknowledged", changed, std::move(told), now);
        });
}

Status NoticeService::advance() {
    const Instant now = ports_.clock.now();
    KANAME_TRY(const bool any, record::viewed<bool>(ports_.store, [&](Work& work) -> Result<bool> {
                   KANAME_TRY(const auto due, work.notices.load_due(now));
                   return !due.empty();
               }));
    if (!any) return done;
    return ports_.store.write([&](Work& work) -> Status {
        KANAME_TRY(std::vector<Notice> notices, work.notices.load_due(now));
        for (Notice& notice : notices) {
            KANAME_TRY(const auto route, route_of_issued(notice, work, now));
            const Advance advance = sharing::advance(notice, still_in(route), now);
            KANAME_CHECK(work.notices.save(notice));
            KANAME_CHECK(record_advance(work, notice, advance, now));
        }
        return done;
    });
}

Status NoticeService::open(const Actor& actor, const SeenNotice& read, Instant now) {
    return ports_.store.write([&](Work& work) -> Status {
        KANAME_TRY(auto stored, work.notices.load(read.id));
        if (!stored || stored->revisions.size() != read.revision) return done;  // another was read
        if (mark(*stored, actor, Mark::opened, now).empty()) return done;
        return work.notices.save(*stored);
    });
}

Result<SeenNotice> NoticeService::find(const Actor& actor, std::string_view notice) {
    const Instant now = ports_.clock.now();
    auto found = noted<SeenNotice>(ports_, entry(actor, Action::read_notice, notice, now),
                                   [&](Work& work) { return work.notices.find(actor, notice, now); });
    if (!found || !found->own || found->own->opened) return found;
    KANAME_CHECK(open(actor, *found, now));
    found->own->opened = now;
    return found;
}

Result<std::vector<SeenNotice>> NoticeService::list(const Actor& actor) {
    const Instant now = ports_.clock.now();
    return noted<std::vector<SeenNotice>>(
        ports_, entry(actor, Action::list_notices, {}, now),
        [&](Work& work) { return work.notices.list(actor, limits::kListedNotices + 1, now); });
}

Result<NoticeReceipt> NoticeService::receipt(const Actor& actor, std::string_view notice) {
    const Instant now = ports_.clock.now();
    return noted<NoticeReceipt>(ports_, entry(actor, Action::export_receipt, notice, now),
                                [&](Work& work) -> Result<NoticeReceipt> {
                                    KANAME_TRY(auto seen, work.notices.find(actor, notice, now));
                                    KANAME_TRY(const record::Head head, work.trail.head());
                                    return NoticeReceipt{std::move(seen), now, head};
                                });
}

}  // namespace kaname::sharing
