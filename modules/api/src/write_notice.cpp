#include "write_notice.hpp"

#include "words.hpp"

namespace kaname::api {
namespace {

using sharing::Content;
using sharing::Delivery;

void write_bodies(const Writing& writing, const std::vector<std::string>& bodies) {
    write_list(writing.to, bodies, [&](const std::string& body) { write_body(writing, body); });
}

void write_sectors(const Writing& writing, const std::vector<std::string>& sectors) {
    write_list(writing.to, sectors, [&](const std::string& sector) { write_sector(writing, sector); });
}

/// The keys of a content, into an object that is open.
void write_content(const Writing& writing, const Content& content) {
    json::Writer& to = writing.to;
    to.key("title");
    write_text(to, content.title);
    to.key("body");
    write_text(to, content.body);
    to.key("action");
    write_text(to, content.action);
    to.key("act_by");
    write_maybe(writing, content.act_by);
    to.key("urgency").text(word_of(kUrgencies, content.urgency));
    to.key("purposes");
    write_list(to, content.purposes, [&](sharing::Purpose purpose) { to.text(word_of(kPurposes, purpose)); });
    to.key("references");
    write_list(to, content.references, [&](const std::string& reference) { to.text(reference); });
    to.key("tlp").text(to_text(content.tlp));
    to.key("source").text(to_text(content.source));
}

void write_recipient(const Writing& writing, const sharing::Recipient& recipient) {
    writing.to.begin_object();
    writing.to.key("body");
    write_body(writing, recipient.body);
    writing.to.key("outlook");
    write_outlook(writing, recipient.outlook);
    writing.to.end_object();
}

/// What became of a hop. Whoever passed it on and gets no answer finds here whom to call.
void write_delivery(const Writing& writing, const Delivery& delivery, bool is_own) {
    json::Writer& to = writing.to;
    to.begin_object();
    write_hop(writing, delivery.hop);
    to.key("tlp").text(to_text(delivery.tlp));
    to.key("remark").text(delivery.remark);
    const std::pair<const char*, const std::optional<Instant>*> moments[]{
        {"due", &delivery.due},
        {"left_out", &delivery.left_out},
        {"sent", &delivery.sent},
        {"acknowledge_by", &delivery.acknowledge_by},
        {"acknowledged", &delivery.acknowledged},
        {"acted", &delivery.acted},
        {"reminded", &delivery.reminded},
        {"escalated", &delivery.escalated}};
    for (const auto& [name, at] : moments) {
        to.key(name);
        write_maybe(writing, *at);
    }
    to.key(is_own ? "opened" : "contacts");
    if (is_own) {
        write_maybe(writing, delivery.opened);
        to.key("acknowledged_by").text(delivery.acknowledged_by);
    } else {
        write_contacts(writing, delivery.hop.to);
    }
    to.end_object();
}

void write_revision(const Writing& writing, const sharing::Revision& revision) {
    json::Writer& to = writing.to;
    to.begin_object();
    to.key("kind").text(word_of(kRevisionKinds, revision.kind));
    to.key("issued");
    write_time(writing, revision.issued);
    to.key("reason").text(revision.reason);
    write_content(writing, revision.content);
    to.end_object();
}

/// The keys of a release but for what is asked, into an object that is open.
void write_question(const Writing& writing, const sharing::Release& release) {
    json::Writer& to = writing.to;
    to.key("asked");
    write_time(writing, release.asked);
    to.key("asked_by").text(release.asked_by);
    to.key("answered");
    write_maybe(writing, release.answered);
    to.key("approved").flag(release.approved);
    to.key("answered_by").text(release.answered_by);
    to.key("reason").text(release.reason);
    to.key("stand_ins");
    write_list(to, release.stand_ins, [&](const sharing::StandIn& stand_in) {
        to.begin_object();
        to.key("person").text(stand_in.person);
        to.key("at");
        write_time(writing, stand_in.at);
        to.key("reason").text(stand_in.reason);
        to.end_object();
    });
}

void write_desk(const Writing& writing, const sharing::SeenNotice::Desk& desk) {
    json::Writer& to = writing.to;
    to.begin_object();
    to.key("edits").integer(static_cast<std::int64_t>(desk.edits));
    to.key("forecast").integer(static_cast<std::int64_t>(desk.forecast));
    to.key("content").begin_object();
    write_content(writing, desk.draft);
    to.end_object();
    to.key("sources");
    write_list(to, desk.sources, [&](const sharing::Source& source) {
        to.begin_object();
        to.key("incident").text(source.input.incident);
        to.key("version").integer(static_cast<std::int64_t>(source.input.version));
        to.key("originator");
        write_body_or_null(writing, source.originator);
        to.key("marking");
        write_marking(to, source.marking);
        to.key("onward").text(word_of(kOnwards, source.onward));
        to.end_object();
    });
    to.key("releases");
    write_list(to, desk.releases, [&](const sharing::Release& release) {
        to.begin_object();
        to.key("originator");
        write_body_or_null(writing, release.originator);
        write_question(writing, release);
        to.end_object();
    });
    to.key("revisions");
    write_list(to, desk.revisions, [&](const auto& revision) { write_revision(writing, revision); });
    to.end_object();
}

void write_counts(const Writing& writing, const sharing::Counts& counts) {
    json::Writer& to = writing.to;
    to.begin_object();
    to.key("relay");
    write_body(writing, counts.relay);
    to.key("entitled").integer(static_cast<std::int64_t>(counts.entitled));
    to.key("sent").integer(static_cast<std::int64_t>(counts.sent));
    to.key("acknowledged").integer(static_cast<std::int64_t>(counts.acknowledged));
    to.key("overdue").integer(static_cast<std::int64_t>(counts.overdue));
    to.key("held").integer(static_cast<std::int64_t>(counts.held));
    to.key("held_since");
    write_maybe(writing, counts.held_since);
    to.end_object();
}

/// The keys of a notice, into an object that is open.
void write_seen(const Writing& writing, const sharing::SeenNotice& notice) {
    json::Writer& to = writing.to;
    to.key("id").text(notice.id);
    to.key("issuer");
    write_body(writing, notice.issuer);
    to.key("revision").integer(static_cast<std::int64_t>(notice.revision));
    to.key("issued");
    if (notice.issued) {
        write_revision(writing, *notice.issued);
    } else {
        to.null();
    }
    to.key("sectors");
    write_sectors(writing, notice.sectors);
    to.key("originators");
    write_bodies(writing, notice.originators);
    to.key("remarks");
    write_list(to, notice.remarks, [&](const sharing::Remark& remark) {
        to.begin_object();
        to.key("body");
        write_body(writing, remark.body);
        to.key("text").text(remark.text);
        to.end_object();
    });
    to.key("received");
    if (notice.own) {
        write_delivery(writing, *notice.own, true);
    } else {
        to.null();
    }
    to.key("recipients");
    write_list(to, notice.recipients, [&](const auto& recipient) { write_recipient(writing, recipient); });
    to.key("passed_on");
    write_list(to, notice.made, [&](const Delivery& delivery) { write_delivery(writing, delivery, false); });
    to.key("counts");
    write_list(to, notice.counts, [&](const sharing::Counts& counts) { write_counts(writing, counts); });
    to.key("draft");
    if (notice.desk) {
        write_desk(writing, *notice.desk);
    } else {
        to.null();
    }
}

}  // namespace

void write_outlook(const Writing& writing, const std::optional<sharing::Outlook>& outlook) {
    json::Writer& to = writing.to;
    if (!outlook) {
        to.null();
        return;
    }
    to.begin_object();
    to.key("service").text(outlook->service);
    to.key("probability_ten_thousandths").integer(outlook->probability);
    to.key("p10");
    write_maybe(writing, outlook->p10);
    to.key("p50");
    write_maybe(writing, outlook->p50);
    to.key("p90");
    write_maybe(writing, outlook->p90);
    to.key("sectors");
    write_sectors(writing, outlook->sectors);
    to.key("hypothetical").flag(outlook->hypothetical);
    to.end_object();
}

void write_notice(const Writing& writing, const sharing::SeenNotice& notice) {
    writing.to.begin_object();
    write_seen(writing, notice);
    writing.to.end_object();
}

void write_preview(const Writing& writing, const sharing::NoticePreview& preview) {
    json::Writer& to = writing.to;
    to.begin_object();
    to.key("hops");
    write_list(to, preview.rows, [&](const sharing::NoticePreview::Row& row) {
        to.begin_object();
        write_hop(writing, row.hop);
        to.key("sees");
        write_list(to, row.parts, [&](sharing::Part part) { to.text(word_of(kPartWords, part)); });
        to.key("at_most").flag(row.at_most);
        to.end_object();
    });
    to.key("nobody");
    write_list(to, preview.nobody, [&](const policy::NoticeRoute::Nobody& nobody) {
        to.begin_object();
        to.key("body");
        write_body(writing, nobody.body);
        to.key("reason");
        write_text(to, nobody.reason);
        to.end_object();
    });
    to.key("missing");
    write_list(to, preview.missing, [&](const Problem& problem) {
        to.begin_object();
        to.key("place").text(problem.place);
        to.key("reason");
        write_text(to, problem.reason);
        to.key("mend");
        write_text(to, problem.mend);
        to.end_object();
    });
    to.end_object();
}

void write_release(const Writing& writing, const sharing::SeenRelease& release) {
    json::Writer& to = writing.to;
    to.begin_object();
    to.key("notice").text(release.notice);
    to.key("edits").integer(static_cast<std::int64_t>(release.edits));
    write_question(writing, release.release);
    to.key("own");
    write_list(to, release.own, [&](const sharing::SeenRelease::Own& own) {
        to.begin_object();
        to.key("incident").text(own.incident);
        to.key("tlp").text(to_text(own.tlp));
        to.end_object();
    });
    to.key("source").text(to_text(release.source));
    to.key("withheld").flag(!release.content);
    to.key("content");
    if (release.content) {
        to.begin_object();
        write_content(writing, *release.content);
        to.end_object();
    } else {
        to.null();
    }
    to.key("audience");
    write_list(to, release.audience, [&](const sharing::SeenRelease::Audience& audience) {
        to.begin_object();
        to.key("sector");
        write_sector(writing, audience.sector);
        to.key("operators").integer(static_cast<std::int64_t>(audience.operators));
        to.end_object();
    });
    to.end_object();
}

void write_notice_receipt(const Writing& writing, const sharing::NoticeReceipt& receipt,
                          const std::optional<Signature>& signature) {
    writing.to.begin_object();
    writing.to.key("receipt_of").text(receipt.notice.id);
    writing.to.key("made");
    write_time(writing, receipt.at);
    writing.to.key("trail_hash").text(record::digits_of(receipt.head.hash));
    writing.to.key("notice");
    write_notice(writing, receipt.notice);
    if (signature) {
        writing.to.key("signature").begin_object();
        writing.to.key("algorithm").text("Ed25519");
        writing.to.key("of").text("RFC 8785 without \"signature\"");
        writing.to.key("public_key").text(signature->public_key);
        writing.to.key("value").text(signature->value);
        writing.to.end_object();
    }
    writing.to.end_object();
}

}  // namespace kaname::api
