#include "change_overs.hpp"

#include "columns.hpp"
#include "stored_words.hpp"

namespace kaname::storage {

using sharing::ChangeOver;

Result<std::optional<ChangeOver>> SqlChangeOvers::latest() {
    std::optional<ChangeOver> found;
    KANAME_CHECK(connection_->run(
        "SELECT operation, at, body, person, reason FROM change_over ORDER BY number DESC LIMIT 1", {},
        [&](const Row& row) -> Status {
            KANAME_TRY(const policy::Operation operation, value_of(kOperationWords, row.text(0)));
            found =
                ChangeOver{operation, instant_of(row, 1), text_of(row, 2), text_of(row, 3), text_of(row, 4)};
            return done;
        }));
    return found;
}

Status SqlChangeOvers::add(const ChangeOver& change) {
    KANAME_TRY(const auto earlier, one_number(*connection_, "SELECT COUNT(*) FROM change_over", {}));
    KANAME_CHECK(
        connection_->run("INSERT INTO change_over (number, at, body, person, operation, reason) VALUES ($1, "
                         "$2, $3, $4, $5, $6)",
                         {earlier.value_or(0) + 1, column_of(change.at), change.body, change.person,
                          word_of(kOperationWords, change.operation), change.reason}));
    return done;
}

}  // namespace kaname::storage
