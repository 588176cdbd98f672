#include "values.hpp"

#include <gtest/gtest.h>

#include <optional>

namespace kaname::programme {
namespace {

std::optional<std::int64_t> rate(std::string_view text) {
    const auto parsed = parse_rate(text);
    return parsed ? std::optional{*parsed} : std::nullopt;
}

TEST(ProgrammeValues, RatesAreTenThousandths) {
    EXPECT_EQ(rate("0%"), 0);
    EXPECT_EQ(rate("50%"), 5'000);
    EXPECT_EQ(rate("12.5%"), 1'250);
    EXPECT_EQ(rate("0.05%"), 5);
    EXPECT_EQ(rate("3600%"), 360'000);
}

TEST(ProgrammeValues, RatesAreBounded) {
    EXPECT_EQ(rate("10000000%"), limits::kRecharge);
    EXPECT_EQ(rate("10000000.01%"), std::nullopt);
    EXPECT_EQ(rate("99999999999999999999%"), std::nullopt);
}

TEST(ProgrammeValues, RatesThatAreNone) {
    for (const char* text : {"", "%", "50", ".5%", "5.%", "5.123%", "-5%", "+5%", "1e3%", "5 %", "1,5%"}) {
        EXPECT_EQ(rate(text), std::nullopt) << text;
    }
}

}  // namespace
}  // namespace kaname::programme
