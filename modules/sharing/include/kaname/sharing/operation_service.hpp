#pragma once

#include "kaname/base/clock.hpp"
#include "kaname/sharing/work.hpp"

namespace kaname::sharing {

/// The one place where operation changes over. Safe to use from any thread when the transactions are.
class OperationService {
public:
    /// What the service works with; everything outlives it.
    struct Ports {
        record::Transactions<Work>& store;
        record::ReadLog& reads;
        const directory::Directory& directory;
        const Clock& clock;
        UtcOffset zone;  ///< in which the days of the directory begin
    };
    explicit OperationService(const Ports& ports) : ports_{ports} {}

    struct Order {
        policy::Operation operation = policy::Operation::normal;
        std::string reason{};  ///< for everybody who takes part
    };
    /// Everybody is told at once. Done also when that is the operation already.
    [[nodiscard]] Status change(const policy::Actor& actor, const Order& order);
    /// The latest change-over; none: operation has been normal from the beginning.
    [[nodiscard]] Result<std::optional<ChangeOver>> latest(const policy::Actor& actor);

private:
    [[nodiscard]] std::vector<std::string> everybody(Instant now) const;

    Ports ports_;
};

}  // namespace kaname::sharing
