#include "summarise.hpp"

#include <algorithm>

#include "kaname/base/limits.hpp"

namespace kaname::cascade {
namespace {

/// A rule is broken while (N - level) · size ≥ amount · N, that is, below the level returned.
Level broken_below(const network::ServiceLevelRule& rule, std::int64_t size) {
    if (size <= 0) return kStopped;  // below which nothing is
    const std::int64_t lost = (rule.amount * Level::kScale + size - 1) / size;
    return lost > Level::kScale ? kStopped : Level{Level::kScale - lost + 1};
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

std::optional<Ticks> hit_from(const Model& model, const Shock& shock, ServiceId service) {
    const Level minimum = model.service(service).continuity.minimum;
    const bool damaged = std::any_of(shock.damages.begin(), shock.damages.end(), [&](const Damage& damage) {
        return damage.service == service && damage.level < minimum;
    });
    if (damaged) return std::nullopt;
    const Hold* last = nullptr;
    for (const Hold& hold : shock.holds) {
        if (hold.service == service && (last == nullptr || hold.from > last->from)) last = &hold;
    }
    if (last == nullptr) return Ticks{0};
    return last->level < minimum ? std::nullopt : std::optional{last->from};
}

void Summariser::Watch::follow(const Change& change) {
    if (change.level >= below) {
        close(change.tick);
    } else if (since == kForever) {
        since = change.tick;
    }
}

void Summariser::Watch::close(Ticks at) {
    if (since != kForever) longest = std::max(longest, at - since);
    since = kForever;
}

Summariser::Summariser(const Model& model, const Shock& shock, Horizon horizon) : model_{&model} {
    summary_.horizon = horizon;
    summary_.arrivals.resize(model.service_count());
    summary_.targets.resize(model.service_count());
    for (std::size_t i = 0; i < model.service_count(); ++i) {
        const network::Service& service = model.service(id_at<ServiceId>(i));
        watched_.push_back({.first = static_cast<std::uint32_t>(watches_.size())});
        watches_.push_back({.below = service.continuity.minimum});
        // Nothing is below kStopped: a plan without its level is never said to be activated.
        watches_.push_back({.below = service.continuity.activation.value_or(kStopped)});
        const std::vector<std::size_t> rules = rules_of(model, id_at<ServiceId>(i), shock.onset);
        for (const std::size_t position : rules) {
            const network::ServiceLevelRule& rule = model.columns().rules[position];
            watches_.push_back(
                {.below = broken_below(rule, service.size.amount), .tolerated = rule.duration});
        }
        summary_.targets[i].rules.assign(rules.size(), 0);
    }
    watched_.push_back({.first = static_cast<std::uint32_t>(watches_.size())});
    for (const Hold& hold : shock.holds) {
        watched_[hold.service.index()].hit_from = hit_from(model, shock, hold.service).value_or(Ticks{0});
    }
}

void Summariser::add(const Trajectory& trajectory, std::uint32_t run, std::uint64_t weight) {
    summary_.runs += 1;
    summary_.weight += weight;
    summary_.squared_weight += weight * weight;
    if (weight == 0) return;
    for (const Change& change : trajectory.changes) {
        follow(change, {.tick = kept_tick(change.tick), .run = run, .weight = weight});
    }
    for (const ServiceId service : changed_) count(service, weight);
    changed_.clear();
}

std::span<Summariser::Watch> Summariser::watches_of(ServiceId service) {
    const std::size_t first = watched_[service.index()].first;
    return {watches_.data() + first, watched_[service.index() + 1].first - first};
}

void Summariser::follow(const Change& change, Arrivals::At arrival) {
    const auto watches = watches_of(change.service);
    Watched& watched = watched_[change.service.index()];
    const bool is_hit = change.level < watches[0].below && change.tick >= watched.hit_from;
    if (is_hit && !std::exchange(watched.hit, true)) summary_.arrivals[change.service.index()].add(arrival);
    for (Watch& watch : watches) watch.follow(change);
    if (!std::exchange(watched.changed, true)) changed_.push_back(change.service);
}

void Summariser::count(ServiceId service, std::uint64_t weight) {
    const auto watches = watches_of(service);
    for (Watch& watch : watches) watch.close(summary_.horizon.length);
    const network::Continuity& targets = model_->service(service).continuity;
    TargetWeights& missed = summary_.targets[service.index()];
    if (watches[0].longest > targets.rto) missed.rto += weight;
    if (watches[0].longest > targets.mtpd) missed.mtpd += weight;
    if (watches[1].longest > Ticks{0}) missed.activation += weight;
    for (std::size_t i = 0; i < missed.rules.size(); ++i) {
        const Watch& rule = watches[i + 2];
        if (rule.longest > Ticks{0} && rule.longest >= rule.tolerated) missed.rules[i] += weight;
    }
    for (Watch& watch : watches) watch.longest = Ticks{0};
    watched_[service.index()].changed = watched_[service.index()].hit = false;
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
