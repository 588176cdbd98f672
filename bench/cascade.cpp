#include <benchmark/benchmark.h>

#include <array>

#include "kaname/cascade/forecast.hpp"
#include "regions.hpp"

// What one run, one ensemble and one forecast cost: on random networks with every kind of group, a twentieth
// of which stops, and on networks of the reference programme's kind, in which one service stops. A baseline:
// compare two builds side by side on one machine, since machines differ by more than most changes.
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

/// The reference programme (one region) and networks of its kind; the shock is that of tools/demo.
const Model& regions(std::int64_t count) {
    static const Model reference = reference_model();
    static const Model five = regions_of(reference, 5);
    return count == 1 ? reference : five;
}

ServiceId core_of(const Model& model) {
    constexpr const char* kCore = "ict.carrier-a.ip-core.kanto";
    const auto alone = model.find_service(kCore);
    return alone ? *alone : *model.find_service(std::string{"r0."} + kCore);
}

constexpr Instant kOnset{std::chrono::sys_days{std::chrono::October / 1 / 2007}};

/// One service stops: the ensemble, its quantiles and the chains of causes of all that are hit.
void what_if_one_stops(benchmark::State& state) {
    const Model& model = regions(state.range(0));
    Shock shock{.onset = kOnset};
    shock.damages.push_back(stopped_until_repaired(model, core_of(model), kStopped, Ticks{0}));
    const EnsembleOptions options{.seed = 1, .threads = static_cast<unsigned>(state.range(1))};
    std::size_t hits = 0;
    for (auto step : state) hits = what_if(model, shock, kThreeDays, options)->hits.size();
    state.counters["hits"] = static_cast<double>(hits);
    state.counters["services"] = static_cast<double>(model.service_count());
}
BENCHMARK(what_if_one_stops)->ArgsProduct({{1, 5}, {1, 2}})->Unit(benchmark::kMillisecond)->UseRealTime();

/// One report, its cause unknown, and one confirmation: of a service that the model expects to have failed
/// by now in some of the runs, if there is one.
Situation report_and_confirmation(const Model& model, ServiceId failed) {
    const Instant now = kOnset + std::chrono::hours{6};
    const Situation situation{.now = now, .reports = {{failed, kStopped, kOnset}}};
    const EnsembleOptions few{.seed = 1, .runs = 100};
    const auto before = forecast(model, situation, kThreeDays, few);
    for (const auto* hits : {&before->already, &before->hits}) {
        for (const Hit& hit : *hits) {
            if (!hit.arrival.p10 || *hit.arrival.p10 > Ticks{360}) continue;
            Situation confirmed = situation;
            confirmed.confirmations.push_back({hit.service, now});
            const auto after = forecast(model, confirmed, kThreeDays, few);
            if (after && after->effective_runs < after->runs) return confirmed;
        }
    }
    return situation;
}

void measure_forecast(benchmark::State& state, const Model& model, ServiceId failed) {
    const Situation situation = report_and_confirmation(model, failed);
    const EnsembleOptions options{.seed = 1, .threads = static_cast<unsigned>(state.range(0))};
    std::uint32_t effective = 0;
    for (auto step : state) effective = forecast(model, situation, kThreeDays, options)->effective_runs;
    state.counters["confirmed"] = static_cast<double>(situation.confirmations.size());
    state.counters["effective"] = effective;
}

void forecast_reference(benchmark::State& state) { measure_forecast(state, regions(1), core_of(regions(1))); }
void forecast_five_regions(benchmark::State& state) {
    measure_forecast(state, regions(5), core_of(regions(5)));
}
void forecast_random(benchmark::State& state) {
    const Model model = model_of(500);
    ServiceId most{0};  // consumers
    for (std::size_t i = 0; i < model.service_count(); ++i) {
        const auto id = id_at<ServiceId>(i);
        if (model.consumers_of(id).size() > model.consumers_of(most).size()) most = id;
    }
    measure_forecast(state, model, most);
}
BENCHMARK(forecast_reference)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(forecast_five_regions)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(forecast_random)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace kaname::cascade
