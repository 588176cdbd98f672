#include "sqlite.hpp"

#include <sqlite3.h>

#include <cassert>
#include <charconv>
#include <map>
#include <new>
#include <vector>

#include "durable_file.hpp"
#include "faults.hpp"

namespace kaname::storage {
namespace {

constexpr int kApplicationId = 0x4B616E61;  // "Kana": bytes 68 to 71 of our files
constexpr int kLayout = 1;                  // user_version: what even the table of migrations looks like
constexpr int kBusyMilliseconds = 5'000;

struct Close {
    void operator()(sqlite3* database) const noexcept { sqlite3_close_v2(database); }
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

/// A statement, and which of the values `$n` each of its parameters takes: SQLite counts them as they come.
struct Prepared {
    Statement statement;
    std::vector<std::size_t> values;
};

/// Leaves the statement ready for its next run, however this one ends.
class Running {
public:
    explicit Running(sqlite3_stmt* statement) noexcept : statement_{statement} {}
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running() {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }

private:
    sqlite3_stmt* statement_;
};

class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement) noexcept : statement_{statement} {}
    [[nodiscard]] bool is_null(int column) const override {
        return sqlite3_column_type(statement_, column) == SQLITE_NULL;
    }
    [[nodiscard]] std::int64_t integer(int column) const override {
        return sqlite3_column_int64(statement_, column);
    }
    [[nodiscard]] std::string_view text(int column) const override {
        // SQLite gives unsigned bytes
        const auto* begin = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
        return begin == nullptr ? std::string_view{} : std::string_view{begin, length(column)};
    }
    [[nodiscard]] Bytes bytes(int column) const override {
        const auto* begin = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
        return begin == nullptr ? Bytes{} : Bytes{begin, length(column)};
    }

private:
    [[nodiscard]] std::size_t length(int column) const {
        return static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    }
    sqlite3_stmt* statement_;
};

/// Binds one value; texts and bytes are borrowed until the statement is reset.
struct Bind {
    sqlite3_stmt* statement;
    int parameter;
    int operator()(std::monostate) const { return sqlite3_bind_null(statement, parameter); }
    int operator()(std::int64_t value) const { return sqlite3_bind_int64(statement, parameter, value); }
    int operator()(std::string_view text) const {
        const char* begin = text.data() == nullptr ? "" : text.data();
        return sqlite3_bind_text64(statement, parameter, begin, text.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    int operator()(Bytes bytes) const {
        return sqlite3_bind_blob64(statement, parameter, bytes.data(), bytes.size(), SQLITE_STATIC);
    }
};

class SqliteConnection final : public Connection {
public:
    SqliteConnection(Database database, std::string name) noexcept
        : database_{std::move(database)}, name_{std::move(name)} {}

    void rollback() noexcept override {
        if (in_transaction()) sqlite3_exec(database_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    [[nodiscard]] bool in_transaction() const noexcept override {
        return sqlite3_get_autocommit(database_.get()) == 0;
    }
    [[nodiscard]] Dialect dialect() const noexcept override {
        return {.integer = "INTEGER", .bytes = "BLOB", .strict = "STRICT"};
    }

private:
    Result<std::uint64_t> do_run(std::string_view sql, std::span<const Value> values,
                                 const Each& each) override;
    Status do_script(std::string_view sql) override;
    Status do_begin(Access access) override;
    Status do_commit() override { return do_script("COMMIT"); }

    Result<Prepared*> prepared(std::string_view sql);
    [[nodiscard]] Error fault() const;

    Database database_;
    std::string name_;
    bool read_only_ = false;
    std::map<std::string, Prepared, std::less<>> statements_;
};

Error SqliteConnection::fault() const {
    const int code = sqlite3_errcode(database_.get());
    if (code == SQLITE_NOMEM) throw std::bad_alloc{};
    return sqlite_fault(code, sqlite3_errmsg(database_.get()), name_);
}

Result<Prepared*> SqliteConnection::prepared(std::string_view sql) {
    if (const auto known = statements_.find(sql); known != statements_.end()) return &known->second;
    sqlite3_stmt* made = nullptr;
    const int code = sqlite3_prepare_v3(database_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    Prepared statement{.statement = Statement{made}, .values{}};
    if (code != SQLITE_OK) return fault();
    for (int i = 1; i <= sqlite3_bind_parameter_count(made); ++i) {
        const std::string_view name = sqlite3_bind_parameter_name(made, i);
        std::size_t number = 0;
        std::from_chars(name.data() + 1, name.data() + name.size(), number);
        assert(number > 0);
        statement.values.push_back(number - 1);
    }
    return &statements_.emplace(sql, std::move(statement)).first->second;
}

Result<std::uint64_t> SqliteConnection::do_run(std::string_view sql, std::span<const Value> values,
                                               const Each& each) {
    KANAME_TRY(const Prepared* const prepared, this->prepared(sql));
    sqlite3_stmt* const statement = prepared->statement.get();
    assert(sqlite3_stmt_busy(statement) == 0);
    const Running running{statement};
    for (std::size_t i = 0; i < prepared->values.size(); ++i) {
        assert(prepared->values[i] < values.size());
        const Bind bind{statement, static_cast<int>(i) + 1};
        if (std::visit(bind, values[prepared->values[i]]) != SQLITE_OK) return fault();
    }
    const SqliteRow row{statement};
    while (true) {
        const int code = sqlite3_step(statement);
        if (code == SQLITE_DONE) break;
        if (code != SQLITE_ROW) return fault();
        if (each) KANAME_CHECK(each(row));
    }
    return static_cast<std::uint64_t>(sqlite3_changes64(database_.get()));
}

Status SqliteConnection::do_script(std::string_view sql) {
    const std::string text{sql};
    if (sqlite3_exec(database_.get(), text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) return fault();
    return done;
}

Status SqliteConnection::do_begin(Access access) {
    const bool read_only = access == Access::read;
    // Only when it changes: the pragma has every prepared statement prepared anew.
    if (read_only != read_only_) {
        KANAME_CHECK(do_script(read_only ? "PRAGMA query_only=ON" : "PRAGMA query_only=OFF"));
        read_only_ = read_only;
    }
    return do_script(read_only ? "BEGIN" : "BEGIN IMMEDIATE");
}

Result<std::int64_t> number(Connection& connection, std::string_view sql) {
    std::int64_t value = 0;
    KANAME_CHECK(connection.run(sql, {}, [&](const Row& row) -> Status {
        value = row.integer(0);
        return done;
    }));
    return value;
}

/// Whether the file is ours, or empty and becomes ours.
Status claim(Connection& connection, const SqliteOptions& options) {
    KANAME_TRY(const std::int64_t application, number(connection, "PRAGMA application_id"));
    KANAME_TRY(const std::int64_t layout, number(connection, "PRAGMA user_version"));
    if (application == kApplicationId) {
        if (layout > kLayout) return newer_store(options.path);
        return done;
    }
    KANAME_TRY(const std::int64_t things, number(connection, "SELECT COUNT(*) FROM sqlite_schema"));
    if (application != 0 || things != 0 || options.access == Access::read) return not_a_store(options.path);
    return connection.script("BEGIN; PRAGMA application_id=" + std::to_string(kApplicationId) +
                             "; PRAGMA user_version=" + std::to_string(kLayout) + "; COMMIT");
}

/// Every commit is on the disk before it is confirmed; nothing stored can run code (trusted_schema) or is
/// written to places others may read (temp_store).
Status set_up(Connection& connection, const SqliteOptions& options) {
    KANAME_CHECK(
        connection.script("PRAGMA trusted_schema=OFF; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;"
                          "PRAGMA cell_size_check=ON"));
    if (options.access == Access::read) return done;
    KANAME_CHECK(connection.script("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL"));
    if (!options.most_pages) return done;
    return connection.script("PRAGMA max_page_count=" + std::to_string(*options.most_pages));
}

}  // namespace

Result<std::unique_ptr<Connection>> open_sqlite(const SqliteOptions& options) {
    const bool writes = options.access == Access::write;
    if (writes && options.path != ":memory:") KANAME_CHECK(make_private_file(options.path));
    sqlite3* opened = nullptr;
    const int mode = (writes ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_NOMUTEX;
    const int code = sqlite3_open_v2(options.path.c_str(), &opened, mode, nullptr);
    Database database{opened};
    if (code != SQLITE_OK) return sqlite_fault(code, sqlite3_errstr(code), options.path);
    sqlite3_busy_timeout(opened, kBusyMilliseconds);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    auto connection = std::make_unique<SqliteConnection>(std::move(database), options.path);
    KANAME_CHECK(claim(*connection, options));
    KANAME_CHECK(set_up(*connection, options));
    return std::unique_ptr<Connection>{std::move(connection)};
}

}  // namespace kaname::storage
