#include "json_values.hpp"

#include "words_forecast.hpp"

namespace kaname::report {

using json::Writer;

void write_texts(Writer& writer, std::string_view ja, std::string_view en) {
    writer.begin_object().key("ja").text(ja).key("en").text(en).end_object();
}

void write_text(Writer& writer, const Text& text) { write_texts(writer, text.ja, text.en); }

void write_service(Writer& writer, const BothLanguages& both, network::ServiceId service) {
    writer.begin_object().key("id").text(both.ja().id_of(service)).key("name");
    write_texts(writer, both.ja().name_of(service), both.en().name_of(service));
    writer.end_object();
}

void write_sector(Writer& writer, const BothLanguages& both, std::string_view sector) {
    writer.begin_object().key("id").text(sector).key("name");
    write_texts(writer, both.ja().sector_name(sector), both.en().sector_name(sector));
    writer.end_object();
}

void write_kind(Writer& writer, const BothLanguages& both, network::KindId kind) {
    writer.begin_object().key("id").text(both.ja().model().columns().kind_ids[kind.index()]).key("name");
    write_texts(writer, both.ja().name_of(kind), both.en().name_of(kind));
    writer.end_object();
}

void write_tick(Writer& writer, const BothLanguages& both, std::string_view name, std::optional<Ticks> tick) {
    const std::string stem{name};
    if (!tick) {
        writer.key(stem + "_minutes").null().key(stem + "_at").null();
        return;
    }
    writer.key(stem + "_minutes").integer(tick->count());
    writer.key(stem + "_at").text(to_rfc3339(both.ja().onset() + *tick, both.ja().offset()));
}

void write_programme(Writer& writer, const BothLanguages& both) {
    const programme::Programme& programme = both.ja().programme();
    writer.key("programme").begin_object().key("id").text(programme.id).key("name");
    write_text(writer, programme.name);
    writer.key("digest").text(to_hexadecimal(programme.digest)).end_object();
}

void write_shock(Writer& writer, const BothLanguages& both, const cascade::Shock& shock) {
    writer.key("failures").begin_list();
    for (const cascade::Damage& damage : shock.damages) {
        writer.begin_object().key("service");
        write_service(writer, both, damage.service);
        writer.key("level_ten_thousandths").integer(damage.level.value());
        write_tick(writer, both, "from", damage.from);
        const bool ends = !damage.repair && damage.until != kForever;
        write_tick(writer, both, "until", ends ? std::optional{damage.until} : std::nullopt);
        writer.key("ends_by_repair_work").flag(damage.repair.has_value()).end_object();
    }
    writer.end_list().key("events").begin_list();
    for (const cascade::ThreatEvent& event : shock.events) {
        writer.begin_object().key("component");
        writer.begin_object().key("id").text(
            both.ja().model().columns().component_ids[event.component.index()]);
        writer.key("name");
        write_texts(writer, both.ja().name_of(event.component), both.en().name_of(event.component));
        writer.end_object();
        write_tick(writer, both, "from", event.from);
        writer.end_object();
    }
    writer.end_list();
}

void write_references(Writer& writer, const BothLanguages& both, const Sources& used) {
    writer.key("references").begin_list();
    for (const network::ReferenceId id : used) {
        const programme::Reference& reference = both.ja().reference(id);
        writer.begin_object().key("id").text(reference.id);
        writer.key("mark").text(std::string(1, letter_of(reference.mark))).key("quality");
        if (reference.quality) {
            writer.text(std::string(1, letter_of(*reference.quality)));
        } else {
            writer.null();
        }
        writer.key("source");
        write_text(writer, reference.source);
        writer.end_object();
    }
    writer.end_list();
}

}  // namespace kaname::report
