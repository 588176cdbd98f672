#include <gtest/gtest.h>

#include "samples.hpp"
#include "worlds.hpp"

// What every store does with change-overs.
namespace kaname::storage {
namespace {

class ChangeOverContract : public OnEveryStore {
protected:
    std::optional<sharing::ChangeOver> latest() {
        return *record::viewed<std::optional<sharing::ChangeOver>>(
            world.store(), [](sharing::Work& work) { return work.changes.latest(); });
    }
    void add(const sharing::ChangeOver& change) {
        ASSERT_TRUE(world.store().write([&](sharing::Work& work) { return work.changes.add(change); }));
    }
};
INSTANTIATE_TEST_SUITE_P(Stores, ChangeOverContract, testing::ValuesIn(kWorldKinds), name_of);

TEST_P(ChangeOverContract, TheLatestIsTheOneThatWasAddedLast) {
    using policy::Operation;
    EXPECT_EQ(latest(), std::nullopt);
    const sharing::ChangeOver there{Operation::large_scale, minute(5), "cs", "abe", "複数分野に波及\n至急"};
    const sharing::ChangeOver back{Operation::normal, minute(5), "cs", "baba", "収束"};
    add(there);
    EXPECT_EQ(latest(), there);
    add(back);
    EXPECT_EQ(latest(), back);
    add(there);
    EXPECT_EQ(latest(), there);
}

}  // namespace
}  // namespace kaname::storage
