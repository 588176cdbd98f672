#include "convert.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "kaname/base/text.hpp"

namespace kaname::reference {
namespace {

constexpr std::array<std::string_view, 7> kCauses{"supplier change", "buffer empty", "table row", "lag over",
                                                  "own damage",      "own repair",   "report"};

Cause to_plain(cascade::Cause cause) {
    switch (cause) {
        case cascade::Cause::supplier_change: return Cause::supplier_change;
        case cascade::Cause::buffer_empty: return Cause::buffer_empty;
        case cascade::Cause::table_row: return Cause::table_row;
        case cascade::Cause::lag_over: return Cause::lag_over;
        case cascade::Cause::own_damage: return Cause::own_damage;
        case cascade::Cause::own_repair: return Cause::own_repair;
        case cascade::Cause::report: return Cause::report;
    }
    return Cause::report;
}

std::string number(std::uint32_t value) { return value == kNobody ? "-" : std::to_string(value); }

}  // namespace

cascade::Shock to_cascade(const Shock& shock) {
    cascade::Shock result;
    result.onset = shock.onset;
    for (const Damage& row : shock.damages) {
        cascade::Damage damage{
            .service = row.service, .level = Level{row.level}, .from = Ticks{row.from}, .repair = {}};
        if (row.until) damage.until = Ticks{*row.until};
        if (row.repair) {
            damage.repair = cascade::Repair{{}, row.repair->groups};
            if (row.repair->work) damage.repair->work = Ticks{*row.repair->work};
        }
        result.damages.push_back(damage);
    }
    for (const Event& row : shock.events) result.events.push_back({row.component, Ticks{row.from}});
    for (const Hold& row : shock.holds) {
        result.holds.push_back({row.service, Level{row.level}, Ticks{row.from}, Ticks{row.until}});
    }
    return result;
}

cascade::Draw to_cascade(const Draw& draw) {
    return {.nominal = draw.nominal, .seed = draw.seed, .run = draw.run};
}

std::vector<Change> to_plain(const cascade::Trajectory& trajectory) {
    std::vector<Change> result;
    for (const cascade::Change& row : trajectory.changes) {
        result.push_back({.tick = row.tick.count(),
                          .service = row.service,
                          .level = row.level.value(),
                          .cause = to_plain(row.cause),
                          .group = row.group,
                          .through = row.witness.through,
                          .at = row.witness.at.count(),
                          .damage = row.damage.value(),
                          .hold = row.hold.value()});
    }
    return result;
}

std::string to_text(const Change& change) {
    return "tick " + std::to_string(change.tick) + " service " + number(change.service.value()) + " level " +
           std::to_string(change.level) + " (" +
           std::string{kCauses.at(static_cast<std::size_t>(change.cause))} + ", group " +
           number(change.group.value()) + ", through " + number(change.through.value()) + " at " +
           std::to_string(change.at) + ", damage " + number(change.damage) + ", hold " + number(change.hold) +
           ")";
}

std::string first_difference(const std::vector<Change>& naive, const std::vector<Change>& engine) {
    for (std::size_t i = 0; i < std::max(naive.size(), engine.size()); ++i) {
        if (i < naive.size() && i < engine.size() && naive[i] == engine[i]) continue;
        const std::string left = i < naive.size() ? to_text(naive[i]) : "no more changes";
        const std::string right = i < engine.size() ? to_text(engine[i]) : "no more changes";
        return substitute("change {}:\n  naive  {}\n  engine {}", {std::to_string(i), left, right});
    }
    return {};
}

}  // namespace kaname::reference
