#pragma once

#include <map>
#include <string>
#include <vector>

#include "kaname/plan/finding.hpp"
#include "kaname/sharing/memory.hpp"

/// Findings and links in memory: for tests. For one thread.
namespace kaname::plan {

struct MemoryState {
    sharing::MemoryState sharing;
    std::map<std::string, Finding, std::less<>> findings;
    std::vector<Link> links;
};

class MemoryFindings final : public Findings {
public:
    explicit MemoryFindings(MemoryState& state) noexcept : state_{&state} {}
    [[nodiscard]] Result<std::optional<Finding>> load(std::string_view id) override;
    [[nodiscard]] Result<std::uint64_t> count_of(std::string_view originator) override;
    Status add(const Finding& finding) override;

private:
    MemoryState* state_;
};

class MemoryLinks final : public Links {
public:
    explicit MemoryLinks(MemoryState& state) noexcept : state_{&state} {}
    [[nodiscard]] Result<std::vector<Link>> load_of(const Thing& thing) override;
    Status add(const Link& link) override;

private:
    MemoryState* state_;
};

struct MemoryPorts {
    explicit MemoryPorts(MemoryState& state) : sharing{state.sharing}, findings{state}, links{state} {}
    [[nodiscard]] Work work() {
        return {sharing.incidents, sharing.notices, findings, links, sharing.trail, sharing.outbox};
    }
    sharing::MemoryPorts sharing;
    MemoryFindings findings;
    MemoryLinks links;
};

using MemoryStore = record::MemoryTransactions<Work, MemoryState, MemoryPorts>;

}  // namespace kaname::plan
