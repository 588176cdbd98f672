#include "notices.hpp"

#include <map>

#include "columns.hpp"
#include "kaname/base/text.hpp"
#include "notice_rows.hpp"

namespace kaname::storage {

namespace {

using sharing::Notice;

Notice notice_of(const Row& row) {
    return {.id = text_of(row, 0),
            .issuer = text_of(row, 1),
            .created = instant_of(row, 2),
            .forecast = count_of(row, 3),
            .edits = count_of(row, 4),
            .version = count_of(row, 5)};
}

}  // namespace

Result<SqlNotices::Notices> SqlNotices::load_those(Ids ids, std::initializer_list<Value> values) {
    Notices found;
    std::map<std::string, std::size_t, std::less<>> places;
    KANAME_CHECK(connection_->run(
        substitute("SELECT id, issuer, created, forecast, edits, version FROM notice WHERE id IN ({})"
                   " ORDER BY created DESC, id",
                   {ids}),
        values, [&](const Row& row) -> Status {
            places.emplace(text_of(row, 0), found.size());
            found.push_back(notice_of(row));
            return done;
        }));
    if (found.empty()) return found;
    for (const NoticePart& part : notice_parts()) {
        KANAME_CHECK(connection_->run(substitute(part.sql, {ids}), values, [&](const Row& row) -> Status {
            return part.take(row, found[places.find(row.text(0))->second]);
        }));
    }
    return found;
}

Result<std::optional<Notice>> SqlNotices::load(std::string_view id) {
    KANAME_TRY(Notices found, load_those("$1", {id}));
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

Result<std::uint64_t> SqlNotices::count_of(std::string_view issuer) {
    KANAME_TRY(const auto count,
               one_number(*connection_, "SELECT COUNT(*) FROM notice WHERE issuer = $1", {issuer}));
    return static_cast<std::uint64_t>(count.value_or(0));
}

Result<SqlNotices::Notices> SqlNotices::load_due(Instant now) {
    return load_those("SELECT id FROM notice WHERE wakes <= $1", {column_of(now)});
}

Result<SqlNotices::Notices> SqlNotices::load_of(std::string_view body, std::size_t most) {
    return load_those(
        "SELECT notice FROM notice_audience WHERE body = $1"
        " ORDER BY created DESC, notice LIMIT $2",
        {body, column_of(std::uint64_t{most})});
}

Result<SqlNotices::Notices> SqlNotices::load_asked(std::string_view originator, std::size_t most) {
    return load_those(
        "SELECT n.id FROM notice n JOIN notice_release r ON r.notice = n.id"
        " WHERE r.originator = $1 ORDER BY n.created DESC, n.id LIMIT $2",
        {originator, column_of(std::uint64_t{most})});
}

Status SqlNotices::save(const Notice& notice) {
    KANAME_TRY(const auto stored, load(notice.id));
    KANAME_TRY(const std::uint64_t saved,
               connection_->run("INSERT INTO notice (id, issuer, created, forecast, edits, wakes, version)"
                                " VALUES ($1, $2, $3, $4, $5, $6, $7)"
                                " ON CONFLICT (id) DO UPDATE SET edits = excluded.edits,"
                                " wakes = excluded.wakes, version = excluded.version"
                                " WHERE notice.version = excluded.version - 1",
                                {notice.id, notice.issuer, column_of(notice.created),
                                 column_of(notice.forecast), column_of(notice.edits),
                                 column_of(sharing::wakes_at(notice)), column_of(notice.version + 1)}));
    if (saved == 0) return sharing::changed_meanwhile("notice " + notice.id);
    return save_parts(*connection_, stored.value_or(Notice{}), notice);
}

}  // namespace kaname::storage
