#include <gtest/gtest.h>

#include <atomic>

#include "running_server.hpp"

namespace kaname::http {
namespace {

using std::chrono::milliseconds;

const std::string kOpen = "GET /events HTTP/1.1\r\nHost: a\r\n\r\n";

/// The events of a test, which every subscriber gets from the one after its Last-Event-ID on.
class Events {
public:
    void add(std::string data) {
        const std::lock_guard lock{mutex_};
        data_.push_back(std::move(data));
    }
    void end() { is_over_ = true; }

    /// What is there from number `next` on; moves `next`.
    [[nodiscard]] std::optional<std::string> from(std::size_t& next) {
        const std::lock_guard lock{mutex_};
        if (is_over_) return std::nullopt;
        std::string text;
        for (; next < data_.size(); ++next) {
            text += to_text(Event{.id = std::to_string(next), .name = "n", .data = data_[next]});
        }
        return text;
    }

private:
    std::mutex mutex_;
    std::vector<std::string> data_;
    std::atomic<bool> is_over_ = false;
};

class Feed final : public EventFeed {
public:
    Feed(Events& events, std::size_t next) : events_{events}, next_{next} {}
    [[nodiscard]] std::optional<std::string> take() override { return events_.from(next_); }

private:
    Events& events_;
    std::size_t next_;
};

Handler streaming(Events& events) {
    return [&events](const Request& request) {
        const auto last = request.headers.find("last-event-id");
        const std::size_t next = last ? std::stoul(std::string{*last}) + 1 : 0;
        Response response;
        response.feed = std::make_unique<Feed>(events, next);
        return response;
    };
}

TEST(HttpStream, BringsWhatIsThereAndWhatAWakeBrings) {
    Events events;
    events.add("one");
    RunningServer server{{}, streaming(events)};
    RawClient client = server.connect();
    client.send(kOpen);
    const Answer head = client.read_head().value_or(Answer{});
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.field("Content-Type"), "text/event-stream");
    EXPECT_EQ(head.field("Cache-Control"), "no-store");
    EXPECT_EQ(head.field("Connection"), "close");
    EXPECT_EQ(head.field("Content-Length"), "");
    ASSERT_TRUE(client.read_until("id: 0\nevent: n\ndata: one\n\n"));
    client.forget();
    events.add("two\nlines");
    server->wake();
    ASSERT_TRUE(client.read_until("\n\n"));
    EXPECT_EQ(client.received(), "id: 1\nevent: n\ndata: two\ndata: lines\n\n");
}

TEST(HttpStream, ResumesAfterTheLastEvent) {
    Events events;
    for (const char* data : {"a", "b", "c"}) events.add(data);
    RunningServer server{{}, streaming(events)};
    RawClient client = server.connect();
    client.send("GET /events HTTP/1.1\r\nHost: a\r\nLast-Event-ID: 1\r\n\r\n");
    ASSERT_TRUE(client.read_head());
    ASSERT_TRUE(client.read_until("\n\n"));
    EXPECT_EQ(client.received(), "id: 2\nevent: n\ndata: c\n\n");
}

TEST(HttpStream, EndsWithItsFeed) {
    Events events;
    RunningServer server{{}, streaming(events)};
    RawClient client = server.connect();
    client.send(kOpen);
    ASSERT_TRUE(client.read_head());
    events.end();
    server->wake();
    client.finish();
    EXPECT_TRUE(client.read_to_end());
    EXPECT_EQ(client.received(), "");
}

TEST(HttpStream, BeatsWhileNothingHappens) {
    Events events;
    ServerOptions options;
    options.timeouts.heartbeat = milliseconds{20};
    RunningServer server{options, streaming(events)};
    RawClient client = server.connect();
    client.send(kOpen);
    ASSERT_TRUE(client.read_head());
    EXPECT_TRUE(client.read_until(":\n\n:\n\n:\n\n"));
    events.add("still here");
    server->wake();
    EXPECT_TRUE(client.read_until("data: still here\n\n"));
}

TEST(HttpStream, EndsWhenTheServerStops) {
    Events events;
    RunningServer server{{}, streaming(events)};
    std::vector<RawClient> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(server.connect());
        clients.back().send(kOpen);
        ASSERT_TRUE(clients.back().read_head());
    }
    server->stop();
    for (RawClient& client : clients) {
        client.finish();
        EXPECT_TRUE(client.read_to_end());
    }
    server.join();
}

