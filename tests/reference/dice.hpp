#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kaname::reference {

/// SplitMix64 (Steele, Lea & Flood 2014): the same throws with every compiler and library.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_{seed} {}

    std::uint64_t bits() {
        state_ += 0x9E37'79B9'7F4A'7C15u;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30u)) * 0xBF58'476D'1CE4'E5B9u;
        z = (z ^ (z >> 27u)) * 0x94D0'49BB'1331'11EBu;
        return z ^ (z >> 31u);
    }
    /// From `low` to `high`, both included.
    std::int64_t between(std::int64_t low, std::int64_t high) {
        assert(low <= high);
        return low + static_cast<std::int64_t>(bits() % static_cast<std::uint64_t>(high - low + 1));
    }
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(bits() % count); }
    bool percent(int chance) { return between(1, 100) <= chance; }

    template <class T>
    const T& one_of(const std::vector<T>& choices) {
        return choices[below(choices.size())];
    }

private:
    std::uint64_t state_;
};

}  // namespace kaname::reference
