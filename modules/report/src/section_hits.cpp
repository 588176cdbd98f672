#include <algorithm>
#include <array>

#include "view.hpp"
#include "words_forecast.hpp"

namespace kaname::report {
namespace {

using cascade::Hit;

// Columns of a row before the service: number, clock of P50, three offsets, probability.
constexpr std::size_t kNumber = 4;
constexpr std::size_t kClock = 12;
constexpr std::size_t kOffset = 8;
constexpr std::size_t kShare = 6;
constexpr std::size_t kFigures = kNumber + kClock + 3 * kOffset + kShare + 2;
constexpr std::size_t kTarget = 10;  // one of four, in the line under it

std::string row(const std::array<std::string, 6>& cells) {
    return right_aligned(cells[0], kNumber - 1) + ' ' + padded(cells[1], kClock) +
           right_aligned(cells[2], kOffset) + right_aligned(cells[3], kOffset) +
           right_aligned(cells[4], kOffset) + right_aligned(cells[5], kShare);
}

std::string offset_or_none(const View& view, const std::optional<Ticks>& tick) {
    return tick ? view.from_now(*tick) : '>' + view.ahead();
}

/// The share of runs that break the rule that is broken most.
std::uint64_t most_broken(const Hit& hit) {
    const auto& rules = hit.targets.rules;
    return rules.empty() ? 0 : *std::max_element(rules.begin(), rules.end());
}

std::string target_cells(const View& view, const Hit& hit) {
    std::string text(kNumber, ' ');
    const auto add = [&](const Phrase& phrase, std::uint64_t weight) {
        const std::int64_t share = share_of(weight, hit.arrival.of);
        const std::string cell = phrase.say(view.language(), {share_text(share)});
        text += padded(share >= kWorthNaming ? cell : "", kTarget);
    };
    add(words::kShortRto, hit.targets.rto);
    add(words::kShortMtpd, hit.targets.mtpd);
    add(words::kShortPlan, hit.targets.activation);
    add(words::kShortRule, most_broken(hit));
    return text;
}

void write_hit(Page& page, const View& view, const Hit& hit, std::size_t number) {
    const Scene& scene = view.scene();
    const cascade::Arrival& arrival = hit.arrival;
    const std::string figures =
        row({std::to_string(number), arrival.p50 ? scene.clock(*arrival.p50) : ">" + view.ahead(),
             offset_or_none(view, arrival.p10), offset_or_none(view, arrival.p50),
             offset_or_none(view, arrival.p90), share_text(arrival.probability())});
    page.beside(figures, kFigures, scene.name_of(hit.service));
    const std::string_view sector = scene.sector_name(scene.sector_id_of(hit.service));
    std::string under = words::kLowest.say(view.language(), {sector, share_text(hit.lowest.value())});
    if (hit.hypothetical) under.append(" ").append(words::kHypothetical.in(view.language()));
    page.beside(target_cells(view, hit), kFigures, under);
}

void write_header(Page& page, Language language) {
    const auto word = [&](const Phrase& phrase) { return std::string{phrase.in(language)}; };
    page.line(padded(row({word(words::kColumnNumber), word(words::kColumnClock), "P10", "P50", "P90",
                          word(words::kColumnProbability)}),
                     kFigures) +
              word(words::kColumnService));
    page.line(padded(std::string(kNumber, ' ') + word(words::kColumnTargets), kFigures) +
              word(words::kColumnSector));
}

void write_legend(Page& page, const View& view, const std::vector<const Hit*>& hits) {
    const Language language = view.language();
    std::string legend = words::kLegend.say(language, {view.scene().moment(view.forecast().now)});
    const auto also = [&](const std::string& words) {
        if (language == Language::en) legend += ' ';
        legend += words;
    };
    const bool any_missing =
        std::any_of(hits.begin(), hits.end(), [](const Hit* hit) { return !hit->arrival.p90; });
    if (any_missing) also(words::kLegendNone.say(language, {view.ahead(), view.ahead_words()}));
    also(words::kLegendTargets.say(language));
    page.line();
    page.paragraph({}, legend);
}

void write_table(Page& page, const View& view, const std::vector<const Hit*>& hits) {
    write_header(page, view.language());
    for (std::size_t i = 0; i < hits.size(); ++i) write_hit(page, view, *hits[i], i + 1);
}

}  // namespace

std::vector<std::string> targets_at_risk(const View& view, const Hit& hit) {
    const Language language = view.language();
    const network::Model& model = view.scene().model();
    const network::Continuity& targets = model.service(hit.service).continuity;
    std::vector<std::string> found;
    const auto add = [&](std::uint64_t weight, auto words) {
        const std::int64_t share = share_of(weight, hit.arrival.of);
        if (share >= kWorthNaming) found.push_back(words(share_text(share)));
    };
    add(hit.targets.rto, [&](const std::string& share) {
        return words::kRto.say(language, {span_words(targets.rto, language), share});
    });
    add(hit.targets.mtpd, [&](const std::string& share) {
        return words::kMtpd.say(language, {span_words(targets.mtpd, language), share});
    });
    add(hit.targets.activation,
        [&](const std::string& share) { return words::kActivation.say(language, {share}); });
    const std::vector<std::size_t> rules = cascade::rules_of(model, hit.service, view.forecast().shock.onset);
    for (std::size_t i = 0; i < rules.size() && i < hit.targets.rules.size(); ++i) {
        add(hit.targets.rules[i], [&](const std::string& share) {
            return words::kRule.say(language, {view.scene().rule_name(rules[i]), share});
        });
    }
    return found;
}

void write_hits(Page& page, const View& view) {
    page.heading(words::kNextHits.in(view.language()));
    const std::vector<const Hit*> hits = view.listed();
    if (hits.empty()) {
        page.paragraph({}, words::kNobody.say(view.language(), {view.ahead_words()}));
    } else {
        write_table(page, view, hits);
        write_legend(page, view, hits);
    }
    if (const std::size_t unlikely = view.forecast().hits.size() - hits.size(); unlikely > 0) {
        page.paragraph({}, words::kUnlikely.say(view.language(), {grouped(unlikely)}));
    }
}

void write_already(Page& page, const View& view) {
    const std::vector<const Hit*> hits = view.listed(view.forecast().already);
    if (hits.empty()) return;
    page.heading(words::kAlready.in(view.language()));
    write_table(page, view, hits);
}

}  // namespace kaname::report
