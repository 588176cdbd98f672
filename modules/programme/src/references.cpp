#include "draft.hpp"
#include "keys.hpp"
#include "values.hpp"
#include "words.hpp"

namespace kaname::programme {

void read_references(Draft& draft, const json::ObjectReader& top) {
    for (const json::Node node : top.items("references")) {
        const json::ObjectReader row{draft.problems, node, keys::kReference};
        Reference reference;
        reference.id = draft.ids.references.add(row);
        reference.mark = row.word("mark", words::kMark).value_or(reference.mark);
        reference.quality = row.word("quality", words::kQuality);
        reference.source = read_name(row, "source");

        network::Columns& columns = draft.columns;
        columns.reference_ids.push_back(reference.id);
        columns.reference_texts.ja.push_back(reference.source.ja);
        columns.reference_texts.en.push_back(reference.source.en);
        columns.references.push_back({reference.mark});
        draft.references.push_back(std::move(reference));
        draft.origins.references.push_back(node);
    }
}

network::ReferenceId read_reference(const Draft& draft, const json::ObjectReader& object,
                                    network::ReferenceId fallback) {
    const auto named = read_position<network::ReferenceId>(object, "ref", draft.ids.references);
    return named.exists() ? named : fallback;
}

}  // namespace kaname::programme
