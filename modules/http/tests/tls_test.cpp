#include <gtest/gtest.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <sys/time.h>

#include "certificate.hpp"
#include "running_server.hpp"

namespace kaname::http {
namespace {

/// A client that trusts anybody: what is tested is the server.
class TlsClient {
public:
    explicit TlsClient(RawClient socket, int newest = TLS1_3_VERSION)
        : socket_{std::move(socket)}, context_{SSL_CTX_new(TLS_client_method()), SSL_CTX_free} {
        const timeval patience{.tv_sec = 20, .tv_usec = 0};
        ::setsockopt(socket_.descriptor(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        SSL_CTX_set_security_level(context_.get(), 0);  // so that old versions are the server's to refuse
        SSL_CTX_set_min_proto_version(context_.get(), TLS1_VERSION);
        SSL_CTX_set_max_proto_version(context_.get(), newest);
        session_.reset(SSL_new(context_.get()));
        SSL_set_fd(session_.get(), socket_.descriptor());
    }
    [[nodiscard]] bool open() { return SSL_connect(session_.get()) == 1; }
    void send(std::string_view bytes) {
        SSL_write(session_.get(), bytes.data(), static_cast<int>(bytes.size()));
    }
    bool read_until(std::string_view text) {
        while (received_.find(text) == std::string::npos) {
            if (!read_more()) return false;
        }
        return true;
    }
    /// Whether the server ended the session in good form.
    bool read_to_goodbye() {
        while (read_more()) {
        }
        return (SSL_get_shutdown(session_.get()) & SSL_RECEIVED_SHUTDOWN) != 0;
    }
    void say_goodbye() { SSL_shutdown(session_.get()); }
    [[nodiscard]] const std::string& received() const { return received_; }
    [[nodiscard]] std::string version() const { return SSL_get_version(session_.get()); }

private:
    bool read_more() {
        std::array<char, 16'384> bytes{};
        const int got = SSL_read(session_.get(), bytes.data(), static_cast<int>(bytes.size()));
        if (got > 0) received_.append(bytes.data(), static_cast<std::size_t>(got));
        return got > 0;
    }
    RawClient socket_;
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
    std::unique_ptr<SSL, decltype(&SSL_free)> session_{nullptr, SSL_free};
    std::string received_;
};

class HttpTls : public testing::Test {
protected:
    [[nodiscard]] ServerOptions options() const {
        ServerOptions options;
        options.tls = certificate_.files();
        return options;
    }
    Certificate certificate_;
};

Response tell_secure(const Request& request) {
    Response response;
    response.body = request.secure ? "secure" + request.body : "plain";
    return response;
}

TEST_F(HttpTls, AnswersAndKeepsTheConnection) {
    const RunningServer server{options(), tell_secure};
    TlsClient client{server.connect()};
    ASSERT_TRUE(client.open());
    EXPECT_EQ(client.version(), "TLSv1.3");
    const std::string body(300'000, 'x');  // many records
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 300000\r\n\r\n" + body);
    EXPECT_TRUE(client.read_until("secure" + body));
    client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    EXPECT_TRUE(client.read_to_goodbye());
}

TEST_F(HttpTls, TakesVersion12AndNothingOlder) {
    const RunningServer server{options(), tell_secure};
    TlsClient older{server.connect(), TLS1_2_VERSION};
    EXPECT_TRUE(older.open());
    TlsClient oldest{server.connect(), TLS1_1_VERSION};
    EXPECT_FALSE(oldest.open());
}

TEST_F(HttpTls, ClosesOnWhoDoesNotSpeakIt) {
    const RunningServer server{options(), tell_secure};
    RawClient client = server.connect();
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    client.finish();
    EXPECT_TRUE(client.read_to_end());
    EXPECT_EQ(client.received().find("HTTP"), std::string::npos);
}

TEST_F(HttpTls, ClosesOnWhoIsSlowToBegin) {
    ServerOptions impatient = options();
    impatient.timeouts.handshake = std::chrono::milliseconds{50};
    const RunningServer server{impatient, tell_secure};
    RawClient client = server.connect();
    EXPECT_TRUE(client.read_to_end());
}

TEST_F(HttpTls, StreamsAndEndsInGoodForm) {
    class One final : public EventFeed {
        [[nodiscard]] std::optional<std::string> take() override {
            return std::exchange(taken_, true) ? "" : to_text(Event{.id = "1", .name = {}, .data = "x"});
        }
        bool taken_ = false;
    };
    ServerOptions hasty = options();
    hasty.timeouts.linger = std::chrono::milliseconds{50};
    RunningServer server{hasty, [](const Request&) {
                             Response response;
                             response.feed = std::make_unique<One>();
                             return response;
                         }};
    TlsClient client{server.connect()};
    ASSERT_TRUE(client.open());
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_TRUE(client.read_until("id: 1\ndata: x\n\n"));
    server->stop();
    EXPECT_TRUE(client.read_to_goodbye());
    client.say_goodbye();
    server.join();
}

TEST_F(HttpTls, RefusesFilesThatDoNotFit) {
    const Certificate other;
    ServerOptions mixed = options();
    mixed.tls->private_key = other.files().private_key;
    ServerOptions missing = options();
    missing.tls->certificate_chain = "/tmp/there/is/none.pem";
    for (const auto& [wrong, place] :
         {std::pair{mixed, mixed.tls->private_key}, {missing, missing.tls->certificate_chain}}) {
        const auto server = Server::open(wrong, tell_secure);
        ASSERT_FALSE(server);
        EXPECT_EQ(server.error().problems.front().place, place);
    }
}

}  // namespace
}  // namespace kaname::http
