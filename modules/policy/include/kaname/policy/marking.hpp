#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kaname/base/result.hpp"

namespace kaname::policy {

/// Traffic Light Protocol 2.0 (FIRST, 2022), from the widest audience to the narrowest. The order is the
/// lattice: the stricter of two markings is the greater.
enum class Tlp : std::uint8_t { clear, green, amber, amber_strict, red };

/// "TLP:AMBER+STRICT".
[[nodiscard]] std::string_view to_text(Tlp tlp) noexcept;
/// Also TLP 1's WHITE, which TLP 2.0 calls CLEAR. Anything else is refused: an unknown marking closes.
[[nodiscard]] Result<Tlp> parse_tlp(std::string_view text);

/// What may happen to a thing. RED is for the named persons alone, whatever body they belong to.
struct Marking {
    Tlp tlp = Tlp::red;
    std::vector<std::string> persons{};  ///< account names; only with RED
    friend bool operator==(const Marking&, const Marking&) = default;
};

/// The marking of what was made of two things: nobody may see it who may not see both.
[[nodiscard]] Marking joined(const Marking& a, const Marking& b);

/// Whether everyone whom `b` lets in is let in by `a` too.
[[nodiscard]] bool at_least_as_wide(const Marking& a, const Marking& b);

}  // namespace kaname::policy
