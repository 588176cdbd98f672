#include "kaname/report/model.hpp"

#include <algorithm>
#include <map>

#include "kaname/network/marks.hpp"
#include "kaname/report/page.hpp"
#include "scene.hpp"
#include "undeclared_words.hpp"
#include "words_forecast.hpp"
#include "words_model.hpp"

namespace kaname::report {
namespace {

using network::KindId;
using network::Mark;
using network::Model;
using network::ServiceId;

constexpr std::size_t kNumberWidth = 12;

void write_count(Page& page, Language language, const Phrase& what, std::size_t count) {
    page.line(right_aligned(grouped(count), kNumberWidth - 2) + "  " + std::string{what.in(language)});
}

void write_contents(Page& page, const programme::Programme& programme, Language language) {
    page.heading(words::kContents.in(language));
    write_count(page, language, words::kSectors, programme.directory.sectors().size());
    write_count(page, language, words::kBodies, programme.directory.bodies().size());
    write_count(page, language, words::kReferences, programme.references.size());
    if (!programme.model) {
        page.line();
        page.line(words::kNoModel.in(language));
        return;
    }
    const network::Columns& columns = programme.model->columns();
    write_count(page, language, words::kServices, columns.services.size());
    write_count(page, language, words::kGroups, columns.groups.size());
    write_count(page, language, words::kDependencies, columns.dependencies.size());
    write_count(page, language, words::kTables, columns.tables.size());
    write_count(page, language, words::kComponents, columns.components.size());
    write_count(page, language, words::kExposures, columns.exposures.size());
    write_count(page, language, words::kRules, columns.rules.size());
}

void write_worth(Page& page, const Model& model, Language language) {
    page.heading(words::kWorth.in(language));
    const network::MarkCounts marks = network::value_marks(model);
    const auto row = [&](const Phrase& what, std::size_t count) {
        const std::string share = share_text(share_of(count, marks.total()));
        page.line(right_aligned(grouped(count), kNumberWidth - 2) + right_aligned(share, 6) + "  " +
                  std::string{what.in(language)});
    };
    row(words::kMarkS, marks.of(Mark::source_document));
    row(words::kMarkF, marks.of(Mark::found));
    row(words::kMarkK, marks.of(Mark::known));
    row(words::kMarkD, marks.of(Mark::demo));
    row(words::kMarkTotal, marks.total());
}

void write_declarations(Page& page, const Scene& scene, const TextOptions& options) {
    const Model& model = scene.model();
    const Language language = scene.language();
    std::size_t answered = 0;
    std::vector<Undeclared> undeclared;
    const std::size_t kinds = model.columns().kind_ids.size();
    for (std::size_t i = 0; i < model.service_count(); ++i) {
        Undeclared found{.service = id_at<ServiceId>(i)};
        for (std::size_t k = 0; k < kinds; ++k) {
            const auto kind = id_at<KindId>(k);
            const network::Declared declared = model.declared(found.service, kind, scene.onset());
            if (declared == network::Declared::not_asked) found.not_asked.push_back(kind);
            if (declared == network::Declared::out_of_date) found.out_of_date.push_back(kind);
        }
        const std::size_t missing = found.not_asked.size() + found.out_of_date.size();
        answered += kinds - missing;
        if (missing > 0) undeclared.push_back(std::move(found));
    }
    const std::size_t pairs = model.service_count() * kinds;
    page.heading(words::kDeclarations.say(language, {to_text(scene.programme().as_of)}));
    page.paragraph({}, words::kDeclaredPairs.say(language, {share_text(share_of(answered, pairs)),
                                                            grouped(answered), grouped(pairs)}));
    constexpr std::size_t kShown = 12;
    const std::size_t shown =
        options.extent == Extent::all ? undeclared.size() : std::min(undeclared.size(), kShown);
    for (std::size_t i = 0; i < shown; ++i) {
        page.paragraph({2, 6}, undeclared_words(scene, undeclared[i]));
    }
    if (shown < undeclared.size()) {
        page.paragraph({2, 2}, words::kMoreUnknown.say(language, {grouped(undeclared.size() - shown)}));
    }
}

std::string cycle_words(const Model& model, const std::vector<ServiceId>& cycle) {
    constexpr std::size_t kShown = 5;
    std::string text;
    for (std::size_t i = 0; i < cycle.size() && i < kShown; ++i) {
        text.append(i == 0 ? "" : ", ").append(model.columns().service_ids[cycle[i].index()]);
    }
    return cycle.size() > kShown ? text + " (+" + std::to_string(cycle.size() - kShown) + ')' : text;
}

void write_warnings(Page& page, const Model& model, Language language) {
    page.heading(words::kWarnings.in(language));
    bool any = false;
    const auto warn = [&](const std::string& text) {
        page.paragraph({0, 2}, (language == Language::ja ? "・" : "- ") + text);
        any = true;
    };
    for (const std::vector<ServiceId>& cycle : network::cycles_without_damping(model)) {
        warn(words::kUndampedCycle.say(language, {cycle_words(model, cycle)}));
    }
    const auto& services = model.columns().services;
    const auto unrepaired = static_cast<std::size_t>(
        std::count_if(services.begin(), services.end(),
                      [](const network::Service& s) { return !is_given(s.repair_work); }));
    if (unrepaired > 0) warn(words::kWithoutRepair.say(language, {grouped(unrepaired)}));
    const auto aimless = static_cast<std::size_t>(
        std::count_if(services.begin(), services.end(),
                      [](const network::Service& s) { return s.continuity.rto == kForever; }));
    if (aimless > 0) warn(words::kWithoutTargets.say(language, {grouped(aimless)}));
    if (!any) page.line(words::kNoWarnings.in(language));
}

}  // namespace

std::string check_text(const programme::Programme& programme, const TextOptions& options) {
    const Language language = options.language;
    Page page;
    page.paragraph({}, words::kCheckHead.say(
                           language, {programme.name.in(language), programme.id, to_text(programme.as_of)}));
    write_contents(page, programme, language);
    if (!programme.model) return std::move(page).take();
    write_worth(page, *programme.model, language);
    const Scene scene{programme, language, options.offset, start_of(programme.as_of, programme.offset)};
    write_declarations(page, scene, options);
    write_warnings(page, *programme.model, language);
    return std::move(page).take();
}

std::string services_text(const programme::Programme& programme, Language language) {
    const Scene scene{programme, language, programme.offset, start_of(programme.as_of, programme.offset)};
    const Model& model = scene.model();
    constexpr std::size_t kIdWidth = 44;
    std::map<std::string_view, std::vector<ServiceId>> by_sector;
    for (std::size_t i = 0; i < model.service_count(); ++i) {
        by_sector[scene.sector_id_of(id_at<ServiceId>(i))].push_back(id_at<ServiceId>(i));
    }
    Page page;
    const auto row = [&](std::string_view id, std::string_view name) {
        const std::string left = "  " + std::string{id} + ' ';
        page.line(padded(left, kIdWidth) + std::string{name});
    };
    const TextColumn& sectors = model.columns().sector_ids;
    for (std::size_t i = 0; i < sectors.size(); ++i) {
        const auto found = by_sector.find(sectors[i]);
        if (found == by_sector.end()) continue;
        page.heading(scene.sector_name(sectors[i]));
        for (const ServiceId service : found->second) row(scene.id_of(service), scene.name_of(service));
    }
    const TextColumn& components = model.columns().component_ids;
    if (components.size() > 0) page.heading(words::kComponentsHeading.in(language));
    for (std::size_t i = 0; i < components.size(); ++i) {
        row(components[i], scene.name_of(id_at<network::ComponentId>(i)));
    }
    return std::move(page).take();
}

}  // namespace kaname::report
