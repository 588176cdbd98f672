#include "kaname/network/marks.hpp"

#include <numeric>

namespace kaname::network {

std::size_t MarkCounts::total() const noexcept {
    return std::accumulate(counts_.begin(), counts_.end(), std::size_t{0});
}

MarkCounts value_marks(const Model& model) {
    const Columns& columns = model.columns();
    MarkCounts counts;
    const auto count = [&](ReferenceId reference) {
        if (reference.exists()) counts.add(columns.references[reference.index()].mark);
    };
    for (const Service& service : columns.services) {
        count(service.continuity_reference);
        count(service.levels_reference);
        count(service.repair_work.reference);
    }
    for (const Group& group : columns.groups) {
        count(group.reference);
        count(group.buffer.reference);
    }
    for (const Dependency& dependency : columns.dependencies) {
        count(dependency.reference);
        count(dependency.delay.reference);
        count(dependency.strength.reference);
    }
    for (const Exposure& exposure : columns.exposures) {
        count(exposure.reference);
        count(exposure.delay.reference);
        count(exposure.work.reference);
    }
    for (const ResponseTable& table : columns.tables) count(table.reference);
    for (const ServiceLevelRule& rule : columns.rules) count(rule.reference);
    return counts;
}

}  // namespace kaname::network
