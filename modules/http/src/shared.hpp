#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ssl/context.hpp>
#include <optional>
#include <string>

#include "kaname/http/server.hpp"
#include "worker_pool.hpp"

namespace kaname::http {

/// What all connections of a server have in common. `options` and `handler` do not change and are seen by
/// workers too; all else belongs to the I/O thread.
struct Shared {
    ServerOptions options;
    Handler handler;
    boost::asio::io_context io{1};  // one thread runs it
    std::optional<boost::asio::ssl::context> tls{};
    std::optional<WorkerPool> pool{};  // while run() runs
    std::size_t streams = 0;
    bool stopping = false;
    std::int64_t date_second = 0;
    std::string date_text{};

    /// The present for the Date field; made anew once a second.
    [[nodiscard]] std::string_view date();
    void complain(std::string_view complaint) const {
        if (options.on_complaint) options.on_complaint(complaint);
    }
};

}  // namespace kaname::http
