#include "realisation.hpp"

#include <algorithm>

namespace kaname::cascade {
namespace {

using network::Confidence;
using network::Exposure;
using network::GroupRole;
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

class Realiser {
public:
    Realiser(const Model& model, const Shock& shock, Sampler& sampler)
        : model_{&model}, shock_{&shock}, sampler_{&sampler} {}

    [[nodiscard]] RealisedDependency dependency(DependencyId id) const {
        const network::Dependency& d = model_->dependency(id);
        const StableKey key = model_->key(id);
        const bool present =
            d.validity.contains(shock_->onset) && happens(sampler_->uniform({key, kPresence}), d.presence);
        return {.delay = std::max<std::int64_t>(1, value(d.delay, d.confidence, {key, kDelay})),
                .strength = std::clamp<std::int64_t>(value(d.strength, d.confidence, {key, kStrength}), 0,
                                                     Level::kScale),
                .present = present};
    }

    [[nodiscard]] RealisedDamage damage(const Damage& d) const {
        RealisedDamage out{.service = d.service, .level = d.level, .from = d.from, .until = d.until};
        if (!d.repair) return out;
        out.work = d.repair->work ? d.repair->work->count() : service_work(d.service);
        out.groups = d.repair->groups;
        return out;
    }

    [[nodiscard]] RealisedDamage damage(const ThreatEvent& event, ExposureId id) const {
        const Exposure& e = model_->exposure(id);
        const StableKey key = model_->key(id);
        RealisedDamage out{.service = e.service, .level = e.level};
        out.happens =
            e.patch != PatchState::patched && happens(sampler_->uniform({key, kHappens}), e.probability);
        const std::int64_t delay = value(e.delay, kDamageConfidence, {key, kExposureDelay});
        out.from = event.from + Ticks{std::max<std::int64_t>(0, delay)};
        if (given(e.work)) {
            out.work = std::max<std::int64_t>(1, value(e.work, kDamageConfidence, {key, kExposureWork}));
        } else if (given(model_->service(e.service).repair_work)) {
            out.work = service_work(e.service);
        }
        if (out.work != 0) out.groups = repair_groups_of(*model_, e.service);
        return out;
    }

private:
    [[nodiscard]] std::int64_t value(const Quantity& quantity, Confidence confidence, Parameter own) const {
        if (quantity.spread == Spread::none) return quantity.value;
        return model_->value(quantity, confidence, sampler_->uniform(parameter_of(*model_, quantity, own)));
    }

    [[nodiscard]] std::int64_t service_work(ServiceId service) const {
        return service_work_at(*model_, service, sampler_->uniform(service_work_parameter(*model_, service)));
    }

    const Model* model_;
    const Shock* shock_;
    Sampler* sampler_;
};

}  // namespace

Uniform32 Sampler::uniform(Parameter parameter) noexcept {
    for (const Override& override : overrides_) {
        if (override.parameter == parameter) return override.value;
    }
    if (draw_.nominal) return 0x8000'0000u;  // one half
    const std::uint32_t number = parameter.number / 4;
    if (key_ != parameter.key || number_ != number) {
        const auto low = [](std::uint64_t x) { return static_cast<std::uint32_t>(x); };
        const auto high = [](std::uint64_t x) { return static_cast<std::uint32_t>(x >> 32u); };
        block_ = philox4x32({low(parameter.key), high(parameter.key), draw_.run, number},
                            {low(draw_.seed), high(draw_.seed)});
        key_ = parameter.key;
        number_ = number;
    }
    return block_.at(parameter.number % 4);
}

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

void realise(const Model& model, const Shock& shock, Sampler sampler, Realisation& into) {
    const Realiser realiser{model, shock, sampler};
    into.dependencies.resize(model.dependency_count());
    for (std::size_t i = 0; i < into.dependencies.size(); ++i) {
        into.dependencies[i] = realiser.dependency(id_at<DependencyId>(i));
    }
    into.buffers.resize(model.group_count());
    for (std::size_t i = 0; i < into.buffers.size(); ++i) {
        const auto id = id_at<GroupId>(i);
        const bool fixed = model.group(id).buffer.spread == Spread::none;
        into.buffers[i] = buffer_at(model, id, fixed ? 0 : sampler.uniform(buffer_parameter(model, id)));
    }
    into.damages.clear();
    for (const Damage& damage : shock.damages) into.damages.push_back(realiser.damage(damage));
    for (const ThreatEvent& event : shock.events) {
        for (std::size_t i = 0; i < model.columns().exposures.size(); ++i) {
            const auto id = id_at<ExposureId>(i);
            if (model.exposure(id).component == event.component)
                into.damages.push_back(realiser.damage(event, id));
        }
    }
}

Realisation realise(const Model& model, const Shock& shock, Draw draw) {
    Realisation out;
    realise(model, shock, Sampler{draw}, out);
    return out;
}

}  // namespace kaname::cascade
