#include <algorithm>
#include <set>

#include "rules.hpp"

// What the officer was shown before sending is what happens, hop by hop; beyond a CEPTOAR it is the most.
namespace kaname::town {
namespace {

constexpr int kProgrammes = 60;

/// One notice in a random programme, released and ready to be sent.
class Ready {
public:
    explicit Ready(std::uint64_t seed) : chance{seed}, town{Plan::make(chance)} {
        const Person& reporter = town.person(chance.of(town.plan.of(BodyKind::operator_)) + ".contact");
        EXPECT_EQ(
            town.post(reporter, "/api/incidents",
                      R"({"service": "s.)" + reporter.body +
                          R"(", "level": "0%", "own_cause": "yes", "basis": "exceptional", "outline": "x"})")
                .status,
            201);
        town.react();
        id = field(town.post(officer(), "/api/notices").body, "id");
        std::string recipients;
        for (const std::string& body : named()) {
            recipients += (recipients.empty() ? "\"" : ", \"") + body + '"';
        }
        const std::string edit =
            R"({"edits": 0, "title": {"ja": "題", "en": "t"}, "urgency": "prompt", "body": {"ja": "文", "en": "b"},
                "action": {"ja": "", "en": ""}, "tlp": "TLP:AMBER", "source": "sector", "recipients": [)" +
            recipients + "]}";
        EXPECT_EQ(town.send(officer(), http::Method::put, "/api/notices/" + id + "/draft", edit).status, 200);
        EXPECT_EQ(town.post(officer(), path("release-request"), R"({"edits": 1})").status, 204);
        EXPECT_EQ(
            town.post(reporter, "/api/releases/" + id + "/answer", R"({"edits": 1, "approve": true})").status,
            204);
    }

    [[nodiscard]] const Person& officer() const { return town.person("cs.officer"); }
    [[nodiscard]] std::string path(const std::string& what) const {
        return "/api/notices/" + id + '/' + what;
    }

    Chance chance;
    Town town;
    std::string id;

private:
    /// Operators, CEPTOARs as a whole, ministries; at least one.
    std::vector<std::string> named() {
        std::vector<std::string> bodies = chance.some(town.plan.of(BodyKind::operator_));
        if (chance.one_in(3)) bodies.emplace_back("c.medical");
        if (chance.one_in(4)) bodies.emplace_back("mic");
        bodies.emplace_back("op.finance.1");
        return bodies;
    }
};

struct Shown {
    std::set<std::string> certain{"cs"};  ///< who will have it
    std::set<std::string> at_most{};
    std::map<std::string, std::set<std::string>> parts{};
};

Shown shown(const std::string& preview) {
    Shown shown;
    const auto document = json::parse(preview);
    EXPECT_TRUE(document) << preview;
    for (const json::Node hop : document->root().find("hops")->items()) {
        const std::string to{hop.find("to")->find("id")->text()};
        (hop.find("at_most")->boolean() ? shown.at_most : shown.certain).insert(to);
        for (const json::Node part : hop.find("sees")->items()) {
            shown.parts[to].insert(std::string{part.text()});
        }
    }
    return shown;
}

/// The parts that an answer holds, by the preview's words.
std::set<std::string> parts_of(const std::string& answer, const std::string& reader) {
    std::set<std::string> parts{"content"};
    const auto document = json::parse(answer);
    const json::Node root = document->root();
    for (const json::Node recipient : root.find("recipients")->items()) {
        const bool own = recipient.find("body")->find("id")->text() == reader;
        parts.insert(own ? "own_outlook" : "outlooks_below");
    }
    if (root.find("passed_on")->size() > 0) parts.insert("deliveries_made");
    if (root.find("counts")->size() > 0) parts.insert("counts_below");
    if (!root.find("draft")->is(json::Type::null)) parts.insert("draft");
    return parts;
}

TEST(Preview, IsWhatHappens) {
    for (std::uint64_t seed = 1; seed <= kProgrammes; ++seed) {
        SCOPED_TRACE(seed);
        Ready ready{seed};
        const Shown before = shown(ready.town.get(ready.officer(), ready.path("preview")).body);
        ASSERT_EQ(ready.town.post(ready.officer(), ready.path("sending"), R"({"edits": 1})").status, 200);
        for (const char* ceptoar : {"c.finance", "c.medical"}) {
            // Passes on, or not at all.
            const Person& desk = ready.town.person(std::string{ceptoar} + ".contact");
            if (ready.chance.one_in(2)) ready.town.post(desk, ready.path("relay"), R"({"revision": 1})");
        }
        for (const Person& who : ready.town.plan.people) {
            if (who.role != Role::liaison && who.role != Role::contact && who.role != Role::officer) continue;
            const auto answer = ready.town.get(who, "/api/notices/" + ready.id);
            const bool has = answer.status == 200;
            const bool certain = before.certain.count(who.body) == 1;
            const bool possible = before.at_most.count(who.body) == 1;
            EXPECT_TRUE(has || !certain) << who.name;
            EXPECT_TRUE(!has || certain || possible) << who.name;
            if (!has || who.role == Role::officer) continue;
            const auto seen = parts_of(answer.body, who.body);
            const auto& said = before.parts.at(who.body);
            EXPECT_TRUE(std::includes(said.begin(), said.end(), seen.begin(), seen.end()))
                << who.name << answer.body;
        }
    }
}

}  // namespace
}  // namespace kaname::town
