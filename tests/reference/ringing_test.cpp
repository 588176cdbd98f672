#include <gtest/gtest.h>

#include <cstdint>

#include "compare.hpp"
#include "kaname/base/limits.hpp"
#include "naive_engine.hpp"

namespace kaname::reference {
namespace {

// The first tick at which a service changes once too often; the horizon of the case when none does.
std::int64_t first_tick_too_many(const Prepared& prepared, const Case& its) {
    std::int64_t low = 0;
    std::int64_t high = its.H;
    while (low < high) {
        const std::int64_t middle = (low + high) / 2;
        if (run_naively(prepared.model, its.shock, middle + 1, its.draw).ringing) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

// docs/MODEL.md, section 5: a run ends in an error exactly when a service changes more than 1,000 times.
TEST(Ringing, IsAnErrorFromTheSameTickOn) {
    int ringing = 0;
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        Case its = ringing_case(seed);
        const Prepared prepared{its};
        const std::int64_t limit = first_tick_too_many(prepared, its);
        if (limit < its.H) {
            ++ringing;
            EXPECT_FALSE(cascade::simulate(prepared.model, prepared.shock, {Ticks{limit + 1}}, prepared.draw))
                << "ringing_case(" << seed << ") until " << limit;
        }
        its.H = limit;
        const Prepared quiet{its};
        EXPECT_EQ(wrong_with_changes(its, quiet, quiet.run()), "") << "ringing_case(" << seed << ")";
    }
    EXPECT_GE(ringing, 6);
}

}  // namespace
}  // namespace kaname::reference
