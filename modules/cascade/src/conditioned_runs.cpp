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
    engines.reserve(normal.size());
    for (const NormalAt& n : normal) engines.emplace_back(model, shock, Horizon{n.at + Ticks{1}});
    return engines;
}

}  // namespace

ConditionedRuns::ConditionedRuns(const Model& model, const Shock& shock, std::uint64_t seed,
                                 std::vector<NormalAt> normal, std::vector<OpenUntil> open)
    : model_{&model},
      seed_{seed},
      normal_{std::move(normal)},
      open_{std::move(open)},
      engines_{engines_for(model, shock, normal_)},
      trial_{model, shock} {}

Result<std::uint64_t> ConditionedRuns::realise(std::uint32_t run, Realisation& into) {
    draw_ = Draw::of(seed_, run);
    bounds_.clear();
    overrides_.clear();
    std::uint64_t weight = kFullWeight;
    for (const OpenUntil& open : open_) keep_open(open);
    for (const NormalAt& normal : normal_) {
        for (const GroupId group : model_->groups_of(normal.service)) {
            if (model_->group(group).role != network::GroupRole::supply || weight == 0) continue;
            KANAME_CHECK(keep_normal(normal, group, weight));
        }
    }
    into.begin(draw_, overrides_);
    return weight;
}

/// All repair works are as probable as before, given that the failure lasted until now: no weight.
void ConditionedRuns::keep_open(const OpenUntil& open) {
    trial_.begin(draw_, overrides_);
    const RealisedDamage& damage = trial_.damage(open.damage);
    const std::int64_t elapsed = (open.until - damage.from).count();
    const std::uint64_t least =
        least_uniform([&](Uniform32 u) { return service_work_at(*model_, damage.service, u) > elapsed; });
    std::uint64_t ignored = kFullWeight;
    raise(service_work_parameter(*model_, damage.service), std::min(least, kAll - 1), ignored);
}

Status ConditionedRuns::keep_normal(const NormalAt& normal, GroupId group, std::uint64_t& weight) {
    trial_.begin(draw_, overrides_);
    for (const GroupId other : model_->groups_of(normal.service)) {  // they have their own turn
        if (other != group && model_->group(other).role == network::GroupRole::supply) {
            trial_.leave_out(other);
        }
    }
    const bool fixed = model_->group(group).buffer.spread == network::Spread::none;
    const std::int64_t most = fixed ? trial_.group(group).buffer : buffer_at(*model_, group, 0xFFFF'FFFFu);
    KANAME_TRY(const auto least, least_buffer(normal, group, most));
    if (!least) {
        weight = 0;
    } else if (!fixed && *least > 0) {
        raise(buffer_parameter(*model_, group),
              least_uniform([&](Uniform32 u) { return buffer_at(*model_, group, u) >= *least; }), weight);
    }
    return done;
}

/// The least buffer up to `most` that keeps the service normal, as far as this group alone decides.
Result<std::optional<std::int64_t>> ConditionedRuns::least_buffer(const NormalAt& normal, GroupId group,
                                                                  std::int64_t most) {
    KANAME_TRY(const bool without, is_normal(normal, group, 0));
    if (without) return std::optional<std::int64_t>{0};
    KANAME_TRY(const bool possible, is_normal(normal, group, most));
    if (!possible) return std::optional<std::int64_t>{};
    std::int64_t too_little = 0;
    std::int64_t enough = most;
    while (too_little + 1 < enough) {
        const std::int64_t middle = too_little + (enough - too_little) / 2;
        KANAME_TRY(const bool normal_with, is_normal(normal, group, middle));
        (normal_with ? enough : too_little) = middle;
    }
    return std::optional{enough};
}

Result<bool> ConditionedRuns::is_normal(const NormalAt& normal, GroupId group, std::int64_t buffer) {
    trial_.set_buffer(group, buffer);
    const auto position = static_cast<std::size_t>(&normal - normal_.data());
    KANAME_CHECK(engines_[position].run(trial_, trajectory_));
    Level level = kNormal;
    for (const Change& change : trajectory_.changes) {
        if (change.service == normal.service) level = change.level;
    }
    return level >= model_->service(normal.service).continuity.minimum;
}

/// From now on the parameter is drawn from `least` on; the weight falls by the share that is left.
void ConditionedRuns::raise(Parameter parameter, std::uint64_t least, std::uint64_t& weight) {
    auto bound = std::find_if(bounds_.begin(), bounds_.end(),
                              [&](const Bound& b) { return b.parameter == parameter; });
    if (bound == bounds_.end()) {
        const Uniform32 drawn = Sampler{draw_}.uniform(parameter);
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
