#pragma once

#include <array>
#include <cstdint>

namespace kaname {

/// Philox4x32-10 (Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3",
/// SC 2011, section 3.3): a bijection of a 128-bit counter under a 64-bit key. There is no state,
/// so any number of a stream is had in any order, on any thread, on any machine.
using PhiloxCounter = std::array<std::uint32_t, 4>;
using PhiloxKey = std::array<std::uint32_t, 2>;

[[nodiscard]] PhiloxCounter philox4x32(PhiloxCounter counter, PhiloxKey key) noexcept;

}  // namespace kaname
