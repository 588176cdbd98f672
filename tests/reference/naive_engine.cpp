#include "naive_engine.hpp"

#include <algorithm>
#include <functional>

#include "history.hpp"
#include "kaname/base/limits.hpp"
#include "sample.hpp"

namespace kaname::reference {
namespace {

__extension__ using Wide = unsigned __int128;

std::int64_t rounded_up(std::int64_t x, std::int64_t divisor) { return (x + divisor - 1) / divisor; }

// Section 6: which dependencies take part, and the parameters of all.
GroupHistory group_of(const network::Model& model, const Sample& sample, Instant onset, GroupId id) {
    const network::Group& its = model.group(id);
    GroupHistory group;
    group.role = its.role;
    group.logic = its.logic;
    group.B = sample.buffer(id);
    group.r = its.recharge;
    group.L = its.lag.count();
    group.key = stable_key(text_of(model.columns(), id));
    group.has_table = its.table.exists();
    if (group.has_table) group.table = model.columns().tables[its.table.index()].rows;
    for (std::size_t i = 0; i < model.dependency_count(); ++i) {
        const DependencyId dependency = id_at<DependencyId>(i);
        if (model.dependency(dependency).group != id || !sample.present(dependency, onset)) continue;
        group.suppliers.push_back({.id = dependency,
                                   .service = model.dependency(dependency).supplier,
                                   .d = sample.delay(dependency),
                                   .sigma = sample.strength(dependency),
                                   .w = model.dependency(dependency).weight,
                                   .key = stable_key(text_of(model.columns(), dependency))});
    }
    group.k = std::min<std::size_t>(its.needed, group.suppliers.size());
    return group;
}

void make_room(GroupHistory& group, std::size_t H) {
    for (ByTick* const values : {&group.D, &group.c, &group.e, &group.a, &group.g}) values->resize(H + 1);
    group.in.assign(group.suppliers.size(), ByTick(H + 1));
    group.c[0] = group.B * 10'000;
    group.e[0] = 0;
}

std::vector<GroupId> repair_groups_of(const network::Model& model, ServiceId service) {
    std::vector<GroupId> groups;
    for (std::size_t i = 0; i < model.group_count(); ++i) {
        const network::Group& row = model.columns().groups[i];
        const bool repairs = row.role == network::GroupRole::repair;
        if (row.service == service && repairs) groups.push_back(id_at<GroupId>(i));
    }
    return groups;
}

// Section 7: the damages of the run, numbered.
std::vector<RealDamage> damages_of(const network::Model& model, const Sample& sample, const Shock& shock) {
    std::vector<RealDamage> damages;
    for (const Damage& row : shock.damages) {
        RealDamage damage{.service = row.service, .level = row.level, .from = row.from};
        if (row.repair) {
            damage.W = row.repair->work ? row.repair->work : sample.repair_work(row.service);
            damage.R = row.repair->groups;
        } else {
            damage.until = row.until;
        }
        damages.push_back(damage);
    }
    for (const Event& event : shock.events) {
        for (std::size_t i = 0; i < model.columns().exposures.size(); ++i) {
            const ExposureId id = id_at<ExposureId>(i);
            const network::Exposure& row = model.exposure(id);
            if (row.component != event.component) continue;
            RealDamage damage{.service = row.service, .level = row.level.value()};
            damage.from = event.from + sample.delay(id);
            damage.happens = sample.happens(id);
            damage.W = sample.work(id);
            if (!damage.W) damage.W = sample.repair_work(row.service);
            if (damage.W) damage.R = repair_groups_of(model, row.service);
            damages.push_back(damage);
        }
    }
    return damages;
}

History before_tick_0(const network::Model& model, const Shock& shock, std::size_t H, const Draw& draw) {
    const Sample sample{model, draw};
    History history;
    history.holds = shock.holds;
    for (std::size_t i = 0; i < model.group_count(); ++i) {
        history.groups.push_back(group_of(model, sample, shock.onset, id_at<GroupId>(i)));
        make_room(history.groups.back(), H);
    }
    for (std::size_t i = 0; i < model.service_count(); ++i) {
        const ServiceId id = id_at<ServiceId>(i);
        ServiceHistory service;
        service.combination = model.service(id).combination;
        service.key = stable_key(text_of(model.columns(), id));
        for (std::size_t j = 0; j < model.group_count(); ++j) {
            const network::Group& row = model.columns().groups[j];
            if (row.service == id && row.role == network::GroupRole::supply) {
                service.supply.push_back(id_at<GroupId>(j));
            }
        }
        service.own.resize(H);
        service.f.resize(H);
        history.services.push_back(service);
    }
    for (const RealDamage& damage : damages_of(model, sample, shock)) {
        history.damages.push_back({damage, ByTick(H + 1), std::vector<bool>(H)});
    }
    return history;
}

// Section 2, step 2.
std::int64_t satisfaction(const GroupHistory& group, std::size_t t) {
    if (group.suppliers.empty()) return N;
    std::int64_t least = N;
    std::int64_t greatest = 0;
    std::int64_t sum = 0;
    std::int64_t weights = 0;
    for (std::size_t i = 0; i < group.suppliers.size(); ++i) {
        const std::int64_t in = group.in[i][t];
        least = std::min(least, in);
        greatest = std::max(greatest, in);
        sum += group.suppliers[i].w * in;
        weights += group.suppliers[i].w;
    }
    switch (group.logic) {
        case network::Logic::all: return least;
        case network::Logic::any: return greatest;
        case network::Logic::weighted: return weights == 0 ? N : sum / weights;
        case network::Logic::k_of_n: break;
    }
    std::vector<std::int64_t> inputs;
    for (const ByTick& in : group.in) inputs.push_back(in[t]);
    std::sort(inputs.begin(), inputs.end(), std::greater<>{});
    return inputs[group.k - 1];
}

std::int64_t loss(const GroupHistory& group, std::int64_t e) {
    if (!group.has_table) return N;
    std::int64_t result = 0;
    for (const network::TableRow& row : group.table) {
        if (e >= row.after.count() * 10'000) result = row.loss;
    }
    return result;
}

// Section 2, in its order. `t` as a position and as a time: times before tick 0 can be asked for.
void step_group(History& history, GroupId id, std::size_t t) {
    const auto time = static_cast<std::int64_t>(t);
    GroupHistory& its = history.groups[id.index()];
    for (std::size_t i = 0; i < its.suppliers.size(); ++i) {
        const Supplier& u = its.suppliers[i];
        its.in[i][t] = (100'000'000 - u.sigma * (N - history.f(u.service, time - u.d))) / 10'000;
    }
    its.D[t] = N - satisfaction(its, t);
    const std::int64_t d = its.D[t];
    const std::int64_t c = its.c[t];
    const std::int64_t e = its.e[t];
    its.a[t] = d == 0 || c > 0 ? N : N - rounded_up(loss(its, e) * d, 10'000);
    its.g[t] = N;
    for (std::int64_t s = time - its.L; s <= time; ++s) its.g[t] = std::min(its.g[t], history.a(id, s));

    its.c[t + 1] = d > 0 ? std::max<std::int64_t>(0, c - d) : std::min(its.B * 10'000, c + its.r);
    bool calm = true;
    for (std::int64_t s = time - std::max<std::int64_t>(1, its.L) + 1; s <= time; ++s) {
        calm = calm && history.D(id, s) == 0;
    }
    its.e[t + 1] = calm ? 0 : d > 0 && c == 0 ? e + d : e;
}

// Section 3: is the damage open at t, and how far is its repair at t + 1.
void step_damage(const History& history, DamageHistory& damage, std::size_t t) {
    const auto time = static_cast<std::int64_t>(t);
    const RealDamage& its = damage.its;
    bool open = its.happens && its.from <= time;
    if (open && its.W) open = damage.p[t] < *its.W * 10'000;
    if (open && !its.W && its.until) open = time < *its.until;
    std::int64_t rate = N;
    for (const GroupId group : its.R) rate = std::min(rate, history.g(group, time));
    damage.open[t] = open;
    damage.p[t + 1] = open ? damage.p[t] + rate : damage.p[t];
}

// Section 3.
void step_service(History& history, ServiceId id, std::size_t t) {
    const auto time = static_cast<std::int64_t>(t);
    ServiceHistory& its = history.services[id.index()];
    its.own[t] = N;
    for (std::size_t i = 0; i < history.damages.size(); ++i) {
        const RealDamage& damage = history.damages[i].its;
        if (damage.service == id && history.open(i, time)) its.own[t] = std::min(its.own[t], damage.level);
    }
    std::int64_t together = N;  // C
    if (its.combination == network::Combination::minimum) {
        for (const GroupId group : its.supply) together = std::min(together, history.g(group, time));
    } else if (!its.supply.empty()) {
        Wide product = 1;
        Wide divisor = 1;
        for (const GroupId group : its.supply) product *= static_cast<Wide>(history.g(group, time));
        for (std::size_t m = 1; m < its.supply.size(); ++m) divisor *= 10'000;
        together = static_cast<std::int64_t>(product / divisor);
    }
    const std::uint32_t hold = history.hold(id, time);
    its.f[t] = hold == kNobody ? std::min(its.own[t], together) : history.holds[hold].level;
}

}  // namespace

Trajectory run_naively(const network::Model& model, const Shock& shock, std::int64_t H, const Draw& draw) {
    History history = before_tick_0(model, shock, static_cast<std::size_t>(H), draw);
    Trajectory trajectory;
    std::vector<std::size_t> counts(model.service_count(), 0);
    for (std::size_t t = 0; t < static_cast<std::size_t>(H); ++t) {
        for (std::size_t i = 0; i < model.group_count(); ++i) step_group(history, id_at<GroupId>(i), t);
        for (DamageHistory& damage : history.damages) step_damage(history, damage, t);
        for (std::size_t i = 0; i < model.service_count(); ++i) step_service(history, id_at<ServiceId>(i), t);
        for (std::size_t i = 0; i < model.service_count(); ++i) {
            const ServiceId id = id_at<ServiceId>(i);
            const auto time = static_cast<std::int64_t>(t);
            if (history.f(id, time) == history.f(id, time - 1)) continue;
            trajectory.changes.push_back(cause_of(history, id, time));
            if (++counts[i] > limits::kChangesPerService) return {.ringing = true, .changes = {}};
        }
    }
    return trajectory;
}

}  // namespace kaname::reference
