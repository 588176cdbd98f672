#include "conditioned_runs.hpp"

#include <algorithm>

namespace kaname::cascade {
namespace {

constexpr std::uint64_t kAll = std::uint64_t{1} << 32u;  // number of 32-bit uniform numbers

/// The least uniform number for which `enough`, which never turns false again; kAll: none.
template <class Predicate>
std::uint64_t least_uniform(Predicate enough) {
    std::uint64_t low = 0;
    std::uint64_t high = kAll;
    while (low < high) {
        const std::uint64_t middle = low + (high - low) / 2;
        if (enough(static_cast<Uniform32>(middle))) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

std::vector<Engine> engines_for(const Model& model, const Shock& shock, const std::vector<NormalAt>& normal) {
    std::vector<Engine> engines;
    for (const NormalAt& n : normal) engines.emplace_back(model, shock, Horizon{n.at + Ticks{1}});
    return engines;
}

}  // namespace

ConditionedRuns::ConditionedRuns(const Model& model, const Shock& shock, std::uint64_t seed,
                                 std::vector<NormalAt> normal, std::vector<OpenUntil> open)
    : model_{&model},
      shock_{&shock},
      seed_{seed},
      normal_{std::move(normal)},
      open_{std::move(open)},
      engines_{engines_for(model, shock, normal_)} {}

Result<std::uint64_t> ConditionedRuns::realise(std::uint32_t run, Realisation& into) {
    bounds_.clear();
    overrides_.clear();
    draw(run, into);
    for (const OpenUntil& open : open_) keep_open(open, run, into);
    std::uint64_t weight = kFullWeight;
    for (const NormalAt& normal : normal_) {
        for (const GroupId group : model_->groups_of(normal.service)) {
            if (model_->group(group).role != network::GroupRole::supply || weight == 0) continue;
            KANAME_CHECK(keep_normal(normal, group, run, into, weight));
        }
    }
    return weight;
}

void ConditionedRuns::draw(std::uint32_t run, Realisation& into) {
    cascade::realise(*model_, *shock_, Sampler{Draw::of(seed_, run), overrides_}, into);
}

/// All repair works are as probable as before, given that the failure lasted until now: no weight.
void ConditionedRuns::keep_open(const OpenUntil& open, std::uint32_t run, Realisation& into) {
    const RealisedDamage& damage = into.damages[open.damage.index()];
    const std::int64_t elapsed = (open.until - damage.from).count();
    const ServiceId service = damage.service;
    std::uint64_t ignored = kFullWeight;
    const std::uint64_t least =
        least_uniform([&](Uniform32 u) { return service_work_at(*model_, service, u) > elapsed; });
    raise(service_work_parameter(*model_, service), std::min(least, kAll - 1), run, ignored);
    draw(run, into);
}

Status ConditionedRuns::keep_normal(const NormalAt& normal, GroupId group, std::uint32_t run,
                                    Realisation& into, std::uint64_t& weight) {
    const bool fixed = model_->group(group).buffer.spread == network::Spread::none;
    const std::int64_t most = fixed ? into.buffers[group.index()] : buffer_at(*model_, group, 0xFFFF'FFFFu);
    KANAME_TRY(const auto least, least_buffer(normal, group, most, into));
    if (!least) {
        weight = 0;
    } else if (!fixed && *least > 0) {
        raise(buffer_parameter(*model_, group),
              least_uniform([&](Uniform32 u) { return buffer_at(*model_, group, u) >= *least; }), run,
              weight);
        draw(run, into);
    }
    return done;
}

/// The least buffer up to `most` that keeps the service normal, as far as this group alone decides.
Result<std::optional<std::int64_t>> ConditionedRuns::least_buffer(const NormalAt& normal, GroupId group,
                                                                  std::int64_t most,
                                                                  const Realisation& numbers) {
    KANAME_TRY(const bool without, is_normal(normal, group, 0, numbers));
    if (without) return std::optional<std::int64_t>{0};
    KANAME_TRY(const bool possible, is_normal(normal, group, most, numbers));
    if (!possible) return std::optional<std::int64_t>{};
    std::int64_t too_little = 0;
    std::int64_t enough = most;
    while (too_little + 1 < enough) {
        const std::int64_t middle = too_little + (enough - too_little) / 2;
        KANAME_TRY(const bool normal_with, is_normal(normal, group, middle, numbers));
        (normal_with ? enough : too_little) = middle;
    }
    return std::optional{enough};
}

Result<bool> ConditionedRuns::is_normal(const NormalAt& normal, GroupId group, std::int64_t buffer,
                                        const Realisation& numbers) {
    trial_ = numbers;
    trial_.buffers[group.index()] = buffer;
    for (const GroupId other : model_->groups_of(normal.service)) {  // they have their own turn
        if (other == group || model_->group(other).role != network::GroupRole::supply) continue;
        for (const DependencyId id : model_->dependencies_of(other))
            trial_.dependencies[id.index()].present = false;
    }
    const auto position = static_cast<std::size_t>(&normal - normal_.data());
    KANAME_CHECK(engines_[position].run(trial_, trajectory_));
    Level level = kNormal;
    for (const Change& change : trajectory_.changes) {
        if (change.service == normal.service) level = change.level;
    }
    return level >= model_->service(normal.service).continuity.minimum;
}

/// From now on the parameter is drawn from `least` on; the weight falls by the share that is left.
void ConditionedRuns::raise(Parameter parameter, std::uint64_t least, std::uint32_t run,
                            std::uint64_t& weight) {
    auto bound = std::find_if(bounds_.begin(), bounds_.end(),
                              [&](const Bound& b) { return b.parameter == parameter; });
    if (bound == bounds_.end()) {
        const Uniform32 drawn = Sampler{Draw::of(seed_, run)}.uniform(parameter);
        bounds_.push_back({parameter, drawn, 0});
        overrides_.push_back({parameter, drawn});
        bound = bounds_.end() - 1;
    }
    if (least <= bound->least) return;
    weight = weight * (kAll - least) / (kAll - bound->least);
    bound->least = least;
    const std::uint64_t within = bound->drawn * (kAll - least) >> 32u;
    overrides_[static_cast<std::size_t>(bound - bounds_.begin())].value =
        static_cast<Uniform32>(least + within);
}

}  // namespace kaname::cascade
