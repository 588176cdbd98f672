#pragma once

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstdint>
#include <vector>

#include "satisfaction.hpp"

namespace kaname::cascade {

/// What is due at each tick of a run: a bucket a tick, so that adding and taking cost the same
/// whatever is pending, and a bit a tick, by which empty ticks are passed over 64 at a time. The order
/// within a bucket carries no meaning.
class Calendar {
public:
    /// Either a dependency gets a new input, or (no dependency) a service wants a look.
    struct Entry {
        DependencyId dependency = DependencyId::none();
        ServiceId service = ServiceId::none();
        Input input = kFull;
    };

    /// Empties the calendar; it covers the ticks start … end - 1.
    void open(Ticks start, Ticks end) {
        start_ = start;
        size_ = static_cast<std::size_t>((end - start).count());
        if (heads_.size() < size_) heads_.resize(size_);
        filled_.assign((size_ + 63) / 64, 0);
        nodes_.clear();
    }

    /// Entries at or after the end are dropped: the run does not get there.
    void add(Ticks at, Entry entry) {
        assert(at >= start_);
        const auto bucket = static_cast<std::size_t>((at - start_).count());
        if (bucket >= size_) return;
        std::uint64_t& word = filled_[bucket / 64];
        const std::uint64_t bit = std::uint64_t{1} << bucket % 64;
        nodes_.push_back({entry, (word & bit) != 0 ? heads_[bucket] : kNone});
        word |= bit;
        heads_[bucket] = static_cast<std::uint32_t>(nodes_.size() - 1);
    }

    /// The first tick from `from` on at which something is due; kForever: none.
    [[nodiscard]] Ticks next(Ticks from) const noexcept {
        const auto bucket = static_cast<std::size_t>((from - start_).count());
        if (bucket >= size_) return kForever;
        std::size_t word = bucket / 64;
        std::uint64_t bits = filled_[word] >> bucket % 64 << bucket % 64;
        while (bits == 0) {
            if (++word == filled_.size()) return kForever;
            bits = filled_[word];
        }
        const std::size_t found = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
        return start_ + Ticks{static_cast<std::int64_t>(found)};
    }

    /// Calls `visit` for every entry of a tick that `next` gave.
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
    std::size_t size_ = 0;
    std::vector<std::uint32_t> heads_;   ///< meaningful where the bit is set
    std::vector<std::uint64_t> filled_;  ///< a bit a tick: something is due
    std::vector<Node> nodes_;
};

}  // namespace kaname::cascade
