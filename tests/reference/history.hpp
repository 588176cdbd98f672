#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kaname/base/key.hpp"
#include "kaname/network/model.hpp"
#include "plain.hpp"

namespace kaname::reference {

/// One present dependency of a group, with its sampled parameters.
struct Supplier {
    DependencyId id;
    ServiceId service;
    std::int64_t d = 1;      ///< delay
    std::int64_t sigma = N;  ///< strength
    std::int64_t w = 1;      ///< weight
    StableKey key = 0;
};

/// A damage of the run (docs/MODEL.md, section 7); its number is its position.
struct RealDamage {
    ServiceId service;
    std::int64_t level = 0;
    std::int64_t from = 0;
    bool happens = true;
    std::optional<std::int64_t> until{};
    std::optional<std::int64_t> W{};  ///< work; with it, `until` says nothing
    std::vector<GroupId> R{};         ///< repair groups
};

using ByTick = std::vector<std::int64_t>;

/// The names are those of docs/MODEL.md, section 2.
struct GroupHistory {
    network::GroupRole role = network::GroupRole::supply;
    network::Logic logic = network::Logic::all;
    std::size_t k = 0;
    std::int64_t B = 0;
    std::int64_t r = 0;
    std::int64_t L = 0;
    std::vector<network::TableRow> table;
    bool has_table = false;
    StableKey key = 0;
    std::vector<Supplier> suppliers;
    std::vector<ByTick> in;  ///< by supplier
    ByTick D, c, e, a, g;
};

struct ServiceHistory {
    network::Combination combination = network::Combination::minimum;
    StableKey key = 0;
    std::vector<GroupId> supply;
    ByTick own, f;
};

struct DamageHistory {
    RealDamage its;
    ByTick p;
    std::vector<bool> open;
};

/// Everything that was ever true in one run. Reads before tick 0 give what the page says of them.
struct History {
    std::vector<GroupHistory> groups;
    std::vector<ServiceHistory> services;
    std::vector<DamageHistory> damages;
    std::vector<Hold> holds;

    [[nodiscard]] std::int64_t f(ServiceId u, std::int64_t t) const {
        return read(services[u.index()].f, t, N);
    }
    [[nodiscard]] std::int64_t own(ServiceId u, std::int64_t t) const {
        return read(services[u.index()].own, t, N);
    }
    [[nodiscard]] std::int64_t in(GroupId group, std::size_t supplier, std::int64_t t) const {
        return read(groups[group.index()].in[supplier], t, N);
    }
    [[nodiscard]] std::int64_t D(GroupId group, std::int64_t t) const {
        return read(groups[group.index()].D, t, 0);
    }
    [[nodiscard]] std::int64_t a(GroupId group, std::int64_t t) const {
        return read(groups[group.index()].a, t, N);
    }
    [[nodiscard]] std::int64_t g(GroupId group, std::int64_t t) const {
        return read(groups[group.index()].g, t, N);
    }
    [[nodiscard]] std::int64_t c(GroupId group, std::int64_t t) const {
        return read(groups[group.index()].c, t, groups[group.index()].c.front());
    }
    [[nodiscard]] bool open(std::size_t damage, std::int64_t t) const {
        return t >= 0 && damages[damage].open[static_cast<std::size_t>(t)];
    }
    /// The hold that covers tick t at this service, or kNobody.
    [[nodiscard]] std::uint32_t hold(ServiceId service, std::int64_t t) const {
        for (std::size_t i = 0; i < holds.size(); ++i) {
            const Hold& row = holds[i];
            if (row.service == service && row.from <= t && t < row.until) {
                return static_cast<std::uint32_t>(i);
            }
        }
        return kNobody;
    }

private:
    static std::int64_t read(const ByTick& values, std::int64_t t, std::int64_t before) {
        return t < 0 ? before : values[static_cast<std::size_t>(t)];
    }
};

/// Section 4: why `service` changed at t, given all levels up to t.
[[nodiscard]] Change cause_of(const History& history, ServiceId service, std::int64_t t);

}  // namespace kaname::reference
