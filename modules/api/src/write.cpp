#include "write.hpp"

#include "words.hpp"

namespace kaname::api {
namespace {

void write_maybe(json::Writer& writer, const std::optional<std::string>& text) {
    if (text) {
        writer.text(*text);
    } else {
        writer.null();
    }
}

void write_proxy(const Writing& writing, const sharing::Report& report) {
    json::Writer& to = writing.to;
    if (!report.proxy) {
        to.null();
        return;
    }
    to.begin_object();
    to.key("body");
    write_body(writing, report.proxy->body);
    to.key("source").text(report.proxy->source);
    to.key("medium").text(word_of(kMediums, report.proxy->medium));
    to.key("taken");
    write_time(writing, report.proxy->taken);
    to.key("read_back").flag(report.proxy->read_back);
    to.key("confirmed");
    write_maybe(writing, report.confirmed ? std::optional{report.confirmed->at} : std::nullopt);
    to.key("confirmed_by");
    write_maybe(to, report.confirmed ? std::optional{report.confirmed->person} : std::nullopt);
    to.end_object();
}

void write_duty(const Writing& writing, const sharing::SeenDuty& duty) {
    json::Writer& to = writing.to;
    to.begin_object();
    to.key("regime").text(duty.regime);
    to.key("name");
    write_text(to, duty.name);
    to.key("stage").text(word_of(kStages, duty.stage));
    to.key("within").text(sharing::to_text(duty.within));
    to.key("aware");
    write_time(writing, duty.aware);
    to.key("due");  // to the second, rounded down: the last moment of a day still shows that day
    write_maybe(writing, duty.due
                             ? std::optional<Instant>{std::chrono::floor<std::chrono::seconds>(*duty.due)}
                             : std::nullopt);
    to.key("told");
    write_maybe(writing, duty.told);
    to.key("state").text(word_of(kDutyStates, duty.state));
    to.key("reason");
    write_text(to, duty.reason);
    to.key("form");
    write_text(to, duty.form);
    to.key("mark").text(word_of(kMarks, duty.mark));
    to.end_object();
}

void write_report(const Writing& writing, const sharing::Report& report, std::size_t number) {
    json::Writer& to = writing.to;
    const sharing::Statement& said = report.statement;
    to.begin_object();
    to.key("number").integer(static_cast<std::int64_t>(number));
    to.key("stage").text(word_of(kStages, report.stage));
    to.key("received");
    write_time(writing, report.received);
    to.key("told");
    write_time(writing, told(report));
    to.key("person").text(report.person);
    to.key("service");
    write_maybe(to, said.service);
    to.key("since");
    write_maybe(writing, said.since);
    to.key("aware");
    write_maybe(writing, said.aware);
    to.key("level");
    write_maybe(to, said.level ? std::optional{to_text(*said.level)} : std::nullopt);
    to.key("own_cause").text(word_of(kOwnCauses, said.own_cause));
    to.key("basis").text(word_of(kBases, said.basis));
    to.key("outline").text(said.outline);
    to.key("terms");
    write_list(to, said.terms, [&](const sharing::AddresseeTerms& each) {
        to.begin_object();
        to.key("addressee");
        write_body(writing, each.addressee);
        write_terms(to, each.terms);
        to.end_object();
    });
    to.key("proxy");
    write_proxy(writing, report);
    to.end_object();
}

void write_comment(const Writing& writing, const sharing::Comment& comment) {
    writing.to.begin_object();
    writing.to.key("at");
    write_time(writing, comment.at);
    writing.to.key("body");
    write_body(writing, comment.body);
    writing.to.key("person").text(comment.person);
    writing.to.key("text").text(comment.text);
    writing.to.end_object();
}

void write_passage(const Writing& writing, const sharing::SeenPassage& seen) {
    const sharing::Passage& passage = seen.passage;
    writing.to.begin_object();
    write_hop(writing, passage.hop);
    write_terms(writing.to, seen.terms);
    writing.to.key("due");
    write_maybe(writing, passage.due);
    writing.to.key("passed");
    write_maybe(writing, passage.passed);
    writing.to.end_object();
}

}  // namespace

void write_text(json::Writer& writer, const Text& text) {
    writer.begin_object();
    writer.key("ja").text(text.ja);
    writer.key("en").text(text.en);
    writer.end_object();
}

void write_marking(json::Writer& to, const policy::Marking& marking) {
    to.begin_object();
    to.key("tlp").text(to_text(marking.tlp));
    to.key("persons").begin_list();
    for (const std::string& person : marking.persons) to.text(person);
    to.end_list();
    to.end_object();
}

void write_terms(json::Writer& to, const policy::Terms& terms) {
    to.key("use");
    write_list(to, terms.uses, [&](policy::Use use) { to.text(word_of(kUses, use)); });
    to.key("onward").text(word_of(kOnwards, terms.onward));
}

void write_body(const Writing& writing, const std::string& id) {
    const directory::Body* const body = writing.directory.find_body(id);
    writing.to.begin_object();
    writing.to.key("id").text(id);
    writing.to.key("name");
    write_text(writing.to, body != nullptr ? body->name : Text{id, id});
    writing.to.end_object();
}

void write_time(const Writing& writing, Instant at) { writing.to.text(to_rfc3339(at, writing.zone)); }

void write_maybe(const Writing& writing, const std::optional<Instant>& at) {
    if (at) {
        write_time(writing, *at);
    } else {
        writing.to.null();
    }
}

/// The keys of a hop, into an object that is open.
void write_hop(const Writing& writing, const policy::Hop& hop) {
    writing.to.key("from");
    write_body(writing, hop.from);
    writing.to.key("to");
    write_body(writing, hop.to);
    writing.to.key("mode").text(to_text(hop.mode));
    writing.to.key("timeout_minutes").integer(hop.timeout.count());
    writing.to.key("sees_originator").text(to_text(hop.identity));
    writing.to.key("reason");
    write_text(writing.to, hop.reason);
}

void write_sector(const Writing& writing, const std::string& id) {
    const directory::Sector* const sector = writing.directory.find_sector(id);
    writing.to.begin_object();
    writing.to.key("id").text(id);
    writing.to.key("name");
    write_text(writing.to, sector != nullptr ? sector->name : Text{id, id});
    writing.to.end_object();
}

void write_contacts(const Writing& writing, const std::string& body) {
    const directory::Body* const found = writing.directory.find_body(body);
    writing.to.begin_list();
    const std::size_t count = found == nullptr ? 0 : found->contacts.size();
    for (std::size_t i = 0; i < count; ++i) {
        const directory::Contact& contact = found->contacts[i];
        writing.to.begin_object();
        writing.to.key("name");
        write_text(writing.to, contact.name);
        writing.to.key("routes");
        write_list(writing.to, contact.routes, [&](const directory::ContactRoute& route) {
            writing.to.begin_object();
            writing.to.key("kind").text(word_of(kRouteKinds, route.kind));
            writing.to.key("address").text(route.address);
            writing.to.end_object();
        });
        writing.to.end_object();
    }
    writing.to.end_list();
}

/// `id` empty: null.
void write_body_or_null(const Writing& writing, const std::string& id) {
    if (id.empty()) {
        writing.to.null();
    } else {
        write_body(writing, id);
    }
}

void write_regime(const Writing& writing, const sharing::Regime& regime) {
    json::Writer& to = writing.to;
    to.begin_object();
    to.key("id").text(regime.id);
    to.key("name");
    write_text(to, regime.name);
    to.key("trigger");
    write_text(to, regime.trigger);
    to.key("form");
    write_text(to, regime.form);
    to.key("bases");
    write_list(to, regime.bases, [&](policy::Basis basis) { to.text(word_of(kBases, basis)); });
    to.key("addressee");
    write_body_or_null(writing, regime.addressee.value_or(""));
    to.key("duties");
    write_list(to, regime.duties, [&](const sharing::Regime::Duty& duty) {
        to.begin_object();
        to.key("stage").text(word_of(kStages, duty.stage));
        to.key("within").text(sharing::to_text(duty.within));
        to.key("from").text(word_of(kClocks, duty.from));
        to.end_object();
    });
    to.key("source");
    write_text(to, regime.source);
    to.key("mark").text(word_of(kMarks, regime.mark));
    to.end_object();
}

void write_incident(const Writing& writing, const sharing::SeenIncident& incident) {
    json::Writer& to = writing.to;
    to.begin_object();
    to.key("id").text(incident.id);
    to.key("version");
    if (incident.version) {
        to.integer(static_cast<std::int64_t>(*incident.version));
    } else {
        to.null();
    }
    to.key("marking");
    write_marking(to, incident.marking);
    to.key("originator");
    write_body_or_null(writing, incident.originator);
    to.key("sectors");
    write_list(to, incident.sectors, [&](const std::string& sector) { to.text(sector); });
    to.key("reports");
    write_list(to, incident.reports, [&](const auto& report) {
        write_report(writing, report, static_cast<std::size_t>(&report - incident.reports.data()) + 1);
    });
    to.key("duties");
    write_list(to, incident.duties, [&](const auto& duty) { write_duty(writing, duty); });
    to.key("comments");
    write_list(to, incident.comments, [&](const auto& comment) { write_comment(writing, comment); });
    to.key("passages");
    write_list(to, incident.passages, [&](const auto& passage) { write_passage(writing, passage); });
    to.end_object();
}

void write_receipt(const Writing& writing, const sharing::Receipt& receipt) {
    writing.to.begin_object();
    writing.to.key("incident").text(receipt.incident);
    writing.to.key("stage").integer(static_cast<std::int64_t>(receipt.stage));
    writing.to.key("received");
    write_time(writing, receipt.received);
    writing.to.key("trail_hash").text(record::digits_of(receipt.head.hash));
    writing.to.end_object();
}

}  // namespace kaname::api
