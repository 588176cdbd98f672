#include "pool.hpp"

#include "faults.hpp"

namespace kaname::storage {

Result<Pool::Lease> Pool::lease() {
    std::unique_lock lock{mutex_};
    const auto free = [this] { return !idle_.empty() || opened_ < options_.most; };
    if (!came_free_.wait_for(lock, options_.patience, free)) return busy();
    if (!idle_.empty()) {
        std::unique_ptr<Connection> connection = std::move(idle_.back());
        idle_.pop_back();
        return Lease{*this, std::move(connection)};
    }
    ++opened_;
    lock.unlock();
    KANAME_TRY(std::unique_ptr<Connection> connection, open_one());
    return Lease{*this, std::move(connection)};
}

Result<std::unique_ptr<Connection>> Pool::open_one() {
    auto opened = open_();
    if (opened) return opened;
    {
        const std::lock_guard lock{mutex_};
        --opened_;
    }
    came_free_.notify_one();
    return opened;
}

void Pool::give_back(std::unique_ptr<Connection> connection) noexcept {
    connection->rollback();
    static_cast<void>(connection->take_fault());
    {
        const std::lock_guard lock{mutex_};
        idle_.push_back(std::move(connection));
    }
    came_free_.notify_one();
}

Status view(Pool& pool, const std::function<Status(Connection&)>& act) {
    KANAME_TRY(const Pool::Lease lease, pool.lease());
    KANAME_CHECK((*lease).begin(Access::read));
    KANAME_CHECK(act(*lease));
    if (auto fault = (*lease).take_fault()) return *std::move(fault);
    return done;
}

}  // namespace kaname::storage
