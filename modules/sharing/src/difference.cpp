#include "kaname/sharing/difference.hpp"

#include <algorithm>

namespace kaname::sharing {
namespace {

constexpr std::chrono::minutes kMedianMoves{5};
constexpr std::int64_t kProbabilityMoves = 100;  // ten-thousandths

template <class Row>
const Row* find(const std::vector<Row>& rows, std::string Row::*key, const std::string& value) {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.*key == value; });
    return found == rows.end() ? nullptr : &*found;
}

std::vector<Cause> causes_of(const IssuedForecast& before, const IssuedForecast& after) {
    std::vector<Cause> causes;
    for (const Input& input : after.inputs) {
        const Input* const known = find(before.inputs, &Input::incident, input.incident);
        if (known == nullptr) causes.push_back({input.incident, InputChange::added});
        if (known != nullptr && known->reports != 0 && known->reports != input.reports) {
            causes.push_back({input.incident, InputChange::reported});
        }
    }
    for (const Input& input : before.inputs) {
        const bool gone = find(after.inputs, &Input::incident, input.incident) == nullptr;
        if (gone) causes.push_back({input.incident, InputChange::ended});
    }
    return causes;
}

std::optional<Move> move_of(const Outlook& before, const Outlook& after) {
    if (before.p50 != after.p50) {
        if (!before.p50) return Move::earlier;  // it was not expected within the horizon
        if (!after.p50) return Move::later;
        const auto moved = *after.p50 - *before.p50;
        if (moved <= -kMedianMoves) return Move::earlier;
        if (moved >= kMedianMoves) return Move::later;
    }
    const std::int64_t moved = after.probability - before.probability;
    if (moved >= kProbabilityMoves) return Move::likelier;
    if (moved <= -kProbabilityMoves) return Move::less_likely;
    return std::nullopt;
}

}  // namespace

Difference difference(const IssuedForecast& before, const IssuedForecast& after) {
    Difference found{.since = before.number,
                     .model_changed = before.model != after.model,
                     .causes = causes_of(before, after)};
    for (const Recipient& now : after.reached) {
        const Recipient* const then = find(before.reached, &Recipient::body, now.body);
        if (then == nullptr) {
            found.movements.push_back({.body = now.body, .move = Move::appeared, .after = now.outlook});
        } else if (const auto move = move_of(*then->outlook, *now.outlook)) {
            found.movements.push_back({now.body, *move, then->outlook, now.outlook});
        }
    }
    for (const Recipient& then : before.reached) {
        if (find(after.reached, &Recipient::body, then.body) != nullptr) continue;
        found.movements.push_back({.body = then.body, .move = Move::gone, .before = then.outlook});
    }
    return found;
}

}  // namespace kaname::sharing
