#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "kaname/http/server.hpp"
#include "raw_client.hpp"

namespace kaname::http {

/// Lets threads of a test wait for one another.
class Gate {
public:
    void open() {
        const std::lock_guard lock{mutex_};
        is_open_ = true;
        changed_.notify_all();
    }
    /// False when it was not opened for a long time, which only a failing test sees.
    [[nodiscard]] bool wait() {
        std::unique_lock lock{mutex_};
        return changed_.wait_for(lock, std::chrono::seconds{20}, [this] { return is_open_; });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool is_open_ = false;
};

/// Lines that threads of the server write and a test waits for.
class Journal {
public:
    void write(std::string line) {
        const std::lock_guard lock{mutex_};
        lines_.push_back(std::move(line));
        changed_.notify_all();
    }
    /// The first `count` lines; fewer when they do not come.
    [[nodiscard]] std::vector<std::string> wait_for(std::size_t count) {
        std::unique_lock lock{mutex_};
        changed_.wait_for(lock, std::chrono::seconds{20}, [&] { return lines_.size() >= count; });
        return lines_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::string> lines_;
};

/// A server that runs on a thread of its own until the test ends.
class RunningServer {
public:
    RunningServer(ServerOptions options, Handler handler)
        : server_{*Server::open(std::move(options), std::move(handler))}, thread_{[this] {
              server_->run();
          }} {}
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;
    ~RunningServer() {
        server_->stop();
        join();
    }

    [[nodiscard]] Server& operator*() noexcept { return *server_; }
    [[nodiscard]] Server* operator->() noexcept { return server_.get(); }
    [[nodiscard]] RawClient connect() const { return RawClient{server_->port()}; }
    /// The answer to one request on a connection of its own; status 0 when there is none.
    [[nodiscard]] Answer ask(std::string_view request) const {
        RawClient client = connect();
        client.send(request);
        return client.read_answer().value_or(Answer{});
    }
    /// Waits until run() has returned.
    void join() {
        if (thread_.joinable()) thread_.join();
    }

private:
    std::unique_ptr<Server> server_;
    std::thread thread_;
};

/// Says what it was asked: "GET /a/b body".
inline Response echo(const Request& request) {
    Response response;
    response.headers = {{"Content-Type", "text/plain"}};
    response.body = std::string{to_text(request.method)} + " " + request.path + " " + request.body;
    return response;
}

}  // namespace kaname::http
