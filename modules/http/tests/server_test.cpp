#include "kaname/http/server.hpp"

#include <gtest/gtest.h>

#include <atomic>

#include "running_server.hpp"

namespace kaname::http {
namespace {

const std::string kGet = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n";

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
        EXPECT_EQ(answer->field("Date").size(), 29u);  // RFC 9110, section 5.6.7
    }
}

TEST(HttpServer, ClosesWhenAsked) {
    const RunningServer server{{}, echo};
    RawClient client = server.connect();
    client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(client.read_answer().value_or(Answer{}).field("Connection"), "close");
    EXPECT_TRUE(client.read_to_end());
}

TEST(HttpServer, Http10EndsWithOneAnswer) {
    const RunningServer server{{}, echo};
    RawClient client = server.connect();
    client.send("GET /old HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    const auto answer = client.read_answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, "GET /old ");
    EXPECT_EQ(answer->field("Connection"), "close");
    EXPECT_TRUE(client.read_to_end());
}

TEST(HttpServer, HeadHasTheLengthWithoutTheBody) {
    const RunningServer server{{}, echo};
    RawClient client = server.connect();
    client.send("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n" + kGet);
    EXPECT_EQ(client.read_head().value_or(Answer{}).field("Content-Length"), "8");  // "HEAD /a "
    EXPECT_EQ(client.read_answer().value_or(Answer{}).body, "GET /a ");
}

TEST(HttpServer, NoContentHasNoLength) {
    const RunningServer server{{}, [](const Request&) {
                                   Response response;
                                   response.status = 204;
                                   return response;
                               }};
    const Answer answer = server.ask(kGet);
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(answer.head.find("Content-Length"), std::string::npos);
}

TEST(HttpServer, AnswersInOrderWhatIsSentAhead) {
    const RunningServer server{{}, echo};
    RawClient client = server.connect();
    std::string ahead;
    for (int i = 0; i < 50; ++i) {
        ahead += "POST /" + std::to_string(i) + " HTTP/1.1\r\nHost: a\r\n";
        ahead += i % 2 == 0 ? "Content-Length: 2\r\n\r\nhi"
                            : "Transfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n";
    }
    client.send(ahead);
    for (int i = 0; i < 50; ++i) {
        EXPECT_EQ(client.read_answer().value_or(Answer{}).body, "POST /" + std::to_string(i) + " hi");
    }
}

TEST(HttpServer, InvitesABodyThatWaits) {
    const RunningServer server{{}, echo};
    RawClient client = server.connect();
    client.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    EXPECT_EQ(client.read_head().value_or(Answer{}).status, 100);
    client.send("hi");
    EXPECT_EQ(client.read_answer().value_or(Answer{}).body, "POST / hi");
}

TEST(HttpServer, DoesNotInviteABodyThatIsTooLong) {
    const RunningServer server{{}, echo};
    RawClient client = server.connect();
    client.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2000000\r\n\r\n");
    EXPECT_EQ(client.read_head().value_or(Answer{}).status, 413);
}

TEST(HttpServer, SendsLongAnswersWhole) {
    std::string body(3'000'000, 'x');
    body.back() = '!';
    const RunningServer server{{}, [&](const Request&) {
                                   Response response;
                                   response.body = body;
                                   return response;
                               }};
    EXPECT_EQ(server.ask(kGet).body, body);
}

TEST(HttpServer, TellsTheHandlerWhoAsks) {
    const RunningServer server{{}, [](const Request& request) {
                                   Response response;
                                   response.body = request.remote +
                                                   (request.secure ? " secure " : " plain ") +
                                                   std::string{request.headers.find("x-a").value_or("")};
                                   return response;
                               }};
    EXPECT_EQ(server.ask("GET / HTTP/1.1\r\nHost: a\r\nX-A:  b \r\n\r\n").body, "127.0.0.1 plain b");
}

TEST(HttpServer, WhatAHandlerThrowsIsLoggedAndNotTold) {
    Journal complaints;
    ServerOptions options;
    options.on_complaint = [&](std::string_view line) { complaints.write(std::string{line}); };
    const RunningServer server{options,
                               [](const Request&) -> Response { throw std::runtime_error{"secret"}; }};
    const Answer answer = server.ask(kGet);
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.body.find("secret"), std::string::npos);
    EXPECT_EQ(complaints.wait_for(1), std::vector<std::string>{"a handler threw: secret"});
}

TEST(HttpServer, AHeaderThatWouldSplitTheAnswerIsNotSent) {
    const RunningServer server{{}, [](const Request&) {
                                   Response response;
                                   response.headers.add({"Location", "/\r\nSet-Cookie: a=b"});
                                   return response;
                               }};
    const Answer answer = server.ask(kGet);
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.field("Set-Cookie"), "");
}

TEST(HttpServer, OwnFieldsAreTheServers) {
    const RunningServer server{
        {}, [](const Request&) {
            Response response;
            response.headers = {{"content-length", "99"}, {"Transfer-Encoding", "chunked"}};
            return response;
        }};
    const Answer answer = server.ask(kGet);
    EXPECT_EQ(answer.field("Content-Length"), "0");
    EXPECT_EQ(answer.field("Transfer-Encoding"), "");
}

