#pragma once

#include <vector>

#include "kaname/cascade/ensemble.hpp"

namespace kaname::cascade {

/// Adds runs to a summary, one trajectory after another. What is counted of a service comes down to how
/// long it stays below some levels; a `Watch` follows each of them from change to change.
class Summariser {
public:
    Summariser(const Model& model, const Shock& shock, Horizon horizon);
    void add(const Trajectory& trajectory, std::uint32_t run, std::uint64_t weight);
    /// In order and ready to merge.
    [[nodiscard]] Summary take() &&;

private:
    /// How long a service is below a level in the present run.
    struct Watch {
        Level below;
        Ticks tolerated{0};      ///< of a service-level rule
        Ticks since = kForever;  ///< start of the present stretch; kForever: there is none
        Ticks longest{0};

        void follow(const Change& change);
        void close(Ticks at);
    };
    /// By ServiceId. Its watches begin at `first`: of the minimum level, of the plan-activation level, and
    /// of each service-level rule.
    struct Watched {
        std::uint32_t first = 0;
        Ticks hit_from{0};
        bool changed = false;  ///< in the present run
        bool hit = false;      ///< in the present run
    };

    [[nodiscard]] std::span<Watch> watches_of(ServiceId service);
    void follow(const Change& change, Arrivals::At arrival);
    void count(ServiceId service, std::uint64_t weight);
    [[nodiscard]] std::uint32_t kept_tick(Ticks tick) const;

    const Model* model_;
    Summary summary_;
    std::vector<Watch> watches_;
    std::vector<Watched> watched_;    ///< one more than there are services
    std::vector<ServiceId> changed_;  ///< in the present run
};

}  // namespace kaname::cascade
