#include <algorithm>

#include "undeclared_words.hpp"
#include "view.hpp"
#include "words_forecast.hpp"

namespace kaname::report {
namespace {

constexpr std::size_t kServicesShown = 12;

bool is_listed(const std::vector<const cascade::Hit*>& hits, network::ServiceId service) {
    return std::any_of(hits.begin(), hits.end(),
                       [&](const cascade::Hit* hit) { return hit->service == service; });
}

bool is_beginning(const View& view, network::ServiceId service) {
    const cascade::Shock& shock = view.forecast().shock;
    const auto is_it = [&](const auto& each) { return each.service == service; };
    return std::any_of(shock.damages.begin(), shock.damages.end(), is_it) ||
           std::any_of(shock.holds.begin(), shock.holds.end(), is_it);
}

}  // namespace

void write_unknown(Page& page, const View& view) {
    const Language language = view.language();
    const cascade::DeclaredShare& declared = view.forecast().declared;
    page.heading(words::kUnknown.in(language));
    if (declared.answered == declared.of) {
        page.paragraph({}, words::kAllDeclared.say(language, {grouped(declared.of)}));
        return;
    }
    const std::string share = share_text(share_of(declared.answered, declared.of));
    page.paragraph(
        {}, words::kDeclaredShare.say(language, {share, grouped(declared.answered), grouped(declared.of)}));

    // Those that the table does not name come first and alone: there the forecast may be too good.
    std::vector<const cascade::Unknown*> unlisted;
    const std::vector<const cascade::Hit*> hits = view.listed();
    for (const cascade::Unknown& each : view.forecast().unknown) {
        if (!is_listed(hits, each.service) && !is_beginning(view, each.service)) unlisted.push_back(&each);
    }
    page.paragraph({}, words::kUnknownCount.say(
                           language, {grouped(view.forecast().unknown.size()), grouped(unlisted.size())}));
    if (view.options().extent == Extent::brief) return;
    const std::size_t shown =
        view.options().extent == Extent::all ? unlisted.size() : std::min(unlisted.size(), kServicesShown);
    for (std::size_t i = 0; i < shown; ++i) {
        const cascade::Unknown& each = *unlisted[i];
        page.paragraph({2, 6},
                       undeclared_words(view.scene(), {each.service, each.not_asked, each.out_of_date}));
    }
    if (shown < unlisted.size()) {
        page.paragraph({2, 2}, words::kMoreUnknown.say(language, {grouped(unlisted.size() - shown)}));
    }
}

}  // namespace kaname::report
