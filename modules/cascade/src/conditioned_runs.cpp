#include "conditioned_runs.hpp"

#include <algorithm>

namespace kaname::cascade {
namespace {

constexpr int kGuesses = 8;                              // of buffers, before what is left is halved
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

/// What buffers that were too little tell of the least that is enough.
class Shortage {
public:
    Shortage(Ticks wanted, Ticks without) : wanted_{wanted}, failed_{without} {}

    void add(std::int64_t buffer, Ticks failed) {
        gained_ = std::max((failed - failed_).count(), std::int64_t{1});
        more_ = buffer - too_little_;
        too_little_ = buffer;
        failed_ = failed;
    }
    [[nodiscard]] std::int64_t too_little() const { return too_little_; }
    [[nodiscard]] bool gain_is_known() const { return too_little_ > 0; }
    /// As the last two went on; from one alone, as if nothing at all came in.
    [[nodiscard]] std::int64_t guess() const {
        const std::int64_t missing = (wanted_ - failed_).count() + 1;
        return too_little_ + (missing * more_ + gained_ - 1) / gained_;
    }

private:
    Ticks wanted_;
    Ticks failed_;  ///< with too_little_
    std::int64_t too_little_ = 0;
    std::int64_t more_ = 1;  ///< buffer than the one before, which lasted gained_ longer
    std::int64_t gained_ = 1;
};

std::vector<Engine> engines_for(const Model& model, const Shock& shock, const std::vector<NormalAt>& normal) {
    std::vector<Engine> engines;
    engines.reserve(normal.size());
    for (const NormalAt& n : normal) engines.emplace_back(model, shock, Horizon{n.at + Ticks{1}}, n.service);
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
    for (const NormalAt& normal : normal_) KANAME_CHECK(keep_normal(normal, weight));
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

/// First without any buffer, all groups at once: if the service is normal so, it is with every buffer; and a
/// group whose suppliers did not even change then needs none. Most often that one run is all.
Status ConditionedRuns::keep_normal(const NormalAt& normal, std::uint64_t& weight) {
    trial_.begin(draw_, overrides_);
    suppliers_known_ = false;
    reached_.clear();
    for (const GroupId group : model_->groups_of(normal.service)) {
        if (model_->group(group).role == network::GroupRole::supply) trial_.set_buffer(group, 0);
    }
    KANAME_TRY(const auto failed, failed_since(normal));
    if (!failed) return done;
    for (const GroupId group : model_->groups_of(normal.service)) {
        if (model_->group(group).role == network::GroupRole::supply && is_reached(group)) {
            reached_.push_back(group);
        }
    }
    for (const GroupId group : reached_) {
        if (weight != 0) KANAME_CHECK(keep_normal(normal, group, weight));
    }
    return weight != 0 && reached_.size() > 1 ? confirm(normal, weight) : done;
}

/// Groups that are enough each by itself may not be together: a product of them is below each, and with one
/// number for two buffers, or a way back to the suppliers, the others were not as they are.
Status ConditionedRuns::confirm(const NormalAt& normal, std::uint64_t& weight) {
    trial_.begin(draw_, overrides_);
    KANAME_TRY(const auto failed, failed_since(normal));
    if (failed) weight = 0;
    return done;
}

/// In the run before.
bool ConditionedRuns::is_reached(GroupId group) const {
    const auto dependencies = model_->dependencies_of(group);
    return std::any_of(trajectory_.changes.begin(), trajectory_.changes.end(), [&](const Change& change) {
        return std::any_of(dependencies.begin(), dependencies.end(), [&](DependencyId id) {
            return model_->dependency(id).supplier == change.service;
        });
    });
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
        // Suppliers may draw from the same number.
        if (model_->group(group).buffer.draw_group.exists()) suppliers_known_ = false;
    }
    return done;
}

/// The least buffer up to `most` that keeps the service normal, as far as this group alone decides.
/// Every probe is a run, so they are few: a buffer that is too little says how much time it was short of, and
/// two of them what a unit of buffer gains, nearly the same everywhere. What these guesses leave is halved.
Result<std::optional<std::int64_t>> ConditionedRuns::least_buffer(const NormalAt& normal, GroupId group,
                                                                  std::int64_t most) {
    trial_.set_buffer(group, 0);
    KANAME_TRY(const auto without, failed_since(normal));
    if (!without) return std::optional<std::int64_t>{0};
    Shortage shortage{normal.at, *without};
    std::int64_t enough = most + 1;  // which is not known
    for (int probes = 0; shortage.too_little() + 1 < enough; ++probes) {
        const std::int64_t halfway = shortage.too_little() + (enough - shortage.too_little()) / 2;
        const bool guess = probes < kGuesses && (shortage.gain_is_known() || shortage.guess() < enough);
        const std::int64_t buffer =
            guess ? std::clamp(shortage.guess(), shortage.too_little() + 1, enough - 1) : halfway;
        trial_.set_buffer(group, buffer);
        KANAME_TRY(const auto failed, failed_since(normal));
        if (failed) {
            shortage.add(buffer, *failed);
        } else {
            enough = buffer;
        }
    }
    return enough > most ? std::optional<std::int64_t>{} : std::optional{enough};
}

Result<std::optional<Ticks>> ConditionedRuns::failed_since(const NormalAt& normal) {
    const auto position = static_cast<std::size_t>(&normal - normal_.data());
    KANAME_TRY(const Trajectory* const trajectory, run_trial(engines_[position]));
    const Level minimum = model_->service(normal.service).continuity.minimum;
    std::optional<Ticks> since;
    for (const Change& change : trajectory->changes) {
        if (change.service != normal.service) continue;
        if (change.level >= minimum) {
            since.reset();
        } else if (!since) {
            since = change.tick;
        }
    }
    return since;
}

/// The suppliers are run once, and again only where they may do something else than in the run before; and
/// if the service rings, so that the error names what the whole run shows.
Result<const Trajectory*> ConditionedRuns::run_trial(Engine& engine) {
    const bool alone = suppliers_known_ && !engine.feeds_itself();
    if (alone && engine.run_alone(trial_, trajectory_, alone_)) return &alone_;
    KANAME_CHECK(engine.run(trial_, trajectory_));
    suppliers_known_ = true;
    return &trajectory_;
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
