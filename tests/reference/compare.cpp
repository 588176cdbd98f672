#include "compare.hpp"

#include <stdexcept>
#include <utility>

#include "convert.hpp"
#include "corruptions.hpp"
#include "kaname/cascade/ensemble.hpp"
#include "kaname/cascade/verify.hpp"
#include "naive_engine.hpp"
#include "naive_ensemble.hpp"
#include "permute.hpp"

namespace kaname::reference {
namespace {

template <class T>
T value_of(Result<T> result) {
    if (!result) throw std::logic_error{to_text(result.error(), Language::en)};
    return *std::move(result);
}

}  // namespace

Prepared::Prepared(const Case& from)
    : model{value_of(network::Model::make(from.columns))},
      shock{to_cascade(from.shock)},
      horizon{Ticks{from.H}},
      draw{to_cascade(from.draw)} {}

cascade::Trajectory Prepared::run() const { return value_of(cascade::simulate(model, shock, horizon, draw)); }

std::string wrong_with_changes(const Case& its, const Prepared& prepared,
                               const cascade::Trajectory& trajectory) {
    const Trajectory naive = run_naively(prepared.model, its.shock, its.H, its.draw);
    if (naive.ringing) return "the naive engine says that it rings";
    return first_difference(naive.changes, to_plain(trajectory));
}

std::string wrong_with_certificate(const Prepared& prepared, const cascade::Trajectory& trajectory) {
    const Status status =
        cascade::verify(prepared.model, prepared.shock, prepared.horizon, trajectory, prepared.draw);
    return status ? std::string{} : "verify refuses it: " + to_text(status.error(), Language::en);
}

std::string wrong_with_resuming(const Prepared& prepared, const cascade::Trajectory& trajectory,
                                std::int64_t at) {
    const auto& [model, shock, horizon, draw] = prepared;
    const cascade::State start = cascade::nominal_state(model, shock, draw);
    const cascade::Run before = value_of(cascade::resume(model, shock, start, {Ticks{at}}, draw));
    const cascade::Run after = value_of(cascade::resume(model, shock, before.end, horizon, draw));
    const cascade::Run whole = value_of(cascade::resume(model, shock, start, horizon, draw));
    if (whole.end != after.end) return "split at " + std::to_string(at) + ": the run ends in another state";
    std::vector<Change> both = to_plain(before.trajectory);
    for (const Change& change : to_plain(after.trajectory)) both.push_back(change);
    const std::string difference = first_difference(to_plain(trajectory), both);
    return difference.empty() ? difference
                              : "split at " + std::to_string(at) + ", in one run / in two: " + difference;
}

std::string wrong_with_refusal(const Prepared& prepared, const cascade::Trajectory& trajectory, Dice& dice) {
    if (trajectory.changes.empty()) return {};
    cascade::Trajectory falsified = trajectory;
    const Corruption& corruption = corruptions()[dice.below(corruptions().size())];
    corruption.apply(prepared.model, falsified, dice.below(trajectory.changes.size()), dice);
    if (falsified == trajectory || !wrong_with_certificate(prepared, falsified).empty()) return {};
    return "verify accepts a falsified trajectory, " + std::string{corruption.name} + ": " +
           first_difference(to_plain(trajectory), to_plain(falsified));
}

std::string wrong_with_relabelling(const Case& its, const cascade::Trajectory& trajectory,
                                   std::uint64_t seed) {
    const Relabelled other = relabel(its, seed);
    const std::vector<Change> expected = relabel(to_plain(trajectory), other);
    const std::string difference = first_difference(expected, to_plain(Prepared{other.its}.run()));
    return difference.empty() ? difference : "expected / relabelled: " + difference;
}

std::string wrong_with_ensemble(const Case& its, const Prepared& prepared, std::uint32_t first_run,
                                std::uint32_t runs) {
    const auto& [model, shock, horizon, draw] = prepared;
    const cascade::EnsembleOptions options{
        .seed = its.draw.seed, .first_run = first_run, .runs = runs, .threads = 1 + runs % 2};
    const cascade::Summary summary = value_of(cascade::run_ensemble(model, shock, horizon, options));
    const std::vector<Hits> hits = hits_of_runs(model, its.shock, its.H, its.draw.seed, first_run, runs);
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const cascade::Arrival arrival = cascade::arrival_of(summary, id_at<ServiceId>(i));
        const auto ticks = [](const std::optional<Ticks>& at) {
            return at ? std::optional{at->count()} : std::nullopt;
        };
        const bool same = arrival.weight == hits[i].runs * cascade::kFullWeight &&
                          arrival.of == runs * cascade::kFullWeight && ticks(arrival.p10) == hits[i].p10 &&
                          ticks(arrival.p50) == hits[i].p50 && ticks(arrival.p90) == hits[i].p90;
        if (same) continue;
        return substitute(
            "{} runs from {} on: service {} is hit in {}, not in {} of them, or at other times",
            {std::to_string(runs), std::to_string(first_run), std::to_string(i), std::to_string(hits[i].runs),
             std::to_string(arrival.weight / cascade::kFullWeight)});
    }
    return {};
}

std::string wrong_with_seed(std::uint64_t seed) {
    const Case its = random_case(seed);
    const Prepared prepared{its};
    const cascade::Trajectory trajectory = prepared.run();
    Dice dice{~seed};
    std::string wrong = wrong_with_changes(its, prepared, trajectory);
    if (wrong.empty()) wrong = wrong_with_certificate(prepared, trajectory);
    if (wrong.empty()) wrong = wrong_with_refusal(prepared, trajectory, dice);
    if (wrong.empty()) wrong = wrong_with_resuming(prepared, trajectory, dice.between(1, its.H - 1));
    if (wrong.empty()) wrong = wrong_with_relabelling(its, trajectory, dice.bits());
    if (wrong.empty() && seed % 40 == 0) {
        const auto first_run = static_cast<std::uint32_t>(dice.below(1'000));
        wrong =
            wrong_with_ensemble(its, prepared, first_run, static_cast<std::uint32_t>(dice.between(1, 20)));
    }
    return wrong;
}

}  // namespace kaname::reference
