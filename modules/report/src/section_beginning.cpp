#include "view.hpp"
#include "words_forecast.hpp"
#include "words_story.hpp"

namespace kaname::report {
namespace {

constexpr std::size_t kClockWidth = 15;

std::string damage_end(const View& view, const cascade::Damage& damage) {
    const network::Model& model = view.scene().model();
    if (damage.repair) {
        const network::Quantity& work = model.service(damage.service).repair_work;
        constexpr network::Confidence kOfRepair = 3;  // docs/MODEL.md, section 6
        const std::string amount = damage.repair->work
                                       ? to_text(*damage.repair->work)
                                       : quantity_text(model, work, kOfRepair, QuantityUnit::span);
        const std::string source =
            work.reference.exists() ? label_of(view.scene().reference(work.reference)) : "";
        return words::kUntilRepaired.say(view.language(), {amount, source});
    }
    if (damage.until < view.forecast().horizon.length) {
        return words::kUntilClock.say(view.language(),
                                      {view.scene().clock(damage.until), view.from_now(damage.until)});
    }
    return words::kUntilEnd.say(view.language());
}

void write_damage(Page& page, const View& view, const cascade::Damage& damage) {
    const cascade::Change start{.tick = damage.from, .service = damage.service, .level = damage.level};
    const std::string id = " <" + std::string{view.scene().id_of(damage.service)} + '>';
    page.beside("  " + view.scene().clock(damage.from), kClockWidth,
                view.story().what({.change = &start}) + id);
    page.paragraph({kClockWidth, kClockWidth}, damage_end(view, damage));
}

void write_event(Page& page, const View& view, const cascade::ThreatEvent& event) {
    std::size_t exposed = 0;
    std::size_t patched = 0;
    for (const network::Exposure& exposure : view.scene().model().columns().exposures) {
        if (exposure.component != event.component) continue;
        ++exposed;
        if (exposure.patch == network::PatchState::patched) ++patched;
    }
    page.beside("  " + view.scene().clock(event.from), kClockWidth,
                words::kEventOn.say(view.language(), {view.scene().name_of(event.component)}));
    page.paragraph({kClockWidth, kClockWidth},
                   words::kExposed.say(view.language(), {grouped(exposed), grouped(patched)}));
}

std::string_view cause_of(const View& view, cascade::OwnCause cause) {
    switch (cause) {
        case cascade::OwnCause::yes: return words::kOwnYes.in(view.language());
        case cascade::OwnCause::no: return words::kOwnNo.in(view.language());
        case cascade::OwnCause::unknown: break;
    }
    return words::kOwnUnknown.in(view.language());
}

void write_judgement(Page& page, const View& view, const cascade::Judgement& judgement) {
    const cascade::Report& report = judgement.report;
    const std::string_view comma = view.language() == Language::ja ? "。" : "; ";
    const std::string level = to_text(report.level);
    page.beside("  " + to_short_text(report.at, view.scene().offset()), kClockWidth,
                words::kReportOf.say(view.language(), {view.scene().name_of(report.service), level}) + " <" +
                    std::string{view.scene().id_of(report.service)} + '>');
    std::string judged{cause_of(view, report.own_cause)};
    if (judgement.explained) {
        judged.append(comma).append(
            words::kExplainedBy.say(view.language(), {share_text(*judgement.explained)}));
    }
    judged.append(comma).append(
        (judgement.continues ? words::kContinues : words::kFollowsModel).in(view.language()));
    page.paragraph({kClockWidth, kClockWidth}, judged);
}

}  // namespace

void write_beginning(Page& page, const View& view) {
    if (view.is_reported()) {
        page.heading(words::kReports.in(view.language()));
        for (const cascade::Judgement& each : view.forecast().judgements) write_judgement(page, view, each);
        return;
    }
    page.heading(words::kBeginning.in(view.language()));
    for (const cascade::Damage& each : view.forecast().shock.damages) write_damage(page, view, each);
    for (const cascade::ThreatEvent& each : view.forecast().shock.events) write_event(page, view, each);
}

}  // namespace kaname::report
