#include "kaname/json/problems.hpp"

#include <gtest/gtest.h>

#include <string>

namespace kaname::json {
namespace {

Document document(const std::string& text) {
    auto parsed = parse(text);
    EXPECT_TRUE(parsed);
    return *std::move(parsed);
}

std::string place_of(const Document& document, Node node) {
    Problems problems{document};
    problems.add(node, {"理由", "reason"}, {});
    return std::move(problems).take().problems.front().place;
}

TEST(JsonProblems, PlacesAreExact) {
    const Document text = document(
        "{\"model\":\n"
        "  {\"services\": [ {}, {\"groups\":\t[{\"delay\" :  \"0m\"}]}],\n"
        "   \"水\\\"\": [[1, [2]], true]}}\n");
    const Node model = *text.root().find("model");
    const Node service = model.find("services")->item(1);
    EXPECT_EQ(place_of(text, text.root()), "line 1, column 1");
    EXPECT_EQ(place_of(text, model), "model (line 2, column 3)");
    EXPECT_EQ(place_of(text, *model.find("services")), "model.services (line 2, column 16)");
    EXPECT_EQ(place_of(text, model.find("services")->item(0)), "model.services[0] (line 2, column 18)");
    EXPECT_EQ(place_of(text, service), "model.services[1] (line 2, column 22)");
    EXPECT_EQ(place_of(text, *service.find("groups")->item(0).find("delay")),
              "model.services[1].groups[0].delay (line 2, column 46)");
    const Node odd = model.member(1).value;
    EXPECT_EQ(place_of(text, odd.item(0).item(1).item(0)), "model[\"水\\\"\"][0][1][0] (line 3, column 17)");
    EXPECT_EQ(place_of(text, odd.item(1)), "model[\"水\\\"\"][1] (line 3, column 22)");
}

TEST(JsonProblems, KeysHaveAPlaceOfTheirOwn) {
    const Document text = document("{\"a\": 1,\n \"b\": 2}");
    Problems problems{text};
    problems.add_key(*text.root().find("b"), {"理由", "reason"}, {});
    EXPECT_EQ(std::move(problems).take().problems.front().place, "b (line 2, column 2)");
}

TEST(JsonProblems, StandInTheOrderOfTheText) {
    const Document text = document(R"({"a": 1, "b": [2, 3]})");
    Problems problems{text};
    const Node b = *text.root().find("b");
    problems.add(b.item(1), {"", "fourth"}, {});
    problems.add(b, {"", "second"}, {});
    problems.add(b, {"", "third"}, {});
    problems.add_key(b, {"", "first"}, {});
    std::string order;
    for (const Problem& problem : std::move(problems).take().problems) order += problem.reason.en + ' ';
    EXPECT_EQ(order, "first second third fourth ");
}

TEST(JsonProblems, CountsWhatIsOverTheLimit) {
    const Document text = document("[]");
    Problems problems{text};
    for (std::size_t i = 0; i < limits::kProblems + 7; ++i) problems.add(text.root(), {"理由", "reason"}, {});
    EXPECT_EQ(problems.size(), limits::kProblems + 7);
    const Error error = std::move(problems).take();
    ASSERT_EQ(error.problems.size(), limits::kProblems + 1);
    EXPECT_EQ(error.problems.back().reason.en, "there are 7 more problems");
}

TEST(JsonProblems, LongKeysAreCutBetweenCharacters) {
    std::string key;
    for (int i = 0; i < 1'000; ++i) key += "電力";
    const Document text = document("{\"" + key + "\": 1}");
    EXPECT_EQ(place_of(text, text.root().member(0).value),
              "[\"電力電力電力電力電力電力電…\"] (line 1, column 2006)");
}

}  // namespace
}  // namespace kaname::json
