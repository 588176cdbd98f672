#include "findings.hpp"

#include "columns.hpp"
#include "stored_words.hpp"

namespace kaname::storage {

Result<std::optional<plan::Finding>> SqlFindings::load(std::string_view id) {
    std::optional<plan::Finding> finding;
    KANAME_CHECK(connection_->run(
        "SELECT id, originator, raised, person, text, tlp, persons, holders FROM finding WHERE id = $1", {id},
        [&](const Row& row) -> Status {
            KANAME_TRY(const policy::Tlp tlp, value_of(kTlpWords, row.text(5)));
            finding = plan::Finding{.id = text_of(row, 0),
                                    .originator = text_of(row, 1),
                                    .raised = instant_of(row, 2),
                                    .person = text_of(row, 3),
                                    .text = text_of(row, 4),
                                    .marking = {.tlp = tlp, .persons = words_of(row.text(6), ' ')},
                                    .holders = words_of(row.text(7), ' ')};
            return done;
        }));
    return finding;
}

Result<std::uint64_t> SqlFindings::count_of(std::string_view originator) {
    KANAME_TRY(const auto count,
               one_number(*connection_, "SELECT COUNT(*) FROM finding WHERE originator = $1", {originator}));
    return static_cast<std::uint64_t>(count.value_or(0));
}

Status SqlFindings::add(const plan::Finding& finding) {
    const std::string persons = column_of(finding.marking.persons, ' ');
    const std::string holders = column_of(finding.holders, ' ');
    KANAME_CHECK(connection_->run(
        "INSERT INTO finding (id, originator, raised, person, text, tlp, persons, holders)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        {finding.id, finding.originator, column_of(finding.raised), finding.person, finding.text,
         word_of(kTlpWords, finding.marking.tlp), std::string_view{persons}, std::string_view{holders}}));
    return done;
}

Result<std::vector<plan::Link>> SqlLinks::load_of(const plan::Thing& thing) {
    std::vector<plan::Link> links;
    const std::string text = to_text(thing);
    KANAME_CHECK(
        connection_->run("SELECT from_thing, type, to_thing, made, body, person FROM link"
                         " WHERE from_thing = $1 OR to_thing = $1 ORDER BY number",
                         {std::string_view{text}}, [&](const Row& row) -> Status {
                             KANAME_TRY(plan::Thing from, plan::parse_thing(row.text(0)));
                             KANAME_TRY(const plan::LinkType type, plan::parse_link_type(row.text(1)));
                             KANAME_TRY(plan::Thing to, plan::parse_thing(row.text(2)));
                             links.push_back({std::move(from), type, std::move(to), instant_of(row, 3),
                                              text_of(row, 4), text_of(row, 5)});
                             return done;
                         }));
    return links;
}

Status SqlLinks::add(const plan::Link& link) {
    const std::string from = to_text(link.from);
    const std::string to = to_text(link.to);
    KANAME_CHECK(
        connection_->run("INSERT INTO link (number, from_thing, type, to_thing, made, body, person)"
                         " VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM link), $1, $2, $3, $4, $5, $6)"
                         " ON CONFLICT (from_thing, type, to_thing) DO NOTHING",
                         {std::string_view{from}, to_text(link.type), std::string_view{to},
                          column_of(link.made), link.body, link.person}));
    return done;
}

}  // namespace kaname::storage
