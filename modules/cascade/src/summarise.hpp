#pragma once

#include <vector>

#include "kaname/cascade/ensemble.hpp"

namespace kaname::cascade {

/// Adds runs to a summary, one trajectory after another.
class Summariser {
public:
    Summariser(const Model& model, const Shock& shock, Horizon horizon);
    void add(const Trajectory& trajectory, std::uint32_t run, std::uint64_t weight);
    /// In order and ready to merge.
    [[nodiscard]] Summary take() &&;

private:
    void add_service(ServiceId service, std::span<const Change> changes, std::uint32_t run,
                     std::uint64_t weight);
    void add_targets(ServiceId service, std::span<const Change> changes, std::uint64_t weight);
    [[nodiscard]] std::uint32_t kept_tick(Ticks tick) const;

    const Model* model_;
    Summary summary_;
    std::vector<std::vector<std::size_t>> rules_;  ///< by ServiceId
};

}  // namespace kaname::cascade
