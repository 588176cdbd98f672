#include "notice_rows.hpp"

#include <algorithm>
#include <array>

#include "columns.hpp"
#include "faults.hpp"
#include "outlooks.hpp"
#include "stored_words.hpp"

namespace kaname::storage {
namespace {

using sharing::Content;
using sharing::Delivery;
using sharing::Notice;

Status take_source(const Row& row, Notice& notice) {
    KANAME_TRY(const policy::Tlp tlp, value_of(kTlpWords, row.text(5)));
    KANAME_TRY(const policy::Identity identity, value_of(kIdentityWords, row.text(6)));
    KANAME_TRY(const policy::Onward onward, value_of(kOnwardWords, row.text(7)));
    notice.sources.push_back({.input = {text_of(row, 1), count_of(row, 2)},
                              .originator = text_of(row, 3),
                              .sectors = words_of(row.text(4), ' '),
                              .marking = {.tlp = tlp},
                              .identity = identity,
                              .onward = onward});
    return done;
}

Result<Content> content_of(const Row& row, int first) {
    KANAME_TRY(const sharing::Urgency urgency, value_of(kUrgencyWords, row.text(first + 7)));
    KANAME_TRY(const policy::Tlp tlp, value_of(kTlpWords, row.text(first + 10)));
    KANAME_TRY(const policy::Identity source, value_of(kIdentityWords, row.text(first + 11)));
    Content content{.title = {text_of(row, first), text_of(row, first + 1)},
                    .body = {text_of(row, first + 2), text_of(row, first + 3)},
                    .action = {text_of(row, first + 4), text_of(row, first + 5)},
                    .act_by = optional_instant_of(row, first + 6),
                    .urgency = urgency,
                    .references = words_of(row.text(first + 9), '\n'),
                    .tlp = tlp,
                    .source = source};
    for (const std::string& word : words_of(row.text(first + 8), ' ')) {
        KANAME_TRY(const sharing::Purpose purpose, value_of(kPurposeWords, word));
        content.purposes.push_back(purpose);
    }
    return content;
}

Status take_draft(const Row& row, Notice& notice) {
    KANAME_TRY(notice.draft, content_of(row, 1));
    return done;
}

Status take_revision(const Row& row, Notice& notice) {
    KANAME_TRY(const sharing::RevisionKind kind, value_of(kRevisionWords, row.text(1)));
    KANAME_TRY(Content content, content_of(row, 6));
    notice.revisions.push_back({.kind = kind,
                                .issued = instant_of(row, 2),
                                .person = text_of(row, 3),
                                .edit = count_of(row, 5),
                                .content = std::move(content),
                                .reason = text_of(row, 4),
                                .sources = static_cast<std::size_t>(row.integer(18))});
    return done;
}

Status take_recipient(const Row& row, Notice& notice) {
    const auto revision = static_cast<std::size_t>(row.integer(9));
    if (revision > notice.revisions.size()) return unreadable("notice_recipient");
    auto& recipients = revision == 0 ? notice.recipients : notice.revisions[revision - 1].recipients;
    recipients.push_back({text_of(row, 1), outlook_of(row, 2)});
    return done;
}

Status take_release(const Row& row, Notice& notice) {
    notice.releases.push_back({.originator = text_of(row, 1),
                               .asked = instant_of(row, 2),
                               .asked_by = text_of(row, 3),
                               .answered = optional_instant_of(row, 4),
                               .approved = row.integer(5) != 0,
                               .answered_by = text_of(row, 6),
                               .reason = text_of(row, 7)});
    return done;
}

Status take_stand_in(const Row& row, Notice& notice) {
    const auto release = static_cast<std::size_t>(row.integer(1));
    if (release == 0 || release > notice.releases.size()) return unreadable("notice_stand_in");
    notice.releases[release - 1].stand_ins.push_back({text_of(row, 2), instant_of(row, 3), text_of(row, 4)});
    return done;
}

Status take_delivery(const Row& row, Notice& notice) {
    KANAME_TRY(const policy::HopMode mode, value_of(kHopModeWords, row.text(4)));
    KANAME_TRY(const policy::Identity identity, value_of(kIdentityWords, row.text(6)));
    KANAME_TRY(const policy::Tlp tlp, value_of(kTlpWords, row.text(9)));
    notice.deliveries.push_back({.revision = count_of(row, 1),
                                 .hop = {.from = text_of(row, 2),
                                         .to = text_of(row, 3),
                                         .mode = mode,
                                         .timeout = std::chrono::minutes{row.integer(5)},
                                         .identity = identity,
                                         .reason = {.ja = text_of(row, 7), .en = text_of(row, 8)}},
                                 .tlp = tlp,
                                 .remark = text_of(row, 10),
                                 .due = optional_instant_of(row, 11),
                                 .left_out = optional_instant_of(row, 12),
                                 .sent = optional_instant_of(row, 13),
                                 .acknowledge_by = optional_instant_of(row, 14),
                                 .opened = optional_instant_of(row, 15),
                                 .acknowledged = optional_instant_of(row, 16),
                                 .acknowledged_by = text_of(row, 17),
                                 .acted = optional_instant_of(row, 18),
                                 .reminded = optional_instant_of(row, 19),
                                 .escalated = optional_instant_of(row, 20)});
    return done;
}

constexpr std::array kNoticeParts{
    NoticePart{
        "SELECT notice, incident, version, originator, sectors, tlp, identity, onward FROM notice_source"
        " WHERE notice IN ({}) ORDER BY notice, number",
        take_source},
    NoticePart{"SELECT notice, title_ja, title_en, body_ja, body_en, action_ja, action_en, act_by, urgency,"
               " purposes, refs, tlp, source FROM notice_content WHERE number = 0 AND notice IN ({})",
               take_draft},
    NoticePart{
        "SELECT r.notice, r.kind, r.issued, r.person, r.reason, r.edit, c.title_ja, c.title_en, c.body_ja,"
        " c.body_en, c.action_ja, c.action_en, c.act_by, c.urgency, c.purposes, c.refs, c.tlp,"
        " c.source, r.sources FROM notice_revision r"
        " JOIN notice_content c ON c.notice = r.notice AND c.number = r.number"
        " WHERE r.notice IN ({}) ORDER BY r.notice, r.number",
        take_revision},
    NoticePart{"SELECT notice, body, service, probability, p10, p50, p90, sectors, hypothetical,"
               " revision FROM notice_recipient WHERE notice IN ({}) ORDER BY notice, revision, number",
               take_recipient},
    NoticePart{"SELECT notice, originator, asked, asked_by, answered, approved, answered_by, reason"
               " FROM notice_release WHERE notice IN ({}) ORDER BY notice, number",
               take_release},
    NoticePart{"SELECT notice, release, person, at, reason FROM notice_stand_in WHERE notice IN ({})"
               " ORDER BY notice, release, number",
               take_stand_in},
    NoticePart{
        "SELECT notice, revision, from_body, to_body, mode, minutes, identity, reason_ja, reason_en,"
        " tlp, remark, due, left_out, sent, acknowledge_by, opened, acknowledged, acknowledged_by,"
        " acted, reminded, escalated FROM notice_delivery WHERE notice IN ({}) ORDER BY notice, number",
        take_delivery}};

Status save_content(Connection& connection, const Notice& notice, std::size_t number,
                    const Content& content) {
    std::vector<std::string> purposes;
    purposes.reserve(content.purposes.size());
    for (const sharing::Purpose purpose : content.purposes) {
        purposes.emplace_back(word_of(kPurposeWords, purpose));
    }
    const std::string purposes_column = column_of(purposes, ' ');
    const std::string references = column_of(content.references, '\n');
    KANAME_CHECK(connection.run(
        "INSERT INTO notice_content (notice, number, title_ja, title_en, body_ja, body_en, action_ja,"
        " action_en, act_by, urgency, purposes, refs, tlp, source)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
        " ON CONFLICT (notice, number) DO UPDATE SET title_ja = excluded.title_ja,"
        " title_en = excluded.title_en, body_ja = excluded.body_ja, body_en = excluded.body_en,"
        " action_ja = excluded.action_ja, action_en = excluded.action_en, act_by = excluded.act_by,"
        " urgency = excluded.urgency, purposes = excluded.purposes, refs = excluded.refs,"
        " tlp = excluded.tlp, source = excluded.source",
        {notice.id, column_of(std::uint64_t{number}), content.title.ja, content.title.en, content.body.ja,
         content.body.en, content.action.ja, content.action.en, column_of(content.act_by),
         word_of(kUrgencyWords, content.urgency), std::string_view{purposes_column},
         std::string_view{references}, word_of(kTlpWords, content.tlp),
         word_of(kIdentityWords, content.source)}));
    return done;
}

Status save_sources(Connection& connection, const Notice& before, const Notice& after) {
    for (std::size_t i = 0; i < after.sources.size(); ++i) {
        const sharing::Source& source = after.sources[i];
        if (i < before.sources.size() && before.sources[i] == source) continue;
        const std::string sectors = column_of(source.sectors, ' ');
        KANAME_CHECK(connection.run(
            "INSERT INTO notice_source (notice, number, incident, version, originator, sectors, tlp, "
            "identity, onward) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
            " ON CONFLICT (notice, number) DO UPDATE SET onward = excluded.onward",
            {after.id, column_of(i + 1), source.input.incident, column_of(source.input.version),
             source.originator, std::string_view{sectors}, word_of(kTlpWords, source.marking.tlp),
             word_of(kIdentityWords, source.identity), word_of(kOnwardWords, source.onward)}));
    }
    return done;
}

Status save_recipients(Connection& connection, const Notice& notice, std::size_t revision) {
    const auto& recipients = revision == 0 ? notice.recipients : notice.revisions[revision - 1].recipients;
    for (std::size_t i = 0; i < recipients.size(); ++i) {
        const OutlookColumns outlook{recipients[i].outlook};
        KANAME_CHECK(
            connection.run("INSERT INTO notice_recipient (notice, revision, number, body, service, "
                           "probability, p10, p50, p90,"
                           " sectors, hypothetical) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                           {notice.id, column_of(std::uint64_t{revision}), column_of(i + 1),
                            recipients[i].body, outlook.service, outlook.probability, outlook.p10,
                            outlook.p50, outlook.p90, outlook.sectors, outlook.hypothetical}));
    }
    return done;
}

Status save_draft_recipients(Connection& connection, const Notice& before, const Notice& after) {
    if (before.recipients == after.recipients) return done;
    KANAME_CHECK(
        connection.run("DELETE FROM notice_recipient WHERE notice = $1 AND revision = 0", {after.id}));
    return save_recipients(connection, after, 0);
}

Status save_revisions(Connection& connection, const Notice& before, const Notice& after) {
    for (std::size_t i = before.revisions.size(); i < after.revisions.size(); ++i) {
        const sharing::Revision& revision = after.revisions[i];
        KANAME_CHECK(connection.run(
            "INSERT INTO notice_revision (notice, number, kind, issued, person, edit, reason, sources)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            {after.id, column_of(i + 1), word_of(kRevisionWords, revision.kind), column_of(revision.issued),
             revision.person, column_of(revision.edit), revision.reason,
             column_of(std::uint64_t{revision.sources})}));
        KANAME_CHECK(save_content(connection, after, i + 1, revision.content));
        KANAME_CHECK(save_recipients(connection, after, i + 1));
    }
    return done;
}

