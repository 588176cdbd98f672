#include "summarise.hpp"

#include <algorithm>

#include "kaname/base/limits.hpp"

namespace kaname::cascade {
namespace {

/// Longest unbroken stretch of ticks, within the horizon, at which `holds(level)`.
template <class Predicate>
Ticks longest_stretch(std::span<const Change> changes, Horizon horizon, Predicate holds) {
    Ticks longest{0};
    Ticks since = kForever;  // start of the present stretch; kForever: there is none
    const auto close = [&](Ticks at) {
        if (since != kForever) longest = std::max(longest, at - since);
        since = kForever;
    };
    for (const Change& change : changes) {
        if (!holds(change.level)) {
            close(change.tick);
        } else if (since == kForever) {
            since = change.tick;
        }
    }
    close(horizon.length);
    return longest;
}

bool of_class(const network::ServiceLevelRule& rule, const network::Service& service) {
    return !rule.service_class.exists() || rule.service_class == service.service_class;
}

}  // namespace

std::vector<std::size_t> rules_of(const Model& model, ServiceId service, Instant onset) {
    const network::Service& s = model.service(service);
    std::vector<std::size_t> found;
    if (!s.size.unit.exists()) return found;
    const auto& rules = model.columns().rules;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const bool applies = rules[i].sector == s.sector && of_class(rules[i], s) &&
                             rules[i].unit == s.size.unit && rules[i].validity.contains(onset);
        if (applies) found.push_back(i);
    }
    return found;
}

Summariser::Summariser(const Model& model, const Shock& shock, Horizon horizon) : model_{&model} {
    summary_.horizon = horizon;
    summary_.arrivals.resize(model.service_count());
    summary_.targets.resize(model.service_count());
    for (std::size_t i = 0; i < model.service_count(); ++i) {
        rules_.push_back(rules_of(model, id_at<ServiceId>(i), shock.onset));
        summary_.targets[i].rules.assign(rules_.back().size(), 0);
    }
}

void Summariser::add(const Trajectory& trajectory, std::uint32_t run, std::uint64_t weight) {
    summary_.runs += 1;
    summary_.weight += weight;
    summary_.squared_weight += weight * weight;
    if (weight == 0) return;
    const ByService by_service{trajectory, model_->service_count()};
    for (std::size_t i = 0; i < model_->service_count(); ++i) {
        const auto changes = by_service.of(id_at<ServiceId>(i));
        if (!changes.empty()) add_service(id_at<ServiceId>(i), changes, run, weight);
    }
}

void Summariser::add_service(ServiceId service, std::span<const Change> changes, std::uint32_t run,
                             std::uint64_t weight) {
    if (const Change* hit = find_hit(changes, model_->service(service).continuity.minimum)) {
        summary_.arrivals[service.index()].add({.tick = kept_tick(hit->tick), .run = run, .weight = weight});
    }
    add_targets(service, changes, weight);
}

void Summariser::add_targets(ServiceId service, std::span<const Change> changes, std::uint64_t weight) {
    const network::Continuity& targets = model_->service(service).continuity;
    TargetWeights& missed = summary_.targets[service.index()];
    const auto stretch = [&](auto holds) { return longest_stretch(changes, summary_.horizon, holds); };
    const Ticks below_minimum = stretch([&](Level level) { return level < targets.minimum; });
    if (below_minimum > targets.rto) missed.rto += weight;
    if (below_minimum > targets.mtpd) missed.mtpd += weight;
    const bool activated = targets.activation != kNormal &&
                           stretch([&](Level level) { return level < targets.activation; }) > Ticks{0};
    if (activated) missed.activation += weight;

    const std::int64_t size = model_->service(service).size.amount;
    const std::vector<std::size_t>& rules = rules_[service.index()];
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const network::ServiceLevelRule& rule = model_->columns().rules[rules[i]];
        const Ticks broken = stretch([&](Level level) {
            return (Level::kScale - level.value()) * size >= rule.amount * Level::kScale;
        });
        if (broken > Ticks{0} && broken >= rule.duration) missed.rules[i] += weight;
    }
}

/// The tick itself, or in large models the last tick of its bin (docs/MODEL.md, section 8).
std::uint32_t Summariser::kept_tick(Ticks tick) const {
    if (model_->service_count() <= limits::kExactArrivals) return static_cast<std::uint32_t>(tick.count());
    constexpr std::int64_t kBins = limits::kArrivalBins;
    const std::int64_t length = summary_.horizon.length.count();
    const std::int64_t bin = tick.count() * kBins / length;
    return static_cast<std::uint32_t>((length * (bin + 1) + kBins - 1) / kBins - 1);
}

Summary Summariser::take() && {
    for (Arrivals& arrivals : summary_.arrivals) arrivals.compact();
    return std::move(summary_);
}

}  // namespace kaname::cascade
