#include "story.hpp"

#include <cassert>
#include <initializer_list>

#include "kaname/cascade/explain.hpp"
#include "words_story.hpp"

namespace kaname::report {
namespace {

using cascade::Cause;
using cascade::Change;
using network::DependencyKind;
using network::Source;

const Phrase& phrase_of(DependencyKind kind) {
    switch (kind) {
        case DependencyKind::physical: return words::kPhysical;
        case DependencyKind::cyber: return words::kCyber;
        case DependencyKind::geographic: return words::kGeographic;
        case DependencyKind::logical: break;
    }
    return words::kLogical;
}

const Phrase& phrase_of(Source source) {
    switch (source) {
        case Source::expert: return words::kExpert;
        case Source::report: return words::kReport;
        case Source::incident: return words::kIncident;
        case Source::statistic: return words::kStatistic;
        case Source::assumed: break;
    }
    return words::kAssumed;
}

const Phrase& phrase_of(BasisOf of) {
    switch (of) {
        case BasisOf::delay: return words::kBasisDelay;
        case BasisOf::strength: return words::kBasisStrength;
        case BasisOf::buffer: return words::kBasisBuffer;
        case BasisOf::table: return words::kBasisTable;
        case BasisOf::restart: return words::kBasisRestart;
        case BasisOf::repair_work: return words::kBasisRepair;
        case BasisOf::dependency:  // told by dependency_text
        case BasisOf::exposure: break;
    }
    return words::kBasisExposure;
}

}  // namespace

Ticks shortage_of(const Event& event) noexcept {
    return event.change->tick - (event.change->witness.at + event.delay);
}

std::string Story::what(const Event& event) const {
    const Language language = scene_->language();
    const std::string_view name = scene_->name_of(event.change->service);
    const Level level = event.change->level;
    const std::string level_text = share_text(level.value());
    if (level == event.before) return words::kStays.say(language, {name, level_text});
    if (level == kNormal) return words::kNormalAgain.say(language, {name});
    if (level > event.before) return words::kRises.say(language, {name, level_text});
    if (level == kStopped) return words::kStops.say(language, {name});
    return words::kFalls.say(language, {name, level_text});
}

std::string Story::why_own(const Change& change) const {
    const Language language = scene_->language();
    const cascade::DamageOrigin origin = cascade::origin_of(scene_->model(), *shock_, change.damage);
    if (change.cause == Cause::own_repair) {
        const bool by_work = origin.exposure.exists() || shock_->damages[origin.position].repair.has_value();
        return (by_work ? words::kRepaired : words::kDamageOver).say(language);
    }
    if (origin.exposure.exists()) {
        const auto component = shock_->events[origin.position].component;
        return words::kComponentFailure.say(language, {scene_->name_of(component)});
    }
    const bool assumed = beginning_ == Beginning::assumed;
    return (assumed ? words::kAssumedFailure : words::kReportedFailure).say(language);
}

std::string Story::why(const Event& event, Supplier supplier) const {
    const Language language = scene_->language();
    const Change& change = *event.change;
    if (change.damage.exists()) return why_own(change);
    if (change.hold.exists()) {
        const bool over = change.tick >= shock_->holds[change.hold.index()].until;
        return (over ? words::kReportOver : words::kReported).say(language);
    }
    const network::Group& group = scene_->model().group(change.group);
    const network::Dependency& through = scene_->model().dependency(change.witness.through);
    std::string supply = scene_->supply(group.kind);
    if (supplier == Supplier::named) {
        supply = words::kSupplyFrom.say(language, {scene_->name_of(through.supplier), supply});
    }
    const std::string shortage = span_words(shortage_of(event), language);
    switch (change.cause) {
        case Cause::buffer_empty: return words::kBufferEmpty.say(language, {supply, shortage});
        case Cause::table_row: return words::kNextRow.say(language, {supply, shortage});
        case Cause::lag_over: return words::kLagOver.say(language, {supply, span_words(group.lag, language)});
        case Cause::supplier_change:
        case Cause::own_damage:
        case Cause::own_repair:
        case Cause::report: break;
    }
    const bool fell = change.level < event.before;
    return (fell ? words::kSupplyFell : words::kSupplyBack).say(language, {supply});
}

std::vector<Basis> Story::basis_of(const Change& change) const {
    const network::Model& model = scene_->model();
    std::vector<Basis> basis;
    const auto add = [&](BasisOf of, network::ReferenceId reference) {
        if (reference.exists()) basis.push_back({of, reference});
    };
    if (change.witness.through.exists()) {
        const network::Dependency& dependency = model.dependency(change.witness.through);
        const network::Group& group = model.group(change.group);
        add(BasisOf::dependency, dependency.reference);
        add(BasisOf::delay, dependency.delay.reference);
        add(BasisOf::strength, dependency.strength.reference);
        if (is_given(group.buffer)) add(BasisOf::buffer, group.buffer.reference);
        if (group.table.exists()) add(BasisOf::table, model.columns().tables[group.table.index()].reference);
        if (change.cause == Cause::lag_over) add(BasisOf::restart, group.reference);
    }
    if (!change.damage.exists()) return basis;
    const cascade::DamageOrigin origin = cascade::origin_of(model, *shock_, change.damage);
    if (origin.exposure.exists()) {
        const network::Exposure& exposure = model.exposure(origin.exposure);
        add(BasisOf::exposure, exposure.reference);
        add(BasisOf::repair_work, is_given(exposure.work)
                                      ? exposure.work.reference
                                      : model.service(change.service).repair_work.reference);
    } else if (shock_->damages[origin.position].repair) {
        add(BasisOf::repair_work, model.service(change.service).repair_work.reference);
    }
    return basis;
}

std::string Story::value_text(const Event& event, BasisOf of) const {
    const network::Model& model = scene_->model();
    const Change& change = *event.change;
    const auto group = [&]() -> const network::Group& { return model.group(change.group); };
    constexpr network::Confidence kOfRepair = 3;  // docs/MODEL.md, section 6
    switch (of) {
        case BasisOf::delay: return to_text(event.delay);
        case BasisOf::strength: {
            const network::Dependency& dependency = model.dependency(change.witness.through);
            return quantity_text(model, dependency.strength, dependency.confidence, QuantityUnit::share);
        }
        case BasisOf::buffer:
            return quantity_text(model, group().buffer, group().confidence, QuantityUnit::span);
        case BasisOf::restart: return to_text(group().lag);
        case BasisOf::repair_work: {
            const cascade::DamageOrigin origin = cascade::origin_of(model, *shock_, change.damage);
            const network::Quantity& own = model.service(change.service).repair_work;
            const bool given = origin.exposure.exists() && is_given(model.exposure(origin.exposure).work);
            return quantity_text(model, given ? model.exposure(origin.exposure).work : own, kOfRepair,
                                 QuantityUnit::span);
        }
        case BasisOf::dependency:
        case BasisOf::table:
        case BasisOf::exposure: break;
    }
    return {};
}

/// "cyber dependency [F r37] (published report, confidence 3/5)".
std::string Story::dependency_text(const network::Dependency& dependency) const {
    const Language language = scene_->language();
    const std::string_view comma = language == Language::ja ? "、" : ", ";
    std::string text{phrase_of(dependency.kind).in(language)};
    if (dependency.reference.exists()) text += ' ' + label_of(scene_->reference(dependency.reference));
    text += language == Language::ja ? "（" : " (";
    text += phrase_of(dependency.source).in(language);
    text.append(comma).append(words::kConfidence.say(language, {std::to_string(dependency.confidence)}));
    if (dependency.presence < Level::kScale) {
        text.append(comma).append(words::kPresence.say(language, {share_text(dependency.presence)}));
    }
    return text.append(language == Language::ja ? "）" : ")");
}

std::string Story::basis_text(const Event& event) const {
    const Language language = scene_->language();
    std::string text;
    if (const network::DependencyId through = event.change->witness.through; through.exists()) {
        text = dependency_text(scene_->model().dependency(through));
    }
    for (const Basis& basis : basis_of(*event.change)) {
        if (basis.of == BasisOf::dependency) continue;
        if (!text.empty()) text += language == Language::ja ? "、" : ", ";
        text += phrase_of(basis.of).say(language, {value_text(event, basis.of)});
        text += ' ' + label_of(scene_->reference(basis.reference));
    }
    return text;
}

}  // namespace kaname::report
