#include "kaname/report/directory.hpp"
#include "commands.hpp"
#include "inputs.hpp"

namespace kaname::app {

Result<std::string> run_directory(const Arguments& arguments, const Context& context) {
    KANAME_TRY(const programme::Programme programme, load_programme(arguments.positionals[0], context));
    KANAME_TRY(const Date day, read_option(arguments, "--as-of", programme.as_of, parse_date));
    return report::directory_text(programme, day, context.language);
}

}  // namespace kaname::app
