#include "kaname/api/pages.hpp"

#include <gtest/gtest.h>

#include <array>

namespace kaname::api {
namespace {

constexpr std::array kFiles{
    PageFile{"/index.html", "text/html; charset=utf-8", "\"1\"", false, "<html>", "<gz>", "<br>"},
    PageFile{"/assets/a-1.js", "text/javascript", "\"2\"", true, "a()", "agz", "abr"}};

http::Response get(const std::string& path, const std::vector<http::Field>& headers = {},
                   http::Method method = http::Method::get) {
    http::Request request{.method = method, .path = path};
    for (const http::Field& field : headers) request.headers.add(field);
    EXPECT_TRUE(is_for_pages(request));
    return page_response(kFiles, request);
}

TEST(Pages, EveryPlaceIsTheOnePage) {
    for (const char* path : {"/", "/index.html", "/incidents/7h2k", "/a.b/c"}) {
        const auto page = get(path);
        EXPECT_EQ(page.status, 200) << path;
        EXPECT_EQ(page.body, "<html>") << path;
        EXPECT_EQ(page.headers.find("Cache-Control"), "no-cache");
        EXPECT_NE(page.headers.find("Content-Security-Policy")->find("default-src 'self'"),
                  std::string::npos);
        EXPECT_EQ(page.headers.find("X-Content-Type-Options"), "nosniff");
    }
    for (const char* path : {"/assets/b.js", "/favicon.ico", "/../x.txt"}) EXPECT_EQ(get(path).status, 404);
}

TEST(Pages, FilesWithNamesOfTheirOwnAreKept) {
    const auto file = get("/assets/a-1.js");
    EXPECT_EQ(file.body, "a()");
    EXPECT_EQ(file.headers.find("Content-Type"), "text/javascript");
    EXPECT_EQ(file.headers.find("Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(get("/assets/a-1.js", {{"If-None-Match", "\"2\""}}).status, 304);
    EXPECT_EQ(get("/assets/a-1.js", {{"If-None-Match", "\"2\""}}).body, "");
    EXPECT_EQ(get("/assets/a-1.js", {{"If-None-Match", "\"1\""}}).status, 200);
}

TEST(Pages, ComeInTheSmallestFormThatIsTaken) {
    const auto coded = [](const char* accepted) {
        const auto page = get("/", {{"Accept-Encoding", accepted}});
        EXPECT_EQ(page.headers.find("Vary"), "Accept-Encoding");
        return page.body + ' ' + std::string{page.headers.find("Content-Encoding").value_or("-")};
    };
    EXPECT_EQ(coded("gzip, deflate, br, zstd"), "<br> br");
    EXPECT_EQ(coded("gzip"), "<gz> gzip");
    EXPECT_EQ(coded("br;q=0, gzip;q=0.5"), "<gz> gzip");
    EXPECT_EQ(coded("br;q=0.0, gzip;q=0"), "<html> -");
    EXPECT_EQ(coded("brr, xgzip"), "<html> -");
    EXPECT_EQ(coded(""), "<html> -");
}

TEST(Pages, AreOnlyToBeReadAndSayWhenTheyAreMissing) {
    EXPECT_EQ(get("/", {}, http::Method::post).status, 405);
    EXPECT_EQ(page_response({}, {.path = "/"}).status, 503);
    EXPECT_FALSE(is_for_pages({.path = "/api"}));
    EXPECT_FALSE(is_for_pages({.path = "/api/incidents"}));
    EXPECT_TRUE(is_for_pages({.path = "/apis"}));
}

}  // namespace
}  // namespace kaname::api