Status save_stand_ins(Connection& connection, const std::string& notice, std::size_t number,
                      const std::vector<sharing::StandIn>& stand_ins) {
    for (std::size_t i = 0; i < stand_ins.size(); ++i) {
        KANAME_CHECK(
            connection.run("INSERT INTO notice_stand_in (notice, release, number, person, at, reason)"
                           " VALUES ($1, $2, $3, $4, $5, $6)",
                           {notice, column_of(std::uint64_t{number}), column_of(i + 1), stand_ins[i].person,
                            column_of(stand_ins[i].at), stand_ins[i].reason}));
    }
    return done;
}

Status save_releases(Connection& connection, const Notice& before, const Notice& after) {
    if (before.releases == after.releases) return done;
    KANAME_CHECK(connection.run("DELETE FROM notice_stand_in WHERE notice = $1", {after.id}));
    KANAME_CHECK(connection.run("DELETE FROM notice_release WHERE notice = $1", {after.id}));
    for (std::size_t i = 0; i < after.releases.size(); ++i) {
        const sharing::Release& release = after.releases[i];
        KANAME_CHECK(connection.run(
            "INSERT INTO notice_release (notice, number, originator, asked, asked_by, answered, approved,"
            " answered_by, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            {after.id, column_of(i + 1), release.originator, column_of(release.asked), release.asked_by,
             column_of(release.answered), std::int64_t{release.approved ? 1 : 0}, release.answered_by,
             release.reason}));
        KANAME_CHECK(save_stand_ins(connection, after.id, i + 1, release.stand_ins));
    }
    return done;
}

