#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace kaname::cascade {

/// Values by position, each made when it is first asked for. Forgetting all of them costs nothing, so
/// that a run pays for what it touches and not for the size of the model.
template <class Value>
class Memo {
public:
    explicit Memo(std::size_t size) : slots_(size) {}

    /// From now on every value is made anew.
    void forget() noexcept {
        if (++now_ != 0) return;
        for (Slot& slot : slots_) slot.made = 0;  // the count has gone round
        now_ = 1;
    }

    /// The value at `position`; `make(value)` fills it if it is not there, in the memory of the last one.
    template <class Make>
    [[nodiscard]] Value& at(std::size_t position, Make make) {
        Slot& slot = slots_[position];
        if (slot.made != now_) {
            slot.made = now_;
            make(slot.value);
        }
        return slot.value;
    }

    /// Null: not there.
    [[nodiscard]] Value* find(std::size_t position) noexcept {
        Slot& slot = slots_[position];
        return slot.made == now_ ? &slot.value : nullptr;
    }
    [[nodiscard]] const Value* find(std::size_t position) const noexcept {
        const Slot& slot = slots_[position];
        return slot.made == now_ ? &slot.value : nullptr;
    }

private:
    struct Slot {
        std::uint32_t made = 0;  ///< the value of now_ when it was made
        Value value{};
    };
    std::vector<Slot> slots_;
    std::uint32_t now_ = 1;
};

}  // namespace kaname::cascade
