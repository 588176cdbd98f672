#include <set>

#include "view.hpp"
#include "words_forecast.hpp"

namespace kaname::report {
namespace {

using cascade::Hit;

std::string fall_of(const View& view, network::ServiceId service, Level level) {
    const std::string_view name = view.scene().name_of(service);
    if (level == kStopped) return words::kStopOf.say(view.language(), {name});
    return words::kFallOf.say(view.language(), {name, to_text(level)});
}

std::string first_of(const View& view, std::string first, std::size_t count) {
    if (count <= 1) return first;
    return words::kAndMore.say(view.language(), {first, grouped(count - 1)});
}

std::string what_happens(const View& view) {
    const cascade::Shock& shock = view.forecast().shock;
    const std::size_t count = shock.damages.size() + shock.events.size();
    if (!shock.damages.empty()) {
        return first_of(view, fall_of(view, shock.damages[0].service, shock.damages[0].level), count);
    }
    if (shock.events.empty()) return "-";
    const std::string_view component = view.scene().name_of(shock.events[0].component);
    return first_of(view, words::kEventOn.say(view.language(), {component}), count);
}

std::string what_was_reported(const View& view) {
    const auto& judgements = view.forecast().judgements;
    const cascade::Report& first = judgements.front().report;
    const std::string_view name = view.scene().name_of(first.service);
    return first_of(view, words::kReportOf.say(view.language(), {name, to_text(first.level)}),
                    judgements.size());
}

/// Services hit at the same P50 as the first, besides it.
std::size_t at_the_same_time(const std::vector<const Hit*>& hits) {
    std::size_t count = 0;
    for (const Hit* hit : hits) {
        if (hit->arrival.p50 == hits.front()->arrival.p50) ++count;
    }
    return count - 1;
}

std::string who_is_next(const View& view, const std::vector<const Hit*>& hits) {
    const Hit& first = *hits.front();
    const Scene& scene = view.scene();
    const std::string_view sector = scene.sector_name(scene.sector_id_of(first.service));
    const std::string probability = share_text(first.arrival.probability());
    if (!first.arrival.p50) {
        return words::kNextUnlikely.say(view.language(), {scene.name_of(first.service), sector, probability});
    }
    std::string text = words::kNextIs.say(
        view.language(), {scene.name_of(first.service), sector, scene.clock(*first.arrival.p50),
                          view.from_now(*first.arrival.p50), probability});
    const std::string_view blank = view.language() == Language::ja ? "" : " ";
    if (const std::size_t others = at_the_same_time(hits); others > 0) {
        text.append(blank).append(words::kAlsoAtOnce.say(view.language(), {grouped(others)}));
    }
    for (const Hit* hit : hits) {
        const std::string_view other = scene.sector_name(scene.sector_id_of(hit->service));
        if (other == sector || !hit->arrival.p50) continue;
        return text.append(blank).append(words::kOtherSector.say(
            view.language(),
            {scene.name_of(hit->service), other, scene.clock(*hit->arrival.p50),
             view.from_now(*hit->arrival.p50), share_text(hit->arrival.probability()), sector}));
    }
    return text;
}

std::string how_many(const View& view) {
    std::set<std::string_view> sectors;
    std::size_t services = 0;
    for (const Hit& hit : view.forecast().hits) {
        if (hit.arrival.probability() < Level::kScale / 2) continue;
        ++services;
        sectors.insert(view.scene().sector_id_of(hit.service));
    }
    const auto counted = [&](std::size_t count, const Phrase& one, const Phrase& many) {
        return count == 1 ? one.say(view.language()) : many.say(view.language(), {grouped(count)});
    };
    return words::kInAll.say(
        view.language(),
        {view.ahead_words(), counted(sectors.size(), words::kOneSector, words::kCountSectors),
         counted(services, words::kOneService, words::kCountServices)});
}

}  // namespace

void write_headline(Page& page, const View& view) {
    const cascade::Forecast& forecast = view.forecast();
    const std::string now = view.scene().moment(forecast.now);
    const std::string zone = "UTC" + to_text(view.scene().offset());
    page.paragraph({}, view.is_reported()
                           ? words::kAsReported.say(view.language(), {now, zone, what_was_reported(view)})
                           : words::kIfThen.say(view.language(), {now, zone, what_happens(view)}));
    const std::vector<const Hit*> hits = view.listed();
    if (hits.empty()) {
        page.paragraph({}, words::kNobody.say(view.language(), {view.ahead_words()}));
        return;
    }
    page.paragraph({}, who_is_next(view, hits));
    if (const std::size_t already = view.listed(view.forecast().already).size(); already > 0) {
        page.paragraph({}, words::kAlreadyCount.say(view.language(), {grouped(already)}));
    }
    page.paragraph({}, how_many(view));
    if (const std::size_t hypothetical = count_hypothetical(hits); hypothetical > 0) {
        page.paragraph(
            {}, words::kRestOnDemo.say(view.language(), {grouped(hypothetical), grouped(hits.size())}));
    }
}

}  // namespace kaname::report
