#include "kaname/report/timeline.hpp"

#include <algorithm>
#include <set>

#include "csv.hpp"
#include "json_values.hpp"
#include "kaname/report/page.hpp"
#include "words_explanation.hpp"

namespace kaname::report {
namespace {

using cascade::Change;

/// The delay that the nominal run gives the witness's dependency (docs/MODEL.md, section 6).
Ticks nominal_delay(const network::Model& model, const Change& change) {
    if (!change.witness.through.exists()) return Ticks{0};
    const network::Dependency& dependency = model.dependency(change.witness.through);
    return Ticks{std::max<std::int64_t>(1, middle_of(model, dependency.delay, dependency.confidence))};
}

/// Every change with the level it changes.
std::vector<Event> events_of(const network::Model& model, const cascade::Trajectory& trajectory) {
    std::vector<Level> levels(model.service_count(), kNormal);
    std::vector<Event> events;
    for (const Change& change : trajectory.changes) {
        Level& level = levels[change.service.index()];
        events.push_back({.change = &change, .before = level, .delay = nominal_delay(model, change)});
        level = change.level;
    }
    return events;
}

std::size_t services_below_minimum(const network::Model& model, const cascade::Trajectory& trajectory) {
    std::set<network::ServiceId> below;
    for (const Change& change : trajectory.changes) {
        if (change.level < model.service(change.service).continuity.minimum) below.insert(change.service);
    }
    return below.size();
}

}  // namespace

std::string timeline_text(const programme::Programme& programme, const NominalRun& run,
                          const TextOptions& options) {
    const Scene scene{programme, options.language, options.offset, run.shock.onset};
    const Story story{scene, run.shock, Beginning::assumed};
    const Language language = options.language;
    constexpr std::size_t kClockWidth = 22;
    Page page;
    page.paragraph({}, words::kTimelineHead.say(
                           language, {scene.moment(Ticks{0}), span_words(run.horizon.length, language)}));
    page.line();
    if (run.trajectory.changes.empty()) page.line(words::kTimelineNone.in(language));
    for (const Event& event : events_of(scene.model(), run.trajectory)) {
        const Ticks tick = event.change->tick;
        const std::string colon = language == Language::ja ? "：" : ": ";
        page.beside(scene.clock(tick) + right_aligned(offset_text(tick), 9), kClockWidth,
                    story.what(event) + colon + story.why(event, Story::Supplier::named));
    }
    page.line();
    page.paragraph({}, words::kTimelineCount.say(
                           language, {grouped(run.trajectory.changes.size()),
                                      grouped(services_below_minimum(scene.model(), run.trajectory))}));
    page.paragraph({}, words::kTimelineNote.in(language));
    return std::move(page).take();
}

std::string timeline_json(const programme::Programme& programme, const NominalRun& run, UtcOffset offset) {
    const BothLanguages both{programme, run.shock, Beginning::assumed, offset};
    json::Writer writer;
    Sources used;
    writer.begin_object().key("format").text("kaname-timeline/1");
    write_programme(writer, both);
    writer.key("onset_at").text(to_rfc3339(run.shock.onset, offset));
    write_tick(writer, both, "end", run.horizon.length);
    write_shock(writer, both, run.shock);
    writer.key("changes").begin_list();
    for (const Event& event : events_of(both.ja().model(), run.trajectory)) {
        write_step(writer, both, event, used);
    }
    writer.end_list();
    write_references(writer, both, used);
    writer.end_object();
    return std::move(writer).take();
}

std::string timeline_csv(const programme::Programme& programme, const NominalRun& run, UtcOffset offset) {
    const BothLanguages both{programme, run.shock, Beginning::assumed, offset};
    Csv csv;
    for (const std::string_view name :
         {"happens_minutes", "happens_at", "service", "service_ja", "service_en", "sector",
          "level_ten_thousandths", "before_ten_thousandths", "why_ja", "why_en"}) {
        csv.cell(name);
    }
    csv.end_row();
    for (const Event& event : events_of(both.ja().model(), run.trajectory)) {
        const Change& change = *event.change;
        csv.number(change.tick.count()).cell(to_rfc3339(run.shock.onset + change.tick, offset));
        csv.cell(both.ja().id_of(change.service)).cell(both.ja().name_of(change.service));
        csv.cell(both.en().name_of(change.service)).cell(both.ja().sector_id_of(change.service));
        csv.number(change.level.value()).number(event.before.value());
        csv.cell(both.story_ja().why(event, Story::Supplier::named));
        csv.cell(both.story_en().why(event, Story::Supplier::named));
        csv.end_row();
    }
    return std::move(csv).take();
}

}  // namespace kaname::report
