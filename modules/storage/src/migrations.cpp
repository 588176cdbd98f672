#include "migrations.hpp"

#include <bit>
#include <string>

#include "faults.hpp"
#include "kaname/base/key.hpp"

namespace kaname::storage {
namespace {

std::int64_t checksum(std::string_view sql) { return std::bit_cast<std::int64_t>(stable_key(sql)); }

std::string in_dialect(std::string sql, const Dialect& dialect) {
    struct Name {
        std::string_view name;
        std::string_view is;
    };
    for (const Name& each : {Name{"{integer}", dialect.integer}, Name{"{bytes}", dialect.bytes},
                             Name{"{strict}", dialect.strict}}) {
        for (std::size_t at = sql.find(each.name); at != std::string::npos; at = sql.find(each.name)) {
            sql.replace(at, each.name.size(), each.is);
        }
    }
    return sql;
}

constexpr std::string_view kTable =
    "CREATE TABLE IF NOT EXISTS migration (number {integer} PRIMARY KEY, checksum {integer} NOT NULL) "
    "{strict}";

Status apply(Connection& connection, const Migration& step) {
    KANAME_CHECK(connection.script(in_dialect(std::string{step.sql}, connection.dialect())));
    KANAME_CHECK(connection.run("INSERT INTO migration (number, checksum) VALUES ($1, $2)",
                                {step.number, checksum(step.sql)}));
    return done;
}

/// How many steps the store has, all of them known.
Result<std::size_t> steps_made(Connection& connection, std::span<const Migration> steps) {
    std::size_t made = 0;
    KANAME_CHECK(connection.run(
        "SELECT number, checksum FROM migration ORDER BY number", {}, [&](const Row& row) -> Status {
            if (made == steps.size()) return newer_store("migration");
            const Migration& step = steps[made++];
            const bool same = row.integer(0) == step.number && row.integer(1) == checksum(step.sql);
            return same ? Status{done} : changed_migration(step.number);
        }));
    return made;
}

/// The next step, if there is one; looked up and made in one transaction, so that of two programs that open a
/// new store one makes it.
Result<bool> advance(Connection& connection, std::span<const Migration> steps) {
    KANAME_TRY(const std::size_t made, steps_made(connection, steps));
    if (made == steps.size()) return false;
    KANAME_CHECK(apply(connection, steps[made]));
    return true;
}

}  // namespace

Status migrate(Connection& connection, std::span<const Migration> steps) {
    KANAME_CHECK(connection.script(in_dialect(std::string{kTable}, connection.dialect())));
    while (true) {
        KANAME_CHECK(connection.begin(Access::write));
        const Result<bool> advanced = advance(connection, steps);
        if (!advanced || !*advanced) connection.rollback();
        if (!advanced) return advanced.error();
        if (!*advanced) return done;
        KANAME_CHECK(connection.commit());
    }
}

}  // namespace kaname::storage
