#include "kaname/base/limits.hpp"
#include "rejections.hpp"

// What is refused that takes more than one change, or a limit to reach.
namespace kaname::programme {
namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string repeated(std::string_view item, std::size_t count) {
    std::string list;
    for (std::size_t i = 0; i < count; ++i) list.append(i == 0 ? "" : ", ").append(item);
    return list;
}

TEST(ProgrammeRejection, TextThatIsNotJson) {
    EXPECT_EQ(
        report("{\"format\": kaname}"),
        "line 1, column 12: this is not JSON, at \"k\" (look for a comma, colon, quotation mark or bracket "
        "that is missing, too many or full-width)");
    EXPECT_TRUE(
        contains(report(std::string{kSample.substr(0, 3000)}), "the text ends before it is complete"));
    EXPECT_TRUE(contains(report(""), "line 1, column 1: the text ends before it is complete"));
}

TEST(ProgrammeRejection, JsonThatIsNoObject) {
    EXPECT_EQ(report("[]"),
              "line 1, column 1: an object is needed, this is a list (write an object with keys in { })");
    EXPECT_TRUE(contains(report("null"), "this is null"));
}

TEST(ProgrammeRejection, AnotherFormatIsAllThatIsSaid) {
    const std::string other = report(R"({"format": "kaname-programme/9", "colour": "red"})");
    EXPECT_FALSE(contains(other, "colour"));
    EXPECT_TRUE(contains(other, "format (line 1, column 12)"));
}

TEST(ProgrammeRejection, EveryRowIsReadAndTheOrderIsThatOfTheFile) {
    std::string text = spoilt("\"probability\": \"60%\"", "\"probability\": \"60\"");
    for (const auto& [from, to] :
         {std::pair{"\"mark\": \"D\"", "\"mark\": \"?\""}, {"\"lag\": \"1h30m\"", "\"lag\": \"soon\""}}) {
        text.replace(text.find(from), std::string_view{from}.size(), to);
    }
    const auto parsed = parse_programme(text);
    ASSERT_FALSE(parsed);
    ASSERT_EQ(parsed.error().problems.size(), 3u);
    EXPECT_EQ(parsed.error().problems[0].place, "references[0].mark (line 6, column 25)");
    EXPECT_EQ(parsed.error().problems[1].place, "model.services[0].groups[0].lag (line 50, column 56)");
    EXPECT_EQ(parsed.error().problems[2].place,
              "model.services[0].exposures[0].probability (line 61, column 88)");
}

TEST(ProgrammeRejection, DirectoryAndModelAreBothCheckedWhenEachRowIsRight) {
    std::string text = spoilt("\"delay\": \"10m\"", "\"delay\": \"0m\"");
    const std::string_view subgroups = "[\"east\", \"west\"]";
    text.replace(text.find(subgroups), subgroups.size(), "[\"east\", \"east\"]");
    const std::string reported = report(text);
    EXPECT_TRUE(contains(reported, "body c.water: the id \"east\" is used twice"));
    EXPECT_TRUE(contains(reported, "plant / control <- grid.west: the delay is zero"));
}

TEST(ProgrammeRejection, MoreProblemsThanTheLimit) {
    const std::string bad =
        repeated(R"({"id": "?", "mark": "D", "source": {"ja": "あ", "en": "a"}})", limits::kProblems + 5);
    const auto parsed = parse_programme(spoilt("\"references\": [", "\"references\": [" + bad + ", "));
    ASSERT_FALSE(parsed);
    ASSERT_EQ(parsed.error().problems.size(), limits::kProblems + 1);
    EXPECT_EQ(parsed.error().problems.back().reason.en, "there are 5 more problems");
    EXPECT_EQ(parsed.error().problems.front().place, "references[0].id (line 5, column 25)");
}

TEST(ProgrammeRejection, WeightsThatAddUpToZero) {
    std::string text = spoilt("\"weight\": 3, \"presence\"", "\"weight\": 0, \"presence\"");
    text.replace(text.find("\"weight\": 2"), 11, "\"weight\": 0");
    EXPECT_EQ(report(text),
              "model.services[0].groups[1].suppliers (line 54, column 82): plant / control: its weights add "
              "up to zero "
              "(give at least one supplier a weight of 1 or more)");
}

TEST(ProgrammeRejection, ProductOfMoreThanEightGroups) {
    std::string groups;
    for (int i = 0; i < 8; ++i) {
        groups += R"({"id": "g)" + std::to_string(i) +
                  R"(", "kind": "crew", "suppliers": [{"service": "grid.west"}]}, )";
    }
    EXPECT_EQ(report(spoilt("{\"kind\": \"electricity\", \"confidence\"",
                            groups + "{\"kind\": \"electricity\", \"confidence\"")),
              "model.services[0].combination (line 44, column 24): plant: a product combines at most 8 "
              "supply groups "
              "(combine by minimum, or merge groups)");
}

TEST(ProgrammeRejection, ExposureToAComponentTwice) {
    const std::string second = R"({"component": "router", "level": "0%"})";
    const std::string reported = report(spoilt("\"exposures\": [", "\"exposures\": [" + second + ", "));
    EXPECT_TRUE(contains(reported,
                         "model.services[0].exposures[1].component (line 61, column 25): plant @ router: "
                         "the same component is listed twice"));
}

TEST(ProgrammeRejection, ResponseTableOverTheLimit) {
    std::string rows;
    for (std::size_t i = 1; i <= limits::kTableRows; ++i) {
        rows += ", [\"" + std::to_string(i) + "h\", \"20%\"]";
    }
    EXPECT_TRUE(contains(report(spoilt(", [\"6h\", \"60.5%\"]", rows)), "list 1 to 64 rows"));
}

TEST(ProgrammeRejection, SuppliersOverTheLimit) {
    const std::string many = repeated(R"({"service": "grid.east"})", limits::kSuppliersPerGroup + 1);
    EXPECT_TRUE(contains(
        report(spoilt("\"suppliers\": [{\"service\": \"grid.east\"}]", "\"suppliers\": [" + many + "]")),
        "10001 suppliers are over the limit of 10,000"));
}

TEST(ProgrammeRejection, ModelWithoutServices) {
    std::string text{kSample};
    const std::size_t begin = text.find("\"services\": [") + 13;
    text.replace(begin, text.find("]\n  },\n  \"calendar\"") - begin, "");
    EXPECT_TRUE(contains(report(text), "model.services (line 41, column 17): there are no services"));
}

TEST(ProgrammeRejection, KeysOfStrangersAreShownShort) {
    const std::string reported =
        report(spoilt("\"as_of\"", "\"" + std::string(100'000, 'x') + "\": 1, \"as_of\""));
    EXPECT_LT(reported.size(), 500u);
}

}  // namespace
}  // namespace kaname::programme
