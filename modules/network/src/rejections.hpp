#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kaname/base/limits.hpp"
#include "kaname/network/model.hpp"

namespace kaname::network {

/// Collects rejections up to the limit, and knows how to name rows by their external ids.
class Rejections {
public:
    using Table = Rejection::Table;

    explicit Rejections(const Columns& columns) noexcept : columns_{&columns} {}

    struct Row {
        Table table;
        std::size_t row;
        std::string_view field;
    };
    void add(Row at, Text reason, Text mend);

    [[nodiscard]] bool full() const noexcept { return found_.size() >= limits::kProblems; }
    [[nodiscard]] bool empty() const noexcept { return found_.empty(); }
    [[nodiscard]] std::vector<Rejection> take() && { return std::move(found_); }
    [[nodiscard]] const Columns& columns() const noexcept { return *columns_; }

    /// "water.kanto.plant / power <- power.kanto.grid", as far as the row's references exist.
    [[nodiscard]] std::string place(Table table, std::size_t row) const;

private:
    const Columns* columns_;
    std::vector<Rejection> found_;
};

// One function for each part of the model; each states what it refuses.
void check_lengths(Rejections& out);       ///< columns of one table differ in length, too many rows
void check_ids(Rejections& out);           ///< malformed, empty or repeated external ids
void check_values(Rejections& out);        ///< distributions, response tables, references of quantities
void check_services(Rejections& out);      ///< continuity targets, sizes, product of too many groups
void check_groups(Rejections& out);        ///< empty groups, k, weights, buffers, order of rows
void check_dependencies(Rejections& out);  ///< unknown suppliers, zero delays, strengths, validity
void check_exposures(Rejections& out);     ///< components, probabilities, levels
void check_declarations(Rejections& out);  ///< contradictions and repetitions
void check_rules(Rejections& out);         ///< service-level rules

/// A quantity that the given row uses; `least` is the smallest nominal value that makes sense.
void check_quantity(Rejections& out, Rejections::Row at, const Quantity& quantity, std::int64_t least);
void check_reference(Rejections& out, Rejections::Row at, ReferenceId reference);

}  // namespace kaname::network
