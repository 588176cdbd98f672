#include "incident_rows.hpp"

#include <array>

#include "columns.hpp"
#include "stored_words.hpp"

namespace kaname::storage {
namespace {

using sharing::Incident;

Status take_sector(const Row& row, Incident& incident) {
    incident.sectors.push_back(text_of(row, 1));
    return done;
}

Status take_person(const Row& row, Incident& incident) {
    incident.marking.persons.push_back(text_of(row, 1));
    return done;
}

Status take_report(const Row& row, Incident& incident) {
    KANAME_TRY(const sharing::Stage stage, value_of(kStageWords, row.text(1)));
    KANAME_TRY(const std::optional<Level> level, optional_level_of(row, 6));
    KANAME_TRY(const cascade::OwnCause own_cause, value_of(kOwnCauseWords, row.text(7)));
    KANAME_TRY(const policy::Basis basis, value_of(kBasisWords, row.text(8)));
    incident.reports.push_back({.stage = stage,
                                .received = instant_of(row, 2),
                                .person = text_of(row, 3),
                                .statement = {.service = optional_text_of(row, 4),
                                              .since = optional_instant_of(row, 5),
                                              .aware = optional_instant_of(row, 10),
                                              .level = level,
                                              .own_cause = own_cause,
                                              .basis = basis,
                                              .outline = text_of(row, 9)},
                                .submission = text_of(row, 11)});
    return done;
}

/// The report of the number that the row names; reports are read before.
Result<sharing::Report*> report_at(const Row& row, Incident& incident) {
    const std::uint64_t number = count_of(row, 1);
    const bool there = number != 0 && number <= incident.reports.size();
    if (!there) return unreadable("report " + std::to_string(number));
    return &incident.reports[number - 1];
}

Status take_terms(const Row& row, Incident& incident) {
    KANAME_TRY(sharing::Report* const report, report_at(row, incident));
    KANAME_TRY(const policy::Onward onward, value_of(kOnwardWords, row.text(4)));
    sharing::AddresseeTerms said{text_of(row, 2), {.uses = {}, .onward = onward}};
    for (const std::string& word : words_of(row.text(3), ' ')) {
        KANAME_TRY(const policy::Use use, value_of(kUseWords, word));
        said.terms.uses.push_back(use);
    }
    report->statement.terms.push_back(std::move(said));
    return done;
}

Status take_proxy(const Row& row, Incident& incident) {
    KANAME_TRY(sharing::Report* const report, report_at(row, incident));
    KANAME_TRY(const sharing::Medium medium, value_of(kMediumWords, row.text(4)));
    report->proxy = sharing::ProxyEntry{.body = text_of(row, 2),
                                        .source = text_of(row, 3),
                                        .medium = medium,
                                        .taken = instant_of(row, 5),
                                        .read_back = row.integer(6) != 0};
    return done;
}

Status take_confirmation(const Row& row, Incident& incident) {
    KANAME_TRY(sharing::Report* const report, report_at(row, incident));
    report->confirmed = sharing::Confirmation{instant_of(row, 2), text_of(row, 3)};
    return done;
}

Status take_comment(const Row& row, Incident& incident) {
    incident.comments.push_back({.at = instant_of(row, 1),
                                 .body = text_of(row, 2),
                                 .person = text_of(row, 3),
                                 .text = text_of(row, 4),
                                 .submission = text_of(row, 5)});
    return done;
}

Status take_passage(const Row& row, Incident& incident) {
    KANAME_TRY(const policy::HopMode mode, value_of(kHopModeWords, row.text(3)));
    KANAME_TRY(const policy::Identity identity, value_of(kIdentityWords, row.text(5)));
    incident.passages.push_back({.hop = {.from = text_of(row, 1),
                                         .to = text_of(row, 2),
                                         .mode = mode,
                                         .timeout = std::chrono::minutes{row.integer(4)},
                                         .identity = identity,
                                         .reason = {.ja = text_of(row, 6), .en = text_of(row, 7)}},
                                 .due = optional_instant_of(row, 8),
                                 .passed = optional_instant_of(row, 9)});
    return done;
}

constexpr std::array kIncidentParts{
    IncidentPart{
        "SELECT incident, sector FROM incident_sector WHERE incident IN ({}) ORDER BY incident, number",
        take_sector},
    IncidentPart{
        "SELECT incident, person FROM incident_person WHERE incident IN ({}) ORDER BY incident, number",
        take_person},
    IncidentPart{
        "SELECT incident, stage, received, person, service, since, level, own_cause, basis, outline, aware,"
        " submission FROM report WHERE incident IN ({}) ORDER BY incident, number",
        take_report},
    IncidentPart{"SELECT incident, number, addressee, uses, onward FROM report_terms WHERE incident IN ({})"
                 " ORDER BY incident, number, place",
                 take_terms},
    IncidentPart{"SELECT incident, number, body, source, medium, taken, read_back FROM report_proxy"
                 " WHERE incident IN ({}) ORDER BY incident, number",
                 take_proxy},
    IncidentPart{"SELECT incident, number, at, person FROM report_confirmation"
                 " WHERE incident IN ({}) ORDER BY incident, number",
                 take_confirmation},
    IncidentPart{"SELECT incident, at, body, person, text, submission FROM comment WHERE incident IN ({})"
                 " ORDER BY incident, number",
                 take_comment},
    IncidentPart{
        "SELECT incident, from_body, to_body, mode, minutes, identity, reason_ja, reason_en, due, passed"
        " FROM passage WHERE incident IN ({}) ORDER BY incident, number",
        take_passage}};

}  // namespace

std::span<const IncidentPart> incident_parts() noexcept { return kIncidentParts; }

}  // namespace kaname::storage
