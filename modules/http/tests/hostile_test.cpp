#include <gtest/gtest.h>

#include "running_server.hpp"

namespace kaname::http {
namespace {

struct Case {
    std::string name;
    std::string bytes;
    int status;
    std::string reason;  // the first line of the answer's body
};

// NOLINTNEXTLINE(readability-identifier-naming): the name by which GoogleTest looks for it
void PrintTo(const Case& row, std::ostream* out) { *out << row.name; }

/// A request whose header has these lines after a good Host.
std::string with(const std::string& lines, const std::string& body = "") {
    return "POST /a HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n\r\n" + body;
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

const std::string kLength = "Content-Length is wrong";
const std::string kEncoding = "Transfer-Encoding is wrong";
const std::string kHost = "Host is missing or wrong";
const std::string kLine = "the request line cannot be read";
const std::string kField = "a header line cannot be read";
const std::string kStray = "the header has a NUL or a CR or LF that stands alone";
const std::string kFolded = "a header value is folded over two lines";
const std::string kChunk = "the chunked body cannot be read";
const std::string kChunked = "Transfer-Encoding: chunked";
const std::string kDots = "the path has a part that is '.', '..' or empty";
const std::string kSlash = "the path has an encoded slash or a control character";
const std::string kUtf8 = "the text has a NUL or bytes that are not UTF-8";

class HttpHostile : public testing::TestWithParam<Case> {
protected:
    HttpHostile() : server_{options(), echo} {}
    static ServerOptions options() {
        ServerOptions options;
        options.request.body_bytes = 1'000;
        return options;
    }
    RunningServer server_;
};

TEST_P(HttpHostile, IsAnsweredAndTheConnectionEnds) {
    RawClient client = server_.connect();
    client.send(GetParam().bytes);
    const auto answer = client.read_answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, GetParam().status);
    EXPECT_EQ(answer->body.substr(0, answer->body.find('\n')), GetParam().reason);
    EXPECT_EQ(answer->field("Connection"), "close");
    client.finish();
    EXPECT_TRUE(client.read_to_end());
    EXPECT_EQ(client.received(), "");  // nothing of what followed was taken for a request
    EXPECT_EQ(server_.ask("GET /b HTTP/1.1\r\nHost: a\r\n\r\n").body, "GET /b ");
}

std::vector<Case> lengths() {
    const std::string next = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
    return {
        {"LengthThenEncoding", with("Content-Length: 5\r\n" + kChunked, "0\r\n\r\n" + next), 400, kEncoding},
        {"EncodingThenLength", with(kChunked + "\r\nContent-Length: 5", "0\r\n\r\n" + next), 400, kLength},
        {"TwoLengths", with("Content-Length: 5\r\nContent-Length: 6", "hello"), 400, kLength},
        {"SameLengthTwice", with("Content-Length: 5\r\nContent-Length: 5", "hello"), 400,
         "a header that may come once comes twice"},
        {"ListOfLengths", with("Content-Length: 5, 5", "hello"), 400, kLength},
        {"NegativeLength", with("Content-Length: -5", "hello"), 400, kLength},
        {"SignedLength", with("Content-Length: +5", "hello"), 400, kLength},
        {"HexadecimalLength", with("Content-Length: 0x5", "hello"), 400, kLength},
        {"EmptyLength", with("Content-Length:", "hello"), 400, kLength},
        {"HugeLength", with("Content-Length: 99999999999999999999", "hello"), 400, kLength},
        {"TwoEncodings", with(kChunked + "\r\n" + kChunked, "0\r\n\r\n"), 400, kEncoding},
        {"EncodingGzip", with("Transfer-Encoding: gzip", "hello"), 501, "the transfer encoding is not known"},
        {"EncodingGzipChunked", with("Transfer-Encoding: gzip, chunked", "0\r\n\r\n"), 501,
         "the transfer encoding is not known"},
        {"EncodingIn10", "POST / HTTP/1.0\r\n" + kChunked + "\r\n\r\n0\r\n\r\n", 400, kEncoding},
        {"LongBody", with("Content-Length: 1001"), 413, "the body is too long"},
        {"LongChunk", with(kChunked, "3e9\r\n"), 413, "the body is too long"},
        {"LongSumOfChunks", with(kChunked, "3e8\r\n" + std::string(1'000, 'x') + "\r\n1\r\n"), 413,
         "the body is too long"},
    };
}

std::vector<Case> chunks() {
    return {
        {"ChunkSizeNoNumber", with(kChunked, "x\r\n"), 400, kChunk},
        {"ChunkSizeNegative", with(kChunked, "-1\r\n"), 400, kChunk},
        {"ChunkSizePrefixed", with(kChunked, "0x5\r\nhello\r\n0\r\n\r\n"), 400, kChunk},
        {"ChunkSizeTooWide", with(kChunked, "11111111111111111\r\n"), 400, kChunk},
        {"ChunkLongerThanSaid", with(kChunked, "3\r\nhello\r\n0\r\n\r\n"), 400, kChunk},
        {"ChunkWithBareLineFeed", with(kChunked, "5\nhello\r\n0\r\n\r\n"), 400, kChunk},
        {"ChunkSizeMissing", with(kChunked, "\r\n"), 400, kChunk},
        {"ChunkSizeWithBlank", with(kChunked, "5 \r\nhello\r\n0\r\n\r\n"), 400, kChunk},
        {"ChunkExtensionWithLineFeed", with(kChunked, "5;a\nhello\r\n0\r\n\r\n"), 400, kChunk},
        {"TrailerFolded", with(kChunked, "0\r\nA: b\r\n c\r\n\r\n"), 400, kChunk},
        {"ChunkExtensionWithoutEnd", with(kChunked, "5;" + std::string(5'000, 'a')), 400, kChunk},
        {"TrailerWithoutEnd", with(kChunked, "0\r\nA: " + std::string(5'000, 'a')), 400, kChunk},
    };
}

std::vector<Case> fields() {
    return {
        {"NoHost", "GET / HTTP/1.1\r\n\r\n", 400, kHost},
        {"TwoHosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400, kHost},
        {"EmptyHost", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400, kHost},
        {"HostWithPath", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400, kHost},
        {"HostWithUser", "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n", 400, kHost},
        {"HostIsNotTheTarget", "GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n", 400, kHost},
        {"TwoAuthorizations", with("Authorization: a\r\nauthorization: b"), 400,
         "a header that may come once comes twice"},
        {"FoldedValue", with("A: b\r\n c"), 400, kFolded},
        {"FoldedFirstLine", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400, kFolded},
        {"BareLineFeed", "GET / HTTP/1.1\nHost: a\r\n\r\n", 400, kStray},
        {"BareCarriageReturn", with("A: b\rc"), 400, kStray},
        {"NulInValue", with("A: b" + std::string(1, '\0')), 400, kStray},
        {"BlankBeforeColon", with("Content-Length : 5"), 400, kField},
        {"NoColon", with("Content-Length"), 400, kField},
        {"EmptyName", with(": a"), 400, kField},
        {"ControlInValue", with("A: b\x01"), 400, kField},
        {"LongHeader", "GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(100'000, 'y'), 431,
         "the header is too long"},
        {"ManyFields", with(repeated("A: b\r\n", 100) + "A: b"), 431, "there are too many header lines"},
        {"UnknownExpectation", with("Expect: cake"), 417, "the expectation cannot be met"},
    };
}

std::vector<Case> lines() {
    const auto get = [](const std::string& target) {
        return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
    };
    return {
        {"UnknownMethod", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 501, "the method is not known"},
        {"SmallLetters", "get / HTTP/1.1\r\nHost: a\r\n\r\n", 501, "the method is not known"},
        {"Connect", "CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n", 501, "the method is not known"},
        {"Http2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505, "the version of HTTP is not known"},
        {"Http12", "GET / HTTP/1.2\r\nHost: a\r\n\r\n", 505, "the version of HTTP is not known"},
        {"Http09", "GET /\r\n\r\n", 400, kLine},
        {"ShortVersion", "GET / a\r\n\r\n", 400, kLine},
        {"NoVersion", "GET /\r\nHost: a\r\n\r\n", 400, kLine},
        {"TwoBlanks", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400, kLine},
        {"BlankInTarget", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", 400, kLine},
        {"TlsToAPlainPort", std::string{"\x16\x03\x01\x02", 4}, 400, kLine},
        {"LongTarget", "GET /" + std::string(9'000, 'a'), 414, "the target is too long"},
        {"TargetJustTooLong", get("/" + std::string(8'000, 'a')), 414, "the target is too long"},
        {"TargetWithoutSlash", get("a"), 400, "the target does not begin with /"},
        {"StarIsForOptions", get("*"), 400, "the target cannot be read"},
        {"Fragment", get("/a#b"), 400, "the target has a #"},
        {"DotDot", get("/a/../b"), 400, kDots},
        {"EncodedDotDot", get("/a/%2e%2E/b"), 400, kDots},
        {"EmptySegment", get("//a"), 400, kDots},
        {"EncodedSlash", get("/a%2fb"), 400, kSlash},
        {"EncodedBackslash", get("/a%5Cb"), 400, kSlash},
        {"EncodedLineFeed", get("/a%0Ab"), 400, kSlash},
        {"EncodedNul", get("/a%00b"), 400, kUtf8},
        {"OverlongUtf8", get("/%C0%AF"), 400, kUtf8},
        {"NulInQuery", get("/a?b=%00"), 400, kUtf8},
        {"HalfPercent", get("/a%2"), 400, "a % is not followed by two hexadecimal digits"},
        {"ManyParameters", get("/?" + repeated("a&", 101)), 400, "there are more than 100 parameters"},
    };
}

std::string name_of(const testing::TestParamInfo<Case>& row) { return row.param.name; }
INSTANTIATE_TEST_SUITE_P(Length, HttpHostile, testing::ValuesIn(lengths()), name_of);
INSTANTIATE_TEST_SUITE_P(Chunk, HttpHostile, testing::ValuesIn(chunks()), name_of);
INSTANTIATE_TEST_SUITE_P(Field, HttpHostile, testing::ValuesIn(fields()), name_of);
INSTANTIATE_TEST_SUITE_P(Line, HttpHostile, testing::ValuesIn(lines()), name_of);

/// The answer arrives although the client is still sending, and only then looks.
TEST(HttpLongBody, IsRefusedBeforeItIsRead) {
    const RunningServer server{{}, echo};
    RawClient client = server.connect();
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 4000000\r\n\r\n");
    client.send(std::string(4'000'000, 'x'));
    const auto answer = client.read_answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 413);
}

}  // namespace
}  // namespace kaname::http
