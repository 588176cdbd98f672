#include <array>

#include "call.hpp"
#include "cookie.hpp"
#include "taken.hpp"
#include "words.hpp"
#include "write.hpp"

namespace kaname::api {
namespace {

using access::SignInService;

/// The sectors that the person's body belongs to today, or is responsible for.
void write_sectors(const Writing& writing, const directory::Body& body, Date today) {
    writing.to.begin_list();
    for (const directory::SectorLink& link : body.sectors) {
        if (link.valid.contains(today)) write_sector(writing, link.sector);
    }
    writing.to.end_list();
}

void write_session(json::Writer& writer, const access::SignedIn& who, const Services& services) {
    const directory::Body* const body = services.directory.find_body(who.actor.body);
    const Writing writing{writer, services.directory, services.zone};
    writer.begin_object();
    writer.key("account").text(who.actor.person);
    writer.key("name");
    write_text(writer, who.person);
    writer.key("body").begin_object();
    writer.key("id").text(who.actor.body);
    writer.key("name");
    write_text(writer, body->name);
    writer.key("kind").text(word_of(kBodyKinds, body->kind));
    writer.key("sectors");
    write_sectors(writing, *body, date_of(services.clock.now(), services.zone));
    writer.end_object();
    writer.key("role").text(to_text(who.actor.role));
    writer.key("actions");
    write_list(writer, policy::actions_of(who.actor),
               [&](policy::Action action) { writer.text(to_text(action)); });
    writer.key("csrf_token").text(who.csrf_token);
    writer.end_object();
}

}  // namespace

Result<http::Response> open_session(const Call& call) {
    KANAME_TRY(
        const auto credentials,
        body_of<SignInService::Credentials>(call, taken::kCredentials, [](const json::ObjectReader& reader) {
            return SignInService::Credentials{std::string{reader.text("name").value_or("")},
                                              std::string{reader.text("password").value_or("")}};
        }));
    KANAME_TRY(const auto opened, call.sign_in().sign_in(credentials));
    http::Response response =
        json_response(201, [&](json::Writer& writer) { write_session(writer, opened.who, call.services); });
    response.headers.add({"Set-Cookie", set_cookie(opened.token)});
    return response;
}

Result<http::Response> read_session(const Call& call) {
    return json_response(200, [&](json::Writer& writer) { write_session(writer, call.who, call.services); });
}

Result<http::Response> close_session(const Call& call) {
    KANAME_CHECK(call.sign_in().sign_out(call.token));
    http::Response response;
    response.status = 204;
    response.headers.add({"Set-Cookie", set_cookie("")});
    return response;
}

}  // namespace kaname::api
