#include "naive_ensemble.hpp"

#include <limits>

#include "naive_engine.hpp"

namespace kaname::reference {
namespace {

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

std::int64_t first_hit(const network::Model& model, const Trajectory& trajectory, ServiceId service) {
    for (const Change& change : trajectory.changes) {
        const bool below = change.level < model.service(service).continuity.minimum.value();
        if (change.service == service && below) return change.tick;
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
            ticks[i].push_back(first_hit(model, trajectory, id_at<ServiceId>(i)));
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
