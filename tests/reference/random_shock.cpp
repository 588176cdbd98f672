#include <algorithm>
#include <string>

#include "random_model.hpp"

namespace kaname::reference {
namespace {

using network::Columns;

std::vector<GroupId> some_repair_groups(Dice& dice, const Columns& columns, ServiceId service) {
    std::vector<GroupId> groups;
    const int share = dice.percent(25) ? 100 : 50;
    for (std::size_t i = 0; i < columns.groups.size(); ++i) {
        const network::Group& row = columns.groups[i];
        const bool repairs = row.service == service && row.role == network::GroupRole::repair;
        if (repairs && dice.percent(share)) groups.push_back(id_at<GroupId>(i));
    }
    return groups;
}

void set_end(Dice& dice, const Columns& columns, std::int64_t H, Damage& damage) {
    if (dice.percent(30)) {
        damage.until = damage.from + dice.between(1, dice.percent(60) ? 6 : H / 2);
    } else if (dice.percent(90)) {
        const network::Quantity& own = columns.services[damage.service.index()].repair_work;
        const bool given = own.value != 0 || own.spread != network::Spread::none;
        damage.repair = Repair{{}, some_repair_groups(dice, columns, damage.service)};
        if (!given || dice.percent(45)) damage.repair->work = dice.between(1, dice.percent(60) ? 30 : H);
        if (dice.percent(10)) damage.repair->work = 1;
        if (dice.percent(20)) damage.until = damage.from + 2;  // says nothing beside a repair
    }
}

// The earlier a service, the more depends on it; the one with most repair groups is repaired best.
ServiceId random_service(Dice& dice, const Columns& columns) {
    const std::size_t count = columns.services.size();
    if (dice.percent(40)) return id_at<ServiceId>(std::min(dice.below(count), dice.below(count)));
    std::vector<std::size_t> repair_groups(count, 0);
    for (const network::Group& row : columns.groups) {
        if (row.role == network::GroupRole::repair) ++repair_groups[row.service.index()];
    }
    const auto most = std::max_element(repair_groups.begin(), repair_groups.end());
    return id_at<ServiceId>(static_cast<std::size_t>(most - repair_groups.begin()));
}

void add_damage(Dice& dice, const Columns& columns, std::int64_t H, Shock& shock) {
    Damage damage{.service = random_service(dice, columns), .level = random_level(dice)};
    damage.from = dice.between(0, dice.percent(50) ? 8 : H / 2);
    set_end(dice, columns, H, damage);
    shock.damages.push_back(damage);
    while (dice.percent(35)) {  // another one at the same place: ties, overlaps, outages that come again
        damage.from += dice.percent(30) ? 0 : dice.between(1, dice.percent(60) ? 8 : 30);
        if (dice.percent(50)) damage.level = random_level(dice);
        damage.until.reset();
        damage.repair.reset();
        set_end(dice, columns, H, damage);
        shock.damages.push_back(damage);
    }
}

// A service that comes and goes: buffers refill between, lags and exposures are cut short or are not.
void add_flicker(Dice& dice, const Columns& columns, std::int64_t H, Shock& shock) {
    Damage damage{.service = random_service(dice, columns), .level = random_level(dice)};
    damage.from = dice.between(0, H / 4);
    for (std::int64_t i = dice.between(2, 6); i > 0; --i) {
        damage.until = damage.from + dice.between(1, 15);
        shock.damages.push_back(damage);
        damage.from = *damage.until + (dice.percent(70) ? dice.between(1, 4) : dice.between(5, 15));
    }
}

void add_holds(Dice& dice, const Columns& columns, std::int64_t H, Shock& shock) {
    const ServiceId service = id_at<ServiceId>(dice.below(columns.services.size()));
    for (const Hold& other : shock.holds) {
        if (other.service == service) return;  // holds of one service must not overlap
    }
    Hold hold{.service = service, .level = random_level(dice), .from = dice.between(0, H / 2)};
    hold.until = hold.from + dice.between(1, H / 4);
    shock.holds.push_back(hold);
    if (!dice.percent(30)) return;
    hold.from = hold.until + (dice.percent(50) ? 0 : dice.between(1, 5));
    hold.until = hold.from + dice.between(1, H / 4);
    hold.level = random_level(dice);
    shock.holds.push_back(hold);
}

}  // namespace

Shock random_shock(Dice& dice, const Columns& columns, Instant onset, std::int64_t H) {
    Shock shock{.onset = onset, .damages = {}, .events = {}, .holds = {}};
    for (std::int64_t i = dice.between(2, 4); i > 0; --i) add_damage(dice, columns, H, shock);
    if (dice.percent(40)) add_flicker(dice, columns, H, shock);
    for (std::int64_t i = dice.between(0, 2); i > 0; --i) {
        const auto component = id_at<ComponentId>(dice.below(columns.components.size()));
        shock.events.push_back({.component = component, .from = dice.between(0, H / 3)});
    }
    if (dice.percent(40)) add_holds(dice, columns, H, shock);
    if (dice.percent(25)) add_holds(dice, columns, H, shock);
    return shock;
}

Case ringing_case(std::uint64_t seed) {
    Dice dice{seed};
    Case result;
    result.columns = no_services();
    Columns& columns = result.columns;
    const auto services = static_cast<std::size_t>(dice.between(2, 4));
    for (std::size_t i = 0; i < services; ++i) {
        add_service(dice, columns, {});
        columns.group_ids.push_back("g");
        columns.groups.push_back({.service = id_at<ServiceId>(i), .kind = network::KindId{0}, .buffer = {}});
        network::Dependency dependency{.group = id_at<GroupId>(i),
                                       .supplier = id_at<ServiceId>((i + 1) % services)};
        dependency.delay.value = dice.between(1, 2);
        columns.dependencies.push_back(dependency);
    }
    const std::int64_t from = dice.between(0, 5);
    result.shock.damages.push_back({.service = id_at<ServiceId>(dice.below(services)), .from = from});
    result.shock.damages.back().until = from + dice.between(1, 2);
    result.H = 6'000;  // more than 500 rounds of four services with delays of two
    return result;
}

}  // namespace kaname::reference
