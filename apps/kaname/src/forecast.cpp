#include "commands.hpp"
#include "inputs.hpp"
#include "progress.hpp"

namespace kaname::app {

Result<std::string> run_forecast(const Arguments& arguments, const Context& context) {
    KANAME_TRY(const Format format, read_format(arguments));
    KANAME_TRY(const Instant now, read_moment(arguments, "--now", context));
    KANAME_TRY(const cascade::Horizon horizon, read_horizon(arguments));
    KANAME_TRY(const cascade::EnsembleOptions ensemble, read_ensemble_options(arguments));
    KANAME_TRY(const programme::Programme programme, load_model(arguments.positionals[0], context));
    KANAME_TRY(const report::TextOptions options, read_text_options(arguments, context, programme));
    KANAME_TRY(const cascade::Situation situation, read_situation(arguments, *programme.model, now));

    const Progress progress{context.io, ensemble_words(*programme.model, ensemble), context.language};
    KANAME_TRY(const cascade::Forecast forecast,
               cascade::forecast(*programme.model, situation, horizon, ensemble));
    return printed(programme, forecast, options, format);
}

}  // namespace kaname::app
