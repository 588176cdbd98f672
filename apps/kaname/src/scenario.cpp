#include <algorithm>

#include "inputs.hpp"
#include "kaname/json/nearest.hpp"
#include "kaname/json/reader.hpp"
#include "syntax.hpp"

namespace kaname::app {
namespace {

constexpr std::size_t kSuggestions = 3;

/// Ids that may have been meant: the one a slip of the finger away, or else some that contain the word or
/// are contained in it.
std::string suggested(const TextColumn& ids, std::string_view word) {
    json::Nearest nearest{word};
    for (std::size_t i = 0; i < ids.size(); ++i) nearest.consider(ids[i]);
    if (nearest.found()) return *nearest.found();
    std::string some;
    std::size_t count = 0;
    for (std::size_t i = 0; i < ids.size() && count < kSuggestions; ++i) {
        const bool related =
            ids[i].find(word) != std::string_view::npos || word.find(ids[i]) != std::string_view::npos;
        if (!related) continue;
        some.append(count++ == 0 ? "" : ", ").append(ids[i]);
    }
    return some;
}

Error unknown_id(const TextColumn& ids, std::string_view id, std::string place, Text reason) {
    const std::string some = suggested(ids, id);
    return fail(ErrorCode::invalid_input, std::move(place), std::move(reason),
                some.empty() ? bilingual("一覧は kaname model list FILE", "kaname model list FILE lists them")
                             : bilingual("{} のことですか。一覧は kaname model list FILE",
                                         "did you mean {}? kaname model list FILE lists them", {some}));
}

std::string place_of(std::string_view option, std::string_view text) {
    return std::string{option} + ' ' + json::printable(text);
}

/// Reads every value of `option` by `parse` and hands it on with its place.
template <class Parse, class Use>
Status for_each_value(const Arguments& arguments, std::string_view option, Parse parse, Use use) {
    for (const std::string& text : arguments.values(option)) {
        auto value = parse(text);
        if (!value) return at_option(option, text, std::move(value).error());
        KANAME_CHECK(use(*value, place_of(option, text)));
    }
    return done;
}

cascade::Damage damage_of(const network::Model& model, const FailureText& failure,
                          cascade::ServiceId service) {
    if (!failure.until) return cascade::stopped_until_repaired(model, service, failure.level, failure.from);
    return {.service = service, .level = failure.level, .from = failure.from, .until = *failure.until};
}

Error nothing_given(std::string_view options, Text reason, std::string_view example) {
    return fail(ErrorCode::invalid_input, std::string{options}, std::move(reason),
                bilingual("例：{}", "for example: {}", {example}));
}

/// What begins after the end of what is looked at would change nothing, without a word.
Status check_begins(Ticks from, cascade::Horizon horizon, std::string place) {
    if (from < horizon.length) return done;
    return fail(ErrorCode::invalid_input, std::move(place),
                bilingual("対象期間（--for）が終わってから始まります", "it begins when --for is over"),
                bilingual("始まりを早めるか、--for を長くしてください",
                          "let it begin earlier, or look further ahead with --for"));
}

}  // namespace

Result<cascade::ServiceId> find_service(const network::Model& model, std::string_view id, std::string place) {
    if (const auto found = model.find_service(id)) return *found;
    return unknown_id(model.columns().service_ids, id, std::move(place),
                      bilingual("サービス「{}」はモデルにありません",
                                "there is no service \"{}\" in the model", {json::printable(id)}));
}

Result<cascade::ComponentId> find_component(const network::Model& model, std::string_view id,
                                            std::string place) {
    if (const auto found = model.find_component(id)) return *found;
    return unknown_id(model.columns().component_ids, id, std::move(place),
                      bilingual("構成要素「{}」はモデルにありません",
                                "there is no component \"{}\" in the model", {json::printable(id)}));
}

Result<cascade::Shock> read_shock(const Arguments& arguments, const network::Model& model, Instant onset,
                                  cascade::Horizon horizon) {
    cascade::Shock shock{.onset = onset};
    KANAME_CHECK(for_each_value(
        arguments, "--fail", parse_failure, [&](const FailureText& failure, std::string place) -> Status {
            KANAME_CHECK(check_begins(failure.from, horizon, place));
            KANAME_TRY(const cascade::ServiceId service, find_service(model, failure.id, std::move(place)));
            shock.damages.push_back(damage_of(model, failure, service));
            return done;
        }));
    KANAME_CHECK(for_each_value(arguments, "--event", parse_event,
                                [&](const EventText& event, std::string place) -> Status {
                                    KANAME_CHECK(check_begins(event.from, horizon, place));
                                    KANAME_TRY(const cascade::ComponentId component,
                                               find_component(model, event.id, std::move(place)));
                                    shock.events.push_back({.component = component, .from = event.from});
                                    return done;
                                }));
    if (!shock.damages.empty() || !shock.events.empty()) return shock;
    return nothing_given("--fail, --event",
                         bilingual("何が起きるかの指定がありません", "nothing is said to fail"),
                         "--fail ict.carrier-a.ip-core.kanto");
}

Result<cascade::Situation> read_situation(const Arguments& arguments, const network::Model& model,
                                          Instant now) {
    cascade::Situation situation{.now = now, .reports = {}};
    KANAME_CHECK(for_each_value(
        arguments, "--report", parse_report, [&](const ReportText& report, std::string place) -> Status {
            KANAME_TRY(const cascade::ServiceId service, find_service(model, report.id, std::move(place)));
            situation.reports.push_back({service, report.level, report.at.seen_at(now), report.cause});
            return done;
        }));
    KANAME_CHECK(
        for_each_value(arguments, "--confirm", parse_confirmation,
                       [&](const ConfirmationText& confirmation, std::string place) -> Status {
                           KANAME_TRY(const cascade::ServiceId service,
                                      find_service(model, confirmation.id, std::move(place)));
                           situation.confirmations.push_back({service, confirmation.at.seen_at(now)});
                           return done;
                       }));
    if (!situation.reports.empty()) return situation;
    return nothing_given("--report", bilingual("報告がありません", "there is no report"),
                         "--report ict.carrier-a.ip-core.kanto@0%:-1h,own");
}

}  // namespace kaname::app
