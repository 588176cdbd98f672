#pragma once

#include <optional>
#include <string>

#include "kaname/base/instant.hpp"
#include "kaname/policy/route.hpp"

namespace kaname::sharing {

/// One change-over between normal and large-scale operation. They are only added to; before the first one
/// operation is normal. What has set out before a change-over goes on as it began: only what sets out after
/// it follows the agreements for the other operation.
struct ChangeOver {
    policy::Operation operation = policy::Operation::normal;  ///< from then on
    Instant at{};
    std::string body{};
    std::string person{};
    std::string reason{};
    friend bool operator==(const ChangeOver&, const ChangeOver&) = default;
};

/// The port of the change-overs within one transaction.
class ChangeOvers {
public:
    ChangeOvers() = default;
    ChangeOvers(const ChangeOvers&) = delete;
    ChangeOvers& operator=(const ChangeOvers&) = delete;
    virtual ~ChangeOvers() = default;

    /// None: there was none yet.
    [[nodiscard]] virtual Result<std::optional<ChangeOver>> latest() = 0;
    virtual Status add(const ChangeOver& change) = 0;
};

/// The operation after the latest change-over.
[[nodiscard]] Result<policy::Operation> operation_now(ChangeOvers& changes);

}  // namespace kaname::sharing
