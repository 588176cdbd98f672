#include "kaname/plan/memory.hpp"

#include <algorithm>

namespace kaname::plan {

Result<std::optional<Finding>> MemoryFindings::load(std::string_view id) {
    const auto found = state_->findings.find(id);
    return found == state_->findings.end() ? std::nullopt : std::optional{found->second};
}

Result<std::uint64_t> MemoryFindings::count_of(std::string_view originator) {
    const auto own = [&](const auto& row) { return row.second.originator == originator; };
    return static_cast<std::uint64_t>(std::count_if(state_->findings.begin(), state_->findings.end(), own));
}

Status MemoryFindings::add(const Finding& finding) {
    state_->findings.emplace(finding.id, finding);
    return done;
}

Result<std::vector<Link>> MemoryLinks::load_of(const Thing& thing) {
    std::vector<Link> found;
    for (const Link& link : state_->links) {
        if (link.from == thing || link.to == thing) found.push_back(link);
    }
    return found;
}

Status MemoryLinks::add(const Link& link) {
    const bool known = std::any_of(state_->links.begin(), state_->links.end(), [&](const Link& other) {
        return other.from == link.from && other.type == link.type && other.to == link.to;
    });
    if (!known) state_->links.push_back(link);
    return done;
}

}  // namespace kaname::plan
