#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "kaname/cascade/explain.hpp"
#include "memo.hpp"
#include "sampler.hpp"

namespace kaname::cascade {

/// The plain numbers of one run: what remains of the model's uncertain parameters and of the shock
/// once a draw is made (docs/MODEL.md, sections 6 and 7).
struct RealisedDependency {
    std::int64_t delay = 1;
    std::int32_t strength = Level::kScale;
    bool present = true;
};

struct RealisedGroup {
    std::int64_t buffer = 0;  ///< ticks
    bool left_out = false;    ///< as if none of its dependencies were present
};

struct RealisedDamage {
    ServiceId service = ServiceId::none();
    Level level;
    std::vector<GroupId> groups{};
    Ticks from{0};
    Ticks until = kForever;  ///< used when `work` is zero
    std::int64_t work = 0;   ///< ticks of full-rate repair; zero: ends at `until`
    bool happens = true;     ///< an exposure may be spared in this run
};

/// The parameter that decides the buffer of a group: its own, or that of its draw group.
[[nodiscard]] Parameter buffer_parameter(const Model& model, GroupId group) noexcept;

/// The buffer of a group at a uniform number, ticks.
[[nodiscard]] std::int64_t buffer_at(const Model& model, GroupId group, Uniform32 u) noexcept;

/// The same two for the repair work of a service (at least 1 tick).
[[nodiscard]] Parameter service_work_parameter(const Model& model, ServiceId service) noexcept;
[[nodiscard]] std::int64_t service_work_at(const Model& model, ServiceId service, Uniform32 u) noexcept;

/// Where each damage of a shock comes from, by DamageId.
[[nodiscard]] std::vector<DamageOrigin> origins_of(const Model& model, const Shock& shock);

/// The numbers of one run after another. A number is drawn when it is first asked for: the generator
/// counts nothing, so the order makes no difference, and most of a model is out of a cascade's reach.
/// Not safe to share between threads. `model` and `shock`, which has passed check(), must outlive it.
class Realisation {
public:
    Realisation(const Model& model, const Shock& shock);
    Realisation(const Model& model, const Shock& shock, Draw draw) : Realisation{model, shock} {
        begin(draw);
    }

    /// Goes over to another run; `overrides` must stay as they are until the next call.
    void begin(Draw draw, std::span<const Override> overrides = {});

    [[nodiscard]] const RealisedDependency& dependency(DependencyId id) {
        return dependencies_.at(id.index(), [&](RealisedDependency& d) { d = drawn(id); });
    }
    /// As `dependency(id).present`, without drawing what is certain.
    [[nodiscard]] bool present(DependencyId id) {
        const Presence presence = presence_[id.index()];
        return presence == Presence::always || (presence == Presence::drawn && dependency(id).present);
    }
    [[nodiscard]] const RealisedGroup& group(GroupId id) { return editable(id); }
    [[nodiscard]] const std::vector<RealisedDamage>& damages() const noexcept { return damages_; }
    [[nodiscard]] const RealisedDamage& damage(DamageId id) const noexcept { return damages_[id.index()]; }

    /// What if this run had other numbers? These hold until the next begin().
    void set_buffer(GroupId id, std::int64_t ticks) { editable(id).buffer = ticks; }
    void leave_out(GroupId id) { editable(id).left_out = true; }
    /// Its input is full whatever its supplier does: another that never fails stands in for it.
    void replace_supplier(DependencyId id) {
        dependencies_.at(id.index(), [&](RealisedDependency& d) { d = drawn(id); }).strength = 0;
    }
    void end_damage(DamageId id, Ticks until);

private:
    enum class Presence : std::uint8_t { never, drawn, always };

    [[nodiscard]] RealisedGroup& editable(GroupId id) {
        return groups_.at(id.index(), [&](RealisedGroup& group) { group = {.buffer = drawn_buffer(id)}; });
    }
    [[nodiscard]] RealisedDependency drawn(DependencyId id);
    [[nodiscard]] std::int64_t drawn_buffer(GroupId id);
    void draw_own(RealisedDamage& out, const Damage& damage);
    void draw_exposed(RealisedDamage& out, const ThreatEvent& event, ExposureId id);
    [[nodiscard]] std::int64_t value(const network::Quantity& quantity, network::Confidence confidence,
                                     Parameter own);
    [[nodiscard]] std::int64_t service_work(ServiceId service);

    const Model* model_;
    const Shock* shock_;
    Sampler sampler_;
    std::vector<Presence> presence_;  ///< by DependencyId
    Memo<RealisedDependency> dependencies_;
    Memo<RealisedGroup> groups_;
    std::vector<DamageOrigin> origins_;    ///< by DamageId
    std::vector<RealisedDamage> damages_;  ///< by DamageId
};

}  // namespace kaname::cascade
