#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <string>

#include "keys.hpp"

// docs/PROGRAMME.md is what people write files by: its keys are those of the reader, and no others.
namespace kaname::programme {
namespace {

/// Names of keys, and whether they are required.
using Documented = std::map<std::string, bool>;

Documented of(json::Keys keys) {
    Documented all;
    for (const json::Key& key : keys) all[std::string{key.name}] = key.required;
    return all;
}

/// The document by heading: "`model`" and the lines below it.
std::map<std::string, std::vector<std::string>> sections() {
    const auto path = std::filesystem::path{__FILE__}.parent_path() / "../../../docs/PROGRAMME.md";
    std::ifstream file{path};
    EXPECT_TRUE(file) << path;
    std::map<std::string, std::vector<std::string>> found;
    std::string heading;
    for (std::string line; std::getline(file, line);) {
        if (line.rfind("## ", 0) == 0 || line.rfind("### ", 0) == 0) {
            heading = line.substr(line.find(' ') + 1);
        } else {
            found[heading].push_back(line);
        }
    }
    return found;
}

Documented matches(const std::string& text, const std::regex& key) {
    Documented found;
    for (std::sregex_iterator at{text.begin(), text.end(), key}, end; at != end; ++at) {
        found[(*at)[1]] = !(*at)[2].str().empty();
    }
    return found;
}

/// `key`* in Markdown.
Documented marked(const std::string& text) { return matches(text, std::regex{"`([a-z0-9_]+)`(\\*?)"}); }
/// {"key":*} as in JSON.
Documented quoted(const std::string& text) { return matches(text, std::regex{"\"([a-z0-9_]+)\":(\\*?)"}); }

std::string without_parentheses(const std::string& text) {
    return std::regex_replace(text, std::regex{"\\([^()]*\\)"}, "");
}

struct Row {
    std::string keys;
    std::string value;
};

std::vector<Row> rows(const std::string& heading) {
    std::vector<Row> found;
    const std::regex row{R"(\| (`[^|]*) \|(.*)\|)"};
    const auto all = sections();
    EXPECT_EQ(all.count(heading), 1u) << heading;
    for (const std::string& line : all.at(heading)) {
        std::smatch match;
        if (std::regex_match(line, match, row)) found.push_back({match[1], match[2]});
    }
    EXPECT_FALSE(found.empty()) << heading;
    return found;
}

Documented keys_of_table(const std::string& heading) {
    Documented all;
    for (const Row& row : rows(heading)) all.merge(marked(row.keys));
    return all;
}

/// The text of the row of `key`.
std::string value_of(const std::string& heading, const std::string& key) {
    for (const Row& row : rows(heading)) {
        if (marked(row.keys).count(key) > 0) return row.value;
    }
    ADD_FAILURE() << "no row " << key << " under " << heading;
    return {};
}

/// From `begin` to the next `end` in the whole document.
std::string passage(const std::string& begin, const std::string& end) {
    std::string all;
    for (const auto& [heading, lines] : sections()) {
        for (const std::string& line : lines) all += line + '\n';
    }
    const std::size_t from = all.find(begin);
    EXPECT_NE(from, std::string::npos) << begin;
    return all.substr(from, all.find(end, from + begin.size()) - from);
}

TEST(ProgrammeDocument, TablesOfKeys) {
    EXPECT_EQ(keys_of_table("Top"), of(keys::kTop));
    EXPECT_EQ(keys_of_table("`directory`"), of(keys::kDirectory));
    EXPECT_EQ(keys_of_table("`calendar`"), of(keys::kCalendar));
    EXPECT_EQ(keys_of_table("`regimes[]`"), of(keys::kRegime));
    EXPECT_EQ(keys_of_table("`agreements`"), of(keys::kAgreements));
    EXPECT_EQ(keys_of_table("`model`"), of(keys::kModel));
    EXPECT_EQ(keys_of_table("`services[]`"), of(keys::kService));
    EXPECT_EQ(keys_of_table("`services[].groups[]`"), of(keys::kGroup));
    EXPECT_EQ(keys_of_table("`services[].groups[].suppliers[]`"), of(keys::kSupplier));
}

TEST(ProgrammeDocument, ListsWithinARow) {
    const auto listed = [](const std::string& heading, const std::string& key) {
        return marked(without_parentheses(value_of(heading, key)));
    };
    EXPECT_EQ(listed("Top", "references"), of(keys::kReference));
    EXPECT_EQ(listed("`directory`", "sectors"), of(keys::kSector));
    EXPECT_EQ(listed("`directory`", "bodies"), of(keys::kBody));
    EXPECT_EQ(listed("`model`", "response_tables"), of(keys::kResponseTable));
    EXPECT_EQ(listed("`model`", "components"), of(keys::kComponent));
    EXPECT_EQ(listed("`model`", "rules"), of(keys::kRule));
    EXPECT_EQ(listed("`services[]`", "continuity"), of(keys::kContinuity));
    EXPECT_EQ(listed("`services[]`", "exposures"), of(keys::kExposure));
}

TEST(ProgrammeDocument, ObjectsWithinARow) {
    EXPECT_EQ(quoted(value_of("`model`", "regions")), of(keys::kNamed));
    EXPECT_EQ(quoted(value_of("`services[]`", "size")), of(keys::kSize));
    EXPECT_EQ(quoted(passage("{\"sector\"", "}")), of(keys::kSectorLink));
    EXPECT_EQ(quoted(passage("{\"state\"", "}")), of(keys::kSetUpStep));
    EXPECT_EQ(quoted(passage("{\"needed\"", "}")).size(), of(keys::kNeeded).size());
    EXPECT_EQ(quoted(passage("{\"ja\"", "}")).size(), of(keys::kName).size());
}

TEST(ProgrammeDocument, Quantities) {
    EXPECT_EQ(marked(without_parentheses(passage("- or an object with", "Spans for delays"))),
              of(keys::kQuantity));
    EXPECT_EQ(quoted(passage("`lognormal` {", "}")).size(), of(keys::kLognormal).size());
    EXPECT_EQ(quoted(passage("`classes` (list of", "`).")), of(keys::kClass));
}

}  // namespace
}  // namespace kaname::programme
