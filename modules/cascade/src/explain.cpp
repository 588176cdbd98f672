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

/// A quantity that is always the `least` there can be is no value anyone had to find.
bool is_demo(const Model& model, const Quantity& quantity, std::int64_t least) {
    const bool found = quantity.spread == network::Spread::distribution || quantity.value > least;
    return found && is_demo(model, quantity.reference);
}

bool rests_on_demo(const Model& model, const network::Exposure& exposure) {
    return is_demo(model, exposure.reference) || is_demo(model, exposure.delay, 0);
}

bool rests_on_demo(const Model& model, const network::Dependency& dependency, const network::Group& group) {
    if (dependency.source == Source::assumed || is_demo(model, dependency.reference)) return true;
    if (is_demo(model, dependency.strength.reference) || is_demo(model, dependency.delay, 1)) return true;
    if (is_demo(model, group.buffer, 0)) return true;
    return group.table.exists() && is_demo(model, model.columns().tables[group.table.index()].reference);
}

bool is_hypothetical(const Model& model, const Shock& shock, const Change& link) {
    if (link.damage.exists()) {
        const ExposureId exposure = origin_of(model, shock, link.damage).exposure;
        return exposure.exists() && rests_on_demo(model, model.exposure(exposure));
    }
    const DependencyId through = link.witness.through;
    return through.exists() && rests_on_demo(model, model.dependency(through), model.group(link.group));
}

}  // namespace

Result<Chain> explain(const Model& model, const Trajectory& trajectory, ServiceId service, Ticks since) {
    const ByService changes{trajectory, model.service_count()};
    const Change* link = find_hit(changes.of(service), model.service(service).continuity.minimum, since);
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

bool is_hypothetical(const Model& model, const Shock& shock, const Chain& chain) {
    return std::any_of(chain.begin(), chain.end(),
                       [&](const Change& link) { return is_hypothetical(model, shock, link); });
}

}  // namespace kaname::cascade
