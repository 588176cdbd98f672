#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace kaname {

/// Index of one kind of thing within one table. `Id<class ServiceTag>` and `Id<class GroupTag>`
/// never mix, and neither converts to or from a number without being asked.
template <class Tag>
class Id {
public:
    /// No thing at all, for optional references inside packed rows.
    static constexpr std::uint32_t kNone = 0xFFFF'FFFFu;

    constexpr explicit Id(std::uint32_t value) noexcept : value_{value} {}
    [[nodiscard]] static constexpr Id none() noexcept { return Id{kNone}; }

    [[nodiscard]] constexpr std::uint32_t value() const noexcept { return value_; }
    [[nodiscard]] constexpr std::size_t index() const noexcept { return value_; }
    [[nodiscard]] constexpr bool exists() const noexcept { return value_ != kNone; }
    friend constexpr auto operator<=>(Id, Id) noexcept = default;

private:
    std::uint32_t value_;
};

/// The id of position `index` in a table. Tables are limited to fewer than 2^32 - 1 rows (limits.hpp).
template <class IdType>
[[nodiscard]] constexpr IdType id_at(std::size_t index) noexcept {
    return IdType{static_cast<std::uint32_t>(index)};
}

}  // namespace kaname

template <class Tag>
struct std::hash<kaname::Id<Tag>> {
    std::size_t operator()(kaname::Id<Tag> id) const noexcept { return id.index(); }
};
