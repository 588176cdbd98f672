#include "kaname/http/request_reader.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

#include "refusal.hpp"

namespace kaname::http {
namespace {

using State = RequestReader::State;

/// What came of some bytes: a request or a fault, and how many bytes were taken.
struct Outcome {
    State state = State::empty;
    std::size_t used = 0;
    Request request{};
    int status = 0;
    std::string reason{};
    bool keeps_alive = false;
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

Outcome outcome_of(RequestReader& reader, std::size_t used) {
    Outcome outcome{.state = reader.state(), .used = used, .keeps_alive = reader.keeps_alive()};
    if (outcome.state == State::complete) outcome.request = reader.take();
    if (outcome.state == State::refused) {
        outcome.status = reader.fault().status;
        outcome.reason = reader.fault().reason.en;
        outcome.used = 0;  // the connection ends: how much was looked at is no matter
    }
    return outcome;
}

Outcome read_whole(std::string_view bytes) {
    RequestReader reader{{}};
    const std::size_t used = reader.put(bytes);
    return outcome_of(reader, used);
}

/// As the connection does it: pieces of these lengths, then the rest.
Outcome read_in_pieces(std::string_view bytes, const std::vector<std::size_t>& lengths) {
    RequestReader reader{{}};
    std::size_t from = 0;
    std::size_t piece = 0;
    while (from < bytes.size() && reader.state() != State::complete && reader.state() != State::refused) {
        const std::size_t length = piece < lengths.size() ? lengths[piece++] : bytes.size();
        const std::string_view given = bytes.substr(from, length);
        const std::size_t used = reader.put(given);
        from += used;
        if (used < given.size()) break;
    }
    return outcome_of(reader, from);
}

/// Requests of every kind, whole or with one byte changed.
rc::Gen<std::string> requests() {
    const auto line = rc::gen::element<std::string>("GET /a?b=c HTTP/1.1\r\n", "POST /%E5%81%9C HTTP/1.1\r\n",
                                                    "\r\n\r\nPUT / HTTP/1.0\r\n", "OPTIONS * HTTP/1.1\r\n");
    const auto body = rc::gen::element<std::string>(
        "\r\nrest", "Content-Length: 5\r\n\r\nhelloGET / HTTP/1.1\r\n",
        "Transfer-Encoding: chunked\r\n\r\n3;a=b\r\nhel\r\n2\r\nlo\r\n0\r\nT: x\r\nU: y\r\n\r\nGET /",
        "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "Expect: 100-continue\r\nContent-Length: 1\r\n\r\nx");
    const auto change =
        rc::gen::element<std::string>("", "\r", "\n", " ", "\r\n", ":", "0", std::string(1, '\0'));
    return rc::gen::map(rc::gen::tuple(line, body, change, rc::gen::inRange<std::size_t>(0, 150)),
                        [](const auto& parts) {
                            const auto& [first, rest, changed, at] = parts;
                            std::string whole = first + "Host: a\r\nX: y\r\n" + rest;
                            if (!changed.empty() && at < whole.size()) whole.replace(at, 1, changed);
                            return whole;
                        });
}

TEST(HttpRequestReader, AnyCutOfTheBytesReadsTheSame) {
    EXPECT_TRUE(rc::check([] {
        const std::string bytes = *requests();
        const auto lengths =
            *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(1, 20));
        RC_ASSERT(read_in_pieces(bytes, lengths) == read_whole(bytes));
        RC_ASSERT(read_in_pieces(bytes, std::vector<std::size_t>(bytes.size(), 1)) == read_whole(bytes));
    }));
}

TEST(HttpRequestReader, ReadsARequest) {
    const Outcome outcome = read_whole(
        "POST /a/b%20c?d=e HTTP/1.1\r\nHost: h:80\r\nX-A: 1\r\nX-A: 2\r\n"
        "Transfer-Encoding: Chunked\r\n\r\n5\r\nhello\r\n0\r\nX-T: 1\r\n\r\nnext");
    ASSERT_EQ(outcome.state, State::complete);
    EXPECT_TRUE(outcome.keeps_alive);
    const Request& request = outcome.request;
    EXPECT_EQ(request.method, Method::post);
    EXPECT_EQ(request.path, "/a/b c");
    EXPECT_EQ(*request.query.find("d"), "e");
    EXPECT_EQ(request.headers.find("x-a"), "1");
    EXPECT_EQ(request.headers.size(), 4u);
    EXPECT_EQ(request.headers.find("X-T"), std::nullopt);  // a trailer field is no header field
    EXPECT_EQ(request.body, "hello");
}

TEST(HttpRequestReader, TakesItsTargetInTheLongForm) {
    EXPECT_EQ(read_whole("GET http://a/b HTTP/1.1\r\nHost: A\r\n\r\n").request.path, "/b");
}

TEST(HttpRequestReader, TellsWhenTheConnectionEnds) {
    EXPECT_FALSE(read_whole("GET / HTTP/1.1\r\nHost: a\r\nConnection: x, close\r\n\r\n").keeps_alive);
    EXPECT_FALSE(read_whole("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").keeps_alive);
}

TEST(HttpRequestReader, TakesEachMethod) {
    for (const MethodName& known : kMethods) {
        const Outcome outcome = read_whole(std::string{known.name} + " / HTTP/1.1\r\nHost: a\r\n\r\n");
        ASSERT_EQ(outcome.state, State::complete) << known.name;
        EXPECT_EQ(outcome.request.method, known.method);
    }
}

TEST(HttpRequestReader, BoundsAreReachedAndNotPassed) {
    const auto padded = [](std::size_t bytes) {
        const std::string empty = "GET / HTTP/1.1\r\nHost: a\r\nX: \r\n\r\n";
        return "GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(bytes - empty.size(), 'x') + "\r\n\r\n";
    };
    EXPECT_EQ(read_whole(padded(limits::kHttpHeadBytes)).state, State::complete);
    EXPECT_EQ(read_whole(padded(limits::kHttpHeadBytes + 1)).status, 431);
    const auto target = [](std::size_t bytes) {
        return "GET /" + std::string(bytes - 1, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n";
    };
    EXPECT_EQ(read_whole(target(limits::kHttpTargetBytes)).state, State::complete);
    EXPECT_EQ(read_whole(target(limits::kHttpTargetBytes + 1)).status, 414);
}

TEST(HttpRefusal, EveryOneIsToldInBothLanguages) {
    std::set<std::string> reasons;
    for (std::size_t i = 0; i < kRefusals; ++i) {
        const Fault fault = fault_of(static_cast<Refusal>(i));
        EXPECT_GE(fault.status, 400);
        EXPECT_FALSE(fault.reason.ja.empty() || fault.mend.ja.empty() || fault.mend.en.empty());
        reasons.insert(fault.reason.en);
        EXPECT_EQ(plain_page(fault).status, fault.status);
    }
    EXPECT_EQ(reasons.size(), kRefusals);
    EXPECT_EQ(fault_of(Refusal::version).status, 505);  // the last row: the table has the order of the enum
    EXPECT_EQ(fault_of(Refusal::long_body).status, 413);
}

}  // namespace
}  // namespace kaname::http
