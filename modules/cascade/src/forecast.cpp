#include "kaname/cascade/forecast.hpp"

#include <algorithm>

#include "conditioned_runs.hpp"
#include "hits.hpp"
#include "kaname/base/limits.hpp"

namespace kaname::cascade {
namespace {

constexpr std::uint32_t kLeastEffectiveRuns = 50;  // docs/MODEL.md, section 10
constexpr std::int64_t kExplainedFrom = 1'000;     // 10 % of the runs [D]

Error rejected(std::string place, std::string_view ja, std::string_view en, std::string_view mend_ja,
               std::string_view mend_en) {
    return fail(ErrorCode::invalid_input, std::move(place), bilingual(ja, en), bilingual(mend_ja, mend_en));
}

Ticks ticks_since(Instant onset, Instant at) {
    return Ticks{std::chrono::floor<std::chrono::minutes>(at - onset).count()};
}

Status check_situation(const Model& model, const Situation& situation) {
    if (situation.reports.empty()) {
        return rejected("situation", "報告がありません", "there is no report",
                        "障害の報告を一つ以上与えてください", "give at least one report of a failure");
    }
    const auto check_one = [&](const char* what, std::size_t position, ServiceId service,
                               Instant at) -> Status {
        const std::string place = std::string{what} + ' ' + std::to_string(position + 1);
        if (service.index() >= model.service_count()) {
            return rejected(place, "サービスがモデルにありません", "its service is not in the model",
                            "モデルにあるサービスを指定してください", "name a service of the model");
        }
        if (at > situation.now) {
            return rejected(place, "時刻が現在より後です", "it is later than now",
                            "現在までの時刻を書いてください", "write a time up to now");
        }
        return done;
    };
    for (std::size_t i = 0; i < situation.reports.size(); ++i) {
        KANAME_CHECK(check_one("report", i, situation.reports[i].service, situation.reports[i].at));
    }
    for (std::size_t i = 0; i < situation.confirmations.size(); ++i) {
        KANAME_CHECK(
            check_one("confirmation", i, situation.confirmations[i].service, situation.confirmations[i].at));
    }
    return done;
}

/// Reports in order of time: a later report of a service takes over from the earlier one.
std::vector<Report> in_order(std::vector<Report> reports) {
    std::stable_sort(reports.begin(), reports.end(),
                     [](const Report& a, const Report& b) { return a.at < b.at; });
    return reports;
}

/// The reports but those of `without`, each holding until the next of its service, or to `now`.
std::vector<Hold> holds_of(const std::vector<Report>& reports, Instant onset, Ticks now,
                           ServiceId without = ServiceId::none()) {
    std::vector<Hold> holds;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        if (reports[i].service == without) continue;
        Hold hold{.service = reports[i].service,
                  .level = reports[i].level,
                  .from = ticks_since(onset, reports[i].at),
                  .until = now + Ticks{1}};
        for (std::size_t j = i + 1; j < reports.size(); ++j) {
            if (reports[j].service == hold.service) {
                hold.until = ticks_since(onset, reports[j].at);
                break;
            }
        }
        if (hold.from < hold.until) holds.push_back(hold);
    }
    return holds;
}

bool superseded(const std::vector<Report>& reports, std::size_t position) {
    return std::any_of(reports.begin() + static_cast<std::ptrdiff_t>(position) + 1, reports.end(),
                       [&](const Report& later) { return later.service == reports[position].service; });
}

/// Share of the runs in which the model, given the reports of the others, has the service hit by then. What
/// was reported of the service before is no explanation of what is reported of it now.
Result<std::int64_t> explained_share(const Model& model, const Shock& onset,
                                     const std::vector<Report>& reports, std::size_t position, Ticks now,
                                     const EnsembleOptions& options) {
    Shock others = onset;
    others.holds = holds_of(reports, onset.onset, now, reports[position].service);
    const Horizon until_report{ticks_since(onset.onset, reports[position].at) + Ticks{1}};
    KANAME_TRY(const Summary summary, run_ensemble(model, others, until_report, options));
    return arrival_of(summary, reports[position].service).probability();
}

Result<Judgement> judged(const Model& model, const Shock& onset, const std::vector<Report>& reports,
                         std::size_t position, Ticks now, const EnsembleOptions& options) {
    Judgement judgement{.report = reports[position]};
    if (superseded(reports, position) || reports[position].level == kNormal) return judgement;
    switch (reports[position].own_cause) {
        case OwnCause::yes: judgement.continues = true; break;
        case OwnCause::no: break;
        case OwnCause::unknown: {
            KANAME_TRY(judgement.explained, explained_share(model, onset, reports, position, now, options));
            judgement.continues = *judgement.explained < kExplainedFrom;
            break;
        }
    }
    return judgement;
}

struct Conditions {
    std::vector<NormalAt> normal;
    std::vector<OpenUntil> open;
};

/// The reports as holds, and the damages that outlast now.
Conditions continue_damages(const Model& model, const std::vector<Judgement>& judgements, Ticks now,
                            Shock& shock) {
    Conditions conditions;
    for (const Judgement& judgement : judgements) {
        if (!judgement.continues) continue;
        const Ticks from = ticks_since(shock.onset, judgement.report.at);
        Damage damage = stopped_until_repaired(model, judgement.report.service, judgement.report.level, from);
        if (damage.repair) conditions.open.push_back({id_at<DamageId>(shock.damages.size()), now});
        shock.damages.push_back(std::move(damage));
    }
    return conditions;
}

}  // namespace

