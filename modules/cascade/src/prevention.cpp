#include <algorithm>
#include <functional>

#include "engine.hpp"
#include "kaname/cascade/ensemble.hpp"
#include "kaname/cascade/explain.hpp"

// What would have prevented a hit: each question is a search over runs that differ in one number,
// and more buffer or an earlier repair never makes a hit more likely (docs/MODEL.md is monotone).
namespace kaname::cascade {
namespace {

class Counterfactual {
public:
    Counterfactual(const Model& model, const Shock& shock, Horizon horizon, Draw draw, ServiceId service)
        : model_{&model},
          service_{service},
          horizon_{horizon},
          since_{hit_from(model, shock, service).value_or(Ticks{0})},
          engine_{model, shock, horizon},
          draw_{draw},
          numbers_{model, shock, draw} {}

    /// Whether the service is still hit once `change` was made to the numbers of the run.
    template <class Edit>
    [[nodiscard]] Result<bool> is_hit(Edit edit) {
        numbers_.begin(draw_);
        edit(numbers_);
        KANAME_CHECK(engine_.run(numbers_, trajectory_));
        const Level minimum = model_->service(service_).continuity.minimum;
        return std::any_of(trajectory_.changes.begin(), trajectory_.changes.end(), [&](const Change& c) {
            return c.service == service_ && c.level < minimum && c.tick >= since_;
        });
    }

    [[nodiscard]] Result<std::optional<Ticks>> smallest_buffer(GroupId group) {
        const auto hit_with = [&](std::int64_t added) {
            return is_hit([&](Realisation& r) { r.set_buffer(group, r.group(group).buffer + added); });
        };
        std::int64_t enough = horizon_.length.count();
        KANAME_TRY(const bool hopeless, hit_with(enough));
        if (hopeless) return std::optional<Ticks>{};
        std::int64_t too_little = 0;
        while (too_little + 1 < enough) {
            const std::int64_t middle = too_little + (enough - too_little) / 2;
            KANAME_TRY(const bool hit, hit_with(middle));
            (hit ? too_little : enough) = middle;
        }
        return std::optional{Ticks{enough}};
    }

    [[nodiscard]] Result<std::optional<Ticks>> latest_repair(DamageId damage) {
        const std::int64_t from = numbers_.damage(damage).from.count();
        const auto hit_with = [&](std::int64_t until) {
            return is_hit([&](Realisation& r) { r.end_damage(damage, Ticks{until}); });
        };
        std::int64_t early = from + 1;
        KANAME_TRY(const bool hopeless, hit_with(early));
        if (hopeless) return std::optional<Ticks>{};
        std::int64_t late = horizon_.length.count();
        while (early + 1 < late) {
            const std::int64_t middle = early + (late - early) / 2;
            KANAME_TRY(const bool hit, hit_with(middle));
            (hit ? late : early) = middle;
        }
        return std::optional{Ticks{early}};
    }

    /// A second supply in place of this one, which does not depend on anything here.
    [[nodiscard]] Result<bool> is_hit_despite_redundancy(DependencyId through) {
        return is_hit([&](Realisation& r) { r.replace_supplier(through); });
    }

private:
    const Model* model_;
    ServiceId service_;
    Horizon horizon_;
    Ticks since_;
    Engine engine_;
    Draw draw_;
    Realisation numbers_;
    Trajectory trajectory_;
};

}  // namespace

Result<Prevention> find_prevention(const Model& model, const Shock& shock, Horizon horizon, Draw draw,
                                   const Chain& chain) {
    KANAME_CHECK(check(model, shock, horizon));
    Counterfactual counterfactual{model, shock, horizon, draw, chain.back().service};
    Prevention prevention;
    for (const Change& link : chain) {
        if (!link.group.exists()) continue;
        KANAME_TRY(const auto added, counterfactual.smallest_buffer(link.group));
        if (added) prevention.buffers.push_back({link.group, *added});
        KANAME_TRY(const bool hit, counterfactual.is_hit_despite_redundancy(link.witness.through));
        if (!hit) prevention.redundancies.push_back(link.witness.through);
    }
    std::stable_sort(prevention.buffers.begin(), prevention.buffers.end(),
                     [](const auto& a, const auto& b) { return a.added < b.added; });
    if (chain.front().damage.exists()) {
        KANAME_TRY(const auto until, counterfactual.latest_repair(chain.front().damage));
        if (until) prevention.repair = Prevention::Repair{chain.front().damage, *until};
    }
    return prevention;
}

}  // namespace kaname::cascade
