#include "incidents.hpp"

#include <cassert>
#include <map>

#include "columns.hpp"
#include "incident_rows.hpp"
#include "kaname/base/text.hpp"
#include "stored_words.hpp"

namespace kaname::storage {
namespace {

using sharing::Incident;

constexpr std::string_view kIncidents =
    "SELECT id, originator, submission, tlp, version FROM incident WHERE id IN ({}) ORDER BY {}";

Result<Incident> incident_of(const Row& row) {
    KANAME_TRY(const policy::Tlp tlp, value_of(kTlpWords, row.text(3)));
    return Incident{.id = text_of(row, 0),
                    .originator = text_of(row, 1),
                    .submission = text_of(row, 2),
                    .marking = {.tlp = tlp},
                    .version = count_of(row, 4)};
}

}  // namespace

Result<std::vector<Incident>> SqlIncidents::load_those(Selection selection,
                                                       std::initializer_list<Value> values) {
    std::vector<Incident> found;
    std::map<std::string, std::size_t, std::less<>> places;
    KANAME_CHECK(connection_->run(substitute(kIncidents, {selection.ids, selection.order}), values,
                                  [&](const Row& row) -> Status {
                                      KANAME_TRY(Incident incident, incident_of(row));
                                      places.emplace(incident.id, found.size());
                                      found.push_back(std::move(incident));
                                      return done;
                                  }));
    if (found.empty()) return found;
    for (const IncidentPart& part : incident_parts()) {
        KANAME_CHECK(
            connection_->run(substitute(part.sql, {selection.ids}), values, [&](const Row& row) -> Status {
                return part.take(row, found[places.find(row.text(0))->second]);
            }));
    }
    return found;
}

Result<std::optional<Incident>> SqlIncidents::load_one(Selection selection,
                                                       std::initializer_list<Value> values) {
    KANAME_TRY(std::vector<Incident> found, load_those(selection, values));
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

Result<std::optional<Incident>> SqlIncidents::load(std::string_view id) {
    return load_one({.ids = "$1"}, {id});
}

Result<std::optional<Incident>> SqlIncidents::load_submission(std::string_view originator,
                                                              std::string_view submission) {
    return load_one({.ids = "SELECT id FROM incident WHERE originator = $1 AND submission = $2"},
                    {originator, submission});
}

Result<std::uint64_t> SqlIncidents::count_of(std::string_view originator) {
    KANAME_TRY(const auto count,
               one_number(*connection_, "SELECT COUNT(*) FROM incident WHERE originator = $1", {originator}));
    return static_cast<std::uint64_t>(count.value_or(0));
}

Result<std::vector<Incident>> SqlIncidents::load_due(Instant now) {
    return load_those({.ids = "SELECT incident FROM passage WHERE due <= $1 AND passed IS NULL"},
                      {column_of(now)});
}

Result<std::vector<Incident>> SqlIncidents::load_open() {
    return load_those({.ids = "SELECT id FROM incident WHERE is_open = 1"}, {});
}

Result<std::vector<Incident>> SqlIncidents::load_of(std::string_view body, std::size_t most) {
    return load_those({.ids = "SELECT incident FROM incident_audience WHERE body = $1"
                              " ORDER BY received DESC, incident LIMIT $2",
                       .order = "received DESC, id"},
                      {body, column_of(std::uint64_t{most})});
}

Status SqlIncidents::save(const Incident& incident) {
    assert(!incident.reports.empty());
    KANAME_CHECK(save_itself(incident));
    KANAME_CHECK(save_texts(incident));
    KANAME_CHECK(save_reports(incident));
    KANAME_CHECK(save_comments(incident));
    return save_passages(incident);
}

Status SqlIncidents::save_itself(const Incident& incident) {
    KANAME_TRY(const auto twin,
               one_number(*connection_,
                          "SELECT 1 FROM incident WHERE originator = $1 AND submission = $2 AND id <> $3",
                          {incident.originator, incident.submission, incident.id}));
    if (twin) return sharing::submitted_already(incident.submission);
    const bool is_open = closing_report(incident) == nullptr;
    KANAME_TRY(const std::uint64_t saved,
               connection_->run(
                   "INSERT INTO incident (id, originator, submission, tlp, received, is_open, version)"
                   " VALUES ($1, $2, $3, $4, $5, $6, $7)"
                   " ON CONFLICT (id) DO UPDATE SET tlp = excluded.tlp,"
                   " is_open = excluded.is_open, version = excluded.version"
                   " WHERE incident.version = excluded.version - 1",
                   {incident.id, incident.originator, incident.submission,
                    word_of(kTlpWords, incident.marking.tlp), column_of(incident.reports.front().received),
                    std::int64_t{is_open ? 1 : 0}, column_of(incident.version + 1)}));
    if (saved == 0) return sharing::changed_meanwhile("incident " + incident.id);
    return done;
}

Status SqlIncidents::save_texts(const Incident& incident) {
    for (std::size_t i = 0; i < incident.sectors.size(); ++i) {
        KANAME_CHECK(
            connection_->run("INSERT INTO incident_sector (incident, number, sector)"
                             " VALUES ($1, $2, $3) ON CONFLICT (incident, number) DO NOTHING",
                             {incident.id, column_of(i + 1), incident.sectors[i]}));
    }
    KANAME_CHECK(connection_->run("DELETE FROM incident_person WHERE incident = $1", {incident.id}));
    for (std::size_t i = 0; i < incident.marking.persons.size(); ++i) {
        KANAME_CHECK(
            connection_->run("INSERT INTO incident_person (incident, number, person)"
                             " VALUES ($1, $2, $3)",
                             {incident.id, column_of(i + 1), incident.marking.persons[i]}));
    }
    for (const std::string& body : audience_of(incident)) {
        KANAME_CHECK(
            connection_->run("INSERT INTO incident_audience (incident, body, received)"
                             " VALUES ($1, $2, $3) ON CONFLICT (incident, body) DO NOTHING",
                             {incident.id, body, column_of(incident.reports.front().received)}));
    }
    return done;
}

// What is there already stays as it is: a report is never changed, only followed.
Status SqlIncidents::save_reports(const Incident& incident) {
    KANAME_TRY(const auto stored,
               one_number(*connection_, "SELECT COUNT(*) FROM report WHERE incident = $1", {incident.id}));
    for (auto i = static_cast<std::size_t>(stored.value_or(0)); i < incident.reports.size(); ++i) {
        const sharing::Report& report = incident.reports[i];
        const sharing::Statement& statement = report.statement;
        KANAME_CHECK(connection_->run(
            "INSERT INTO report (incident, number, stage, received, person, service, since, level,"
            " own_cause, basis, outline, aware, submission)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            {incident.id, column_of(i + 1), word_of(kStageWords, report.stage), column_of(report.received),
             report.person, column_of(statement.service), column_of(statement.since),
             column_of(statement.level), word_of(kOwnCauseWords, statement.own_cause),
             word_of(kBasisWords, statement.basis), statement.outline, column_of(statement.aware),
             report.submission}));
        KANAME_CHECK(save_terms(incident.id, i + 1, statement.terms));
        if (!report.proxy) continue;
        const sharing::ProxyEntry& proxy = *report.proxy;
        KANAME_CHECK(connection_->run(
            "INSERT INTO report_proxy (incident, number, body, source, medium, taken, read_back)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7)",
            {incident.id, column_of(i + 1), proxy.body, proxy.source, word_of(kMediumWords, proxy.medium),
             column_of(proxy.taken), std::int64_t{proxy.read_back ? 1 : 0}}));
    }
    for (std::size_t i = 0; i < incident.reports.size(); ++i) {
        const auto& confirmed = incident.reports[i].confirmed;
        if (!confirmed) continue;
        KANAME_CHECK(
            connection_->run("INSERT INTO report_confirmation (incident, number, at, person)"
                             " VALUES ($1, $2, $3, $4) ON CONFLICT (incident, number) DO NOTHING",
                             {incident.id, column_of(i + 1), column_of(confirmed->at), confirmed->person}));
    }
    return done;
}

Status SqlIncidents::save_terms(const std::string& incident, std::size_t number,
                                const std::vector<sharing::AddresseeTerms>& terms) {
    for (std::size_t i = 0; i < terms.size(); ++i) {
        std::vector<std::string> words;
        words.reserve(terms[i].terms.uses.size());
        for (const policy::Use use : terms[i].terms.uses) words.emplace_back(word_of(kUseWords, use));
        const std::string uses = column_of(words, ' ');
        KANAME_CHECK(connection_->run(
            "INSERT INTO report_terms (incident, number, place, addressee, uses, onward)"
            " VALUES ($1, $2, $3, $4, $5, $6)",
            {incident, column_of(std::uint64_t{number}), column_of(std::uint64_t{i}), terms[i].addressee,
             std::string_view{uses}, word_of(kOnwardWords, terms[i].terms.onward)}));
    }
    return done;
}

Status SqlIncidents::save_comments(const Incident& incident) {
    KANAME_TRY(const auto stored,
               one_number(*connection_, "SELECT COUNT(*) FROM comment WHERE incident = $1", {incident.id}));
    for (auto i = static_cast<std::size_t>(stored.value_or(0)); i < incident.comments.size(); ++i) {
        const sharing::Comment& comment = incident.comments[i];
        KANAME_CHECK(
            connection_->run("INSERT INTO comment (incident, number, at, body, person, text, submission)"
                             " VALUES ($1, $2, $3, $4, $5, $6, $7)",
                             {incident.id, column_of(i + 1), column_of(comment.at), comment.body,
                              comment.person, comment.text, comment.submission}));
    }
    return done;
}

Status SqlIncidents::save_passages(const Incident& incident) {
    for (std::size_t i = 0; i < incident.passages.size(); ++i) {
        const sharing::Passage& passage = incident.passages[i];
        const policy::Hop& hop = passage.hop;
        KANAME_CHECK(connection_->run(
            "INSERT INTO passage (incident, number, from_body, to_body, mode, minutes, identity, reason_ja,"
            " reason_en, due, passed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
            " ON CONFLICT (incident, number) DO UPDATE SET due = excluded.due, passed = excluded.passed",
            {incident.id, column_of(i + 1), hop.from, hop.to, word_of(kHopModeWords, hop.mode),
             hop.timeout.count(), word_of(kIdentityWords, hop.identity), hop.reason.ja, hop.reason.en,
             column_of(passage.due), column_of(passage.passed)}));
    }
    return done;
}

}  // namespace kaname::storage
