#include "call.hpp"
#include "write.hpp"

namespace kaname::api {

Result<http::Response> list_sectors(const Call& call) {
    KANAME_CHECK(policy::permit(call.actor(), policy::Action::read_directory));
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

}  // namespace kaname::api
