#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "run_command.hpp"
#include "syntax.hpp"

// Any words at all, one a line: an exit code and a message, never a crash. No file exists, so that what is
// fuzzed is the command line and its small languages. Every problem is told in both languages.
namespace {

using kaname::app::ExitCode;

template <class T>
void tell(const kaname::Result<T>& result) {
    if (result) return;
    for (const kaname::Problem& problem : result.error().problems) {
        const bool told = !problem.reason.ja.empty() && !problem.reason.en.empty() &&
                          !problem.mend.ja.empty() && !problem.mend.en.empty();
        if (!told) __builtin_trap();
    }
}

void read_as_everything(std::string_view word) {
    tell(kaname::app::parse_failure(word));
    tell(kaname::app::parse_event(word));
    tell(kaname::app::parse_moment(word));
    tell(kaname::app::parse_report(word));
    tell(kaname::app::parse_confirmation(word));
    tell(kaname::app::parse_number(word, {.least = 1, .most = 1'000'000}));
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    std::istringstream in{std::string{text}};
    for (std::string line; std::getline(in, line) && lines.size() < 32;) lines.push_back(line);
    return lines;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::vector<std::string> words = lines_of({reinterpret_cast<const char*>(data), size});
    for (const std::string& word : words) read_as_everything(word);
    std::ostringstream out;
    std::ostringstream err;
    const kaname::FixedClock clock{kaname::Instant{}};
    const auto no_file = [](const std::string& path) -> kaname::Result<std::string> {
        return kaname::fail(kaname::ErrorCode::unavailable, path, {"ありません", "is not there"},
                            {"確認", "look"});
    };
    const kaname::app::Io io{
        .out = out, .err = err, .read_file = no_file, .clock = clock, .environment = [](std::string_view) {
            return std::optional<std::string>{};
        }};
    const ExitCode code = kaname::app::run_command(words, io);
    if (code != ExitCode::ok && err.str().empty()) __builtin_trap();  // a failure says why
    return 0;
}
