#pragma once

#include <cassert>
#include <cstdint>
#include <vector>

#include "kaname/cascade/trajectory.hpp"

namespace kaname::cascade {

/// What is due at each tick of a run: a bucket a tick, so that adding and taking cost the same
/// whatever is pending. The order within a bucket carries no meaning.
class Calendar {
public:
    /// Either a supplier's new level reaches a dependency, or (no dependency) a service wants a look.
    struct Entry {
        DependencyId dependency = DependencyId::none();
        ServiceId service = ServiceId::none();
        Level level{};
    };

    /// Empties the calendar; it covers the ticks start … end - 1.
    void open(Ticks start, Ticks end) {
        start_ = start;
        heads_.assign(static_cast<std::size_t>((end - start).count()), kNone);
        nodes_.clear();
    }

    /// Entries at or after the end are dropped: the run does not get there.
    void add(Ticks at, Entry entry) {
        assert(at >= start_);
        const auto bucket = static_cast<std::size_t>((at - start_).count());
        if (bucket >= heads_.size()) return;
        nodes_.push_back({entry, heads_[bucket]});
        heads_[bucket] = static_cast<std::uint32_t>(nodes_.size() - 1);
    }

    /// Calls `visit` for every entry of the tick.
    template <class Visit>
    void each(Ticks at, Visit visit) const {
        for (std::uint32_t node = heads_[static_cast<std::size_t>((at - start_).count())]; node != kNone;) {
            visit(nodes_[node].entry);
            node = nodes_[node].next;
        }
    }

private:
    static constexpr std::uint32_t kNone = 0xFFFF'FFFFu;
    struct Node {
        Entry entry;
        std::uint32_t next;
    };
    Ticks start_{0};
    std::vector<std::uint32_t> heads_;
    std::vector<Node> nodes_;
};

}  // namespace kaname::cascade
