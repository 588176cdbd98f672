#include "kaname/policy/terms.hpp"

#include <algorithm>

namespace kaname::policy {

std::string_view to_text(Basis basis) noexcept {
    switch (basis) {
        case Basis::statutory: return "statutory";
        case Basis::exceptional: return "exceptional";
        case Basis::near_miss: return "near_miss";
    }
    return "";
}

bool allows(const Terms& terms, Use use) noexcept {
    return std::find(terms.uses.begin(), terms.uses.end(), use) != terms.uses.end();
}

Terms narrowed(Terms terms, const Terms& to) {
    std::erase_if(terms.uses, [&](Use use) { return use != Use::supervision && !allows(to, use); });
    terms.onward = std::min(terms.onward, to.onward);
    return terms;
}

Terms default_terms(Basis basis) {
    if (basis != Basis::statutory) return {.uses = {Use::response}};
    return {.uses = {Use::response, Use::statistics, Use::supervision}};
}

}  // namespace kaname::policy
