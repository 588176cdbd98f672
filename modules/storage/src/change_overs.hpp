#pragma once

#include "kaname/sharing/operation.hpp"
#include "sql.hpp"

namespace kaname::storage {

class SqlChangeOvers final : public sharing::ChangeOvers {
public:
    explicit SqlChangeOvers(Connection& connection) noexcept : connection_{&connection} {}
    [[nodiscard]] Result<std::optional<sharing::ChangeOver>> latest() override;
    Status add(const sharing::ChangeOver& change) override;

private:
    Connection* connection_;
};

}  // namespace kaname::storage
