#pragma once

#include <cstdint>
#include <vector>

#include "random_model.hpp"

namespace kaname::reference {

/// The same model under other positions: services, groups within services and dependencies within groups
/// are shuffled, external ids stay.
struct Relabelled {
    Case its;
    std::vector<ServiceId> services;  ///< by old position: the new one
    std::vector<GroupId> groups;
    std::vector<DependencyId> dependencies;
    std::vector<std::uint32_t> damages;  ///< realised damages (docs/MODEL.md, section 7)
};

[[nodiscard]] Relabelled relabel(const Case& from, std::uint64_t seed);

/// `changes` as the relabelled case must give them.
[[nodiscard]] std::vector<Change> relabel(const std::vector<Change>& changes, const Relabelled& by);

}  // namespace kaname::reference
