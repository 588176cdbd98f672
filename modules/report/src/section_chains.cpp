#include <algorithm>

#include "view.hpp"
#include "words_forecast.hpp"
#include "words_story.hpp"

namespace kaname::report {
namespace {

constexpr std::size_t kChangeWidth = 17;

void write_basis(Page& page, const View& view, const Event& event, Said& said) {
    const std::string basis = view.story().basis_text(event);
    if (basis.empty()) return;
    for (const Basis& each : view.story().basis_of(*event.change)) said.sources.insert(each.reference);
    const std::string_view colon = view.language() == Language::ja ? "：" : ": ";
    std::string text{words::kBasis.in(view.language())};
    page.paragraph({kChangeWidth, kChangeWidth + 2}, text.append(colon).append(basis));
}

}  // namespace

void write_step(Page& page, const View& view, const Step& step, Said& said) {
    const Language language = view.language();
    const cascade::Change& change = step.hit.chain[step.link];
    const std::int64_t delay = step.hit.delays.empty() ? 0 : step.hit.delays[step.link];
    const Event event{.change = &change, .delay = Ticks{delay}};
    std::string text = view.story().what(event);
    text += language == Language::ja ? "：" : ": ";
    text += view.story().why(event, Story::Supplier::left_out);
    const network::DependencyId through = change.witness.through;
    const auto [said_at, is_new] = said.basis_at.try_emplace(through, step.number);
    if (!is_new && through.exists()) {
        const std::string see = words::kBasisSeeNumber.say(language, {std::to_string(said_at->second)});
        text += language == Language::ja ? "（" + see + "）" : " (" + see + ")";
    }
    page.beside("    " + view.scene().clock(change.tick), kChangeWidth, text);
    if (is_new || !through.exists()) write_basis(page, view, event, said);
}

namespace {

/// Where all chains have one beginning, it is told once.
bool have_one_beginning(const std::vector<const cascade::Hit*>& hits) {
    return hits.size() > 1 && std::all_of(hits.begin(), hits.end(), [&](const cascade::Hit* hit) {
               return hit->chain.front() == hits.front()->chain.front();
           });
}

}  // namespace

void write_chains(Page& page, const View& view, Said& said) {
    const std::vector<const cascade::Hit*> hits = view.listed();
    if (hits.empty() || view.options().extent == Extent::brief) return;
    page.heading(words::kChains.in(view.language()));
    const bool one_beginning = have_one_beginning(hits);
    if (one_beginning) {
        page.line(words::kAllBeginWith.in(view.language()));
        write_step(page, view, {*hits.front(), 0, 1}, said);
        page.line();
    }
    for (std::size_t i = 0; i < hits.size(); ++i) {
        std::string head = words::kChainHead.say(
            view.language(),
            {view.scene().name_of(hits[i]->service), share_text(hits[i]->arrival.probability())});
        if (hits[i]->hypothetical) head += ' ' + std::string{words::kHypothetical.in(view.language())};
        page.beside(right_aligned(std::to_string(i + 1), 3), 4, head);
        const bool has_more = hits[i]->chain.size() > 1;  // an event may strike the service itself
        for (std::size_t link = one_beginning && has_more ? 1 : 0; link < hits[i]->chain.size(); ++link) {
            write_step(page, view, {*hits[i], link, i + 1}, said);
        }
    }
}

}  // namespace kaname::report
