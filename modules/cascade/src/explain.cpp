#include "kaname/cascade/explain.hpp"

#include <algorithm>
#include <cassert>

#include "realisation.hpp"

namespace kaname::cascade {
namespace {

using network::Mark;
using network::Quantity;
using network::ReferenceId;
using network::Source;

/// The change of `through`'s supplier that the witness names.
const Change* witnessed(const Model& model, const ByService& changes, const Witness& witness) {
    const auto of_supplier = changes.of(model.dependency(witness.through).supplier);
    const auto found = std::find_if(of_supplier.begin(), of_supplier.end(),
                                    [&](const Change& c) { return c.tick == witness.at; });
    return found == of_supplier.end() ? nullptr : &*found;
}

bool is_demo(const Model& model, ReferenceId reference) {
    return reference.exists() && model.columns().references[reference.index()].mark == Mark::demo;
}

/// A buffer of nothing that never varies is no value anyone had to find.
bool matters(const Quantity& quantity) {
    return quantity.spread != network::Spread::none || quantity.value != 0;
}

bool is_hypothetical(const Model& model, const Change& link) {
    if (!link.witness.through.exists()) return false;
    const network::Dependency& dependency = model.dependency(link.witness.through);
    const network::Group& group = model.group(link.group);
    if (dependency.source == Source::assumed) return true;
    if (is_demo(model, dependency.reference) || is_demo(model, dependency.strength.reference)) return true;
    if (matters(group.buffer) && is_demo(model, group.buffer.reference)) return true;
    return group.table.exists() && is_demo(model, model.columns().tables[group.table.index()].reference);
}

}  // namespace

Result<Chain> explain(const Model& model, const Trajectory& trajectory, ServiceId service) {
    const ByService changes{trajectory, model.service_count()};
    const Change* link = find_hit(changes.of(service), model.service(service).continuity.minimum);
    if (link == nullptr) {
        return fail(ErrorCode::not_found, std::string{model.columns().service_ids[service.index()]},
                    bilingual("このサービスは対象期間内に最低水準を下回りません",
                              "the service does not fall below its minimum level within the horizon"),
                    bilingual("対象期間を延ばすか、別のサービスを指定してください",
                              "choose a longer horizon or another service"));
    }
    Chain chain;
    while (link != nullptr) {
        chain.push_back(*link);
        if (!link->witness.through.exists()) break;
        link = witnessed(model, changes, link->witness);  // strictly earlier, so this ends
        assert(link != nullptr);
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

DamageOrigin origin_of(const Model& model, const Shock& shock, DamageId damage) {
    const std::vector<DamageOrigin> origins = origins_of(model, shock);
    assert(damage.index() < origins.size());
    return origins[damage.index()];
}

bool is_hypothetical(const Model& model, const Chain& chain) {
    return std::any_of(chain.begin(), chain.end(),
                       [&](const Change& link) { return is_hypothetical(model, link); });
}

}  // namespace kaname::cascade
