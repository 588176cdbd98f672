#include "trail.hpp"

#include <algorithm>

#include "columns.hpp"
#include "faults.hpp"

namespace kaname::storage {
namespace {

using record::Entry;
using record::Hash;
using record::Head;
using record::Link;

/// An entry that cannot even be read was not written by us.
Error not_as_recorded(const Row& row) {
    return fail(ErrorCode::conflict, "entry " + std::to_string(row.integer(0)),
                {"監査記録のこの項目は、記録された時の形ではありません。",
                 "this entry of the audit trail is not as it was recorded"},
                {"書き換えられています。保全した写しと照合してください。",
                 "it was changed; compare with a copy that was kept"});
}

Result<Head> head_of(const Row& row, int hash_column) {
    Head head{.count = count_of(row, 0)};
    const Bytes bytes = row.bytes(hash_column);
    if (bytes.size() != head.hash.size()) return not_as_recorded(row);
    std::copy(bytes.begin(), bytes.end(), head.hash.begin());
    return head;
}

Result<Link> link_of(const Row& row) {
    const auto outcome = record::parse_outcome(row.text(6));
    if (!outcome) return not_as_recorded(row);
    KANAME_TRY(const Head head, head_of(row, 8));
    return Link{.entry = {.at = instant_of(row, 1),
                          .person = text_of(row, 2),
                          .body = text_of(row, 3),
                          .action = text_of(row, 4),
                          .subject = text_of(row, 5),
                          .outcome = *outcome,
                          .reason = text_of(row, 7)},
                .head = head};
}

}  // namespace

Status SqlTrail::write(const Entry& entry) {
    KANAME_TRY(const Head before, head());
    const Head after = record::extended(before, entry);
    KANAME_CHECK(connection_->run(
        "INSERT INTO audit (number, at, person, body, action, subject, outcome, reason, hash)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {column_of(after.count), column_of(entry.at), entry.person, entry.body, entry.action, entry.subject,
         record::to_text(entry.outcome), entry.reason, Bytes{after.hash}}));
    return done;
}

Result<Head> SqlTrail::head() {
    Head head;
    KANAME_CHECK(connection_->run("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1", {},
                                  [&](const Row& row) -> Status {
                                      KANAME_TRY(head, head_of(row, 1));
                                      return done;
                                  }));
    return head;
}

Result<std::vector<Link>> SqlTrail::links(std::uint64_t after, std::size_t most) {
    std::vector<Link> found;
    KANAME_CHECK(
        connection_->run("SELECT number, at, person, body, action, subject, outcome, reason, hash FROM audit"
                         " WHERE number > $1 ORDER BY number LIMIT $2",
                         {column_of(after), column_of(std::uint64_t{most})}, [&](const Row& row) -> Status {
                             KANAME_TRY(Link link, link_of(row));
                             found.push_back(std::move(link));
                             return done;
                         }));
    return found;
}

Status SqlTrail::each(const std::function<Status(const Link&)>& take) {
    constexpr std::size_t kPage = 1'000;
    std::uint64_t last = 0;
    while (true) {
        KANAME_TRY(const std::vector<Link> page, links(last, kPage));
        for (const Link& link : page) KANAME_CHECK(take(link));
        if (page.size() < kPage) return done;
        last = page.back().head.count;
    }
}

Status holds(SqlTrail& trail, const Head& kept) {
    if (kept.count == 0) return done;
    KANAME_TRY(const Head own, trail.head());
    if (own.count < kept.count) return trail_cut(to_text(kept), to_text(own));
    KANAME_TRY(const std::vector<Link> links, trail.links(kept.count - 1, 1));
    if (links.empty() || links.front().head != kept) return trail_differs(to_text(kept));
    return done;
}

}  // namespace kaname::storage
