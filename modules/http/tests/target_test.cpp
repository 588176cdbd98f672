#include "kaname/http/target.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "kaname/http/percent.hpp"

namespace kaname::http {
namespace {

/// Unicode text without NUL, as UTF-8.
rc::Gen<std::string> text() {
    const auto letters = rc::gen::element<std::string>("a", "Z", "0", " ", "/", "%", "+", "&", "=", "?", "#",
                                                       ".", "\x01", "\x7F", "停", "電", "é", "\U0001F525");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(letters), [](const auto& parts) {
        std::string whole;
        for (const std::string& part : parts) whole += part;
        return whole;
    });
}

TEST(HttpPercent, RoundTrip) {
    EXPECT_TRUE(rc::check([] {
        const std::string original = *text();
        const std::string encoded = percent_encode(original);
        RC_ASSERT(encoded.find_first_of(" /+&=?#") == std::string::npos);
        const auto decoded = percent_decode(encoded);
        RC_ASSERT(decoded.has_value());
        RC_ASSERT(*decoded == original);
    }));
}

TEST(HttpPercent, EncodesAllButUnreserved) {
    EXPECT_EQ(percent_encode("aZ09-._~ /停"), "aZ09-._~%20%2F%E5%81%9C");
}

TEST(HttpQuery, RoundTrip) {
    EXPECT_TRUE(rc::check([] {
        std::vector<Field> parameters;
        std::string written;
        const auto count = *rc::gen::inRange(0, 10);
        for (int i = 0; i < count; ++i) {
            parameters.push_back({*text(), *text()});
            written +=
                "&" + percent_encode(parameters.back().name) + "=" + percent_encode(parameters.back().value);
        }
        const auto query = parse_query(written);
        RC_ASSERT(query.has_value());
        RC_ASSERT(*query == Query{parameters});
    }));
}

TEST(HttpQuery, FindsWhatIsGivenOnce) {
    const auto query = parse_query("a=1+2&b=%2B&c&d=x=y&a2=3&&e=1&e=2");
    ASSERT_TRUE(query);
    EXPECT_EQ(*query->find("a"), "1 2");
    EXPECT_EQ(*query->find("b"), "+");
    EXPECT_EQ(*query->find("c"), "");
    EXPECT_EQ(*query->find("d"), "x=y");
    EXPECT_EQ(*query->find("f"), std::nullopt);
    EXPECT_EQ(query->list("e"), (std::vector<std::string_view>{"1", "2"}));
    const auto twice = query->find("e");
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().problems.front().place, "e");
}

TEST(HttpTarget, IsPathAndQuery) {
    const auto target = parse_target("/a/%E5%81%9C/?b=c?d");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->path, "/a/停/");
    EXPECT_EQ(target->authority, "");
    EXPECT_EQ(*target->query.find("b"), "c?d");
}

TEST(HttpTarget, MayNameItsServer) {
    for (const char* written : {"http://h:80", "HTTPS://h:80/", "http://h:80?"}) {
        const auto target = parse_target(written);
        ASSERT_TRUE(target) << written;
        EXPECT_EQ(target->path, "/");
        EXPECT_EQ(target->authority, "h:80");
    }
}

/// A path that was read has no part that a file system or another reader would take for something else.
TEST(HttpTarget, OnePathForOneThing) {
    EXPECT_TRUE(rc::check([] {
        const auto piece = rc::gen::element<std::string>("/a", "/", "a", "/.b", ".", "%2e", "%2F", "%5c",
                                                         "%00", "\\", "%0a", "b");
        std::string written = "/";
        for (const std::string& part : *rc::gen::container<std::vector<std::string>>(piece)) written += part;
        const auto target = parse_target(written);
        if (!target) return;
        const std::string whole = target->path + "/";
        for (const char* bad : {"/./", "/../", "\\", "\n"}) {
            RC_ASSERT(whole.find(bad) == std::string::npos);
        }
        RC_ASSERT(target->path.find("//") == std::string::npos);
        RC_ASSERT(whole.find('\0') == std::string::npos);
    }));
}

}  // namespace
}  // namespace kaname::http
