#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kaname {

/// 64-bit name of a thing that stays the same however the tables are ordered: the hash of its
/// external id. Draws and tie-breaks use keys, never positions.
using StableKey = std::uint64_t;

/// FNV-1a (64 bit) over the bytes, then the finaliser of SplitMix64 (Steele, Lea & Flood 2014),
/// since FNV alone leaves near ids with near keys. Distinct texts may collide: whoever builds a
/// table of keys must refuse that (network::Model does).
[[nodiscard]] StableKey stable_key(std::string_view text) noexcept;

/// Sixteen hexadecimal digits.
[[nodiscard]] std::string to_hexadecimal(StableKey key);

}  // namespace kaname
