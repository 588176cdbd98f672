#pragma once

#include <gtest/gtest.h>

#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "kaname/base/instant.hpp"
#include "run_command.hpp"

namespace kaname::app {

/// A world of three files, a clock that stands still and an environment, in which a command line is run.
/// small.json: core <- access <- hospital (2 h of buffer), all values fixed; bare.json has no model.
struct World {
    World();

    std::map<std::string, std::string> files;
    std::map<std::string, std::string, std::less<>> variables{{"LANG", "en_GB.UTF-8"}};
    FixedClock clock{parse_instant("2007-10-01T04:00:30+09:00")->at};
    std::ostringstream out;
    std::ostringstream err;

    ExitCode run(const std::vector<std::string>& words) {
        out.str({});
        err.str({});
        const Io io{.out = out,
                    .err = err,
                    .read_file = [this](const std::string& path) -> Result<std::string> {
                        const auto found = files.find(path);
                        if (found != files.end()) return found->second;
                        return fail(ErrorCode::unavailable, path,
                                    {"ファイルがありません", "there is no such file"},
                                    {"パスを確かめてください", "check the path"});
                    },
                    .clock = clock,
                    .environment = [this](std::string_view name) -> std::optional<std::string> {
                        const auto found = variables.find(name);
                        return found == variables.end() ? std::nullopt : std::optional{found->second};
                    }};
        return run_command(words, io);
    }

    /// What stands on standard error after a command that must fail as `code` and print no result.
    std::string refused(ExitCode code, const std::vector<std::string>& words) {
        EXPECT_EQ(run(words), code);
        EXPECT_EQ(out.str(), "");
        return err.str();
    }
    /// What stands on standard output after a command that must go well.
    std::string printed(const std::vector<std::string>& words) {
        EXPECT_EQ(run(words), ExitCode::ok) << err.str();
        EXPECT_EQ(err.str(), "");
        return out.str();
    }
};

}  // namespace kaname::app
