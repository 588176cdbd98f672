#include <cstdint>
#include <exception>
#include <iostream>
#include <string>

#include "compare.hpp"

/// probe [CASES]: holds the engine against the second one on that many cases. Exit 1 at the first fault.
int main(int argc, char** argv) {
    try {
        const std::uint64_t cases = argc > 1 ? std::stoull(argv[1]) : 1'500;
        for (std::uint64_t seed = 0; seed < cases; ++seed) {
            const std::string wrong = kaname::reference::wrong_with_seed(seed);
            if (wrong.empty()) continue;
            std::cout << "random_case(" << seed << "): " << wrong << '\n';
            return 1;
        }
        return 0;
    } catch (const std::exception& exception) {
        std::cout << "refused: " << exception.what() << '\n';
        return 1;
    }
}
