#pragma once

#include <map>
#include <string>
#include <vector>

#include "kaname/record/memory.hpp"
#include "kaname/sharing/work.hpp"

/// The incidents in memory: for tests. For one thread.
namespace kaname::sharing {

struct MemoryState {
    std::map<std::string, Incident, std::less<>> incidents;
    std::vector<IssuedForecast> forecasts;
    std::map<std::string, Notice, std::less<>> notices;
    std::vector<ChangeOver> changes;
    record::MemoryRecord record;
};

class MemoryIncidents final : public Incidents {
public:
    explicit MemoryIncidents(MemoryState& state) noexcept : state_{&state} {}
    [[nodiscard]] Result<std::optional<Incident>> load(std::string_view id) override;
    [[nodiscard]] Result<std::optional<Incident>> load_submission(std::string_view originator,
                                                                  std::string_view submission) override;
    [[nodiscard]] Result<std::uint64_t> count_of(std::string_view originator) override;
    [[nodiscard]] Result<std::vector<Incident>> load_due(Instant now) override;
    [[nodiscard]] Result<std::vector<Incident>> load_open() override;
    Status save(const Incident& incident) override;

private:
    [[nodiscard]] Result<std::vector<Incident>> load_of(std::string_view body, std::size_t most) override;
    template <class Is>
    [[nodiscard]] std::vector<Incident> those(const Is& is) const;

    MemoryState* state_;
};

class MemoryForecasts final : public Forecasts {
public:
    explicit MemoryForecasts(MemoryState& state) noexcept : state_{&state} {}
    [[nodiscard]] Result<IssuedForecast> load_latest(std::string_view addressee) override;
    [[nodiscard]] Result<IssuedForecast> load(std::string_view addressee, std::uint64_t number) override;
    Status add(const IssuedForecast& forecast) override;

private:
    MemoryState* state_;
};

class MemoryNotices final : public Notices {
public:
    explicit MemoryNotices(MemoryState& state) noexcept : state_{&state} {}
    [[nodiscard]] Result<std::optional<Notice>> load(std::string_view id) override;
    [[nodiscard]] Result<std::uint64_t> count_of(std::string_view issuer) override;
    [[nodiscard]] Result<std::vector<Notice>> load_due(Instant now) override;
    Status save(const Notice& notice) override;

private:
    [[nodiscard]] Result<std::vector<Notice>> load_of(std::string_view body, std::size_t most) override;
    [[nodiscard]] Result<std::vector<Notice>> load_asked(std::string_view originator,
                                                         std::size_t most) override;
    template <class Is>
    [[nodiscard]] std::vector<Notice> those(const Is& is, std::size_t most) const;

    MemoryState* state_;
};

class MemoryChangeOvers final : public ChangeOvers {
public:
    explicit MemoryChangeOvers(MemoryState& state) noexcept : state_{&state} {}
    [[nodiscard]] Result<std::optional<ChangeOver>> latest() override;
    Status add(const ChangeOver& change) override;

private:
    MemoryState* state_;
};

struct MemoryPorts {
    explicit MemoryPorts(MemoryState& state)
        : incidents{state},
          forecasts{state},
          notices{state},
          changes{state},
          trail{state.record},
          outbox{state.record} {}
    [[nodiscard]] Work work() { return {incidents, forecasts, notices, changes, trail, outbox}; }
    MemoryIncidents incidents;
    MemoryForecasts forecasts;
    MemoryNotices notices;
    MemoryChangeOvers changes;
    record::MemoryTrail trail;
    record::MemoryOutbox outbox;
};

using MemoryStore = record::MemoryTransactions<Work, MemoryState, MemoryPorts>;

}  // namespace kaname::sharing