TEST(HttpServer, FaultsAreRenderedByTheCaller) {
    ServerOptions options;
    options.fault_page = [](const Fault& fault) {
        Response response;
        response.status = fault.status;
        response.body = "{" + fault.reason.en + "}";
        return response;
    };
    const RunningServer server{options, echo};
    EXPECT_EQ(server.ask("GET / HTTP/1.1\r\n\r\n").body, "{Host is missing or wrong}");
}

TEST(HttpServer, LogsTheRouteAndNothingSecret) {
    Journal log;
    ServerOptions options;
    options.on_access = [&](const AccessRecord& record) {
        log.write(std::string{record.method ? to_text(*record.method) : "?"} + " " +
                  std::string{record.route} + " " + std::to_string(record.status) + " " +
                  std::string{record.remote});
        EXPECT_GE(record.duration.count(), 0);
    };
    const auto router = Router::make({{Method::get, "/a/{id}", echo}});
    ASSERT_TRUE(router);
    const RunningServer server{options, [&](const Request& request) { return router->respond(request); }};
    EXPECT_NE(server.ask("GET /a/secret?token=secret HTTP/1.1\r\nHost: a\r\nCookie: secret\r\n\r\n").status,
              0);
    EXPECT_NE(server.ask("GET /secret HTTP/1.1\r\nHost: a\r\n\r\n").status, 0);
    EXPECT_NE(server.ask("garbage\r\n\r\n").status, 0);
    const std::vector<std::string> expected{"GET /a/{id} 200 127.0.0.1", "GET  404 127.0.0.1",
                                            "?  400 127.0.0.1"};
    EXPECT_EQ(log.wait_for(3), expected);
}

TEST(HttpServer, AnswersManyAtOnce) {
    std::atomic<int> calls = 0;
    const RunningServer server{{}, [&](const Request& request) {
                                   ++calls;
                                   return echo(request);
                               }};
    std::vector<std::thread> threads;
    threads.reserve(8);
    std::atomic<int> right = 0;
    for (int t = 0; t < 8; ++t) {
        threads.emplace_back([&server, &right, t] {
            RawClient client = server.connect();
            for (int i = 0; i < 50; ++i) {
                const std::string path = "/" + std::to_string(t) + "/" + std::to_string(i);
                client.send("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
                if (client.read_answer().value_or(Answer{}).body == "GET " + path + " ") ++right;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(right, 8 * 50);
    EXPECT_EQ(calls, 8 * 50);
}

TEST(HttpServer, OneWorkerAndOnePlaceToWaitAndThen503) {
    Gate started;
    Gate released;
    ServerOptions options;
    options.capacity.workers = 1;
    options.capacity.waiting = 1;
    const RunningServer server{options, [&](const Request& request) {
                                   started.open();
                                   static_cast<void>(released.wait());
                                   return echo(request);
                               }};
    RawClient worked = server.connect();
    worked.send(kGet);
    ASSERT_TRUE(started.wait());
    std::vector<RawClient> others;  // one of them waits, whichever comes first; all others are refused
    for (int i = 0; i < 3; ++i) {
        others.push_back(server.connect());
        others.back().send(kGet);
    }
    // Refused answers come while the worker is held; whose they are is the server's choice.
    EXPECT_TRUE(others[2].has_more(std::chrono::seconds{20}) || others[1].has_more(std::chrono::seconds{20}));
    released.open();
    int refused = 0;
    for (RawClient& client : others) {
        const Answer answer = client.read_answer().value_or(Answer{});
        if (answer.status == 503 && answer.field("Retry-After") == "1") ++refused;
    }
    EXPECT_GE(refused, 1);
    EXPECT_LE(refused, 2);
    EXPECT_EQ(worked.read_answer().value_or(Answer{}).status, 200);
}

TEST(HttpServer, TooManyConnectionsWaitUntilOneEnds) {
    ServerOptions options;
    options.capacity.connections = 1;
    const RunningServer server{options, echo};
    auto first = std::make_unique<RawClient>(server.connect());
    first->send(kGet);
    EXPECT_EQ(first->read_answer().value_or(Answer{}).status, 200);
    RawClient second = server.connect();
    second.send(kGet);
    EXPECT_FALSE(second.has_more(std::chrono::milliseconds{50}));
    first.reset();
    EXPECT_EQ(second.read_answer().value_or(Answer{}).status, 200);
}

TEST(HttpServer, SaysWhereItCannotListen) {
    RunningServer server{{}, echo};
    ServerOptions taken;
    taken.port = server->port();
    ServerOptions unknown;
    unknown.address = "somewhere";
    for (const ServerOptions& options : {taken, unknown}) {
        const auto failed = Server::open(options, echo);
        ASSERT_FALSE(failed);
        EXPECT_EQ(failed.error().code, ErrorCode::unavailable);
        EXPECT_EQ(failed.error().problems.front().place,
                  options.address + ":" + std::to_string(options.port));
    }
}

TEST(HttpServer, ListensOnVersion6) {
    ServerOptions options;
    options.address = "::1";
    EXPECT_TRUE(Server::open(options, echo));
}

}  // namespace
}  // namespace kaname::http
