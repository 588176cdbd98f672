#include "kaname/programme/programme.hpp"

#include <utility>

#include "draft.hpp"
#include "keys.hpp"
#include "values.hpp"
#include "words.hpp"

namespace kaname::programme {
namespace {

using json::ObjectReader;

/// Nothing else is worth saying about a file of another format.
Status check_format(const json::Document& document) {
    json::Problems problems{document};
    const auto format = document.root().find("format");
    if (!format || json::read_word(problems, *format, words::kFormat)) return done;
    return std::move(problems).take();
}

void read_head(Draft& draft, const ObjectReader& top) {
    if (const auto id = top.find("id")) draft.id = read_id(draft.problems, *id).value_or("");
    draft.name = read_name(top, "name");
    draft.offset = top.parsed("utc_offset", &parse_utc_offset).value_or(draft.offset);
    draft.as_of = top.parsed("as_of", &parse_date).value_or(draft.as_of);
}

/// What the tables say of each other, once every row by itself is right.
void check_tables(Draft& draft) {
    report(draft.problems, draft.origins, directory::check(draft.sectors, draft.bodies));
    if (draft.origins.model) report(draft.problems, draft.origins, network::check(draft.columns));
}

}  // namespace

void read_model(Draft& draft, json::Node node) {
    const ObjectReader model{draft.problems, node, keys::kModel};
    draft.origins.model = node;
    draft.default_reference =
        read_position<network::ReferenceId>(model, "default_reference", draft.ids.references);
    Ticks& valid_for = draft.columns.declarations_valid_for;
    valid_for = model.parsed("declarations_valid_for", &parse_ticks).value_or(valid_for);
    read_tables(draft, model);
    read_services(draft, model);
}

Result<Programme> parse_programme(std::string_view text) {
    KANAME_TRY(const json::Document document, json::parse(std::string{text}));
    KANAME_CHECK(check_format(document));
    json::Problems problems{document};
    const ObjectReader top{problems, document.root(), keys::kTop};
    Draft draft{problems};
    read_head(draft, top);
    read_references(draft, top);
    if (const auto node = top.find("directory")) read_directory(draft, *node);
    if (const auto node = top.find("plan")) read_plan(draft, *node);
    if (const auto node = top.find("calendar")) read_calendar(draft, *node);
    read_regimes(draft, top);
    if (const auto node = top.find("agreements")) read_agreements(draft, *node);
    if (const auto node = top.find("model")) read_model(draft, *node);
    if (problems.empty()) check_tables(draft);
    if (!problems.empty()) return std::move(problems).take();

    KANAME_TRY(auto directory, directory::Directory::make(std::move(draft.sectors), std::move(draft.bodies)));
    std::optional<network::Model> model;
    if (draft.origins.model) {
        KANAME_TRY(model, network::Model::make(std::move(draft.columns)));
    }
    return Programme{.id = std::move(draft.id),
                     .name = std::move(draft.name),
                     .offset = draft.offset,
                     .as_of = draft.as_of,
                     .references = std::move(draft.references),
                     .directory = std::move(directory),
                     .entries = std::move(draft.entries),
                     .regimes = std::move(draft.regimes),
                     .agreements = std::move(draft.agreements),
                     .model = std::move(model),
                     .digest = stable_key(text)};
}

}  // namespace kaname::programme
