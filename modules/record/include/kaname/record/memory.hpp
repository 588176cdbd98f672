#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "kaname/record/outbox.hpp"
#include "kaname/record/recorded.hpp"
#include "kaname/record/trail.hpp"
#include "kaname/record/transactions.hpp"

/// The ports in memory: for tests, and for programs that keep nothing. For one thread.
namespace kaname::record {

struct MemoryRecord {
    std::vector<Link> links;
    std::vector<Event> events;
    std::map<std::string, std::uint64_t, std::less<>> places;
};

class MemoryTrail final : public Trail {
public:
    explicit MemoryTrail(MemoryRecord& record) noexcept : record_{&record} {}
    Status write(const Entry& entry) override;
    [[nodiscard]] Result<Head> head() override;
    [[nodiscard]] Result<std::vector<Link>> links(std::uint64_t after, std::size_t most) override;

private:
    MemoryRecord* record_;
};

class MemoryOutbox final : public Outbox {
public:
    explicit MemoryOutbox(MemoryRecord& record) noexcept : record_{&record} {}
    Status announce(const Event& event) override;
    [[nodiscard]] Result<std::vector<Numbered>> events(std::uint64_t after, std::size_t most) override;
    [[nodiscard]] Result<std::vector<Numbered>> events_for(std::string_view body, std::uint64_t after,
                                                           std::size_t most) override;
    [[nodiscard]] Result<std::uint64_t> last_for(std::string_view body) override;
    [[nodiscard]] Result<std::uint64_t> place_of(std::string_view worker) override;
    Status move(std::string_view worker, std::uint64_t to) override;

private:
    MemoryRecord* record_;
};

/// Keeps the notes apart from the trail, so that a test can look at them.
class MemoryReadLog final : public ReadLog {
public:
    Status note(const Entry& entry, Options options) override {
        entries.push_back(entry);
        before_answer.push_back(options.before_answer);
        return done;
    }
    std::vector<Entry> entries;
    std::vector<bool> before_answer;  ///< by position in `entries`
};

/// Transactions over a copyable `State`. `Ports` is built over a State and has `Work work()`.
template <class Work, class State, class Ports>
class MemoryTransactions final : public Transactions<Work> {
public:
    explicit MemoryTransactions(State state = {}) : state_{std::move(state)} {}
    using Act = typename Transactions<Work>::Act;

    [[nodiscard]] Status write(const Act& act) override {
        State next = state_;
        KANAME_CHECK(run(next, act));
        state_ = std::move(next);
        return done;
    }
    [[nodiscard]] Status view(const Act& act) override {
        State copy = state_;
        return run(copy, act);
    }

private:
    static Status run(State& state, const Act& act) {
        Ports ports{state};
        Work work = ports.work();
        return act(work);
    }
    State state_;
};

}  // namespace kaname::record
