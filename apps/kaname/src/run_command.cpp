#include "run_command.hpp"

#include <algorithm>
#include <ostream>

#include "arguments.hpp"
#include "command_table.hpp"
#include "help.hpp"
#include "language.hpp"

namespace kaname::app {
namespace {

ExitCode report(const Error& error, Language language, const Io& io) {
    io.err << to_text(error, language) << '\n' << std::flush;
    return exit_code_of(error.code);
}

/// A result that does not reach its reader was not delivered: a full disk or a closed pipe is a failure.
ExitCode print(const std::string& text, Language language, const Io& io) {
    io.out << text << std::flush;
    if (io.out.good()) return ExitCode::ok;
    const Error error = fail(
        ErrorCode::conflict, {}, bilingual("出力を書き込めませんでした", "the output could not be written"),
        bilingual("空き容量と出力先を確かめてください", "check the space left, and where the output goes"));
    return report(error, language, io);
}

bool asks_for(const std::vector<std::string>& words, std::string_view name, std::string_view letter) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return word == name || word == letter; });
}

}  // namespace

ExitCode run_command(const std::vector<std::string>& words, const Io& io) {
    const Result<Language> asked = language_of(words, io);
    if (!asked) return report(asked.error(), language_of_environment(io), io);
    const Language language = *asked;
    if (asks_for(words, "--help", "-h") || (!words.empty() && words.front() == "help")) {
        const CommandRow* command = find_command(words);
        return print(command == nullptr ? overview_text(language) : help_text(*command, language), language,
                     io);
    }
    if (!words.empty() && words.front() == "--version") return print(version_text(), language, io);

    const Result<Arguments> arguments = parse_arguments(words);
    if (!arguments) return report(arguments.error(), language, io);
    const Result<std::string> text = arguments->command->run(*arguments, {io, language});
    if (!text) return report(text.error(), language, io);
    return print(*text, language, io);
}

}  // namespace kaname::app
