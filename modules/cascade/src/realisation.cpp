#include "realisation.hpp"

#include <algorithm>

namespace kaname::cascade {
namespace {

using network::Confidence;
using network::Exposure;
using network::PatchState;
using network::Quantity;
using network::Spread;

constexpr Confidence kDamageConfidence = 3;  // of repair works and exposures, docs/MODEL.md, section 6

// Numbers of the parameters under a key, docs/MODEL.md, section 6.
constexpr std::uint32_t kDelay = 0;
constexpr std::uint32_t kStrength = 1;
constexpr std::uint32_t kPresence = 2;
constexpr std::uint32_t kBuffer = 0;
constexpr std::uint32_t kServiceWork = 0;
constexpr std::uint32_t kHappens = 0;
constexpr std::uint32_t kExposureDelay = 1;
constexpr std::uint32_t kExposureWork = 2;

bool given(const Quantity& work) { return work.spread != Spread::none || work.value != 0; }

/// Whether an event of the given probability (ten-thousandths) happens at `u`; exact in 64 bits.
bool happens(Uniform32 u, std::int64_t probability) {
    return std::uint64_t{u} * Level::kScale < static_cast<std::uint64_t>(probability) << 32u;
}

Parameter parameter_of(const Model& model, const Quantity& quantity, Parameter own) {
    return quantity.draw_group.exists() ? Parameter{model.key(quantity.draw_group), 0} : own;
}

}  // namespace

Parameter buffer_parameter(const Model& model, GroupId group) noexcept {
    return parameter_of(model, model.group(group).buffer, {model.key(group), kBuffer});
}

std::int64_t buffer_at(const Model& model, GroupId group, Uniform32 u) noexcept {
    const network::Group& g = model.group(group);
    return std::max<std::int64_t>(0, model.value(g.buffer, g.confidence, u));
}

Parameter service_work_parameter(const Model& model, ServiceId service) noexcept {
    return parameter_of(model, model.service(service).repair_work, {model.key(service), kServiceWork});
}

std::int64_t service_work_at(const Model& model, ServiceId service, Uniform32 u) noexcept {
    return std::max<std::int64_t>(1, model.value(model.service(service).repair_work, kDamageConfidence, u));
}

std::vector<DamageOrigin> origins_of(const Model& model, const Shock& shock) {
    std::vector<DamageOrigin> origins;
    for (std::size_t i = 0; i < shock.damages.size(); ++i) origins.push_back({.position = i});
    for (std::size_t event = 0; event < shock.events.size(); ++event) {
        for (std::size_t i = 0; i < model.columns().exposures.size(); ++i) {
            const auto id = id_at<ExposureId>(i);
            if (model.exposure(id).component == shock.events[event].component) {
                origins.push_back({.position = event, .exposure = id});
            }
        }
    }
    return origins;
}

Realisation::Realisation(const Model& model, const Shock& shock)
    : model_{&model},
      shock_{&shock},
      sampler_{Draw{}},
      presence_(model.dependency_count(), Presence::never),
      dependencies_{model.dependency_count()},
      groups_{model.group_count()},
      origins_{origins_of(model, shock)} {
    for (std::size_t i = 0; i < presence_.size(); ++i) {
        const network::Dependency& d = model.dependency(id_at<DependencyId>(i));
        if (!d.validity.contains(shock.onset)) continue;
        presence_[i] = d.presence == Level::kScale ? Presence::always : Presence::drawn;
    }
    for (const DamageOrigin& origin : origins_) {
        if (origin.exposure.exists()) {
            const Exposure& e = model.exposure(origin.exposure);
            damages_.push_back(
                {.service = e.service, .level = e.level, .groups = repair_groups_of(model, e.service)});
        } else {
            const Damage& d = shock.damages[origin.position];
            damages_.push_back({.service = d.service, .level = d.level});
            if (d.repair) damages_.back().groups = d.repair->groups;
        }
    }
}

void Realisation::begin(Draw draw, std::span<const Override> overrides) {
    sampler_ = Sampler{draw, overrides};
    dependencies_.forget();
    groups_.forget();
    for (std::size_t i = 0; i < damages_.size(); ++i) {
        const DamageOrigin& origin = origins_[i];
        if (origin.exposure.exists()) {
            draw_exposed(damages_[i], shock_->events[origin.position], origin.exposure);
        } else {
            draw_own(damages_[i], shock_->damages[origin.position]);
        }
    }
}

void Realisation::end_damage(DamageId id, Ticks until) {
    damages_[id.index()].work = 0;
    damages_[id.index()].until = until;
}

RealisedDependency Realisation::drawn(DependencyId id) {
    const network::Dependency& d = model_->dependency(id);
    const StableKey key = model_->key(id);
    const Presence presence = presence_[id.index()];
    const bool present =
        presence == Presence::always ||
        (presence == Presence::drawn && happens(sampler_.uniform({key, kPresence}), d.presence));
    const std::int64_t strength =
        std::clamp<std::int64_t>(value(d.strength, d.confidence, {key, kStrength}), 0, Level::kScale);
    return {.delay = std::max<std::int64_t>(1, value(d.delay, d.confidence, {key, kDelay})),
            .strength = static_cast<std::int32_t>(strength),
            .present = present};
}

std::int64_t Realisation::drawn_buffer(GroupId id) {
    const bool fixed = model_->group(id).buffer.spread == Spread::none;
    return buffer_at(*model_, id, fixed ? 0 : sampler_.uniform(buffer_parameter(*model_, id)));
}

void Realisation::draw_own(RealisedDamage& out, const Damage& damage) {
    out.from = damage.from;
    out.until = damage.until;
    out.work = 0;
    if (damage.repair) {
        out.work = damage.repair->work ? damage.repair->work->count() : service_work(out.service);
    }
}

void Realisation::draw_exposed(RealisedDamage& out, const ThreatEvent& event, ExposureId id) {
    const Exposure& e = model_->exposure(id);
    const StableKey key = model_->key(id);
    out.happens = e.patch != PatchState::patched && happens(sampler_.uniform({key, kHappens}), e.probability);
    const std::int64_t delay = value(e.delay, kDamageConfidence, {key, kExposureDelay});
    out.from = event.from + Ticks{std::max<std::int64_t>(0, delay)};
    out.until = kForever;
    out.work = 0;
    if (given(e.work)) {
        out.work = std::max<std::int64_t>(1, value(e.work, kDamageConfidence, {key, kExposureWork}));
    } else if (given(model_->service(e.service).repair_work)) {
        out.work = service_work(e.service);
    }
}

std::int64_t Realisation::value(const Quantity& quantity, Confidence confidence, Parameter own) {
    if (quantity.spread == Spread::none) return quantity.value;
    return model_->value(quantity, confidence, sampler_.uniform(parameter_of(*model_, quantity, own)));
}

std::int64_t Realisation::service_work(ServiceId service) {
    return service_work_at(*model_, service, sampler_.uniform(service_work_parameter(*model_, service)));
}

}  // namespace kaname::cascade
