#include <benchmark/benchmark.h>

#include <array>

#include "../tests/determinism/random_network.hpp"
#include "kaname/cascade/ensemble.hpp"

// What one run and one ensemble cost, on random networks with every kind of group. A baseline: compare
// two builds side by side on one machine, since machines differ by more than most changes.
namespace kaname::cascade {
namespace {

void mixed(network::Columns& c, std::size_t group, std::size_t suppliers, Dice& dice) {
    network::Group& g = c.groups[group];
    constexpr std::array kLogics{network::Logic::all, network::Logic::any, network::Logic::k_of_n};
    g.logic = kLogics.at(dice.below(3));
    g.needed = 1 + dice.below(static_cast<std::uint32_t>(suppliers));
    g.buffer = {.value = dice.below(1440), .spread = network::Spread::by_confidence};
    g.lag = Ticks{30};
    for (std::size_t i = c.dependencies.size() - suppliers; i < c.dependencies.size(); ++i) {
        c.dependencies[i].delay = {.value = 1 + dice.below(240), .spread = network::Spread::by_confidence};
    }
}

Model model_of(std::uint32_t services) {
    return *Model::make(random_network(services, 5 * services, 2007, mixed));
}

Shock five_percent_stopped(const Model& model) {
    Dice dice{1};
    Shock shock;
    for (std::size_t i = 0; i < model.service_count() / 20; ++i) {
        const ServiceId service{dice.below(static_cast<std::uint32_t>(model.service_count()))};
        shock.damages.push_back({.service = service, .level = kStopped, .until = Ticks{1440}});
    }
    return shock;
}

const Horizon kThreeDays{Ticks{4320}};

void one_run(benchmark::State& state) {
    const Model model = model_of(static_cast<std::uint32_t>(state.range(0)));
    const Shock shock = five_percent_stopped(model);
    std::size_t changes = 0;
    for (auto step : state) {
        const auto trajectory = simulate(model, shock, kThreeDays);
        changes = trajectory->changes.size();
        benchmark::DoNotOptimize(changes);
    }
    state.counters["changes"] = static_cast<double>(changes);
}
BENCHMARK(one_run)->Arg(500)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// The size of a forecast: at most 500 services, 1,000 runs (cascade.md, section 7).
void thousand_runs(benchmark::State& state) {
    const Model model = model_of(static_cast<std::uint32_t>(state.range(0)));
    const Shock shock = five_percent_stopped(model);
    for (auto step : state) {
        const auto summary = run_ensemble(model, shock, kThreeDays,
                                          {.seed = 1, .threads = static_cast<unsigned>(state.range(1))});
        benchmark::DoNotOptimize(summary->weight);
    }
}
BENCHMARK(thousand_runs)
    ->Args({100, 1})
    ->Args({500, 1})
    ->Args({500, 2})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
}  // namespace kaname::cascade
