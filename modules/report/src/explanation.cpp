#include "kaname/report/explanation.hpp"

#include "json_values.hpp"
#include "view.hpp"
#include "words_explanation.hpp"

namespace kaname::report {
namespace {

using cascade::Hit;
using cascade::Prevention;

/// The service whose failure stands at the beginning of the chain.
network::ServiceId beginning_of(const Hit& hit) { return hit.chain.front().service; }

/// The ways to prevent the hit, in the words of one language.
std::vector<std::string> preventions(const Scene& scene, const Explanation& explanation) {
    const network::Model& model = scene.model();
    const Language language = scene.language();
    std::vector<std::string> found;
    for (const Prevention::Buffer& buffer : explanation.prevention.buffers) {
        const network::Group& group = model.group(buffer.group);
        found.push_back(words::kMoreBuffer.say(
            language,
            {scene.name_of(group.service), scene.supply(group.kind), span_words(buffer.added, language)}));
    }
    for (const network::DependencyId id : explanation.prevention.redundancies) {
        const network::Dependency& dependency = model.dependency(id);
        const network::Group& group = model.group(dependency.group);
        found.push_back(words::kSecondSupply.say(
            language,
            {scene.name_of(group.service), scene.supply(group.kind), scene.name_of(dependency.supplier)}));
    }
    if (explanation.prevention.repair) {
        const Ticks until = explanation.prevention.repair->until;
        found.push_back(words::kEarlierRepair.say(language, {scene.name_of(beginning_of(explanation.hit)),
                                                             scene.clock(until), offset_text(until)}));
    }
    return found;
}

std::string arrival_words(const View& view, const Hit& hit) {
    const auto offset = [&](const std::optional<Ticks>& tick) {
        return tick ? view.from_now(*tick) : '>' + view.ahead();
    };
    const std::string clock = hit.arrival.p50 ? view.scene().clock(*hit.arrival.p50) : ">" + view.ahead();
    return words::kExplainWhen.say(
        view.language(), {offset(hit.arrival.p10), offset(hit.arrival.p50), offset(hit.arrival.p90), clock});
}

void write_risk(Page& page, const View& view, const Hit& hit) {
    std::string risks;
    for (const std::string& risk : targets_at_risk(view, hit)) {
        if (!risks.empty()) risks += view.language() == Language::ja ? "、" : ", ";
        risks += risk;
    }
    page.paragraph({}, risks.empty() ? words::kExplainNoRisk.say(view.language())
                                     : words::kExplainRisk.say(view.language(), {risks}));
}

}  // namespace

std::string explanation_text(const programme::Programme& programme, const Explanation& explanation,
                             const TextOptions& options) {
    const View view{programme, explanation.forecast, options};
    const Hit& hit = explanation.hit;
    const Scene& scene = view.scene();
    const Language language = options.language;
    Page page;
    Said said;
    page.paragraph({}, words::kExplainHead.say(language, {scene.name_of(hit.service),
                                                          scene.sector_name(scene.sector_id_of(hit.service)),
                                                          share_text(hit.arrival.probability())}));
    page.paragraph({}, arrival_words(view, hit));
    write_risk(page, view, hit);
    page.heading(words::kWhy.in(language));
    for (std::size_t link = 0; link < hit.chain.size(); ++link) write_step(page, view, {hit, link, 1}, said);
    page.heading(words::kPrevented.in(language));
    const std::vector<std::string> ways = preventions(scene, explanation);
    if (ways.empty()) page.paragraph({}, words::kNothingPrevents.in(language));
    for (const std::string& way : ways) {
        page.paragraph({0, 2}, (language == Language::ja ? "・" : "- ") + way);
    }
    write_sources(page, view, said);
    write_notes(page, view, {&hit});
    return std::move(page).take();
}

std::string explanation_json(const programme::Programme& programme, const Explanation& explanation,
                             UtcOffset offset) {
    const cascade::Forecast& forecast = explanation.forecast;
    const BothLanguages both{programme, forecast.shock, Beginning::assumed, offset};
    json::Writer writer;
    Sources used;
    writer.begin_object().key("format").text("kaname-explanation/1");
    write_programme(writer, both);
    writer.key("onset_at").text(to_rfc3339(forecast.shock.onset, offset));
    write_tick(writer, both, "end", forecast.horizon.length);
    writer.key("seed").integer(static_cast<std::int64_t>(forecast.seed)).key("runs").integer(forecast.runs);
    write_shock(writer, both, forecast.shock);
    writer.key("hit");
    const auto rank = static_cast<std::size_t>(&explanation.hit - forecast.hits.data()) + 1;
    write_hit(writer, both, explanation.hit, rank, used);
    writer.key("preventions").begin_list();
    const std::vector<std::string> ja = preventions(both.ja(), explanation);
    const std::vector<std::string> en = preventions(both.en(), explanation);
    for (std::size_t i = 0; i < ja.size(); ++i) write_texts(writer, ja[i], en[i]);
    writer.end_list();
    write_references(writer, both, used);
    writer.end_object();
    return std::move(writer).take();
}

}  // namespace kaname::report
