#include "kaname/cascade/simulate.hpp"
#include "commands.hpp"
#include "inputs.hpp"
#include "kaname/report/timeline.hpp"
#include "progress.hpp"

namespace kaname::app {
namespace {

/// One run with the middle of every value, change by change.
Result<std::string> nominal(const programme::Programme& programme, const cascade::Shock& shock,
                            cascade::Horizon horizon, const report::TextOptions& options, Format format) {
    KANAME_TRY(const cascade::Trajectory trajectory, cascade::simulate(*programme.model, shock, horizon));
    const report::NominalRun run{shock, horizon, trajectory};
    switch (format) {
        case Format::json: return report::timeline_json(programme, run, options.offset);
        case Format::csv: return report::timeline_csv(programme, run, options.offset);
        case Format::text: break;
    }
    return report::timeline_text(programme, run, options);
}

}  // namespace

Result<std::string> run_simulate(const Arguments& arguments, const Context& context) {
    KANAME_TRY(const Format format, read_format(arguments));
    KANAME_TRY(const Instant onset, read_moment(arguments, "--at", context));
    KANAME_TRY(const cascade::Horizon horizon, read_horizon(arguments));
    KANAME_TRY(const cascade::EnsembleOptions ensemble, read_ensemble_options(arguments));
    KANAME_TRY(const programme::Programme programme, load_model(arguments.positionals[0], context));
    KANAME_TRY(const report::TextOptions options, read_text_options(arguments, context, programme));
    KANAME_TRY(const cascade::Shock shock, read_shock(arguments, *programme.model, onset, horizon));
    if (arguments.has("--nominal")) return nominal(programme, shock, horizon, options, format);

    const Progress progress{context.io, ensemble_words(*programme.model, ensemble), context.language};
    KANAME_TRY(const cascade::Forecast forecast,
               cascade::what_if(*programme.model, shock, horizon, ensemble));
    return printed(programme, forecast, options, format);
}

}  // namespace kaname::app
