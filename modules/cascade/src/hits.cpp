#include "hits.hpp"

#include <algorithm>
#include <map>

#include "engine.hpp"

namespace kaname::cascade {
namespace {

using network::Declared;
using network::KindId;

/// Most of what is expected lies before now. With a P50 before now that is so; without one, what may still
/// come is less than what should have been there by now.
bool is_before_now(const Arrivals& arrivals, Ticks now) {
    std::uint64_t before = 0;
    for (const Arrivals::At& at : arrivals.sorted()) before += at.tick < now.count() ? at.weight : 0;
    return 2 * before > arrivals.weight();
}

bool comes_before(const Model& model, const Hit& a, const Hit& b) {
    const Ticks never = kForever;
    const Ticks p50_a = a.arrival.p50.value_or(never);
    const Ticks p50_b = b.arrival.p50.value_or(never);
    if (p50_a != p50_b) return p50_a < p50_b;
    if (a.arrival.weight != b.arrival.weight) return a.arrival.weight > b.arrival.weight;
    return model.key(a.service) < model.key(b.service);
}

/// Explains the hits from their typical runs; hits that share a run share its making.
class Explainer {
public:
    Explainer(const Model& model, const Forecast& forecast, RunSource& runs)
        : model_{&model},
          shock_{&forecast.shock},
          runs_{&runs},
          engine_{model, forecast.shock, forecast.horizon},
          numbers_{model, forecast.shock} {}

    [[nodiscard]] Status explain_all(std::vector<Hit>& hits) {
        std::map<std::uint32_t, std::vector<Hit*>> by_run;
        for (Hit& hit : hits) by_run[hit.arrival.typical_run].push_back(&hit);
        for (const auto& [run, of_run] : by_run) {
            KANAME_CHECK(runs_->realise(run, numbers_));
            KANAME_CHECK(engine_.run(numbers_, trajectory_));
            for (Hit* hit : of_run) KANAME_CHECK(explain_one(*hit));
        }
        return done;
    }

private:
    [[nodiscard]] Status explain_one(Hit& hit) {
        const Ticks since = hit_from(*model_, *shock_, hit.service).value_or(Ticks{0});
        KANAME_TRY(hit.chain, explain(*model_, trajectory_, hit.service, since));
        hit.hypothetical = is_hypothetical(*model_, *shock_, hit.chain);
        for (const Change& link : hit.chain) {
            const DependencyId through = link.witness.through;
            hit.delays.push_back(through.exists() ? numbers_.dependency(through).delay : 0);
        }
        hit.lowest = kNormal;
        for (const Change& change : trajectory_.changes) {
            if (change.service != hit.service || change.tick < since) continue;
            hit.lowest = std::min(hit.lowest, change.level);
        }
        return done;
    }

    const Model* model_;
    const Shock* shock_;
    RunSource* runs_;
    Engine engine_;
    Realisation numbers_;
    Trajectory trajectory_;
};

void add_declared(Forecast& out, const Model& model) {
    const std::size_t kinds = model.columns().kind_ids.size();
    out.declared.of = model.service_count() * kinds;
    for (std::size_t s = 0; s < model.service_count(); ++s) {
        Unknown unknown{.service = id_at<ServiceId>(s)};
        for (std::size_t k = 0; k < kinds; ++k) {
            switch (model.declared(unknown.service, id_at<KindId>(k), out.shock.onset)) {
                case Declared::yes:
                case Declared::none: ++out.declared.answered; break;
                case Declared::not_asked: unknown.not_asked.push_back(id_at<KindId>(k)); break;
                case Declared::out_of_date: unknown.out_of_date.push_back(id_at<KindId>(k)); break;
            }
        }
        if (!unknown.not_asked.empty() || !unknown.out_of_date.empty()) {
            out.unknown.push_back(std::move(unknown));
        }
    }
}

}  // namespace

Status fill(Forecast& out, const Model& model, const Summary& summary, RunSource& runs) {
    out.runs = summary.runs;
    out.effective_runs = summary.effective_sample_size();
    for (std::size_t i = 0; i < model.service_count(); ++i) {
        const auto service = id_at<ServiceId>(i);
        Hit hit{.service = service, .arrival = arrival_of(summary, service), .targets = summary.targets[i]};
        if (hit.arrival.weight == 0 || !hit_from(model, out.shock, service)) continue;
        const bool before_now = is_before_now(summary.arrivals[i], out.now);
        (before_now ? out.already : out.hits).push_back(std::move(hit));
    }
    const auto order = [&](const Hit& a, const Hit& b) { return comes_before(model, a, b); };
    std::sort(out.hits.begin(), out.hits.end(), order);
    std::sort(out.already.begin(), out.already.end(), order);
    Explainer explainer{model, out, runs};
    KANAME_CHECK(explainer.explain_all(out.hits));
    KANAME_CHECK(explainer.explain_all(out.already));
    add_declared(out, model);
    return done;
}

}  // namespace kaname::cascade
