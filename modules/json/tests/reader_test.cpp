#include "kaname/json/reader.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "kaname/base/date.hpp"
#include "kaname/json/nearest.hpp"

namespace kaname::json {
namespace {

constexpr std::array kKeys{Key{"id", kRequired}, Key{"delay"},      Key{"weight"},   Key{"since"},
                           Key{"logic"},         Key{"fictitious"}, Key{"suppliers"}};
enum class Logic { all, any };
constexpr std::array kLogic{Word<Logic>{"all", Logic::all}, Word<Logic>{"any", Logic::any}};

/// A document and what was found wrong with it.
class Reading {
public:
    explicit Reading(const std::string& text) : document_{*parse(text)}, problems_{document_} {}
    [[nodiscard]] ObjectReader reader() { return {problems_, document_.root(), kKeys}; }
    /// "place: reason (mend)", one a line; empty when nothing is wrong.
    [[nodiscard]] std::string report() {
        if (problems_.empty()) return {};
        const Error error = std::move(problems_).take();
        for (const Problem& problem : error.problems) {
            EXPECT_FALSE(problem.reason.ja.empty() || problem.mend.ja.empty() || problem.mend.en.empty());
        }
        return to_text(error, Language::en);
    }

private:
    Document document_;
    Problems problems_;
};

TEST(JsonReader, ReadsWhatIsThere) {
    Reading reading{R"({"id": "a", "weight": 3, "since": "2007-06-14", "fictitious": true, "logic": "any",
                        "suppliers": [1, 2]})"};
    const ObjectReader reader = reading.reader();
    EXPECT_EQ(reader.text("id"), "a");
    EXPECT_EQ(reader.integer("weight"), 3);
    EXPECT_EQ(reader.parsed("since", &parse_date), *parse_date("2007-06-14"));
    EXPECT_EQ(reader.flag("fictitious"), true);
    EXPECT_EQ(reader.word("logic", kLogic), Logic::any);
    std::int64_t sum = 0;
    for (const Node item : reader.items("suppliers")) sum += item.integer();
    EXPECT_EQ(sum, 3);
    EXPECT_EQ(reader.find("delay"), std::nullopt);
    EXPECT_EQ(reader.text("delay"), std::nullopt);
    EXPECT_EQ(reading.report(), "");
}

TEST(JsonReader, AbsentListsAreEmpty) {
    Reading reading{R"({"id": "a"})"};
    EXPECT_EQ(reading.reader().items("suppliers").size(), 0u);
    EXPECT_EQ(reading.report(), "");
}

TEST(JsonReader, UnknownKeyThatIsNearAKnownOne) {
    Reading reading{"{\"id\": \"a\",\n \"wieght\": 3}"};
    static_cast<void>(reading.reader());
    EXPECT_EQ(reading.report(),
              "wieght (line 2, column 2): there is no key \"wieght\" here (did you mean \"weight\"?)");
}

TEST(JsonReader, UnknownKeyThatIsNearNothing) {
    Reading reading{R"({"id": "a", "colour": "red"})"};
    static_cast<void>(reading.reader());
    EXPECT_EQ(reading.report(),
              "colour (line 1, column 13): there is no key \"colour\" here "
              "(known are: id, delay, weight, since, logic, fictitious, suppliers)");
}

TEST(JsonReader, MissingKey) {
    Reading reading{R"({"delay": "1m"})"};
    static_cast<void>(reading.reader());
    EXPECT_EQ(reading.report(), "line 1, column 1: the key \"id\" is missing (add \"id\")");
}

TEST(JsonReader, NotAnObject) {
    Reading reading{"[]"};
    const ObjectReader reader = reading.reader();
    EXPECT_FALSE(reader.is_object());
    EXPECT_EQ(reader.text("id"), std::nullopt);
    EXPECT_EQ(reading.report(),
              "line 1, column 1: an object is needed, this is a list (write an object with keys in { })");
}

TEST(JsonReader, WrongTypes) {
    Reading reading{R"({"id": 5, "weight": "3", "fictitious": "yes", "logic": null, "suppliers": {}})"};
    const ObjectReader reader = reading.reader();
    EXPECT_EQ(reader.text("id"), std::nullopt);
    EXPECT_EQ(reader.integer("weight"), std::nullopt);
    EXPECT_EQ(reader.flag("fictitious"), std::nullopt);
    EXPECT_EQ(reader.word("logic", kLogic), std::nullopt);
    EXPECT_EQ(reader.items("suppliers").size(), 0u);
    EXPECT_EQ(
        reading.report(),
        "id (line 1, column 8): a text is needed, this is a whole number (put it in quotation marks)\n"
        "weight (line 1, column 21): a whole number is needed, this is a text "
        "(write a whole number without quotation marks)\n"
        "fictitious (line 1, column 40): true or false is needed, this is a text (write true or false)\n"
        "logic (line 1, column 56): a text is needed, this is null (put it in quotation marks)\n"
        "suppliers (line 1, column 75): a list is needed, this is an object (put it in [ ])");
}

TEST(JsonReader, NumbersThatAreNotWhole) {
    for (const char* number : {"1.5", "1.0", "1e3", "9223372036854775808", "99999999999999999999999"}) {
        Reading reading{std::string{R"({"id": "a", "weight": )"} + number + "}"};
        EXPECT_EQ(reading.reader().integer("weight"), std::nullopt);
        EXPECT_EQ(
            reading.report(),
            "weight (line 1, column 23): a fraction, an exponent or a number beyond 64 bits cannot be used "
            "(write a whole number)");
    }
}

TEST(JsonReader, NumbersOutOfRange) {
    Reading reading{R"({"id": "a", "weight": 6})"};
    EXPECT_EQ(reading.reader().integer("weight", {.least = 1, .most = 5}), std::nullopt);
    EXPECT_EQ(reading.report(),
              "weight (line 1, column 23): the value 6 is out of range (write a whole number from 1 to 5)");
}

TEST(JsonReader, WordsOutsideTheSet) {
    Reading near{R"({"id": "a", "logic": "al"})"};
    EXPECT_EQ(near.reader().word("logic", kLogic), std::nullopt);
    EXPECT_EQ(near.report(),
              "logic (line 1, column 22): \"al\" cannot stand here (did you mean "
              "\"all\"?)");
    Reading far{R"({"id": "a", "logic": "sometimes"})"};
    EXPECT_EQ(far.reader().word("logic", kLogic), std::nullopt);
    EXPECT_EQ(far.report(),
              "logic (line 1, column 22): \"sometimes\" cannot stand here (known "
              "are: all, any)");
}

TEST(JsonReader, ParsersGiveTheirOwnReason) {
    Reading reading{R"({"id": "a", "since": "14 June"})"};
    EXPECT_EQ(reading.reader().parsed("since", &parse_date), std::nullopt);
    EXPECT_EQ(
        reading.report(),
        "since (line 1, column 22): \"14 June\" is not a date (write a day that exists, like 2007-06-14)");
}

TEST(JsonReader, TextsAreOneLineAndBounded) {
    for (const char* text : {"a\\nb", "a\\u0000b", "\\u001b[2J", "\\u007f", "\\u0085"}) {
        Reading reading{std::string{R"({"id": ")"} + text + "\"}"};
        EXPECT_EQ(reading.reader().text("id"), std::nullopt) << text;
        EXPECT_NE(reading.report().find("control character"), std::string::npos);
    }
    Reading longest{R"({"id": ")" + std::string(limits::kTextLength, 'x') + "\"}"};
    EXPECT_TRUE(longest.reader().text("id"));
    Reading longer{R"({"id": ")" + std::string(limits::kTextLength + 1, 'x') + "\"}"};
    EXPECT_FALSE(longer.reader().text("id"));
    EXPECT_NE(longer.report().find("the text has 4001 bytes, over the limit of 4000"), std::string::npos);
}

