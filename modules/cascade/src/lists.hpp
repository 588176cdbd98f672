#pragma once

#include <span>
#include <vector>

#include "kaname/network/columns.hpp"

namespace kaname::cascade {

/// For each service a list of ids, ascending, all in one piece of memory.
template <class IdType>
class Lists {
public:
    /// `services[i]` is the service on whose list the id of position i stands.
    Lists(std::span<const network::ServiceId> services, std::size_t service_count)
        : first_(service_count + 1, 0), ids_(services.size(), IdType::none()) {
        for (const network::ServiceId service : services) ++first_[service.index() + 1];
        for (std::size_t i = 0; i < service_count; ++i) first_[i + 1] += first_[i];
        std::vector<std::uint32_t> next{first_.begin(), first_.end() - 1};
        for (std::size_t i = 0; i < services.size(); ++i) {
            ids_[next[services[i].index()]++] = id_at<IdType>(i);
        }
    }

    [[nodiscard]] std::span<const IdType> of(network::ServiceId service) const noexcept {
        const std::size_t first = first_[service.index()];
        return {ids_.data() + first, first_[service.index() + 1] - first};
    }

private:
    std::vector<std::uint32_t> first_;
    std::vector<IdType> ids_;
};

}  // namespace kaname::cascade
