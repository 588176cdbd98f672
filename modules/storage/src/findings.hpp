#pragma once

#include "kaname/plan/finding.hpp"
#include "sql.hpp"

namespace kaname::storage {

class SqlFindings final : public plan::Findings {
public:
    explicit SqlFindings(Connection& connection) noexcept : connection_{&connection} {}
    [[nodiscard]] Result<std::optional<plan::Finding>> load(std::string_view id) override;
    [[nodiscard]] Result<std::uint64_t> count_of(std::string_view originator) override;
    Status add(const plan::Finding& finding) override;

private:
    Connection* connection_;
};

class SqlLinks final : public plan::Links {
public:
    explicit SqlLinks(Connection& connection) noexcept : connection_{&connection} {}
    [[nodiscard]] Result<std::vector<plan::Link>> load_of(const plan::Thing& thing) override;
    Status add(const plan::Link& link) override;

private:
    Connection* connection_;
};

}  // namespace kaname::storage
