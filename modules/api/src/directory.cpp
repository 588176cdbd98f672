#include <algorithm>

#include "call.hpp"
#include "kaname/policy/known_bodies.hpp"
#include "services_by_operator.hpp"
#include "words.hpp"
#include "write.hpp"

namespace kaname::api {
namespace {

using policy::Action;

void write_known(const Call& call, json::Writer& to, const directory::Body& body, Date today) {
    const Writing out = writing(to, call);
    to.key("id").text(body.id);
    to.key("name");
    write_text(to, body.name);
    to.key("kind").text(word_of(kBodyKinds, body.kind));
    to.key("sectors").begin_list();
    for (const directory::SectorLink& link : body.sectors) {
        if (link.valid.contains(today)) write_sector(out, link.sector);
    }
    to.end_list();
    to.key("contacts");
    write_contacts(out, body.id);
}

/// Services are for those who say which one has failed: the operator itself, and whoever enters its reports.
bool may_name_services(const policy::Actor& actor, const directory::Body& body) {
    const auto actions = policy::actions_of(actor);
    return body.id == actor.body ||
           std::find(actions.begin(), actions.end(), Action::enter_report) != actions.end();
}

}  // namespace

Result<http::Response> list_sectors(const Call& call) {
    KANAME_CHECK(policy::permit(call.actor(), Action::read_directory));
    const Date today = date_of(call.services.clock.now(), call.services.zone);
    return json_response(200, [&](json::Writer& writer) {
        writer.begin_object();
        writer.key("sectors").begin_list();
        for (const directory::Sector& sector : call.services.directory.sectors()) {
            if (sector.valid.contains(today)) write_sector(writing(writer, call), sector.id);
        }
        writer.end_list();
        writer.end_object();
    });
}

Result<http::Response> list_bodies(const Call& call) {
    KANAME_CHECK(policy::permit(call.actor(), Action::read_directory));
    const Date today = date_of(call.services.clock.now(), call.services.zone);
    const ServicesByOperator services{call.services.model};
    return json_response(200, [&](json::Writer& to) {
        to.begin_object();
        to.key("bodies");
        write_list(to, policy::known_bodies(call.services.directory, call.actor(), today),
                   [&](const directory::Body* body) {
                       to.begin_object();
                       write_known(call, to, *body, today);
                       to.key("services");
                       services.write(to, may_name_services(call.actor(), *body) ? body->id : "");
                       to.end_object();
                   });
        to.end_object();
    });
}

}  // namespace kaname::api
