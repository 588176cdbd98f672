#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace kaname::policy {

/// Names that tell nothing: whoever lacks the key can neither guess them nor count with them, and two
/// things never share one by anything but chance of 2^-65. With the same key they are the same again.
class Pseudonyms {
public:
    using Key = std::array<std::uint8_t, 32>;
    explicit Pseudonyms(Key key) noexcept : key_{key} {}

    /// Thirteen of `a-z2-7` (RFC 4648 base 32) for `thing`, by keyed BLAKE2b (RFC 7693).
    [[nodiscard]] std::string of(std::string_view thing) const;

private:
    Key key_;
};

}  // namespace kaname::policy