TEST(JsonReader, QuotesAreShortAndPrintable) {
    EXPECT_EQ(printable("a\nb\x1B水"), "a?b?水");
    EXPECT_EQ(printable(std::string(100, 'x')), std::string(60, 'x') + "…");
    EXPECT_EQ(printable(std::string(59, 'x') + "水"), std::string(59, 'x') + "…");
}

TEST(JsonNearest, Distances) {
    EXPECT_EQ(edit_distance("", ""), 0u);
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);  // the usual textbook pair
    EXPECT_EQ(edit_distance("delay", ""), 5u);
    EXPECT_EQ(edit_distance("ab", "ba"), 2u);
}

std::optional<std::string> nearest(std::string_view word) {
    Nearest found{word};
    for (const std::string_view candidate : {"id", "rto", "delay", "delays"}) found.consider(candidate);
    return found.found();
}

TEST(JsonNearest, TwoEditsAtMostAndHalfOfTheWord) {
    EXPECT_EQ(nearest("dela"), "delay");
    EXPECT_EQ(nearest("delayed"), "delay");
    EXPECT_EQ(nearest("delaysx"), "delays");
    EXPECT_EQ(nearest("ids"), "id");
    EXPECT_EQ(nearest("to"), "rto");
    EXPECT_EQ(nearest("xy"), std::nullopt);
    EXPECT_EQ(nearest("decays_"), "delays");
    EXPECT_EQ(nearest("relaxing"), std::nullopt);
}

}  // namespace
}  // namespace kaname::json