Status save_delivery(Connection& connection, const Notice& notice, std::size_t number) {
    const Delivery& delivery = notice.deliveries[number - 1];
    KANAME_CHECK(connection.run(
        "INSERT INTO notice_delivery (notice, number, revision, from_body, to_body, mode, minutes, identity,"
        " reason_ja, reason_en, tlp, remark, due, left_out, sent, acknowledge_by, opened, acknowledged,"
        " acknowledged_by, acted, reminded, escalated)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,"
        " $21, $22) ON CONFLICT (notice, number) DO UPDATE SET tlp = excluded.tlp, remark = excluded.remark,"
        " due = excluded.due, left_out = excluded.left_out, sent = excluded.sent,"
        " acknowledge_by = excluded.acknowledge_by, opened = excluded.opened,"
        " acknowledged = excluded.acknowledged, acknowledged_by = excluded.acknowledged_by,"
        " acted = excluded.acted, reminded = excluded.reminded, escalated = excluded.escalated",
        {notice.id,
         column_of(std::uint64_t{number}),
         column_of(std::uint64_t{delivery.revision}),
         delivery.hop.from,
         delivery.hop.to,
         word_of(kHopModeWords, delivery.hop.mode),
         std::int64_t{delivery.hop.timeout.count()},
         word_of(kIdentityWords, delivery.hop.identity),
         delivery.hop.reason.ja,
         delivery.hop.reason.en,
         word_of(kTlpWords, delivery.tlp),
         delivery.remark,
         column_of(delivery.due),
         column_of(delivery.left_out),
         column_of(delivery.sent),
         column_of(delivery.acknowledge_by),
         column_of(delivery.opened),
         column_of(delivery.acknowledged),
         delivery.acknowledged_by,
         column_of(delivery.acted),
         column_of(delivery.reminded),
         column_of(delivery.escalated)}));
    return done;
}

