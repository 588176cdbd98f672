#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kaname/access/account.hpp"
#include "kaname/base/limits.hpp"
#include "kaname/plan/finding.hpp"
#include "kaname/record/recorded.hpp"

namespace kaname::storage {

/// What a worker of the outbox and a reader of the trail act on.
struct RecordWork {
    record::Trail& trail;
    record::Outbox& outbox;
};

/// Who accepts, and when, that a store was put back to an earlier state. It is recorded in the trail.
struct AcceptedRollback {
    Instant at;
    std::string person;
};

struct StoreOptions {
    std::size_t most_waiting = limits::kWaitingActs;  ///< acts; more are refused
    std::size_t most_together = limits::kActsPerCommit;
    std::size_t readers = limits::kReaders;                  ///< views at a time
    std::chrono::milliseconds patience{5'000};               ///< of a view for its turn
    std::chrono::milliseconds note_delay{1'000};             ///< of a note of a read
    std::size_t notes_together = limits::kNotesPerCommit;    ///< notes that are written at once
    std::size_t most_notes_waiting = limits::kWaitingNotes;  ///< more are refused
    std::optional<std::uint64_t> most_bytes{};               ///< of the file; none: until the disk is full
    std::optional<AcceptedRollback> accept_rollback{};
};

/// One file that holds everything, and the threads that work on it. Safe from any thread, except that
/// `close` and the destructor wait for what runs and come after the last call. See the README for what holds.
class Store {
public:
    class Parts;
    Store(std::string path, std::unique_ptr<Parts> parts) noexcept;
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;
    ~Store();

    [[nodiscard]] record::Transactions<sharing::Work>& sharing() noexcept;
    [[nodiscard]] record::Transactions<plan::Work>& plan() noexcept;
    [[nodiscard]] record::Transactions<access::Work>& access() noexcept;
    [[nodiscard]] record::Transactions<RecordWork>& record() noexcept;
    [[nodiscard]] record::ReadLog& reads() noexcept;

    /// Calls `wake` after each commit that announced an event, on the writer's thread: it must be quick and
    /// must not write. It outlives the store.
    void on_commit(std::function<void()> wake);

    [[nodiscard]] const std::string& path() const noexcept { return path_; }

    /// Writes the notes that wait; an error says that some could not be written. Nothing is taken afterwards.
    Status close();

private:
    std::string path_;
    std::unique_ptr<Parts> parts_;
};

/// Opens the store at `path`, or makes one that only its owner may read; ":memory:": kept nowhere.
/// Errors: invalid_input: the file is another program's, or a later version's; conflict: its audit trail is
/// behind the head that was kept beside it (`<path>.head`), or its tables are not ours; unavailable: another
/// process works on it (`<path>.lock`), or the rest.
[[nodiscard]] Result<std::unique_ptr<Store>> open_store(std::string_view path, const StoreOptions& options);

}  // namespace kaname::storage
