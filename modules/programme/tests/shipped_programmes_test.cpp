#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "kaname/programme/programme.hpp"

namespace kaname::programme {
namespace {

/// The programmes that come with the product.
TEST(ShippedProgrammes, AreAllRead) {
    const auto folder = std::filesystem::path{__FILE__}.parent_path() / "../../../data";
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        if (entry.path().extension() != ".json") continue;
        ++files;
        std::ifstream file{entry.path(), std::ios::binary};
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        const auto parsed = parse_programme(text);
        EXPECT_TRUE(parsed) << entry.path() << '\n' << (parsed ? "" : to_text(parsed.error(), Language::en));
    }
    EXPECT_GE(files, 2u);
}

}  // namespace
}  // namespace kaname::programme
