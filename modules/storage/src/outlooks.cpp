#include "outlooks.hpp"

namespace kaname::storage {

OutlookColumns::OutlookColumns(const std::optional<sharing::Outlook>& outlook) {
    if (!outlook) return;
    joined_sectors = column_of(outlook->sectors, ' ');
    service = std::string_view{outlook->service};
    probability = outlook->probability;
    p10 = column_of(outlook->p10);
    p50 = column_of(outlook->p50);
    p90 = column_of(outlook->p90);
    sectors = joined_sectors;
    hypothetical = outlook->hypothetical ? 1 : 0;
}

std::optional<sharing::Outlook> outlook_of(const Row& row, int first) {
    if (row.is_null(first)) return std::nullopt;
    return sharing::Outlook{.service = text_of(row, first),
                            .probability = row.integer(first + 1),
                            .p10 = optional_instant_of(row, first + 2),
                            .p50 = optional_instant_of(row, first + 3),
                            .p90 = optional_instant_of(row, first + 4),
                            .sectors = words_of(row.text(first + 5), ' '),
                            .hypothetical = row.integer(first + 6) != 0};
}

}  // namespace kaname::storage
