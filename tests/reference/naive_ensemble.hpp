#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kaname/network/model.hpp"
#include "plain.hpp"

namespace kaname::reference {

/// How often and when a service is hit in a number of runs (docs/MODEL.md, section 8).
struct Hits {
    std::uint64_t runs = 0;  ///< in which it is
    std::optional<std::int64_t> p10{}, p50{}, p90{};
};

/// By service, for the runs first_run … first_run + runs − 1.
[[nodiscard]] std::vector<Hits> hits_of_runs(const network::Model& model, const Shock& shock, std::int64_t H,
                                             std::uint64_t seed, std::uint32_t first_run, std::uint32_t runs);

}  // namespace kaname::reference
