#pragma once

#include <cstdint>
#include <vector>

#include "kaname/cascade/trajectory.hpp"

namespace kaname::cascade {

/// A past stretch in which the allowed level of a group was `value`, last at tick `last`.
struct PastLevel {
    Level value;
    Ticks last;
    friend bool operator==(const PastLevel&, const PastLevel&) = default;
};

/// Where a supply group stands on entering tick `State::at`: the names are those of docs/MODEL.md.
struct GroupState {
    std::int64_t stock = 0;           ///< c, level-ticks
    bool just_emptied = false;        ///< c became zero on entering this very tick
    std::int64_t exposure = 0;        ///< e, level-ticks
    std::int64_t calm = 0;            ///< ticks without deficit up to now, in a row
    std::int64_t deficit = 0;         ///< D of the tick before
    Level allowed = kNormal;          ///< a of the tick before
    std::vector<PastLevel> window{};  ///< earlier values of a within the restart lag, lowest first
    Witness worsened{};               ///< the last supplier change that raised the deficit
    friend bool operator==(const GroupState&, const GroupState&) = default;
};

/// Repair progress of a damage that has ended.
inline constexpr std::int64_t kClosed = -1;

/// All that the future of a run depends on, at the start of tick `at`.
struct State {
    Ticks at{0};
    std::vector<GroupState> groups{};            ///< by GroupId
    std::vector<Level> before{};                 ///< by ServiceId: level before the first change of `recent`
    std::vector<Change> recent{};                ///< changes that some consumer has not felt yet
    std::vector<std::uint32_t> change_counts{};  ///< by ServiceId: changes so far, for the ringing limit
    std::vector<std::int64_t> progress{};  ///< by DamageId: repair progress p in level-ticks, or kClosed
    friend bool operator==(const State&, const State&) = default;
};

/// All is normal: full buffers, no change.
[[nodiscard]] State nominal_state(const Model& model, const Shock& shock, Draw draw = {});

}  // namespace kaname::cascade
