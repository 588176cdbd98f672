#pragma once

#include "kaname/policy/decide.hpp"

namespace kaname::policy {

/// What a notice would tell of a report.
struct Retelling {
    Marking report{};               ///< of the report
    Onward agreed = Onward::ask;    ///< by its originator, with whoever writes the notice
    Tlp notice = Tlp::red;          ///< of the notice
    Identity as = Identity::named;  ///< as whom it shows the originator
};

/// Whether the originator has to be asked first. What is public is told freely, but not by whom it was told;
/// nothing is told wider than it is marked; and what is marked for the addressee's own organisation leaves it
/// only where the originator has agreed to that.
[[nodiscard]] bool needs_release(const Retelling& retelling) noexcept;

/// Whether naming the sectors would as good as name the operator: fewer than three operators are in all of
/// them on `day`. [D]: three is where the Japanese Census of Manufactures begins to publish a cell.
[[nodiscard]] bool is_small_cell(const directory::Directory& directory,
                                 const std::vector<std::string>& sectors, Date day);

}  // namespace kaname::policy
