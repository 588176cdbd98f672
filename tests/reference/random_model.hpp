#pragma once

#include <cstdint>

#include "dice.hpp"
#include "kaname/network/model.hpp"
#include "plain.hpp"

namespace kaname::reference {

/// Everything one run needs.
struct Case {
    network::Columns columns;
    Shock shock;
    std::int64_t H = 0;
    Draw draw;
};

/// A small model and a shock in which every feature of docs/MODEL.md is likely to matter: 2 to 8 services
/// with up to 4 groups each, rarely 8, and 40 to 400 ticks. The same seed gives the same case everywhere.
[[nodiscard]] Case random_case(std::uint64_t seed);

/// Two to four services in a ring without buffer or lag, and a short damage: most of them flicker until
/// the horizon (docs/MODEL.md, section 5).
[[nodiscard]] Case ringing_case(std::uint64_t seed);

/// The parts of `random_case`.
/// A table of kinds, sectors and regions with one row each, and no service yet.
[[nodiscard]] network::Columns no_services();
void add_service(Dice& dice, network::Columns& columns, const network::Service& service);
[[nodiscard]] network::Columns random_columns(Dice& dice, Instant onset);
[[nodiscard]] Shock random_shock(Dice& dice, const network::Columns& columns, Instant onset, std::int64_t H);
[[nodiscard]] std::int64_t random_level(Dice& dice);

}  // namespace kaname::reference
