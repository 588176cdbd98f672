#include "features.hpp"

#include <array>
#include <set>
#include <utility>
#include <variant>

namespace kaname::reference {
namespace {

using network::Quantity;
using network::Spread;

template <class T>
bool set(T& place, const T& value) {
    if (place == value) return false;
    place = value;
    return true;
}

bool set_fixed(Quantity& quantity, std::int64_t value) {
    const bool was = quantity.value != value || quantity.spread != Spread::none;
    quantity.value = value;
    quantity.spread = Spread::none;
    return was;
}

// Applies `change` to every row; true if it changed one.
template <class Rows, class Function>
bool each(Rows& rows, Function change) {
    bool any = false;
    for (auto& row : rows) any = change(row) || any;
    return any;
}

template <class Function>
bool each_quantity(Case& from, Function change) {
    bool any = each(from.columns.services, [&](network::Service& row) { return change(row.repair_work); });
    any = each(from.columns.groups, [&](network::Group& row) { return change(row.buffer); }) || any;
    for (network::Dependency& row : from.columns.dependencies) {
        any = change(row.delay) || any;
        any = change(row.strength) || any;
    }
    for (network::Exposure& row : from.columns.exposures) {
        any = change(row.delay) || any;
        any = change(row.work) || any;
    }
    return any;
}

template <network::Logic logic>
bool without_logic(Case& from) {
    return each(from.columns.groups, [](network::Group& row) {
        return row.logic == logic && set(row.logic, network::Logic::all);
    });
}

bool without_product(Case& from) {
    return each(from.columns.services,
                [](network::Service& row) { return set(row.combination, network::Combination::minimum); });
}

bool without_partial_strength(Case& from) {
    return each(from.columns.dependencies,
                [](network::Dependency& row) { return set_fixed(row.strength, N); });
}

bool without_long_delays(Case& from) {
    return each(from.columns.dependencies, [](network::Dependency& row) { return set_fixed(row.delay, 1); });
}

bool without_buffers(Case& from) {
    return each(from.columns.groups, [](network::Group& row) { return set_fixed(row.buffer, 0); });
}

bool without_recharge(Case& from) {
    return each(from.columns.groups, [](network::Group& row) { return set(row.recharge, std::int64_t{0}); });
}

bool without_tables(Case& from) {
    return each(from.columns.groups,
                [](network::Group& row) { return set(row.table, network::TableId::none()); });
}

bool without_lags(Case& from) {
    return each(from.columns.groups, [](network::Group& row) { return set(row.lag, Ticks{0}); });
}

// Damages of the shock and of its events stop the service altogether.
bool without_partial_damage(Case& from) {
    const bool any = each(from.shock.damages, [](Damage& row) { return set(row.level, std::int64_t{0}); });
    return each(from.columns.exposures, [](network::Exposure& row) { return set(row.level, kStopped); }) ||
           any;
}

bool without_until(Case& from) {
    return each(from.shock.damages, [](Damage& row) {
        if (row.repair || !row.until) return false;
        row.until.reset();
        return true;
    });
}

bool without_repair(Case& from) {
    return each(from.shock.damages, [](Damage& row) {
        if (!row.repair) return false;
        row.repair.reset();
        row.until.reset();
        return true;
    });
}

bool without_repair_groups(Case& from) {
    return each(from.shock.damages, [](Damage& row) {
        if (!row.repair || row.repair->groups.empty()) return false;
        row.repair->groups.clear();
        return true;
    });
}

// A repair that lacks one of the service's repair groups gets them all.
bool without_choice_of_repair_groups(Case& from) {
    return each(from.shock.damages, [&](Damage& row) {
        if (!row.repair) return false;
        std::vector<GroupId> all;
        for (std::size_t i = 0; i < from.columns.groups.size(); ++i) {
            const network::Group& group = from.columns.groups[i];
            const bool repairs = group.role == network::GroupRole::repair && group.service == row.service;
            if (repairs) all.push_back(id_at<GroupId>(i));
        }
        return set(row.repair->groups, all);
    });
}

// Work that was the service's is one tick.
bool without_work_of_services(Case& from) {
    const bool any =
        each(from.columns.services, [](network::Service& row) { return set_fixed(row.repair_work, 0); });
    return each(from.shock.damages,
                [](Damage& row) {
                    if (!row.repair || row.repair->work) return false;
                    row.repair->work = 1;
                    return true;
                }) ||
           any;
}

bool without_events(Case& from) {
    const bool any = !from.shock.events.empty();
    from.shock.events.clear();
    return any;
}

bool without_patches(Case& from) {
    return each(from.columns.exposures, [](network::Exposure& row) {
        return row.patch == network::PatchState::patched && set(row.patch, network::PatchState::unpatched);
    });
}

bool without_exposure_probability(Case& from) {
    return each(from.columns.exposures, [](network::Exposure& row) { return set(row.probability, N); });
}

bool without_exposure_delay(Case& from) {
    return each(from.columns.exposures, [](network::Exposure& row) { return set_fixed(row.delay, 0); });
}

bool without_exposure_work(Case& from) {
    return each(from.columns.exposures, [](network::Exposure& row) { return set_fixed(row.work, 0); });
}

bool without_holds(Case& from) {
    const bool any = !from.shock.holds.empty();
    from.shock.holds.clear();
    return any;
}

bool without_validity(Case& from) {
    return each(from.columns.dependencies, [](network::Dependency& row) {
        const bool any = row.validity.from != Instant::min() || row.validity.until != Instant::max();
        row.validity = {};
        return any;
    });
}

bool without_presence(Case& from) {
    return each(from.columns.dependencies, [](network::Dependency& row) { return set(row.presence, N); });
}

template <std::size_t type>
bool without_distribution(Case& from) {
    return each_quantity(from, [&](Quantity& quantity) {
        if (quantity.spread != Spread::distribution) return false;
        if (from.columns.distributions[quantity.distribution.index()].index() != type) return false;
        quantity.spread = Spread::none;
        return true;
    });
}

bool without_confidence(Case& from) {
    return each_quantity(from, [](Quantity& quantity) {
        return quantity.spread == Spread::by_confidence && set(quantity.spread, Spread::none);
    });
}

bool without_draw_groups(Case& from) {
    return each_quantity(
        from, [](Quantity& quantity) { return set(quantity.draw_group, network::DrawGroupId::none()); });
}

// A dependency that is never present takes no part, and leaves all others their numbers.
bool without_parallels(Case& from) {
    std::set<std::pair<GroupId, ServiceId>> seen;
    return each(from.columns.dependencies, [&](network::Dependency& row) {
        return !seen.emplace(row.group, row.supplier).second && set(row.presence, std::int64_t{0});
    });
}

bool without_cycles(Case& from) {
    return each(from.columns.dependencies, [&](network::Dependency& row) {
        const bool back = from.columns.groups[row.group.index()].service < row.supplier;
        return back && set(row.presence, std::int64_t{0});
    });
}

bool without_draws(Case& from) { return set(from.draw.nominal, true); }

static_assert(std::variant_size_v<network::Distribution> == 5);
constexpr std::array kFeatures{
    Feature{"any", without_logic<network::Logic::any>},
    Feature{"k of n", without_logic<network::Logic::k_of_n>},
    Feature{"weighted", without_logic<network::Logic::weighted>},
    Feature{"product", without_product},
    Feature{"partial strength", without_partial_strength},
    Feature{"long delays", without_long_delays},
    Feature{"buffers", without_buffers},
    Feature{"recharge", without_recharge},
    Feature{"response tables", without_tables},
    Feature{"restart lags", without_lags},
    Feature{"partial damages", without_partial_damage},
    Feature{"damages with an end", without_until},
    Feature{"repair by work", without_repair},
    Feature{"repair groups", without_repair_groups},
    Feature{"choice of repair groups", without_choice_of_repair_groups},
    Feature{"work of services", without_work_of_services},
    Feature{"events", without_events},
    Feature{"patches", without_patches},
    Feature{"exposure probability", without_exposure_probability},
    Feature{"exposure delay", without_exposure_delay},
    Feature{"exposure work", without_exposure_work},
    Feature{"holds", without_holds},
    Feature{"validity", without_validity},
    Feature{"presence", without_presence},
    Feature{"uniform", without_distribution<0>},
    Feature{"triangular", without_distribution<1>},
    Feature{"PERT", without_distribution<2>},
    Feature{"lognormal", without_distribution<3>},
    Feature{"empirical", without_distribution<4>},
    Feature{"spread by confidence", without_confidence},
    Feature{"draw groups", without_draw_groups},
    Feature{"parallel dependencies", without_parallels},
    Feature{"cycles", without_cycles},
    Feature{"seeded draws", without_draws},
};

}  // namespace

std::span<const Feature> features() { return kFeatures; }

}  // namespace kaname::reference
