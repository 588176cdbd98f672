#include <algorithm>

#include "json_values.hpp"

namespace kaname::report {
namespace {

using cascade::Cause;
using json::Writer;

std::string_view word_of(Cause cause) {
    switch (cause) {
        case Cause::supplier_change: return "supplier_change";
        case Cause::buffer_empty: return "buffer_empty";
        case Cause::table_row: return "table_row";
        case Cause::lag_over: return "lag_over";
        case Cause::own_damage: return "own_damage";
        case Cause::own_repair: return "own_repair";
        case Cause::report: break;
    }
    return "report";
}

// The words of docs/PROGRAMME.md.
std::string_view word_of(network::DependencyKind kind) {
    switch (kind) {
        case network::DependencyKind::physical: return "physical";
        case network::DependencyKind::cyber: return "cyber";
        case network::DependencyKind::geographic: return "geographic";
        case network::DependencyKind::logical: break;
    }
    return "logical";
}

std::string_view word_of(network::Source source) {
    switch (source) {
        case network::Source::expert: return "expert";
        case network::Source::report: return "report";
        case network::Source::incident: return "incident";
        case network::Source::statistic: return "statistic";
        case network::Source::assumed: break;
    }
    return "assumed";
}

std::string_view word_of(BasisOf of) {
    switch (of) {
        case BasisOf::dependency: return "dependency";
        case BasisOf::delay: return "delay";
        case BasisOf::strength: return "strength";
        case BasisOf::buffer: return "buffer";
        case BasisOf::table: return "table";
        case BasisOf::restart: return "lag";
        case BasisOf::repair_work: return "repair_work";
        case BasisOf::exposure: break;
    }
    return "exposure";
}

void write_through(Writer& writer, const BothLanguages& both, const Event& event) {
    const network::Model& model = both.ja().model();
    const cascade::Change& change = *event.change;
    const network::Group& group = model.group(change.group);
    const network::Dependency& dependency = model.dependency(change.witness.through);
    writer.begin_object().key("supplier");
    write_service(writer, both, dependency.supplier);
    write_tick(writer, both, "supplier_changed", change.witness.at);
    writer.key("supply");
    write_kind(writer, both, group.kind);
    writer.key("group").text(model.columns().group_ids[change.group.index()]);
    writer.key("dependency_kind").text(word_of(dependency.kind));
    writer.key("source").text(word_of(dependency.source));
    writer.key("confidence_of_5").integer(dependency.confidence);
    writer.key("presence_ten_thousandths").integer(dependency.presence);
    writer.key("delay_minutes").integer(event.delay.count());
    const std::int64_t strength = middle_of(model, dependency.strength, dependency.confidence);
    writer.key("strength_middle_ten_thousandths")
        .integer(std::clamp<std::int64_t>(strength, 0, Level::kScale));
    writer.key("shortage_minutes").integer(shortage_of(event).count());
    writer.end_object();
}

void write_targets(Writer& writer, const BothLanguages& both, const cascade::Hit& hit) {
    const network::Continuity& given = both.ja().model().service(hit.service).continuity;
    const std::uint64_t of = hit.arrival.of;
    const auto span = [&](std::string_view name, Ticks target, std::uint64_t missed) {
        writer.key(std::string{name} + "_minutes");
        if (target == kForever) {
            writer.null();
        } else {
            writer.integer(target.count());
        }
        writer.key(std::string{name} + "_missed_ten_thousandths").integer(share_of(missed, of));
    };
    writer.key("targets").begin_object();
    writer.key("minimum_level_ten_thousandths").integer(given.minimum.value());
    span("rto", given.rto, hit.targets.rto);
    span("mtpd", given.mtpd, hit.targets.mtpd);
    writer.key("plan_activation_level_ten_thousandths");
    if (given.activation) {
        writer.integer(given.activation->value());
    } else {
        writer.null();
    }
    writer.key("plan_activated_ten_thousandths").integer(share_of(hit.targets.activation, of));
    writer.key("service_level_rules").begin_list();
    const auto rules = cascade::rules_of(both.ja().model(), hit.service, both.ja().onset());
    for (std::size_t i = 0; i < rules.size() && i < hit.targets.rules.size(); ++i) {
        writer.begin_object().key("name");
        write_texts(writer, both.ja().rule_name(rules[i]), both.en().rule_name(rules[i]));
        writer.key("broken_ten_thousandths").integer(share_of(hit.targets.rules[i], of)).end_object();
    }
    writer.end_list().end_object();
}

}  // namespace

void write_step(Writer& writer, const BothLanguages& both, const Event& event, Sources& used) {
    const cascade::Change& change = *event.change;
    writer.begin_object();
    write_tick(writer, both, "happens", change.tick);
    writer.key("service");
    write_service(writer, both, change.service);
    writer.key("level_ten_thousandths").integer(change.level.value());
    writer.key("cause").text(word_of(change.cause)).key("what");
    write_texts(writer, both.story_ja().what(event), both.story_en().what(event));
    writer.key("why");
    write_texts(writer, both.story_ja().why(event, Story::Supplier::named),
                both.story_en().why(event, Story::Supplier::named));
    writer.key("through");
    if (change.witness.through.exists()) {
        write_through(writer, both, event);
    } else {
        writer.null();
    }
    writer.key("rests_on").begin_list();
    for (const Basis& basis : both.story_ja().basis_of(change)) {
        used.insert(basis.reference);
        const programme::Reference& reference = both.ja().reference(basis.reference);
        writer.begin_object().key("value").text(word_of(basis.of)).key("reference").text(reference.id);
        writer.key("mark").text(std::string(1, letter_of(reference.mark))).end_object();
    }
    writer.end_list().end_object();
}

void write_chain(Writer& writer, const BothLanguages& both, const cascade::Hit& hit, Sources& used) {
    writer.key("chain").begin_list();
    for (std::size_t i = 0; i < hit.chain.size(); ++i) {
        const Event event{.change = &hit.chain[i], .delay = Ticks{hit.delays.empty() ? 0 : hit.delays[i]}};
        write_step(writer, both, event, used);
    }
    writer.end_list();
}

void write_hit(Writer& writer, const BothLanguages& both, const cascade::Hit& hit, std::size_t rank,
               Sources& used) {
    const network::Model& model = both.ja().model();
    const network::Service& service = model.service(hit.service);
    writer.begin_object().key("rank").integer(static_cast<std::int64_t>(rank)).key("service");
    write_service(writer, both, hit.service);
    writer.key("sector");
    write_sector(writer, both, both.ja().sector_id_of(hit.service));
    writer.key("region").text(model.columns().region_ids[service.region.index()]).key("operator");
    if (service.body.exists()) {
        writer.text(model.columns().operator_ids[service.body.index()]);
    } else {
        writer.null();
    }
    write_tick(writer, both, "p10", hit.arrival.p10);
    write_tick(writer, both, "p50", hit.arrival.p50);
    write_tick(writer, both, "p90", hit.arrival.p90);
    writer.key("probability_ten_thousandths").integer(hit.arrival.probability());
    writer.key("lowest_level_ten_thousandths").integer(hit.lowest.value());
    writer.key("demo").flag(hit.hypothetical);
    write_targets(writer, both, hit);
    writer.key("typical_run").integer(hit.arrival.typical_run);
    write_chain(writer, both, hit, used);
    writer.end_object();
}

}  // namespace kaname::report
