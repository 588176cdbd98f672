#include <unistd.h>
#include <csignal>
#include <cstdlib>
#include <iostream>

#include "interrupt.hpp"
#include "read_file.hpp"
#include "read_secret.hpp"
#include "run_command.hpp"
#include "system_clock.hpp"

namespace {

std::optional<std::string> environment(std::string_view name) {
    const char* value =
        std::getenv(std::string{name}.c_str());  // NOLINT(concurrency-mt-unsafe): nobody sets it
    return value == nullptr ? std::nullopt : std::optional<std::string>{value};
}

}  // namespace

int main(int count, char** words) {
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a failed write, which is reported
    const kaname::app::SystemClock clock;
    const kaname::app::Io io{.out = std::cout,
                             .err = std::cerr,
                             .read_file = kaname::app::read_file,
                             .clock = clock,
                             .environment = environment,
                             .err_is_terminal = ::isatty(STDERR_FILENO) == 1,
                             .read_secret = kaname::app::read_secret,
                             .on_interrupt = kaname::app::on_interrupt};
    return static_cast<int>(kaname::app::run_command({words + 1, words + count}, io));
}
