#include "run_command.hpp"

#include <gtest/gtest.h>

#include "command_table.hpp"
#include "help.hpp"
#include "kaname/base/text.hpp"
#include "kaname/json/document.hpp"
#include "world.hpp"

namespace kaname::app {
namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(Simulate, NowIsTheClockToTheMinute) {
    World world;
    EXPECT_TRUE(contains(world.printed({"simulate", "small.json", "--fail", "ict.core", "--runs", "10"}),
                         "Assumed: Core stops at 2007-10-01 04:00 (UTC+09:00)."));
}

TEST(Simulate, TheSameWordsGiveTheSameBytes) {
    World world;
    const std::vector<std::string> words{"simulate", "small.json", "--fail", "ict.core",
                                         "--runs",   "50",         "--seed", "7"};
    const std::string first = world.printed(words);
    EXPECT_EQ(world.printed(words), first);
    std::vector<std::string> one_thread = words;
    one_thread.insert(one_thread.end(), {"--threads", "1"});
    EXPECT_EQ(world.printed(one_thread), first);
}

TEST(Simulate, OptionsMayStandBeforeTheProgrammeAndWithAnEqualsSign) {
    World world;
    EXPECT_EQ(world.printed({"simulate", "--fail=ict.core", "--runs=10", "small.json"}),
              world.printed({"simulate", "small.json", "--fail", "ict.core", "--runs", "10"}));
}

TEST(Simulate, TheLowestOfSeveralFailuresApplies) {
    World world;
    const std::string text = world.printed({"simulate", "small.json", "--nominal", "--fail",
                                            "ict.core@50%:+0h..+4h", "--fail", "ict.core@20%:+1h..+2h"});
    EXPECT_TRUE(contains(text, "10-01 04:00      +0m  Core falls to 50%")) << text;
    EXPECT_TRUE(contains(text, "10-01 05:00      +1h  Core falls to 20%")) << text;
    EXPECT_TRUE(contains(text, "10-01 06:00      +2h  Core recovers to 50%")) << text;
    EXPECT_TRUE(contains(text, "10-01 08:00      +4h  Core is back to normal (100%): the failure is over"))
        << text;
}

TEST(Simulate, AnEventByItsComponent) {
    World world;
    EXPECT_TRUE(contains(world.printed({"simulate", "small.json", "--event", "router:+1h", "--runs", "10"}),
                         "an event strikes the router"));
}

TEST(Simulate, JsonIsJsonAndCsvHasAHeader) {
    World world;
    const std::vector<std::string> words{"simulate", "small.json", "--fail", "ict.core", "--runs", "10"};
    for (const std::vector<std::string>& more : {std::vector<std::string>{}, {"--nominal"}}) {
        std::vector<std::string> as_json = words;
        as_json.insert(as_json.end(), more.begin(), more.end());
        std::vector<std::string> as_csv = as_json;
        as_json.emplace_back("--json");
        as_csv.emplace_back("--csv");
        EXPECT_TRUE(json::parse(world.printed(as_json)));
        EXPECT_TRUE(contains(world.printed(as_csv), ",service_ja,service_en,sector"));
    }
}

TEST(Explain, SaysWhyAndWhatWouldHavePreventedIt) {
    World world;
    const std::string text =
        world.printed({"explain", "small.json", "medical.hospital", "--fail", "ict.core", "--runs", "10"});
    EXPECT_TRUE(contains(text, "the buffer is empty"));
    EXPECT_TRUE(contains(text, "- a buffer of telecommunications at Hospital, longer by 8h"));
    EXPECT_TRUE(json::parse(world.printed(
        {"explain", "small.json", "medical.hospital", "--fail", "ict.core", "--runs", "10", "--json"})));
}

TEST(Forecast, FromAReportAnHourAgo) {
    World world;
    const std::string text = world.printed({"forecast", "small.json", "--report", "ict.core@0%:-1h,own",
                                            "--confirm", "medical.hospital:now", "--runs", "100"});
    EXPECT_TRUE(contains(text, "Reported: Core at 0%. Outlook at 2007-10-01 04:00 (UTC+09:00)."));
    EXPECT_TRUE(contains(text, "10-01 05:02    +1h2m"));
    EXPECT_TRUE(
        json::parse(world.printed({"forecast", "small.json", "--report", "ict.core:-1h,own", "--json"})));
}

TEST(ModelAndDirectory, Print) {
    World world;
    EXPECT_TRUE(contains(world.printed({"model", "check", "small.json"}), "no errors."));
    EXPECT_TRUE(contains(world.printed({"model", "check", "bare.json"}), "The programme has no model."));
    EXPECT_TRUE(contains(world.printed({"model", "list", "small.json"}), "medical.hospital"));
    EXPECT_TRUE(contains(world.printed({"directory", "bare.json"}), "on 2007-06-14; sectors: 2"));
    EXPECT_TRUE(contains(world.printed({"directory", "bare.json", "--as-of", "2001-01-01"}), "sectors: 1"));
}

TEST(Language, IsThatOfTheEnvironmentUnlessItIsGiven) {
    World world;
    const auto is_japanese = [&](const std::vector<std::string>& words) {
        return contains(world.printed(words), "使い方");
    };
    EXPECT_FALSE(is_japanese({"--help"}));
    EXPECT_TRUE(is_japanese({"--help", "--lang", "ja"}));
    EXPECT_TRUE(is_japanese({"--lang=ja", "--help"}));
    world.variables = {{"LANG", "ja_JP.UTF-8"}};
    EXPECT_TRUE(is_japanese({"--help"}));
    world.variables = {{"LC_ALL", "de_DE.UTF-8"}, {"LANG", "ja_JP.UTF-8"}};
    EXPECT_FALSE(is_japanese({"--help"}));
    world.variables = {{"LC_ALL", ""}, {"LC_MESSAGES", "C.UTF-8"}, {"LANG", "en_US.UTF-8"}};
    EXPECT_TRUE(is_japanese({"--help"}));
    world.variables = {{"LANG", "POSIX"}};
    EXPECT_TRUE(is_japanese({"--help"}));
    world.variables = {};
    EXPECT_TRUE(is_japanese({"--help"}));
}

TEST(Help, ReachesEveryCommandAndOptionInBothLanguages) {
    for (const Language language : {Language::ja, Language::en}) {
        const std::string overview = overview_text(language);
        for (const CommandRow& command : command_rows()) {
            EXPECT_TRUE(contains(overview, command.name));
            EXPECT_TRUE(contains(overview, command.purpose.in(language).substr(0, 12)));
            const std::string text = help_text(command, language);
            for (const OptionRow* option : command.options) {
                EXPECT_TRUE(contains(text, option->name)) << option->name;
            }
            for (const std::string_view example : command.examples) EXPECT_TRUE(contains(text, example));
        }
        EXPECT_TRUE(contains(overview, "  3   "));
    }
}

TEST(Help, ItsExamplesAreCommandLines) {
    for (const CommandRow& command : command_rows()) {
        for (const std::string_view example : command.examples) {
            std::vector<std::string> words;
            std::istringstream in{std::string{example}};
            for (std::string word; in >> word;) words.push_back(word);
            words.erase(words.begin());
            const auto arguments = parse_arguments(words);
            ASSERT_TRUE(arguments) << example << to_text(arguments.error(), Language::en);
            EXPECT_EQ(arguments->command, &command);
        }
    }
}

TEST(Help, IsPrintedWhereverItIsAskedFor) {
    World world;
    EXPECT_EQ(world.printed({"help"}), overview_text(Language::en));
    EXPECT_EQ(world.printed({"-h"}), overview_text(Language::en));
    EXPECT_TRUE(contains(world.printed({"model", "check", "--help"}), "kaname model check FILE"));
    EXPECT_TRUE(contains(world.printed({"simulate", "x", "--fial", "--help"}), "kaname simulate PROGRAMME"));
}

TEST(Version, IsPrinted) {
    World world;
    EXPECT_EQ(world.printed({"--version"}), "kaname " KANAME_VERSION "\n");
}

TEST(Output, ThatCannotBeWrittenIsAFailure) {
    World world;
    world.out.setstate(std::ios::badbit);
    EXPECT_EQ(world.run({"--help"}), ExitCode::failed);
    EXPECT_EQ(world.err.str(),
              "the output could not be written (check the space left, and where the output goes)\n");
}

}  // namespace
}  // namespace kaname::app
