#include <set>

#include "csv.hpp"
#include "kaname/report/forecast.hpp"
#include "story.hpp"

namespace kaname::report {
namespace {

using cascade::Hit;

/// Both languages at once.
struct Tables {
    Scene ja;
    Scene en;
    Story story;  ///< of `ja`
};

void tick_cells(Csv& csv, const Scene& scene, const std::optional<Ticks>& tick) {
    if (!tick) {
        csv.cell({}).cell({});
        return;
    }
    csv.number(tick->count()).cell(to_rfc3339(scene.onset() + *tick, scene.offset()));
}

void target_cells(Csv& csv, Ticks target, std::int64_t missed) {
    if (target == kForever) {
        csv.cell({}).cell({});
    } else {
        csv.number(target.count()).number(missed);
    }
}

std::string rules_cell(const Scene& scene, const Hit& hit) {
    std::string text;
    const auto rules = cascade::rules_of(scene.model(), hit.service, scene.onset());
    for (std::size_t i = 0; i < rules.size() && i < hit.targets.rules.size(); ++i) {
        const std::int64_t share = share_of(hit.targets.rules[i], hit.arrival.of);
        if (share == 0) continue;
        text.append(text.empty() ? "" : "; ")
            .append(scene.rule_name(rules[i]))
            .append(": ")
            .append(std::to_string(share));
    }
    return text;
}

std::string chain_cell(const Scene& scene, const Hit& hit) {
    std::string text;
    for (const cascade::Change& link : hit.chain) {
        text.append(text.empty() ? "" : " > ").append(scene.id_of(link.service));
    }
    return text;
}

std::string references_cell(const Tables& tables, const Hit& hit) {
    std::set<std::string> ids;
    for (const cascade::Change& link : hit.chain) {
        for (const Basis& basis : tables.story.basis_of(link)) {
            ids.insert(tables.ja.reference(basis.reference).id);
        }
    }
    std::string text;
    for (const std::string& id : ids) text.append(text.empty() ? "" : " ").append(id);
    return text;
}

void write_row(Csv& csv, const Tables& tables, const Hit& hit, std::string_view state, std::size_t rank) {
    const Scene& scene = tables.ja;
    const network::Service& service = scene.model().service(hit.service);
    const network::Columns& columns = scene.model().columns();
    const std::string_view sector = scene.sector_id_of(hit.service);
    csv.cell(state).number(static_cast<std::int64_t>(rank));
    csv.cell(scene.id_of(hit.service))
        .cell(tables.ja.name_of(hit.service))
        .cell(tables.en.name_of(hit.service));
    csv.cell(sector).cell(tables.ja.sector_name(sector)).cell(tables.en.sector_name(sector));
    csv.cell(columns.region_ids[service.region.index()]);
    csv.cell(service.body.exists() ? columns.operator_ids[service.body.index()] : std::string_view{});
    tick_cells(csv, scene, hit.arrival.p10);
    tick_cells(csv, scene, hit.arrival.p50);
    tick_cells(csv, scene, hit.arrival.p90);
    csv.number(hit.arrival.probability()).number(hit.lowest.value());
    target_cells(csv, service.continuity.rto, share_of(hit.targets.rto, hit.arrival.of));
    target_cells(csv, service.continuity.mtpd, share_of(hit.targets.mtpd, hit.arrival.of));
    csv.number(share_of(hit.targets.activation, hit.arrival.of));
    csv.cell(rules_cell(tables.en, hit)).cell(hit.hypothetical ? "true" : "false");
    csv.cell(chain_cell(scene, hit)).cell(references_cell(tables, hit));
    csv.end_row();
}

}  // namespace

std::string forecast_csv(const programme::Programme& programme, const cascade::Forecast& forecast,
                         UtcOffset offset) {
    const Scene ja{programme, Language::ja, offset, forecast.shock.onset};
    const Scene en{programme, Language::en, offset, forecast.shock.onset};
    const Tables tables{ja, en, {ja, forecast.shock, Beginning::assumed}};
    Csv csv;
    for (const std::string_view name : {"state",
                                        "rank",
                                        "service",
                                        "service_ja",
                                        "service_en",
                                        "sector",
                                        "sector_ja",
                                        "sector_en",
                                        "region",
                                        "operator",
                                        "p10_minutes",
                                        "p10_at",
                                        "p50_minutes",
                                        "p50_at",
                                        "p90_minutes",
                                        "p90_at",
                                        "probability_ten_thousandths",
                                        "lowest_level_ten_thousandths",
                                        "rto_minutes",
                                        "rto_missed_ten_thousandths",
                                        "mtpd_minutes",
                                        "mtpd_missed_ten_thousandths",
                                        "plan_activated_ten_thousandths",
                                        "rules_broken_ten_thousandths",
                                        "demo",
                                        "chain",
                                        "references"}) {
        csv.cell(name);
    }
    csv.end_row();
    for (std::size_t i = 0; i < forecast.hits.size(); ++i) {
        write_row(csv, tables, forecast.hits[i], "next", i + 1);
    }
    for (std::size_t i = 0; i < forecast.already.size(); ++i) {
        write_row(csv, tables, forecast.already[i], "already", i + 1);
    }
    return std::move(csv).take();
}

}  // namespace kaname::report
