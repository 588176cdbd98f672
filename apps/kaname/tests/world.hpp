#pragma once

#include <gtest/gtest.h>

#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "kaname/base/instant.hpp"
#include "run_command.hpp"

namespace kaname::app {

inline constexpr std::string_view kDirectory = R"("format": "kaname-programme/1", "id": "small",
  "name": {"ja": "小さな例", "en": "A small example"}, "utc_offset": "+09:00", "as_of": "2007-06-14",
  "references": [{"id": "D", "mark": "D", "source": {"ja": "実証用の値", "en": "demo value"}}],
  "directory": {
    "sectors": [{"id": "ict", "name": {"ja": "情報通信", "en": "Telecommunications"}},
                {"id": "medical", "name": {"ja": "医療", "en": "Medical services"}, "valid_from": "2005-12-13"}],
    "bodies": [{"id": "mic", "kind": "ministry", "name": {"ja": "総務省", "en": "Telecom ministry"}, "sectors": ["ict"]}]
  })";

inline constexpr std::string_view kModel = R"("model": {
    "default_reference": "D",
    "regions": [{"id": "kanto", "name": {"ja": "関東", "en": "Kanto"}}],
    "supply_kinds": [{"id": "telecom", "name": {"ja": "電気通信", "en": "Telecommunications"}}],
    "components": [{"id": "router", "name": {"ja": "ルータ", "en": "the router"}, "kind": "product"}],
    "services": [
      {"id": "ict.core", "name": {"ja": "基幹網", "en": "Core"}, "sector": "ict", "region": "kanto",
       "repair_work": {"fixed": "10h"}, "declared_none": ["telecom"],
       "exposures": [{"component": "router", "level": "0%", "work": {"fixed": "5h"}}]},
      {"id": "ict.access", "name": {"ja": "接続", "en": "Access"}, "sector": "ict", "region": "kanto",
       "groups": [{"kind": "telecom", "suppliers": [{"service": "ict.core"}]}]},
      {"id": "medical.hospital", "name": {"ja": "病院", "en": "Hospital"}, "sector": "medical", "region": "kanto",
       "groups": [{"kind": "telecom", "buffer": {"fixed": "2h"}, "suppliers": [{"service": "ict.access"}]}]},
      {"id": "medical.alone", "name": {"ja": "診療所", "en": "Clinic"}, "sector": "medical", "region": "kanto"}
    ]
  })";

/// A world of three files, a clock that stands still and an environment, in which a command line is run.
/// small.json: core <- access <- hospital (2 h of buffer), all values fixed; bare.json has no model.
struct World {
    World() {
        files["small.json"] = "{" + std::string{kDirectory} + "," + std::string{kModel} + "}";
        files["bare.json"] = "{" + std::string{kDirectory} + "}";
        files["broken.json"] = R"({"format": "kaname-programme/1", "idd": "x"})";
    }

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
