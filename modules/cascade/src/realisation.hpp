#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "kaname/base/philox.hpp"
#include "kaname/cascade/trajectory.hpp"

namespace kaname::cascade {

using network::Uniform32;

/// The plain numbers of one run: what remains of the model's uncertain parameters and of the shock
/// once a draw is made (docs/MODEL.md, sections 6 and 7).
struct RealisedDependency {
    std::int64_t delay = 1;
    std::int64_t strength = Level::kScale;
    bool present = true;
};

struct RealisedDamage {
    ServiceId service = ServiceId::none();
    Level level;
    Ticks from{0};
    Ticks until = kForever;  ///< used when `work` is zero
    std::int64_t work = 0;   ///< ticks of full-rate repair; zero: ends at `until`
    std::vector<GroupId> groups{};
    bool happens = true;  ///< an exposure may be spared in this run
};

struct Realisation {
    std::vector<RealisedDependency> dependencies;  ///< by DependencyId
    std::vector<std::int64_t> buffers;             ///< by GroupId, ticks
    std::vector<RealisedDamage> damages;           ///< by DamageId
};

/// Identity of one uniform number: a stable key and the number of the parameter under it.
struct Parameter {
    StableKey key = 0;
    std::uint32_t number = 0;
    friend auto operator<=>(const Parameter&, const Parameter&) = default;
};

/// A uniform number that replaces the drawn one, for conditioning on what is known.
struct Override {
    Parameter parameter;
    Uniform32 value = 0;
};

/// The source of the uniform numbers of one run. One block of the generator serves four consecutive
/// parameters of a key, so the last block is kept.
class Sampler {
public:
    explicit Sampler(Draw draw, std::span<const Override> overrides = {}) noexcept
        : draw_{draw}, overrides_{overrides} {}
    [[nodiscard]] Uniform32 uniform(Parameter parameter) noexcept;

private:
    Draw draw_;
    std::span<const Override> overrides_;
    StableKey key_ = 0;
    std::uint32_t number_ = 0xFFFF'FFFFu;  ///< of the block that is kept; none at first
    PhiloxCounter block_{};
};

/// The parameter that decides the buffer of a group: its own, or that of its draw group.
[[nodiscard]] Parameter buffer_parameter(const Model& model, GroupId group) noexcept;

/// The buffer of a group at a uniform number, ticks.
[[nodiscard]] std::int64_t buffer_at(const Model& model, GroupId group, Uniform32 u) noexcept;

/// The same two for the repair work of a service (at least 1 tick).
[[nodiscard]] Parameter service_work_parameter(const Model& model, ServiceId service) noexcept;
[[nodiscard]] std::int64_t service_work_at(const Model& model, ServiceId service, Uniform32 u) noexcept;

/// Fills `into`, reusing its memory. `shock` has passed check().
void realise(const Model& model, const Shock& shock, Sampler sampler, Realisation& into);
[[nodiscard]] Realisation realise(const Model& model, const Shock& shock, Draw draw);

}  // namespace kaname::cascade
