#include "kaname/cascade/trajectory.hpp"

#include <algorithm>

namespace kaname::cascade {

ByService::ByService(const Trajectory& trajectory, std::size_t service_count)
    : changes_(trajectory.changes.size()), first_(service_count + 1, 0) {
    for (const Change& change : trajectory.changes) ++first_[change.service.index() + 1];
    for (std::size_t i = 0; i < service_count; ++i) first_[i + 1] += first_[i];
    std::vector<std::size_t> next{first_.begin(), first_.end() - 1};
    for (const Change& change : trajectory.changes) changes_[next[change.service.index()]++] = change;
}

std::span<const Change> ByService::of(ServiceId service) const& noexcept {
    const std::size_t first = first_[service.index()];
    return std::span{changes_}.subspan(first, first_[service.index() + 1] - first);
}

const Change* find_hit(std::span<const Change> of_service, Level minimum, Ticks since) noexcept {
    const auto hit = std::find_if(of_service.begin(), of_service.end(),
                                  [&](const Change& c) { return c.tick >= since && c.level < minimum; });
    return hit == of_service.end() ? nullptr : &*hit;
}

}  // namespace kaname::cascade
