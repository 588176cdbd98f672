#include <gtest/gtest.h>

#include "world.hpp"

// Every way to write a command wrongly, by name, with the message that mends it.
namespace kaname::app {
namespace {

using Words = std::vector<std::string>;

class Refusal : public ::testing::Test {
protected:
    /// `words` after "simulate small.json", refused as wrong usage.
    std::string simulate(Words words) {
        words.insert(words.begin(), {"simulate", "small.json"});
        return world_.refused(ExitCode::usage, words);
    }
    std::string forecast(Words words) {
        words.insert(words.begin(), {"forecast", "small.json"});
        return world_.refused(ExitCode::usage, words);
    }
    World world_;
};

TEST_F(Refusal, NoCommand) {
    EXPECT_EQ(
        world_.refused(ExitCode::usage, {}),
        "kaname: there is no command (write one of simulate, explain, forecast, model check, model list, "
        "directory, serve, account add, account password, account close, account list, audit verify, "
        "receipt verify; kaname --help explains them)\n");
}

TEST_F(Refusal, AnotherCommandWasMeant) {
    EXPECT_EQ(
        world_.refused(ExitCode::usage, {"simulat"}),
        "kaname simulat: there is no such command (did you mean \"simulate\"? kaname --help lists them)\n");
}

TEST_F(Refusal, HalfACommand) {
    EXPECT_EQ(
        world_.refused(ExitCode::usage, {"model"}),
        "kaname model: there is no such command (write one of simulate, explain, forecast, model "
        "check, model "
        "list, directory, serve, account add, account password, account close, account list, audit verify, "
        "receipt verify; kaname --help explains them)\n");
}

TEST_F(Refusal, NoProgramme) {
    EXPECT_EQ(world_.refused(ExitCode::usage, {"simulate", "--fail", "x"}),
              "kaname simulate: PROGRAMME is missing (write kaname simulate PROGRAMME ...)\n");
    EXPECT_EQ(world_.refused(ExitCode::usage, {"explain", "small.json"}),
              "kaname explain: SERVICE is missing (write kaname explain PROGRAMME SERVICE ...)\n");
}

TEST_F(Refusal, OneArgumentTooMany) {
    EXPECT_EQ(simulate({"--fail", "ict.core", "ict.access"}),
              "kaname simulate ict.access: there is one argument too many (the command takes 1)\n");
}

TEST_F(Refusal, AnUnknownOption) {
    EXPECT_EQ(simulate({"--fial", "ict.core"}),
              "kaname simulate --fial: there is no such option (did you mean --fail?)\n");
    EXPECT_EQ(
        simulate({"--nothing-like-it=3"}),
        "kaname simulate --nothing-like-it=3: there is no such option (kaname simulate --help lists them)\n");
    EXPECT_EQ(simulate({"-x"}),
              "kaname simulate -x: there is no such option (kaname simulate --help lists them)\n");
}

TEST_F(Refusal, AnOptionWithoutItsValue) {
    EXPECT_EQ(simulate({"--fail"}),
              "--fail: its value is missing (write --fail ID[@LEVEL][:+FROM[..+UNTIL]])\n");
    EXPECT_EQ(simulate({"--runs"}), "--runs: its value is missing (write --runs N)\n");
}

TEST_F(Refusal, AnOptionTwice) {
    EXPECT_EQ(simulate({"--fail", "ict.core", "--seed", "1", "--seed", "2"}),
              "--seed: the option is given twice (give it once)\n");
}

TEST_F(Refusal, NothingFails) {
    EXPECT_EQ(simulate({}),
              "--fail, --event: nothing is said to fail (for example: --fail ict.carrier-a.ip-core.kanto)\n");
}

TEST_F(Refusal, AnUnknownService) {
    EXPECT_EQ(simulate({"--fail", "ict.cor"}),
              "--fail ict.cor: there is no service \"ict.cor\" in the model (did you mean ict.core? kaname "
              "model list "
              "FILE lists them)\n");
    EXPECT_EQ(
        simulate({"--fail", "medical@40%"}),
        "--fail medical@40%: there is no service \"medical\" in the model (did you mean medical.hospital, "
        "medical.alone? kaname model list FILE lists them)\n");
    EXPECT_EQ(simulate({"--fail", "zzz"}),
              "--fail zzz: there is no service \"zzz\" in the model (kaname model list FILE lists them)\n");
}

TEST_F(Refusal, AnUnknownComponent) {
    EXPECT_EQ(
        simulate({"--event", "ruter"}),
        "--event ruter: there is no component \"ruter\" in the model (did you mean router? kaname model list "
        "FILE lists them)\n");
}

TEST_F(Refusal, AMalformedFailure) {
    EXPECT_EQ(simulate({"--fail", "ict.core@200%"}),
              "--fail ict.core@200%: \"200%\" is not a level (write a share from 0% to 100%, like 40% or "
              "33.33%)\n");
    EXPECT_EQ(
        simulate({"--fail", "ict.core:6h"}),
        "--fail ict.core:6h: \"6h\" is not a time from the beginning (write it like +0h, +6h or +1h30m)\n");
}

TEST_F(Refusal, ATimeWithoutItsZone) {
    EXPECT_EQ(
        simulate({"--fail", "ict.core", "--at", "2007-10-01T03:00"}),
        "--at 2007-10-01T03:00: \"2007-10-01T03:00\" is not a moment in time (write it with its zone, like "
        "2007-10-01T03:00+09:00)\n");
}

TEST_F(Refusal, AMalformedSpanOrNone) {
    EXPECT_EQ(simulate({"--fail", "ict.core", "--for", "three"}),
              "--for three: \"three\" is not a span of time (write it like 90m, 72h, 3d or 1h30m)\n");
    EXPECT_EQ(simulate({"--fail", "ict.core", "--for", "0h"}),
              "--for: the span is nothing (write a span of at least 1m)\n");
}

TEST_F(Refusal, NoRuns) {
    EXPECT_EQ(simulate({"--fail", "ict.core", "--runs", "0"}),
              "--runs 0: without runs there are no probabilities (write 1 or more, or use --nominal for the "
              "one run "
              "with middle values)\n");
}

TEST_F(Refusal, NumbersOutsideTheirRange) {
    EXPECT_EQ(simulate({"--fail", "ict.core", "--runs", "1e3"}),
              "--runs 1e3: \"1e3\" cannot be used (write a whole number from 1 to 1000000)\n");
    EXPECT_EQ(simulate({"--fail", "ict.core", "--seed", "-1"}),
              "--seed -1: \"-1\" cannot be used (write a whole number from 0 to 9007199254740991)\n");
    EXPECT_EQ(simulate({"--fail", "ict.core", "--threads", "0"}),
              "--threads 0: \"0\" cannot be used (write a whole number from 1 to 1024)\n");
}

TEST_F(Refusal, OptionsThatDoNotGoTogether) {
    EXPECT_EQ(simulate({"--fail", "ict.core", "--json", "--csv"}),
              "--json --csv: they do not go together (give one of them)\n");
    EXPECT_EQ(simulate({"--fail", "ict.core", "--all", "--brief"}),
              "--all --brief: they do not go together (give one of them)\n");
}

TEST_F(Refusal, AMalformedZone) {
    EXPECT_EQ(simulate({"--fail", "ict.core", "--zone", "JST"}),
              "--zone JST: \"JST\" is not a zone offset (write it like +09:00)\n");
}

TEST_F(Refusal, AnotherLanguage) {
    EXPECT_EQ(simulate({"--lang", "fr"}), "--lang: there is no language \"fr\" (write ja or en)\n");
    EXPECT_EQ(simulate({"--lang=fr"}), "--lang: there is no language \"fr\" (write ja or en)\n");
}

TEST_F(Refusal, WhatBeginsWhenTheEndHasCome) {
    EXPECT_EQ(
        world_.refused(ExitCode::usage, {"simulate", "small.json", "--fail", "ict.core:+3h", "--for", "3h"}),
        "--fail ict.core:+3h: it begins when --for is over (let it begin earlier, or look further ahead "
        "with --for)\n");
    EXPECT_EQ(
        world_.refused(ExitCode::usage, {"simulate", "small.json", "--event", "router:+80h"}),
        "--event router:+80h: it begins when --for is over (let it begin earlier, or look further ahead "
        "with --for)\n");
}

TEST_F(Refusal, NoReport) {
    EXPECT_EQ(
        forecast({}),
        "--report: there is no report (for example: --report ict.carrier-a.ip-core.kanto@0%:-1h,own)\n");
}

TEST_F(Refusal, AMalformedReportOrConfirmation) {
    EXPECT_EQ(forecast({"--report", "ict.core"}),
              "--report ict.core: the time is missing (write ID@LEVEL:TIME[,CAUSE])\n");
    EXPECT_EQ(forecast({"--report", "ict.core:-1h", "--confirm", "medical.hospital"}),
              "--confirm medical.hospital: the time is missing (write ID:TIME)\n");
}

TEST_F(Refusal, AReportFromTheFuture) {
    EXPECT_NE(forecast({"--report", "ict.core:2007-10-02T03:00+09:00"}), "");
}

TEST_F(Refusal, AMalformedDate) {
    const std::string message =
        world_.refused(ExitCode::usage, {"directory", "small.json", "--as-of", "2007-02-30"});
    EXPECT_EQ(message.find("--as-of 2007-02-30: "), 0u) << message;
}

TEST_F(Refusal, AProgrammeWithoutAModel) {
    EXPECT_EQ(
        world_.refused(ExitCode::usage, {"simulate", "bare.json", "--fail", "ict.core"}),
        "bare.json: the programme has no model (name a programme with a model, like data/fy2007.json)\n");
}

TEST_F(Refusal, ABrokenProgrammeNamesEveryPlace) {
    const std::string message = world_.refused(ExitCode::usage, {"model", "check", "broken.json"});
    EXPECT_NE(message.find("broken.json: idd (line 1, column "), std::string::npos) << message;
    EXPECT_NE(message.find("did you mean"), std::string::npos) << message;
}

TEST_F(Refusal, AFileThatIsNotThere) {
    EXPECT_EQ(world_.refused(ExitCode::no_file, {"model", "check", "absent.json"}),
              "absent.json: there is no such file (check the path)\n");
}

TEST_F(Refusal, AServiceThatIsNotHitCannotBeExplained) {
    EXPECT_EQ(
        world_.refused(ExitCode::failed,
                       {"explain", "small.json", "--fail", "ict.core", "medical.alone", "--runs", "10"}),
        "medical.alone: in none of 10 runs is it hit within 72h (look further with --for, or see with kaname "
        "simulate which services are hit)\n");
    EXPECT_EQ(world_.refused(ExitCode::failed,
                             {"explain", "small.json", "--fail", "ict.core", "ict.core", "--runs", "10"}),
              "ict.core: the failure begins with this service (name a service that is hit by it)\n");
}

TEST_F(Refusal, SpeaksJapanese) {
    EXPECT_EQ(simulate({"--lang", "ja", "--fail", "ict.cor"}),
              "--fail ict.cor: サービス「ict.cor」はモデルにありません（対処: ict.core のことですか。一覧は "
              "kaname model "
              "list FILE）\n");
}

TEST_F(Refusal, ControlCharactersDoNotReachTheTerminal) {
    EXPECT_EQ(simulate({"--fail", "\x1B[2J"}).find('\x1B'), std::string::npos);
    EXPECT_EQ(world_.refused(ExitCode::usage, {"\x1B[2J"}).find('\x1B'), std::string::npos);
}

}  // namespace
}  // namespace kaname::app
