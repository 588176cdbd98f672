#pragma once

#include "accounts.hpp"
#include "change_overs.hpp"
#include "findings.hpp"
#include "forecasts.hpp"
#include "incidents.hpp"
#include "kaname/storage/store.hpp"
#include "notices.hpp"
#include "outbox.hpp"
#include "trail.hpp"
#include "writer.hpp"

namespace kaname::storage {

/// The ports of each module over one connection.
struct SharingPorts {
    explicit SharingPorts(Connection& connection)
        : incidents{connection},
          forecasts{connection},
          notices{connection},
          changes{connection},
          trail{connection},
          outbox{connection} {}
    [[nodiscard]] sharing::Work work() { return {incidents, forecasts, notices, changes, trail, outbox}; }
    SqlIncidents incidents;
    SqlForecasts forecasts;
    SqlNotices notices;
    SqlChangeOvers changes;
    SqlTrail trail;
    SqlOutbox outbox;
};

struct PlanPorts {
    explicit PlanPorts(Connection& connection)
        : sharing{connection}, findings{connection}, links{connection} {}
    [[nodiscard]] plan::Work work() {
        return {sharing.incidents, sharing.notices, findings, links, sharing.trail, sharing.outbox};
    }
    SharingPorts sharing;
    SqlFindings findings;
    SqlLinks links;
};

struct AccessPorts {
    explicit AccessPorts(Connection& connection) : accounts{connection}, trail{connection} {}
    [[nodiscard]] access::Work work() { return {accounts, trail}; }
    SqlAccounts accounts;
    SqlTrail trail;
};

struct RecordPorts {
    explicit RecordPorts(Connection& connection) : trail{connection}, outbox{connection} {}
    [[nodiscard]] RecordWork work() { return {trail, outbox}; }
    SqlTrail trail;
    SqlOutbox outbox;
};

/// The transactions of one module: writes go through the writer, views to a connection of the pool.
template <class Work, class Ports>
class SqlTransactions final : public record::Transactions<Work> {
public:
    SqlTransactions(Writer& writer, Pool& readers) noexcept : writer_{&writer}, readers_{&readers} {}
    using Act = typename record::Transactions<Work>::Act;

    [[nodiscard]] Status write(const Act& act) override { return writer_->run(over(act)); }
    [[nodiscard]] Status view(const Act& act) override { return storage::view(*readers_, over(act)); }

private:
    static auto over(const Act& act) {
        return [&act](Connection& connection) -> Status {
            Ports ports{connection};
            Work work = ports.work();
            return act(work);
        };
    }
    Writer* writer_;
    Pool* readers_;
};

}  // namespace kaname::storage
