#include <cassert>

#include "history.hpp"

// docs/MODEL.md, section 4.
namespace kaname::reference {
namespace {

bool moved(std::int64_t before, std::int64_t now, bool up) { return up ? now > before : now < before; }

// Among the inputs that moved in the direction at t, and count: the lowest, then the smaller key. The change
// of the supplier happened one delay earlier.
void set_witness(const History& history, GroupId group, std::int64_t t, bool up, Change& change) {
    const std::vector<Supplier>& suppliers = history.groups[group.index()].suppliers;
    const bool weighted = history.groups[group.index()].logic == network::Logic::weighted;
    const Supplier* chosen = nullptr;
    std::int64_t lowest = 0;
    for (std::size_t i = 0; i < suppliers.size(); ++i) {
        if (weighted && suppliers[i].w == 0) continue;
        const std::int64_t in = history.in(group, i, t);
        if (!moved(history.in(group, i, t - 1), in, up)) continue;
        if (chosen == nullptr || in < lowest || (in == lowest && suppliers[i].key < chosen->key)) {
            chosen = &suppliers[i];
            lowest = in;
        }
    }
    assert(chosen != nullptr);
    change.through = chosen->id;
    change.at = t - chosen->d;
}

std::int64_t last_worsening(const History& history, GroupId group, std::int64_t t) {
    while (history.D(group, t) <= history.D(group, t - 1)) {
        --t;
        assert(t >= 0);
    }
    return t;
}

void blame_group(const History& history, GroupId group, std::int64_t t, bool up, Change& change) {
    change.group = group;
    if (up) {
        change.cause = history.groups[group.index()].L > 0 ? Cause::lag_over : Cause::supplier_change;
    } else if (history.c(group, t - 1) > 0 && history.c(group, t) == 0) {
        change.cause = Cause::buffer_empty;
    } else if (history.D(group, t) > history.D(group, t - 1)) {
        change.cause = Cause::supplier_change;
    } else {
        change.cause = Cause::table_row;
    }
    if (change.cause == Cause::supplier_change) {
        set_witness(history, group, t, up, change);
    } else {
        set_witness(history, group, last_worsening(history, group, t), false, change);
    }
}

void blame_own(const History& history, std::int64_t t, bool up, Change& change) {
    change.cause = up ? Cause::own_repair : Cause::own_damage;
    for (std::size_t i = 0; i < history.damages.size(); ++i) {
        const RealDamage& damage = history.damages[i].its;
        if (damage.service != change.service) continue;
        const bool opened = history.open(i, t) && !history.open(i, t - 1);
        const bool closed = history.open(i, t - 1) && !history.open(i, t);
        if (!(up ? closed : opened)) continue;
        if (change.damage == kNobody || damage.level < history.damages[change.damage].its.level) {
            change.damage = static_cast<std::uint32_t>(i);
        }
    }
    assert(change.damage != kNobody);
}

}  // namespace

Change cause_of(const History& history, ServiceId service, std::int64_t t) {
    Change change{.tick = t, .service = service, .level = history.f(service, t), .cause = Cause::report};
    const std::uint32_t now = history.hold(service, t);
    const std::uint32_t before = history.hold(service, t - 1);
    if (now != kNobody || before != kNobody) {
        change.hold = now != kNobody ? now : before;
        return change;
    }
    const bool up = history.f(service, t) > history.f(service, t - 1);
    const ServiceHistory& its = history.services[service.index()];
    bool found = false;
    std::int64_t lowest = 0;
    StableKey key = 0;
    GroupId chosen = GroupId::none();  // none: own
    const auto consider = [&](GroupId group, std::int64_t was, std::int64_t is, StableKey its_key) {
        if (!moved(was, is, up)) return;
        if (found && (is > lowest || (is == lowest && its_key > key))) return;
        found = true;
        lowest = is;
        key = its_key;
        chosen = group;
    };
    consider(GroupId::none(), history.own(service, t - 1), history.own(service, t), its.key);
    for (const GroupId group : its.supply) {
        consider(group, history.g(group, t - 1), history.g(group, t), history.groups[group.index()].key);
    }
    assert(found);
    if (chosen.exists()) {
        blame_group(history, chosen, t, up, change);
    } else {
        blame_own(history, t, up, change);
    }
    return change;
}

}  // namespace kaname::reference
