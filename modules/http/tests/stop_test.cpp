#include <gtest/gtest.h>

#include <atomic>

#include "running_server.hpp"

namespace kaname::http {
namespace {

const std::string kAsk = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n";

TEST(HttpStop, BeforeRunEndsRunAtOnce) {
    const auto server = Server::open({}, echo);
    ASSERT_TRUE(server);
    (*server)->stop();
    (*server)->run();
}

TEST(HttpStop, EndsIdleConnections) {
    RunningServer server{{}, echo};
    RawClient silent = server.connect();
    RawClient used = server.connect();
    used.send(kAsk);
    EXPECT_EQ(used.read_answer().value_or(Answer{}).status, 200);
    server->stop();
    EXPECT_TRUE(used.read_to_end());
    EXPECT_TRUE(silent.read_to_end());
    server.join();
}

TEST(HttpStop, FinishesWhatIsUnderWay) {
    Gate started;
    Gate released;
    RunningServer server{{}, [&](const Request& request) {
                             started.open();
                             static_cast<void>(released.wait());
                             return echo(request);
                         }};
    RawClient client = server.connect();
    client.send(kAsk);
    RawClient half = server.connect();
    half.send("POST /half HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nh");
    ASSERT_TRUE(started.wait());
    server->stop();
    released.open();
    const Answer answer = client.read_answer().value_or(Answer{});
    EXPECT_EQ(answer.body, "GET /a ");
    EXPECT_EQ(answer.field("Connection"), "close");
    half.send("i");
    EXPECT_EQ(half.read_answer().value_or(Answer{}).body, "POST /half hi");
    client.finish();
    half.finish();
    server.join();
    EXPECT_THROW(static_cast<void>(server.connect()), std::runtime_error);
}

TEST(HttpStop, CutsWhatDoesNotFinish) {
    ServerOptions options;
    options.timeouts.drain = std::chrono::milliseconds{50};
    RunningServer server{options, echo};
    RawClient half = server.connect();
    half.send("GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    EXPECT_EQ(half.read_head().value_or(Answer{}).status, 100);
    server->stop();
    server.join();
    EXPECT_TRUE(half.read_to_end());
    EXPECT_EQ(half.received(), "");
}

/// Every request is answered whole or not at all, whenever the end comes.
TEST(HttpStop, UnderLoadNoAnswerIsHalf) {
    RunningServer server{{}, [](const Request&) {
                             Response response;
                             response.body.assign(100'000, 'x');
                             return response;
                         }};
    std::atomic<int> answered = 0;
    std::atomic<int> broken = 0;
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&server, &answered, &broken] {
            try {
                RawClient client = server.connect();
                while (client.send(kAsk)) {
                    const auto answer = client.read_answer();
                    if (!answer) {
                        if (!client.received().empty()) ++broken;
                        return;
                    }
                    ++answered;
                }
            } catch (const std::runtime_error&) {
                return;  // came after the end
            }
        });
    }
    while (answered < 100) std::this_thread::yield();
    server->stop();
    server.join();
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(broken, 0);
    EXPECT_GE(answered, 100);
}

}  // namespace
}  // namespace kaname::http
