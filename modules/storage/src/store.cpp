#include "kaname/storage/store.hpp"

#include <mutex>

#include "faults.hpp"
#include "head_file.hpp"
#include "migrations.hpp"
#include "read_log.hpp"
#include "sqlite.hpp"
#include "store_lock.hpp"
#include "transactions.hpp"

namespace kaname::storage {
namespace {

constexpr std::int64_t kPageBytes = 4'096;  // SQLite's own choice

bool in_memory(const std::string& path) { return path == ":memory:"; }

SqliteOptions sqlite_options(const std::string& path, const StoreOptions& options) {
    SqliteOptions sqlite{.path = path};
    if (options.most_bytes) sqlite.most_pages = static_cast<std::int64_t>(*options.most_bytes) / kPageBytes;
    return sqlite;
}

Status check_head(SqlTrail& trail, const HeadFile& file) {
    KANAME_TRY(const std::optional<record::Head> kept, file.read());
    if (kept) return holds(trail, *kept);
    KANAME_TRY(const record::Head own, trail.head());
    // A new store has no head file until its first commit.
    return own.count == 0 ? Status{done} : no_head_file(file.path());
}

/// Puts into the trail that somebody knows of the rollback, so that it shows for good.
Status record_rollback(Connection& connection, const AcceptedRollback& accepted) {
    KANAME_CHECK(connection.begin(Access::write));
    KANAME_CHECK(SqlTrail{connection}.write(
        {.at = accepted.at, .person = accepted.person, .action = "accept_rollback", .subject = "store"}));
    return connection.commit();
}

/// The store goes on from the head it kept, or from where somebody accepted that it is.
Status settle_head(Connection& connection, const HeadFile& file, const StoreOptions& options) {
    SqlTrail trail{connection};
    Status checked = check_head(trail, file);
    if (!checked) {
        const bool accepted = options.accept_rollback && checked.error().code == ErrorCode::conflict;
        if (!accepted) return checked;
        KANAME_CHECK(record_rollback(connection, *options.accept_rollback));
    }
    KANAME_TRY(const record::Head head, trail.head());
    return file.write(head);
}

}  // namespace

class Store::Parts {
public:
    Parts(const std::string& path, std::unique_ptr<StoreLock> lock, std::unique_ptr<Connection> connection,
          const StoreOptions& options)
        : lock_{std::move(lock)},
          head_file_{path},
          keeps_head_{!in_memory(path)},
          writing_{std::move(connection), {.most = 1, .patience = options.patience}},
          reading_{[path] { return open_sqlite({.path = path, .access = Access::read}); },
                   {.most = options.readers, .patience = options.patience}},
          writer_{
              writing_,
              {.ready = [this] { return keep_head(); }, .passed = [this](const Ends& ends) { passed(ends); }},
              {.most_waiting = options.most_waiting, .most_together = options.most_together}},
          // What is kept nowhere has one connection, which views share with the writer.
          sharing_{writer_, keeps_head_ ? reading_ : writing_},
          plan_{writer_, keeps_head_ ? reading_ : writing_},
          access_{writer_, keeps_head_ ? reading_ : writing_},
          record_{writer_, keeps_head_ ? reading_ : writing_},
          reads_{writer_,
                 {.delay = options.note_delay,
                  .together = options.notes_together,
                  .most_waiting = options.most_notes_waiting}} {}

    record::Transactions<sharing::Work>& sharing() noexcept { return sharing_; }
    record::Transactions<plan::Work>& plan() noexcept { return plan_; }
    record::Transactions<access::Work>& access() noexcept { return access_; }
    record::Transactions<RecordWork>& record() noexcept { return record_; }
    record::ReadLog& reads() noexcept { return reads_; }

    void on_commit(std::function<void()> wake) {
        const std::lock_guard lock{mutex_};
        wakes_.push_back(std::move(wake));
    }
    Status close() {
        Status written = reads_.stop();
        writer_.stop();
        return written;
    }

private:
    /// Writes the head that is not in its file yet.
    Status keep_head() {
        if (!unkept_) return done;
        KANAME_CHECK(head_file_.write(*unkept_));
        unkept_.reset();
        return done;
    }
    void passed(const Ends& ends) {
        if (keeps_head_ && ends.head != last_.head) {
            unkept_ = ends.head;
            static_cast<void>(keep_head());  // if it fails, the next acts are refused until it does not
        }
        const bool announced = ends.event != last_.event;
        last_ = ends;
        if (!announced) return;
        const std::lock_guard lock{mutex_};
        for (const auto& wake : wakes_) wake();
    }

    std::unique_ptr<StoreLock> lock_;  // let go last
    HeadFile head_file_;
    bool keeps_head_;
    std::optional<record::Head> unkept_;  // this and the next: the writer's thread only
    Ends last_;
    std::mutex mutex_;
    std::vector<std::function<void()>> wakes_;
    Pool writing_;
    Pool reading_;
    Writer writer_;
    SqlTransactions<sharing::Work, SharingPorts> sharing_;
    SqlTransactions<plan::Work, PlanPorts> plan_;
    SqlTransactions<access::Work, AccessPorts> access_;
    SqlTransactions<RecordWork, RecordPorts> record_;
    BatchedReadLog reads_;
};

Store::Store(std::string path, std::unique_ptr<Parts> parts) noexcept
    : path_{std::move(path)}, parts_{std::move(parts)} {}
Store::~Store() { static_cast<void>(close()); }

record::Transactions<sharing::Work>& Store::sharing() noexcept { return parts_->sharing(); }
record::Transactions<plan::Work>& Store::plan() noexcept { return parts_->plan(); }
record::Transactions<access::Work>& Store::access() noexcept { return parts_->access(); }
record::Transactions<RecordWork>& Store::record() noexcept { return parts_->record(); }
record::ReadLog& Store::reads() noexcept { return parts_->reads(); }
void Store::on_commit(std::function<void()> wake) { parts_->on_commit(std::move(wake)); }
Status Store::close() { return parts_->close(); }

Result<std::unique_ptr<Store>> open_store(std::string_view path, const StoreOptions& options) {
    const std::string file{path};
    std::unique_ptr<StoreLock> lock;
    if (!in_memory(file)) {
        KANAME_TRY(lock, StoreLock::take(file));
    }
    KANAME_TRY(std::unique_ptr<Connection> connection, open_sqlite(sqlite_options(file, options)));
    KANAME_CHECK(migrate(*connection));
    if (!in_memory(file)) KANAME_CHECK(settle_head(*connection, HeadFile{file}, options));
    static_cast<void>(connection->take_fault());
    auto parts = std::make_unique<Store::Parts>(file, std::move(lock), std::move(connection), options);
    return std::make_unique<Store>(file, std::move(parts));
}

}  // namespace kaname::storage
