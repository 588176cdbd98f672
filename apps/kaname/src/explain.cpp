#include <algorithm>

#include "commands.hpp"
#include "inputs.hpp"
#include "kaname/report/explanation.hpp"
#include "progress.hpp"

namespace kaname::app {
namespace {

using cascade::Forecast;
using cascade::Hit;

Error not_hit(const std::string& service, const Forecast& forecast, cascade::ServiceId id) {
    const auto& damages = forecast.shock.damages;
    const bool begins = std::any_of(damages.begin(), damages.end(),
                                    [&](const cascade::Damage& damage) { return damage.service == id; });
    if (begins) {
        return fail(
            ErrorCode::not_found, service,
            bilingual("このサービスは起点そのものです", "the failure begins with this service"),
            bilingual("影響を受ける側のサービスを指定してください", "name a service that is hit by it"));
    }
    const std::string runs = std::to_string(forecast.runs);
    return fail(ErrorCode::not_found, service,
                bilingual("{}試行のどれでも、{}以内に影響を受けません",
                          "in none of {} runs is it hit within {}", {runs, to_text(forecast.horizon.length)}),
                bilingual("--for を延ばすか、kaname simulate で影響を受けるサービスを確かめてください",
                          "look further with --for, or see with kaname simulate which services are hit"));
}

}  // namespace

Result<std::string> run_explain(const Arguments& arguments, const Context& context) {
    KANAME_TRY(const Instant onset, read_moment(arguments, "--at", context));
    KANAME_TRY(const cascade::Horizon horizon, read_horizon(arguments));
    KANAME_TRY(const cascade::EnsembleOptions ensemble, read_ensemble_options(arguments));
    KANAME_TRY(const programme::Programme programme, load_model(arguments.positionals[0], context));
    KANAME_TRY(const report::TextOptions options, read_text_options(arguments, context, programme));
    const network::Model& model = *programme.model;
    KANAME_TRY(const cascade::Shock shock, read_shock(arguments, model, onset, horizon));
    const std::string& name = arguments.positionals[1];
    KANAME_TRY(const cascade::ServiceId service, find_service(model, name, "SERVICE"));

    const Progress progress{context.io, ensemble_words(model, ensemble), context.language};
    KANAME_TRY(const Forecast forecast, cascade::what_if(model, shock, horizon, ensemble));
    const auto hit = std::find_if(forecast.hits.begin(), forecast.hits.end(),
                                  [&](const Hit& each) { return each.service == service; });
    if (hit == forecast.hits.end()) return not_hit(name, forecast, service);
    const auto draw = cascade::Draw::of(forecast.seed, hit->arrival.typical_run);
    KANAME_TRY(const cascade::Prevention prevention,
               cascade::find_prevention(model, forecast.shock, forecast.horizon, draw, hit->chain));
    const report::Explanation explanation{forecast, *hit, prevention};
    if (arguments.has("--json")) return report::explanation_json(programme, explanation, options.offset);
    return report::explanation_text(programme, explanation, options);
}

}  // namespace kaname::app
