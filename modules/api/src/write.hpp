#pragma once

#include "kaname/directory/directory.hpp"
#include "kaname/json/writer.hpp"
#include "kaname/policy/route.hpp"
#include "kaname/sharing/incident_service.hpp"

namespace kaname::api {

/// Times are written in this zone.
struct Writing {
    json::Writer& to;
    const directory::Directory& directory;
    UtcOffset zone;
};

template <class Items, class Write>
void write_list(json::Writer& to, const Items& items, const Write& write) {
    to.begin_list();
    for (const auto& item : items) write(item);
    to.end_list();
}

void write_text(json::Writer& writer, const Text& text);
void write_marking(json::Writer& writer, const policy::Marking& marking);
/// The keys of terms, into an object that is open.
void write_terms(json::Writer& writer, const policy::Terms& terms);
void write_body(const Writing& writing, const std::string& id);
void write_sector(const Writing& writing, const std::string& id);
/// Whom to call at a body, in that order.
void write_contacts(const Writing& writing, const std::string& body);
void write_body_or_null(const Writing& writing, const std::string& id);
void write_time(const Writing& writing, Instant at);
void write_maybe(const Writing& writing, const std::optional<Instant>& at);
void write_hop(const Writing& writing, const policy::Hop& hop);
void write_regime(const Writing& writing, const sharing::Regime& regime);
void write_incident(const Writing& writing, const sharing::SeenIncident& incident);
void write_receipt(const Writing& writing, const sharing::Receipt& receipt);

}  // namespace kaname::api
