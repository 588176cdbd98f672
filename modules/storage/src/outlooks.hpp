#pragma once

#include "columns.hpp"
#include "kaname/sharing/recipient.hpp"

namespace kaname::storage {

/// An outlook as columns; it outlives the statement that takes them.
struct OutlookColumns {
    explicit OutlookColumns(const std::optional<sharing::Outlook>& outlook);
    OutlookColumns(const OutlookColumns&) = delete;
    OutlookColumns& operator=(const OutlookColumns&) = delete;

    std::string joined_sectors;
    Value service, p10, p50, p90;
    std::int64_t probability = 0;
    std::string_view sectors;
    std::int64_t hypothetical = 0;
};

/// From seven columns: service, probability, p10, p50, p90, sectors, hypothetical. None without a service.
[[nodiscard]] std::optional<sharing::Outlook> outlook_of(const Row& row, int first);

}  // namespace kaname::storage
