#pragma once

#include <optional>
#include <vector>

#include "kaname/network/model.hpp"

namespace kaname::network {

/// The stable keys of every table, from the texts of docs/MODEL.md, section 6. The references
/// within `columns` must exist and dependencies must ascend by group.
[[nodiscard]] Keys keys_of(const Columns& columns);

[[nodiscard]] std::vector<ServiceId> services_by_key(const Keys& keys);

/// The later of two positions with the same key.
[[nodiscard]] std::optional<std::size_t> find_collision(const std::vector<StableKey>& keys);

}  // namespace kaname::network
