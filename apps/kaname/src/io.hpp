#pragma once

#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kaname/base/clock.hpp"
#include "kaname/base/result.hpp"

namespace kaname::app {

/// Everything a command may touch of the world, so that tests can give it another one.
struct Io {
    std::ostream& out;
    std::ostream& err;
    /// Errors: unavailable, when the file is not there or cannot be read.
    std::function<Result<std::string>(const std::string& path)> read_file;
    const Clock& clock;
    std::function<std::optional<std::string>(std::string_view name)> environment;
    bool err_is_terminal = false;
    /// A line that is not shown while it is typed. Errors: there is none. Only for commands that ask.
    std::function<Result<std::string>(std::string_view prompt)> read_secret{};
    /// Calls `stop` from another thread when whoever runs the program wants it to end, at most once, until
    /// the guard that is returned is gone. Only for commands that last.
    std::function<std::shared_ptr<void>(std::function<void()> stop)> on_interrupt{};
};

}  // namespace kaname::app
