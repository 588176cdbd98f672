#include "kaname/policy/release.hpp"

#include <algorithm>

namespace kaname::policy {
namespace {

constexpr std::ptrdiff_t kSmallestCell = 3;

bool is_in(const directory::Body& body, std::string_view sector, Date day) {
    return std::any_of(body.sectors.begin(), body.sectors.end(), [&](const directory::SectorLink& link) {
        return link.sector == sector && link.valid.contains(day);
    });
}

}  // namespace

bool needs_release(const Retelling& retelling) noexcept {
    const Tlp marked = retelling.report.tlp;
    const bool by_name = retelling.as == Identity::named;
    if (marked == Tlp::clear && !by_name) return false;
    if (marked == Tlp::red || retelling.notice < marked) return true;
    switch (retelling.agreed) {
        case Onward::ask: return true;
        case Onward::anonymised: return by_name;
        case Onward::as_marked: return marked == Tlp::amber_strict;
    }
    return true;
}

bool is_small_cell(const directory::Directory& directory, const std::vector<std::string>& sectors, Date day) {
    const auto operators = directory.bodies_on(day, directory::BodyKind::operator_);
    return std::count_if(operators.begin(), operators.end(), [&](const directory::Body* body) {
               return std::all_of(sectors.begin(), sectors.end(),
                                  [&](const std::string& sector) { return is_in(*body, sector, day); });
           }) < kSmallestCell;
}

}  // namespace kaname::policy