Status save_deliveries(Connection& connection, const Notice& before, const Notice& after) {
    for (std::size_t i = 0; i < after.deliveries.size(); ++i) {
        const bool same = i < before.deliveries.size() && before.deliveries[i] == after.deliveries[i];
        if (!same) KANAME_CHECK(save_delivery(connection, after, i + 1));
    }
    const auto had_it = holders_of(before);
    for (const std::string& body : holders_of(after)) {
        if (std::find(had_it.begin(), had_it.end(), body) != had_it.end()) continue;
        KANAME_CHECK(
            connection.run("INSERT INTO notice_audience (notice, body, created) VALUES ($1, $2, $3)"
                           " ON CONFLICT (notice, body) DO NOTHING",
                           {after.id, body, column_of(after.created)}));
    }
    return done;
}

}  // namespace

std::span<const NoticePart> notice_parts() noexcept { return kNoticeParts; }

Status save_parts(Connection& connection, const Notice& before, const Notice& after) {
    const bool is_new = before.id.empty();
    if (is_new || before.draft != after.draft) {
        KANAME_CHECK(save_content(connection, after, 0, after.draft));
    }
    KANAME_CHECK(save_sources(connection, before, after));
    KANAME_CHECK(save_draft_recipients(connection, before, after));
    KANAME_CHECK(save_releases(connection, before, after));
    KANAME_CHECK(save_revisions(connection, before, after));
    return save_deliveries(connection, before, after);
}

}  // namespace kaname::storage
