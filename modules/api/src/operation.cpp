#include "call.hpp"
#include "taken.hpp"
#include "words.hpp"
#include "write.hpp"

namespace kaname::api {

using json::ObjectReader;

Result<http::Response> read_operation(const Call& call) {
    KANAME_TRY(const auto latest, call.operation().latest(call.actor()));
    return json_response(200, [&](json::Writer& writer) {
        const sharing::ChangeOver change = latest.value_or(sharing::ChangeOver{});
        writer.begin_object();
        writer.key("operation").text(word_of(kOperations, change.operation));
        writer.key("changed");
        if (latest) {
            const Writing to = writing(writer, call);
            writer.begin_object();
            writer.key("at");
            write_time(to, change.at);
            writer.key("body");
            write_body(to, change.body);
            writer.key("person").text(change.person);
            writer.key("reason").text(change.reason);
            writer.end_object();
        } else {
            writer.null();
        }
        writer.end_object();
    });
}

Result<http::Response> change_operation(const Call& call) {
    using Order = sharing::OperationService::Order;
    KANAME_TRY(const auto order, body_of<Order>(call, taken::kChangeOver, [](const ObjectReader& reader) {
                   return Order{reader.word("operation", kOperations).value_or(policy::Operation::normal),
                                std::string{reader.text("reason").value_or("")}};
               }));
    KANAME_CHECK(call.operation().change(call.actor(), order));
    return read_operation(call);
}

}  // namespace kaname::api
