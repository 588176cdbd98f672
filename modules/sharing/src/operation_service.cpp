#include "kaname/sharing/operation_service.hpp"

#include "kaname/base/check_text.hpp"

namespace kaname::sharing {
namespace {

using policy::Action;
using policy::Actor;

constexpr AskedText kChangeOverReason{
    "reason",
    {"移行の理由", "the reason for the change-over"},
    {"すべての参加組織に伝える理由を記入してください。", "write it for everybody who takes part"}};

record::Entry operation_entry(const Actor& actor, Action action, Instant now) {
    return {.at = now,
            .person = actor.person,
            .body = actor.body,
            .action = std::string{to_text(action)},
            .subject = "operation"};
}

}  // namespace

Result<policy::Operation> operation_now(ChangeOvers& changes) {
    KANAME_TRY(const auto latest, changes.latest());
    return latest ? latest->operation : policy::Operation::normal;
}

std::vector<std::string> OperationService::everybody(Instant now) const {
    std::vector<std::string> bodies;
    const Date today = date_of(now, ports_.zone);
    for (const directory::Body& body : ports_.directory.bodies()) {
        if (body.valid.contains(today)) bodies.push_back(body.id);
    }
    return bodies;
}

Status OperationService::change(const Actor& actor, const Order& order) {
    const Instant now = ports_.clock.now();
    return record::recorded<Done>(
        ports_.store, operation_entry(actor, Action::change_operation, now),
        [&](Work& work, record::Entry&) -> Status {
            KANAME_CHECK(policy::permit(actor, Action::change_operation));
            KANAME_CHECK(check_text(order.reason, kChangeOverReason));
            KANAME_TRY(const auto before, operation_now(work.changes));
            if (before == order.operation) return done;
            KANAME_CHECK(work.changes.add({.operation = order.operation,
                                           .at = now,
                                           .body = actor.body,
                                           .person = actor.person,
                                           .reason = order.reason}));
            return work.outbox.announce(
                {.at = now, .kind = "operation.changed", .subject = "operation", .audience = everybody(now)});
        });
}

Result<std::optional<ChangeOver>> OperationService::latest(const Actor& actor) {
    auto found = record::viewed<std::optional<ChangeOver>>(
        ports_.store, [&](Work& work) -> Result<std::optional<ChangeOver>> {
            KANAME_CHECK(policy::permit(actor, Action::read_operation));
            return work.changes.latest();
        });
    const record::Entry read = operation_entry(actor, Action::read_operation, ports_.clock.now());
    KANAME_CHECK(ports_.reads.note(found ? read : record::ended(read, found.error()), {}));
    return found;
}

}  // namespace kaname::sharing
