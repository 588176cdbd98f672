#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "kaname/base/result.hpp"

/// The seam between what is stored and the engine that stores it. Statements are written once, in the SQL
/// that SQLite 3.40 and PostgreSQL 15 share; a driver implements this file and nothing else.
namespace kaname::storage {

using Bytes = std::span<const std::uint8_t>;

/// A parameter: null, a number, a text, bytes. Borrowed until the statement ends.
using Value = std::variant<std::monostate, std::int64_t, std::string_view, Bytes>;

/// One row of an answer, columns from 0. What it gives is there until the next row.
class Row {
public:
    Row() = default;
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;
    virtual ~Row() = default;
    [[nodiscard]] virtual bool is_null(int column) const = 0;
    [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
    [[nodiscard]] virtual std::string_view text(int column) const = 0;
    [[nodiscard]] virtual Bytes bytes(int column) const = 0;
};

/// How an engine writes what the two call differently. Migrations name them in braces: `at {integer}`.
struct Dialect {
    std::string_view integer;  ///< 64 bits
    std::string_view bytes;
    std::string_view strict;  ///< after the columns of a table
};

enum class Access : std::uint8_t { read, write };

/// One connection to the store; for one thread at a time.
///
/// Holds: 1. Every error of a statement is remembered until `take_fault`, so that nothing is committed after
/// a failure that somebody ignored. 2. Errors are `conflict` (a key is taken) or `unavailable`.
/// 3. A read transaction sees one committed state and changes nothing.
class Connection {
public:
    using Each = std::function<Status(const Row&)>;

    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    virtual ~Connection() = default;

    /// Runs one statement with parameters `$1`, `$2`, …; it is prepared once and kept. Rows go to `each`,
    /// which may run other statements. Gives the number of rows that a changing statement changed.
    Result<std::uint64_t> run(std::string_view sql, std::span<const Value> values, const Each& each = {}) {
        return latched(do_run(sql, values, each));
    }
    Result<std::uint64_t> run(std::string_view sql, std::initializer_list<Value> values = {},
                              const Each& each = {}) {
        return run(sql, std::span{values.begin(), values.size()}, each);
    }
    /// Runs any number of statements without parameters.
    Status script(std::string_view sql) { return latched(do_script(sql)); }

    Status begin(Access access) { return latched(do_begin(access)); }
    Status commit() { return latched(do_commit()); }
    /// Ends the transaction, if there is one.
    virtual void rollback() noexcept = 0;
    /// False also after the engine itself has taken a transaction back, as it may when the disk is full.
    [[nodiscard]] virtual bool in_transaction() const noexcept = 0;

    Status savepoint() { return script("SAVEPOINT act"); }
    Status release() { return script("RELEASE SAVEPOINT act"); }
    Status undo() { return script("ROLLBACK TO SAVEPOINT act; RELEASE SAVEPOINT act"); }

    /// The first error since this was last asked.
    [[nodiscard]] std::optional<Error> take_fault() noexcept { return std::exchange(fault_, std::nullopt); }

    [[nodiscard]] virtual Dialect dialect() const noexcept = 0;

private:
    virtual Result<std::uint64_t> do_run(std::string_view sql, std::span<const Value> values,
                                         const Each& each) = 0;
    virtual Status do_script(std::string_view sql) = 0;
    virtual Status do_begin(Access access) = 0;
    virtual Status do_commit() = 0;
    template <class T>
    Result<T> latched(Result<T> result) {
        if (!result && !fault_) fault_ = result.error();
        return result;
    }

    std::optional<Error> fault_;
};

}  // namespace kaname::storage
