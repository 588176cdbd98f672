#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "sql.hpp"

namespace kaname::storage {

/// A bounded number of connections, opened when they are first needed and lent to one thread at a time.
/// Safe from any thread.
class Pool {
public:
    using Open = std::function<Result<std::unique_ptr<Connection>>()>;
    struct Options {
        std::size_t most = 1;
        std::chrono::milliseconds patience{5'000};  ///< how long a thread waits for its turn
    };
    Pool(Open open, Options options) : open_{std::move(open)}, options_{options} {}
    /// With a connection that is open already.
    Pool(std::unique_ptr<Connection> first, Options options) : options_{options}, opened_{1} {
        idle_.push_back(std::move(first));
    }

    /// A connection until it goes out of scope; its transaction is then rolled back if it was not ended.
    class Lease {
    public:
        Lease(Pool& pool, std::unique_ptr<Connection> connection) noexcept
            : pool_{&pool}, connection_{std::move(connection)} {}
        Lease(Lease&&) noexcept = default;
        Lease& operator=(Lease&&) = delete;
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        ~Lease() {
            if (connection_) pool_->give_back(std::move(connection_));
        }
        [[nodiscard]] Connection& operator*() const noexcept { return *connection_; }

    private:
        Pool* pool_;
        std::unique_ptr<Connection> connection_;
    };
    /// Unavailable when none came free in time, or none can be opened.
    [[nodiscard]] Result<Lease> lease();

private:
    void give_back(std::unique_ptr<Connection> connection) noexcept;
    [[nodiscard]] Result<std::unique_ptr<Connection>> open_one();

    Open open_;
    Options options_;
    std::mutex mutex_;
    std::condition_variable came_free_;
    std::vector<std::unique_ptr<Connection>> idle_;
    std::size_t opened_ = 0;
};

/// Runs `act` on one committed state; whatever it tried to change is refused.
[[nodiscard]] Status view(Pool& pool, const std::function<Status(Connection&)>& act);

}  // namespace kaname::storage
