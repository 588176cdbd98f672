#include <algorithm>
#include <map>
#include <string>

#include "engine.hpp"
#include "kaname/base/limits.hpp"

namespace kaname::cascade {
namespace {

/// The services on the way back from the last change, up to the first one that is met again.
std::vector<ServiceId> way_back(const Model& model, const Trajectory& trajectory) {
    std::map<std::pair<ServiceId, Ticks>, const Change*> changes;
    for (const Change& change : trajectory.changes) changes[{change.service, change.tick}] = &change;
    std::vector<ServiceId> way;
    const Change* at = &trajectory.changes.back();
    while (at != nullptr && std::find(way.begin(), way.end(), at->service) == way.end()) {
        way.push_back(at->service);
        if (!at->witness.through.exists()) break;
        const auto found = changes.find({model.dependency(at->witness.through).supplier, at->witness.at});
        at = found == changes.end() ? nullptr : found->second;
    }
    return way;
}

}  // namespace

Error ringing(const Model& model, const Trajectory& trajectory) {
    const auto id_of = [&](ServiceId service) {
        return std::string{model.columns().service_ids[service.index()]};
    };
    const std::vector<ServiceId> way = way_back(model, trajectory);
    std::string cycle = id_of(way.front());
    for (std::size_t i = 1; i < way.size(); ++i) cycle += " <- " + id_of(way[i]);
    const std::string most = std::to_string(limits::kChangesPerService);
    return fail(ErrorCode::invalid_input, cycle,
                bilingual("水準が{}回を超えて変化しました。サービスの循環が振動しています",
                          "the level changed more than {} times: the services of this cycle ring", {most}),
                bilingual("循環のどこかにバッファまたは再開の遅れを与えてください",
                          "give a group on the cycle a buffer or a restart lag"));
}

}  // namespace kaname::cascade