/// 24 MB do not fit between two sockets (Linux keeps 4 MB for who writes, 6 MB for who reads). The others get
/// all of it meanwhile.
TEST(HttpStream, DropsWhoDoesNotRead) {
    Events events;
    Journal log;
    ServerOptions options;
    options.timeouts.write = milliseconds{1'000};
    options.on_access = [&](const AccessRecord& record) { log.write(std::to_string(record.status)); };
    RunningServer server{options, streaming(events)};
    RawClient slow = server.connect();
    RawClient reader = server.connect();
    for (RawClient* client : {&slow, &reader}) {
        client->send(kOpen);
        ASSERT_TRUE(client->read_head());
    }
    for (int i = 0; i < 24; ++i) events.add(std::string(1u << 20u, static_cast<char>('a' + i % 26)));
    server->wake();
    ASSERT_TRUE(reader.read_until("id: 23\n"));
    EXPECT_EQ(log.wait_for(1).size(), 1u);  // the stream that ended is the slow one,
    events.add("after");
    server->wake();
    EXPECT_TRUE(reader.read_until("data: after\n\n"));  // since this one goes on
}

TEST(HttpStream, MoreThanAllowedAreRefused) {
    Events events;
    ServerOptions options;
    options.capacity.streams = 1;
    RunningServer server{options, streaming(events)};
    RawClient first = server.connect();
    first.send(kOpen);
    ASSERT_TRUE(first.read_head());
    const Answer second = server.ask(kOpen);
    EXPECT_EQ(second.status, 503);
    EXPECT_EQ(second.field("Retry-After"), "1");
}

TEST(HttpStream, WhatAFeedThrowsEndsIt) {
    class Broken final : public EventFeed {
        [[nodiscard]] std::optional<std::string> take() override { throw std::runtime_error{"broken"}; }
    };
    Journal complaints;
    ServerOptions options;
    options.on_complaint = [&](std::string_view line) { complaints.write(std::string{line}); };
    const RunningServer server{options, [](const Request&) {
                                   Response response;
                                   response.feed = std::make_unique<Broken>();
                                   return response;
                               }};
    RawClient client = server.connect();
    client.send(kOpen);
    ASSERT_TRUE(client.read_head());
    client.finish();
    EXPECT_TRUE(client.read_to_end());
    EXPECT_EQ(complaints.wait_for(1), std::vector<std::string>{"an event feed threw: broken"});
}

/// However wakes and events fall, nothing is lost and nothing comes twice or out of order.
TEST(HttpStream, LosesNothingUnderManyWakes) {
    Events events;
    RunningServer server{{}, streaming(events)};
    std::vector<RawClient> clients;
    for (int i = 0; i < 10; ++i) {
        clients.push_back(server.connect());
        clients.back().send(kOpen);
        ASSERT_TRUE(clients.back().read_head());
    }
    std::string expected;
    for (int i = 0; i < 500; ++i) {
        expected += to_text(Event{.id = std::to_string(i), .name = "n", .data = "x"});
        events.add("x");
        server->wake();
    }
    for (RawClient& client : clients) {
        ASSERT_TRUE(client.read_until("id: 499\nevent: n\ndata: x\n\n"));
        EXPECT_EQ(client.received(), expected);
    }
}

TEST(HttpEvent, IsWrittenInLines) {
    EXPECT_EQ(to_text(Event{}), "data: \n\n");
    EXPECT_EQ(to_text(Event{.id = "1\n2", .name = "a\r\ndata: b", .data = "x\r\ny\rz\n"}),
              "id: 12\nevent: adata: b\ndata: x\ndata: y\ndata: z\ndata: \n\n");
}

}  // namespace
}  // namespace kaname::http
