#include "progress.hpp"

#include <gtest/gtest.h>

#include "world.hpp"

namespace kaname::app {
namespace {

/// Notes when something was written, so that a test waits for that and not for time to pass.
class Notice : public std::stringbuf {
public:
    void wait_for_text() {
        std::unique_lock lock{mutex_};
        const bool came = written_.wait_for(lock, std::chrono::seconds{60}, [this] { return is_written_; });
        EXPECT_TRUE(came);
    }

protected:
    int sync() override {
        const std::lock_guard lock{mutex_};
        is_written_ = true;
        written_.notify_all();
        return 0;
    }

private:
    std::mutex mutex_;
    std::condition_variable written_;
    bool is_written_ = false;
};

Io io_with(std::ostream& err, const Clock& clock, bool is_terminal) {
    return {.out = err,
            .err = err,
            .read_file = {},
            .clock = clock,
            .environment = {},
            .err_is_terminal = is_terminal};
}

TEST(Progress, SaysNothingWhereNobodyLooks) {
    std::ostringstream err;
    const FixedClock clock{Instant{}};
    { const Progress progress{io_with(err, clock, false), {"計算中", "computing"}, Language::en}; }
    EXPECT_EQ(err.str(), "");
}

TEST(Progress, SaysNothingOfShortWork) {
    std::ostringstream err;
    const FixedClock clock{Instant{}};
    { const Progress progress{io_with(err, clock, true), {"計算中", "computing"}, Language::en}; }
    EXPECT_EQ(err.str(), "");
}

TEST(Progress, TellsOfLongWorkAndWipesItsLine) {
    Notice notice;
    std::ostream err{&notice};
    const FixedClock clock{Instant{}};
    {
        const Progress progress{io_with(err, clock, true), {"計算中", "computing"}, Language::ja};
        notice.wait_for_text();
    }
    const std::string text = notice.str();
    EXPECT_EQ(text.find("\r計算中 1 s"), 0u) << text;
    EXPECT_EQ(text.back(), '\r');
}

}  // namespace
}  // namespace kaname::app
