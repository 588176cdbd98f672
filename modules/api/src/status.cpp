#include "call.hpp"

namespace kaname::api {
namespace {

/// Keys into an object that is open.
void write_about(json::Writer& writer, const About& about) {
    writer.key("programme").begin_object();
    writer.key("id").text(about.programme);
    writer.key("name");
    write_text(writer, about.name);
    writer.end_object();
    writer.key("demonstration");
    if (about.accounts.empty()) {
        writer.null();
        return;
    }
    writer.begin_object();
    writer.key("password").text(about.password);
    writer.key("accounts");
    write_list(writer, about.accounts, [&](const About::Account& account) {
        writer.begin_object();
        writer.key("name").text(account.name);
        writer.key("person");
        write_text(writer, account.person);
        writer.end_object();
    });
    writer.end_object();
}

}  // namespace

Result<http::Response> read_status(const Call& call) {
    return json_response(200, [&](json::Writer& writer) {
        writer.begin_object();
        writer.key("status").text("up");
        writer.key("time").text(to_rfc3339(call.services.clock.now(), call.services.zone));
        writer.key("receipt_key").text(call.services.seal.public_key());
        write_about(writer, call.services.about);
        writer.end_object();
    });
}

}  // namespace kaname::api
