#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "../modules/http/tests/running_server.hpp"

// What an open event stream costs in memory, and a trivial request in time. The clients are in the same
// process: they cost half the processor time, and next to no memory of it.
//
// bench_http serve: says its port and serves until its input ends, for load generators.
namespace kaname::http {
namespace {

constexpr std::size_t kStreams = 4'000;
constexpr int kClients = 8;
constexpr std::chrono::seconds kSpan{3};

class Silent final : public EventFeed {
public:
    [[nodiscard]] std::optional<std::string> take() override { return std::string{}; }
};

Response answer(const Request& request) {
    Response response;
    if (request.path == "/events") {
        response.feed = std::make_unique<Silent>();
    } else {
        response.headers = {{"Content-Type", "application/json"}};
        response.body = R"({"state":"normal"})";
    }
    return response;
}

/// Bytes of this process in memory (proc(5): pages, the second field of statm).
std::size_t resident() {
    std::ifstream in{"/proc/self/statm"};
    std::size_t all = 0;
    std::size_t pages = 0;
    in >> all >> pages;
    return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

void raise_open_files() {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

void measure_streams() {
    const RunningServer server{{}, answer};
    std::vector<RawClient> clients;
    clients.reserve(kStreams);
    std::size_t before = 0;
    for (std::size_t i = 0; i < kStreams; ++i) {
        if (i == kStreams / 10) before = resident();  // what is paid once is paid by then
        clients.push_back(server.connect());
        clients.back().send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n");
        if (!clients.back().read_head()) return;
        clients.back().forget();
    }
    std::printf("open stream: %.1f KB each, of %zu\n",
                static_cast<double>(resident() - before) / 1024.0 / (kStreams - kStreams / 10.0), kStreams);
}

void measure_requests() {
    const RunningServer server{{}, answer};
    std::atomic<long> answered = 0;
    std::atomic<bool> over = false;
    std::vector<std::thread> threads;
    for (int i = 0; i < kClients; ++i) {
        threads.emplace_back([&] {
            RawClient client = server.connect();
            while (!over && client.send("GET /state HTTP/1.1\r\nHost: a\r\n\r\n") && client.read_answer()) {
                ++answered;
            }
        });
    }
    std::this_thread::sleep_for(kSpan);
    over = true;
    for (std::thread& thread : threads) thread.join();
    std::printf("trivial request: %.0f a second, over %d connections, clients in the same process\n",
                static_cast<double>(answered) / static_cast<double>(kSpan.count()), kClients);
}

void serve_until_input_ends() {
    RunningServer server{{}, answer};
    std::printf("%d\n", static_cast<int>(server->port()));
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
}

}  // namespace
}  // namespace kaname::http

int main(int count, char** words) {
    kaname::http::raise_open_files();
    if (count > 1 && std::string_view{words[1]} == "serve") {
        kaname::http::serve_until_input_ends();
        return 0;
    }
    kaname::http::measure_streams();
    kaname::http::measure_requests();
    return 0;
}
