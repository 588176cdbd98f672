#include <algorithm>

#include "kaname/network/marks.hpp"
#include "view.hpp"
#include "words_forecast.hpp"

namespace kaname::report {

void write_sources(Page& page, const View& view, const Said& said) {
    if (said.sources.empty()) return;
    page.heading(words::kSources.in(view.language()));
    constexpr std::size_t kLabel = 16;
    for (const network::ReferenceId id : said.sources) {
        const programme::Reference& reference = view.scene().reference(id);
        std::string label = "  " + label_of(reference);
        if (reference.quality) label += std::string{" "} + letter_of(*reference.quality);
        page.beside(label, kLabel, reference.source.in(view.language()));
    }
    page.paragraph({2, 2}, words::kMarks.in(view.language()));
}

void write_notes(Page& page, const View& view, const std::vector<const cascade::Hit*>& hits) {
    const Language language = view.language();
    const cascade::Forecast& forecast = view.forecast();
    const programme::Programme& programme = view.scene().programme();
    page.heading(words::kNotes.in(language));
    const auto note = [&](const std::string& text) {
        page.paragraph({0, 2}, (language == Language::ja ? "・" : "- ") + text);
    };
    if (const std::size_t hypothetical = count_hypothetical(hits); hypothetical > 0) {
        note(words::kNoteHypothetical.say(language, {grouped(hypothetical), grouped(hits.size())}));
    }
    const network::MarkCounts marks = network::value_marks(view.scene().model());
    if (const std::size_t demo = marks.of(network::Mark::demo); demo > 0) {
        note(words::kNoteDemo.say(
            language, {grouped(demo), grouped(marks.total()), share_text(share_of(demo, marks.total()))}));
    }
    const auto& bodies = programme.directory.bodies();
    if (std::any_of(bodies.begin(), bodies.end(),
                    [](const directory::Body& body) { return body.fictitious; })) {
        note(words::kNoteFictitious.say(language));
    }
    note(words::kNoteRun.say(language, {grouped(forecast.runs), std::to_string(forecast.seed), programme.id,
                                        to_hexadecimal(programme.digest), programme.name.in(language)}));
    if (forecast.effective_runs != forecast.runs) {
        note(words::kNoteEffective.say(language, {grouped(forecast.effective_runs)}));
    }
    note(words::kNoteAdvice.say(language));
}

}  // namespace kaname::report
