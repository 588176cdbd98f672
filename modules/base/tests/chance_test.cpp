#include <gtest/gtest.h>

#include "kaname/base/key.hpp"
#include "kaname/base/philox.hpp"

namespace kaname {
namespace {

// Known answers published with Random123 (kat_vectors, "philox4x32 10"), counter and key as given there.
TEST(Philox, MeetsThePublishedVectors) {
    EXPECT_EQ(philox4x32({0, 0, 0, 0}, {0, 0}),
              (PhiloxCounter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    EXPECT_EQ(philox4x32({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}),
              (PhiloxCounter{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    EXPECT_EQ(philox4x32({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
              (PhiloxCounter{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

// Value of FNV-1a 64 of "" is its offset basis; of "a" 0xaf63dc4c8601ec8c (FNV test suite, Noll). The
// finaliser is a bijection, so distinct hashes stay distinct; the constants pin the whole function.
TEST(StableKey, IsPinned) {
    const auto finalised = [](std::uint64_t hash) {
        hash = (hash ^ (hash >> 30u)) * 0xBF58476D1CE4E5B9u;
        hash = (hash ^ (hash >> 27u)) * 0x94D049BB133111EBu;
        return hash ^ (hash >> 31u);
    };
    EXPECT_EQ(stable_key(""), finalised(0xcbf29ce484222325u));
    EXPECT_EQ(stable_key("a"), finalised(0xaf63dc4c8601ec8cu));
    EXPECT_NE(stable_key("power.kanto"), stable_key("power.kansai"));
}

}  // namespace
}  // namespace kaname
