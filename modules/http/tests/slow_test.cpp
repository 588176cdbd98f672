#include <gtest/gtest.h>

#include "running_server.hpp"

namespace kaname::http {
namespace {

using std::chrono::milliseconds;

/// Short enough for a test that waits for them to pass; which of them passes is what is tested.
ServerOptions impatient() {
    ServerOptions options;
    options.timeouts.head = options.timeouts.body = options.timeouts.idle = milliseconds{50};
    return options;
}

std::string first_line(const Answer& answer) { return answer.body.substr(0, answer.body.find('\n')); }

TEST(HttpSlow, HeaderIsAnswered408) {
    const RunningServer server{impatient(), echo};
    RawClient client = server.connect();
    client.send("GET / HTTP/1.1\r\nHost:");
    const auto answer = client.read_answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 408);
    EXPECT_EQ(first_line(*answer), "the header did not arrive in time");
    client.finish();
    EXPECT_TRUE(client.read_to_end());
}

/// A byte now and then does not help: the deadline is of the whole header.
TEST(HttpSlow, DrippingHeaderIsAnswered408) {
    const RunningServer server{impatient(), echo};
    RawClient client = server.connect();
    client.send("GET / HTTP/1.1\r\nHost:");
    bool answered = false;
    for (int i = 0; i < 10'000 && !answered; ++i) {
        client.send("a");
        answered = client.has_more(milliseconds{5});
    }
    ASSERT_TRUE(answered);
    EXPECT_EQ(client.read_answer().value_or(Answer{}).status, 408);
}

TEST(HttpSlow, BodyIsAnswered408) {
    const RunningServer server{impatient(), echo};
    RawClient client = server.connect();
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhell");
    const auto answer = client.read_answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 408);
    EXPECT_EQ(first_line(*answer), "the body did not arrive in time");
}

TEST(HttpSlow, IdleConnectionsEndWithoutAWord) {
    const RunningServer server{impatient(), echo};
    RawClient silent = server.connect();
    RawClient used = server.connect();
    used.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(used.read_answer().value_or(Answer{}).status, 200);
    for (RawClient* client : {&silent, &used}) {
        EXPECT_TRUE(client->read_to_end());
        EXPECT_EQ(client->received(), "");
    }
}

/// 24 MB do not fit between two sockets (Linux keeps 4 MB for who writes, 6 MB for who reads), so a client
/// that reads nothing is noticed, and the answer is cut.
TEST(HttpSlow, ReaderOfAnAnswerIsCut) {
    ServerOptions options;
    options.timeouts.write = milliseconds{100};
    const RunningServer server{options, [](const Request&) {
                                   Response response;
                                   response.body.assign(24u << 20u, 'x');
                                   return response;
                               }};
    RawClient client = server.connect();
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    client.wait_until_cut();
    EXPECT_FALSE(client.read_answer());
}

}  // namespace
}  // namespace kaname::http
