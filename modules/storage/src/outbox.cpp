#include "outbox.hpp"

#include <algorithm>

#include "columns.hpp"

namespace kaname::storage {
namespace {

using record::Event;
using record::Numbered;

Numbered numbered_of(const Row& row) {
    return {
        .number = count_of(row, 0),
        .event = {
            .at = instant_of(row, 1), .kind = text_of(row, 2), .subject = text_of(row, 3), .audience = {}}};
}

Result<std::uint64_t> count_or_zero(Connection& connection, std::string_view sql,
                                    std::initializer_list<Value> values) {
    KANAME_TRY(const auto number, one_number(connection, sql, values));
    return static_cast<std::uint64_t>(number.value_or(0));
}

}  // namespace

Status SqlOutbox::announce(const Event& event) {
    KANAME_TRY(const std::uint64_t before, last());
    const std::int64_t number = column_of(before + 1);
    KANAME_CHECK(connection_->run("INSERT INTO event (number, at, kind, subject) VALUES ($1, $2, $3, $4)",
                                  {number, column_of(event.at), event.kind, event.subject}));
    for (std::size_t i = 0; i < event.audience.size(); ++i) {
        KANAME_CHECK(connection_->run(
            "INSERT INTO event_audience (body, number, event, place)"
            " SELECT $1, COALESCE(MAX(number), 0) + 1, $2, $3 FROM event_audience WHERE body = $1",
            {event.audience[i], number, column_of(std::uint64_t{i})}));
    }
    return done;
}

Result<std::vector<Numbered>> SqlOutbox::events(std::uint64_t after, std::size_t most) {
    std::vector<Numbered> found;
    KANAME_CHECK(connection_->run(
        "SELECT number, at, kind, subject FROM event WHERE number > $1 ORDER BY number LIMIT $2",
        {column_of(after), column_of(std::uint64_t{most})}, [&](const Row& row) -> Status {
            found.push_back(numbered_of(row));
            return done;
        }));
    if (found.empty()) return found;
    auto of = found.begin();
    KANAME_CHECK(connection_->run(
        "SELECT event, body FROM event_audience WHERE event > $1 AND event <= $2 ORDER BY event, place",
        {column_of(after), column_of(found.back().number)}, [&](const Row& row) -> Status {
            while (of->number != count_of(row, 0)) ++of;
            of->event.audience.push_back(text_of(row, 1));
            return done;
        }));
    return found;
}

Result<std::vector<Numbered>> SqlOutbox::events_for(std::string_view body, std::uint64_t after,
                                                    std::size_t most) {
    std::vector<Numbered> found;
    KANAME_CHECK(connection_->run(
        "SELECT own.number, event.at, event.kind, event.subject FROM event_audience AS own"
        " JOIN event ON event.number = own.event"
        " WHERE own.body = $1 AND own.number > $2 ORDER BY own.number LIMIT $3",
        {body, column_of(after), column_of(std::uint64_t{most})}, [&](const Row& row) -> Status {
            found.push_back(numbered_of(row));
            return done;
        }));
    return found;
}

Result<std::uint64_t> SqlOutbox::last_for(std::string_view body) {
    return count_or_zero(*connection_, "SELECT MAX(number) FROM event_audience WHERE body = $1", {body});
}

Result<std::uint64_t> SqlOutbox::place_of(std::string_view worker) {
    return count_or_zero(*connection_, "SELECT number FROM worker_place WHERE worker = $1", {worker});
}

Status SqlOutbox::move(std::string_view worker, std::uint64_t to) {
    KANAME_CHECK(
        connection_->run("INSERT INTO worker_place (worker, number) VALUES ($1, $2)"
                         " ON CONFLICT (worker) DO UPDATE SET number = excluded.number",
                         {worker, column_of(to)}));
    return done;
}

Result<std::uint64_t> SqlOutbox::last() {
    return count_or_zero(*connection_, "SELECT MAX(number) FROM event", {});
}

}  // namespace kaname::storage
