#include <algorithm>
#include <set>

#include "rules.hpp"

// What the officer was shown before sending is what happens, hop by hop; where somebody has yet to pass it
// on, it is the most.
namespace kaname::town {
namespace {

constexpr int kProgrammes = 120;

/// One notice in a random programme, released and ready to be sent.
class Ready {
public:
    explicit Ready(std::uint64_t seed) : chance{seed}, town{Plan::unsettled(chance)} {
        const Person& reporter = town.person(chance.of(town.plan.of(BodyKind::operator_)) + ".contact");
        if (chance.one_in(3)) {
            const std::string order = R"({"operation": "large_scale", "reason": "x"})";
            EXPECT_LT(town.send(officer(), http::Method::put, "/api/operation", order).status, 300);
        }
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
                "action": {"ja": "", "en": ""}, "tlp": ")" +
            std::string{to_text(tlp)} + R"(", "source": ")" + (chance.one_in(2) ? "sector" : "named") +
            R"(", "recipients": [)" + recipients + "]}";
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
    policy::Tlp tlp = chance.of(
        std::vector{policy::Tlp::clear, policy::Tlp::green, policy::Tlp::amber, policy::Tlp::amber_strict});
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

/// What the officer was shown.
struct Shown {
    struct Addressee {
        bool is_certain = false;
        std::set<std::string> from{};  ///< who may pass it on
        std::set<std::string> parts{};
        std::set<std::string> identities{};
    };
    std::map<std::string, Addressee> addressees{};

    explicit Shown(const std::string& preview) {
        const auto document = json::parse(preview);
        EXPECT_TRUE(document) << preview;
        for (const json::Node hop : document->root().find("hops")->items()) {
            Addressee& addressee = addressees[std::string{hop.find("to")->find("id")->text()}];
            addressee.is_certain |= !hop.find("at_most")->boolean();
            addressee.from.emplace(hop.find("from")->find("id")->text());
            addressee.identities.emplace(hop.find("sees_originator")->text());
            for (const json::Node part : hop.find("sees")->items()) addressee.parts.emplace(part.text());
        }
    }
};

/// The parts that an answer holds, by the preview's words.
std::set<std::string> parts_of(const json::Node& root, const std::string& reader) {
    std::set<std::string> parts{"content"};
    for (const json::Node recipient : root.find("recipients")->items()) {
        const bool own = recipient.find("body")->find("id")->text() == reader;
        parts.insert(own ? "own_outlook" : "outlooks_below");
    }
    if (root.find("passed_on")->size() > 0) parts.insert("deliveries_made");
    if (root.find("counts")->size() > 0) parts.insert("counts_below");
    if (!root.find("draft")->is(json::Type::null)) parts.insert("draft");
    return parts;
}

/// What somebody who has the notice sees of it was shown, and comes from whom it was to come.
void expect_shown(const Shown::Addressee& shown, const std::string& answer, const Person& reader,
                  policy::Tlp sent) {
    const auto document = json::parse(answer);
    ASSERT_TRUE(document);
    const json::Node received = *document->root().find("received");
    EXPECT_EQ(shown.from.count(std::string{received.find("from")->find("id")->text()}), 1) << answer;
    EXPECT_EQ(shown.identities.count(std::string{received.find("sees_originator")->text()}), 1) << answer;
    EXPECT_GE(*policy::parse_tlp(received.find("tlp")->text()), sent) << answer;
    const auto seen = parts_of(document->root(), reader.body);
    EXPECT_TRUE(std::includes(shown.parts.begin(), shown.parts.end(), seen.begin(), seen.end())) << answer;
}

/// Those in between pass it on to whom they like, mark it stricter, or do nothing; time passes too, sometimes
/// to the next day. Gives how often somebody passed it on.
std::size_t pass_on_somehow(Ready& ready) {
    std::size_t relayed = 0;
    Chance& chance = ready.chance;
    Instant now = kNow;
    for (const char* desk :
         {"mic.liaison", "fsa.liaison", "mhlw.liaison", "c.finance.contact", "c.medical.contact"}) {
        now += std::chrono::minutes{chance.below(30)};
        if (chance.one_in(10)) now += 24h;
        ready.town.wait_until(now);
        if (chance.one_in(3)) continue;
        const Person& person = ready.town.person(desk);
        std::vector<std::string> waiting;
        for (const sharing::Delivery& delivery : ready.town.notice(ready.id).deliveries) {
            if (delivery.hop.from == person.body && is_pending(delivery)) waiting.push_back(delivery.hop.to);
        }
        std::string to;
        for (const std::string& body : chance.some(waiting)) {
            to += (to.empty() ? "\"" : ", \"") + body + '"';
        }
        std::string order = R"({"revision": 1)";
        if (chance.one_in(2)) order.append(R"(, "to": [)").append(to).append("]");
        if (chance.one_in(3)) order.append(R"(, "tlp": "TLP:AMBER+STRICT")");
        const auto answer = ready.town.post(person, ready.path("relay"), order.append("}"));
        relayed += answer.status == 200 ? 1 : 0;
    }
    ready.town.wait_until(now + 2h);
    return relayed;
}

TEST(Preview, IsWhatHappens) {
    std::size_t certain = 0;
    std::size_t possible = 0;
    std::size_t relayed = 0;
    for (std::uint64_t seed = 1; seed <= kProgrammes; ++seed) {
        SCOPED_TRACE(seed);
        Ready ready{seed};
        const Shown before{ready.town.get(ready.officer(), ready.path("preview")).body};
        ASSERT_EQ(ready.town.post(ready.officer(), ready.path("sending"), R"({"edits": 1})").status, 200);
        relayed += pass_on_somehow(ready);
        for (const Person& who : ready.town.plan.people) {
            SCOPED_TRACE(who.name);
            if (who.role != Role::liaison && who.role != Role::contact) continue;
            const auto answer = ready.town.get(who, "/api/notices/" + ready.id);
            const bool has = answer.status == 200;
            const auto shown = before.addressees.find(who.body);
            if (shown == before.addressees.end()) {
                EXPECT_FALSE(has) << answer.body;
                continue;
            }
            EXPECT_TRUE(has || !shown->second.is_certain);
            ++(shown->second.is_certain ? certain : possible);
            if (has) expect_shown(shown->second, answer.body, who, ready.tlp);
        }
    }
    EXPECT_GT(certain, 200);
    EXPECT_GT(possible, 200);
    EXPECT_GT(relayed, 50);
}

}  // namespace
}  // namespace kaname::town
