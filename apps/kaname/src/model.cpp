#include "kaname/report/model.hpp"
#include "commands.hpp"
#include "inputs.hpp"

namespace kaname::app {

Result<std::string> run_model_check(const Arguments& arguments, const Context& context) {
    KANAME_TRY(const programme::Programme programme, load_programme(arguments.positionals[0], context));
    KANAME_TRY(const report::TextOptions options, read_text_options(arguments, context, programme));
    return report::check_text(programme, options);
}

Result<std::string> run_model_list(const Arguments& arguments, const Context& context) {
    KANAME_TRY(const programme::Programme programme, load_model(arguments.positionals[0], context));
    return report::services_text(programme, context.language);
}

}  // namespace kaname::app
