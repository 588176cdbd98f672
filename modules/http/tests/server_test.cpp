#include "kaname/http/server.hpp"

#include <gtest/gtest.h>

#include "running_server.hpp"

namespace kaname::http {
namespace {

TEST(HttpServer, AnswersAndKeepsTheConnection) {
    const RunningServer server{{}, echo};
    RawClient client = server.connect();
    for (int i = 0; i < 3; ++i) {
        client.send("POST /a%20b HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello");
        const auto answer = client.read_answer();
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->status, 200);
        EXPECT_EQ(answer->body, "POST /a b hello");
        EXPECT_EQ(answer->field("Connection"), "");
        EXPECT_EQ(answer->field("Content-Type"), "text/plain");
        EXPECT_EQ(answer->field("Date").size(), 29u);
    }
}

}  // namespace
}  // namespace kaname::http
