#include <cstddef>
#include <cstdint>
#include <string_view>

#include "kaname/programme/programme.hpp"

// Any bytes at all: a programme or problems, never a crash. Every problem is told in both languages.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto parsed = kaname::programme::parse_programme(text);
    if (parsed) return 0;
    for (const kaname::Problem& problem : parsed.error().problems) {
        if (problem.reason.ja.empty() || problem.reason.en.empty()) __builtin_trap();
    }
    return 0;
}
