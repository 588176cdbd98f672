#include "compare.hpp"

#include <stdexcept>
#include <utility>

#include "convert.hpp"
#include "corruptions.hpp"
#include "kaname/cascade/verify.hpp"
#include "naive_engine.hpp"
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
    return wrong;
}

}  // namespace kaname::reference
