#pragma once

#include <cstddef>
#include <random>
#include <vector>

namespace kaname::town {

/// The same numbers on every library: std distributions are not.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : engine_{seed} {}
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(engine_() % bound); }
    bool one_in(std::size_t n) { return below(n) == 0; }
    template <class T>
    const T& of(const std::vector<T>& choices) {
        return choices[below(choices.size())];
    }
    template <class T>
    std::vector<T> some(const std::vector<T>& choices) {
        std::vector<T> chosen;
        for (const T& choice : choices) {
            if (one_in(2)) chosen.push_back(choice);
        }
        return chosen;
    }

private:
    std::mt19937_64 engine_;
};

}  // namespace kaname::town
