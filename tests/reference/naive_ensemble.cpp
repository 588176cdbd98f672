#include "naive_ensemble.hpp"

#include <limits>

#include "naive_engine.hpp"

namespace kaname::reference {
namespace {

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

// From when on a hit counts: from the last report, where that has the service at its minimum or above and
// nothing in the shock damages it below.
std::int64_t hits_count_from(const Shock& shock, ServiceId service, std::int64_t minimum) {
    for (const Damage& damage : shock.damages) {
        if (damage.service == service && damage.level < minimum) return 0;
    }
    std::int64_t from = 0;
    std::int64_t level = 0;
    for (const Hold& hold : shock.holds) {
        if (hold.service != service || hold.from < from) continue;
        from = hold.from;
        level = hold.level;
    }
    return level >= minimum ? from : 0;
}

std::int64_t first_hit(const network::Model& model, const Shock& shock, const Trajectory& trajectory,
                       ServiceId service) {
    const std::int64_t minimum = model.service(service).continuity.minimum.value();
    for (const Change& change : trajectory.changes) {
        if (change.service != service || change.level >= minimum) continue;
        if (change.tick >= hits_count_from(shock, service, minimum)) return change.tick;
    }
    return kNever;
}

// The smallest tick by which at least ⌈tenths · n / 10⌉ runs are hit.
std::optional<std::int64_t> quantile(const std::vector<std::int64_t>& hits, std::size_t tenths,
                                     std::int64_t H) {
    for (std::int64_t tick = 0; tick < H; ++tick) {
        std::size_t by_then = 0;
        for (const std::int64_t hit : hits) {
            if (hit <= tick) ++by_then;
        }
        if (10 * by_then >= tenths * hits.size()) return tick;
    }
    return std::nullopt;
}

}  // namespace

std::vector<Hits> hits_of_runs(const network::Model& model, const Shock& shock, std::int64_t H,
                               std::uint64_t seed, std::uint32_t first_run, std::uint32_t runs) {
    std::vector<std::vector<std::int64_t>> ticks(model.service_count());
    for (std::uint32_t run = first_run; run < first_run + runs; ++run) {
        const Trajectory trajectory =
            run_naively(model, shock, H, {.nominal = false, .seed = seed, .run = run});
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            ticks[i].push_back(first_hit(model, shock, trajectory, id_at<ServiceId>(i)));
        }
    }
    std::vector<Hits> result;
    for (const std::vector<std::int64_t>& of_service : ticks) {
        Hits hits{.p10 = quantile(of_service, 1, H),
                  .p50 = quantile(of_service, 5, H),
                  .p90 = quantile(of_service, 9, H)};
        for (const std::int64_t tick : of_service) {
            if (tick < kNever) ++hits.runs;
        }
        result.push_back(hits);
    }
    return result;
}

}  // namespace kaname::reference