Result<Forecast> what_if(const Model& model, const Shock& shock, Horizon horizon,
                         const EnsembleOptions& options) {
    KANAME_TRY(const Summary summary, run_ensemble(model, shock, horizon, options));
    DrawnRuns runs{options.seed};
    Forecast out{.shock = shock, .horizon = horizon, .seed = options.seed};
    KANAME_CHECK(fill(out, model, summary, runs));
    return out;
}

Result<Forecast> forecast(const Model& model, const Situation& situation, Horizon ahead,
                          const EnsembleOptions& options) {
    KANAME_CHECK(check_situation(model, situation));
    if (options.runs < kLeastEffectiveRuns) {
        return rejected("runs", "予測の試行回数が50回に足りません", "a forecast has fewer than 50 runs",
                        "50回以上としてください", "ask for at least 50");
    }
    const std::vector<Report> reports = in_order(situation.reports);
    Shock shock{.onset = reports.front().at};
    const Ticks now = ticks_since(shock.onset, situation.now);
    Forecast out{.horizon = {now + ahead.length}, .now = now, .seed = options.seed};
    for (std::size_t i = 0; i < reports.size(); ++i) {
        KANAME_TRY(Judgement judgement, judged(model, shock, reports, i, now, options));
        out.judgements.push_back(judgement);
    }
    shock.holds = holds_of(reports, shock.onset, now);
    Conditions conditions = continue_damages(model, out.judgements, now, shock);
    for (const Confirmation& c : situation.confirmations) {
        const Ticks at = ticks_since(shock.onset, c.at);
        if (at >= Ticks{0}) {
            conditions.normal.push_back({c.service, at});  // before the onset all is normal anyway
        }
    }
    std::stable_sort(conditions.normal.begin(), conditions.normal.end(),
                     [](const NormalAt& a, const NormalAt& b) { return a.at < b.at; });

    out.shock = shock;
    KANAME_CHECK(check(model, shock, out.horizon));
    const auto source = [&] {
        return std::make_unique<ConditionedRuns>(model, out.shock, options.seed, conditions.normal,
                                                 conditions.open);
    };
    KANAME_TRY(const Summary summary, run_ensemble(model, out.shock, out.horizon, options, source));
    if (summary.effective_sample_size() < kLeastEffectiveRuns) {
        return rejected("confirmations", "確認情報と合う試行が少なすぎるため、予測を出せません",
                        "too few runs agree with the confirmations for a forecast",
                        "確認の時刻とモデルのバッファを見直すか、試行回数を増やしてください",
                        "look again at the times confirmed and at the model's buffers, or use more runs");
    }
    KANAME_CHECK(fill(out, model, summary, *source()));
    return out;
}

}  // namespace kaname::cascade
