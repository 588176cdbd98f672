#pragma once

#include <array>
#include <cstddef>

#include "kaname/network/model.hpp"

namespace kaname::network {

/// How many values of a model rest on a source of each mark, so that a result can say how much of it
/// was found, and how much was only assumed.
class MarkCounts {
public:
    void add(Mark mark) noexcept { ++counts_[static_cast<std::size_t>(mark)]; }
    [[nodiscard]] std::size_t of(Mark mark) const noexcept { return counts_[static_cast<std::size_t>(mark)]; }
    [[nodiscard]] std::size_t total() const noexcept;
    friend bool operator==(const MarkCounts&, const MarkCounts&) = default;

private:
    std::array<std::size_t, 4> counts_{};  ///< one for each Mark
};

/// Counts every value that names a reference: continuity targets and repair work of services; groups
/// (logic, recharge, lag) and their buffers; dependencies (existence), their delays and strengths;
/// exposures, their delays and work; response tables and service-level rules. A value that was not
/// given has no reference and is not counted.
[[nodiscard]] MarkCounts value_marks(const Model& model);

}  // namespace kaname::network
