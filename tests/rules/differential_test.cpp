#include <algorithm>

#include "rules.hpp"

// Random programmes, people and acts through the real routes: everybody gets what the rules say, and what is
// hidden from somebody is answered like what does not exist.
namespace kaname::town {
namespace {

constexpr std::size_t kWorlds = 3;
constexpr std::size_t kActs = 11;
constexpr std::size_t kLeastDecisions = 10'000;

std::string list_of(const std::vector<std::string>& texts) {
    std::string list = "[";
    for (const std::string& text : texts) list += (list.size() > 1 ? ", \"" : "\"") + text + '"';
    return list + "]";
}

class Story {
public:
    explicit Story(std::uint64_t seed) : chance_{seed}, town_{Plan::make(chance_)}, rules_{town_.plan} {}

    void act() {
        switch (chance_.below(24)) {
            case 0: return report();
            case 1: return comment();
            case 2: return draft();
            case 3: return edit();
            case 4: return ask(rather("cs.officer"), a_notice());
            case 5: return answer(anybody(), a_notice());
            case 6: return send(rather("cs.officer"), a_notice());
            case 7: return relay(rather("c.finance.contact"), a_notice());
            case 8: return acknowledge();
            case 9: return enter();
            case 10: return follow_up();
            case 11: return enter();
            case 12: return change_over();
            case 13: return stand_in();
            default: return go_on();
        }
    }

    /// Every person reads everything.
    void look() {
        for (const Person& who : town_.plan.people) {
            expect(who, rules_.read_forecast(who), get(who, "/api/forecast"), "forecast");
            expect(who, Rules::read_trail(who), get(who, "/api/trail"), "trail");
            look_at_bodies(who);
            look_at_incidents(who);
            look_at_notices(who);
        }
    }

    std::size_t decisions = 0;
    /// How often the acts that everything hangs on were done.
    [[nodiscard]] const std::map<std::string, int>& done() const { return done_; }

private:
    using Answer = Town::Answer;
    Answer get(const Person& who, const std::string& path) { return town_.get(who, path); }

    void expect(const Person& who, Expect expected, const Answer& answer, const std::string& what) {
        ++decisions;
        const Expect came = answer.status == 403   ? Expect::refused
                            : answer.status == 404 ? Expect::hidden
                                                   : Expect::allowed;
        EXPECT_LT(answer.status, 500) << what << answer.body;
        EXPECT_EQ(came, expected) << who.name << ": " << what << " came " << answer.status << answer.body;
        if (missing_.empty()) missing_ = get(town_.person("cs.officer"), "/api/incidents/missing").body;
        const bool told_apart = came == Expect::hidden && answer.body != missing_;
        EXPECT_FALSE(told_apart) << who.name << ": " << what << answer.body << missing_;
    }

    void look_at_bodies(const Person& who) {
        const auto answer = get(who, "/api/bodies");
        expect(who, Expect::allowed, answer, "bodies");
        ++decisions;
        EXPECT_EQ(ids_in(answer.body, "bodies"), rules_.known_to(who)) << who.name;
        for (const std::string& body : town_.plan.of(BodyKind::operator_)) {
            const bool government = who.role == Role::officer || who.role == Role::liaison;
            const auto known = rules_.known_to(who);
            const bool knows = std::find(known.begin(), known.end(), body) != known.end();
            const bool named = answer.body.find("\"s." + body + '"') != std::string::npos;
            ++decisions;
            EXPECT_EQ(named, body == who.body || (government && knows)) << who.name << answer.body;
        }
    }

    void look_at_incidents(const Person& who) {
        std::vector<std::string> seen;
        for (const auto& [id, incident] : rules_.incidents) {
            const Expect expected = rules_.read_incident(who, id);
            expect(who, expected, get(who, "/api/incidents/" + id), "incident");
            if (expected == Expect::allowed) seen.push_back(id);
        }
        if (who.role == Role::auditor) return;
        ++decisions;
        EXPECT_EQ(ids_in(get(who, "/api/incidents").body, "incidents"), seen) << who.name;
    }

    void look_at_notices(const Person& who) {
        std::vector<std::string> seen;
        std::vector<std::string> asked;
        for (const auto& [id, notice] : rules_.notices) {
            const Expect expected = rules_.read_notice(who, id);
            expect(who, expected, get(who, "/api/notices/" + id), "notice");
            expect(who, expected, get(who, "/api/notices/" + id + "/receipt"), "receipt");
            if (expected == Expect::allowed) seen.push_back(id);
            expect(who, rules_.edit_notice(who, id), get(who, "/api/notices/" + id + "/preview"), "preview");
            const Expect release = rules_.read_release(who, id);
            expect(who, release, get(who, "/api/releases/" + id), "release");
            if (release == Expect::allowed) asked.push_back(id);
        }
        decisions += 2;
        EXPECT_EQ(ids_in(get(who, "/api/notices").body, "notices"), seen) << who.name;
        EXPECT_EQ(ids_in(get(who, "/api/releases").body, "releases", "notice"), asked) << who.name;
    }

    // The acts: by anybody, on anything; what succeeds is told to the rules.

    const Person& anybody() { return chance_.of(town_.plan.people); }
    /// Often the right one, so that something happens.
    const Person& rather(const std::string& name) {
        return chance_.one_in(4) ? anybody() : town_.person(name);
    }
    std::string an_incident() {
        if (rules_.incidents.empty() || chance_.one_in(8)) return "aaaaaaaaaaaaa";
        return std::next(rules_.incidents.begin(), static_cast<long>(chance_.below(rules_.incidents.size())))
            ->first;
    }
    std::string a_notice() {
        if (rules_.notices.empty() || chance_.one_in(8)) return "aaaaaaaaaaaaa";
        return std::next(rules_.notices.begin(), static_cast<long>(chance_.below(rules_.notices.size())))
            ->first;
    }

    /// A basis, and sometimes what the coordinator may do with the report.
    struct Said {
        Rules::Report report;
        std::string json;
    };
    Said something() {
        Said said{.report = {.statutory = chance_.one_in(2)}};
        said.json =
            std::string{R"("basis": ")"} + (said.report.statutory ? "statutory" : "exceptional") + '"';
        if (chance_.one_in(3)) return said;
        const Rules::Terms terms{.response = !chance_.one_in(3), .ask = chance_.one_in(6)};
        const char* const onward = chance_.one_in(2) ? "anonymised" : "as_marked";
        said.json += std::string{R"(, "terms": [{"addressee": "cs", "use": [")"} +
                     (terms.response ? "response" : "statistics") + R"("], "onward": ")" +
                     (terms.ask ? "ask" : onward) + "\"}]";
        said.report.terms = terms;
        return said;
    }

    void report() { report(rather(chance_.of(town_.plan.of(BodyKind::operator_)) + ".contact")); }
    void report(const Person& who) {
        const Said said = something();
        const std::string service = who.kind == BodyKind::operator_ ? "\"s." + who.body + '"' : "null";
        const auto answer = town_.post(who, "/api/incidents",
                                       R"({"service": )" + service + R"(, "level": "0%", "own_cause": "yes",
                                           "outline": "x", )" +
                                           said.json + "}");
        expect(who, who.kind == BodyKind::operator_ ? Expect::allowed : Expect::refused, answer, "report");
        if (answer.status != 201) return;
        rules_.reported(field(answer.body, "incident"), who.body, said.report);
        ++done_[said.report.terms ? "terms" : "no terms"];
        town_.react();
    }

    void follow_up() {
        const Person& who = rather(chance_.of(town_.plan.of(BodyKind::operator_)) + ".contact");
        const std::string id = an_incident();
        const Said said = something();
        const auto answer =
            town_.post(who, "/api/incidents/" + id + "/reports",
                       R"({"aware": "2007-10-01T02:00+09:00", "outline": "y", "stage": "follow_up", )" +
                           said.json + "}");
        expect(who, rules_.follow_up(who, id), answer, "follow up");
        if (answer.status == 201) rules_.followed_up(id, said.report);
        town_.react();
    }

    void comment() {
        const Person& who = anybody();
        const std::string id = an_incident();
        expect(who, rules_.comment(who, id),
               town_.post(who, "/api/incidents/" + id + "/comments", R"({"text": "x"})"), "comment");
    }

    /// A report that came by telephone, for anybody: also for a ministry, and for who is not there.
    void enter() {
        const std::string proxy =
            R"("proxy": {"source": "x", "medium": "telephone", "taken": "2007-10-01T02:50+09:00", "read_back": true})";
        const Person& who = rather(chance_.one_in(2) ? "cs.officer" : "mic.liaison");
        const std::string of = chance_.one_in(4) ? chance_.one_in(2) ? who.body : "op.none"
                                                 : chance_.of(town_.plan.of(BodyKind::operator_));
        const bool statutory = chance_.one_in(2);
        const auto answer = town_.post(who, "/api/proxy-reports",
                                       R"({"originator": ")" + of + R"(", "basis": ")" +
                                           (statutory ? "statutory" : "exceptional") +
                                           R"(", "outline": "x", )" + proxy + "}");
        expect(who, rules_.enter(who, of), answer, "enter");
        if (answer.status == 201) {
            const std::string id = field(answer.body, "incident");
            rules_.reported(id, of, {});  // the law's only by the operator's own act
            ++done_["entry"];
            town_.react();
            const Person& other = chance_.one_in(2) ? anybody() : town_.person(of + ".contact");
            const auto confirmed = town_.post(other, "/api/incidents/" + id + "/reports/1/confirmation");
            expect(other, rules_.follow_up(other, id), confirmed, "confirm");
            if (confirmed.status == 204) rules_.incidents[id].reports.front().statutory = statutory;
        }
        const std::string id = an_incident();
        expect(
            who, rules_.enter_follow_up(who, id),
            town_.post(who, "/api/incidents/" + id + "/proxy-reports",
                       R"({"basis": ")" + std::string{statutory ? "statutory" : "exceptional"} +
                           R"(", "aware": "2007-10-01T02:00+09:00", "outline": "y", "stage": "follow_up", )" +
                           proxy + "}"),
            "enter follow up");
    }

    void draft() { draft(rather("cs.officer")); }
    void draft(const Person& who) {
        const auto answer = town_.post(who, "/api/notices");
        expect(who, who.role == Role::officer ? Expect::allowed : Expect::refused, answer, "draft");
        if (answer.status != 201) return;
        const std::string id = field(answer.body, "id");
        std::vector<std::string> recipients;
        for (const auto& recipient : town_.notice(id).recipients) recipients.push_back(recipient.body);
        rules_.drafted(id, recipients);
    }

    void edit() {
        const Person& who = rather("cs.officer");
        const std::string id = a_notice();
        const auto recipients = chance_.some(town_.plan.of(BodyKind::operator_));
        const std::uint64_t edits = rules_.notices.count(id) == 1 ? town_.notice(id).edits : 0;
        const std::string body = R"({"edits": )" + std::to_string(edits) +
                                 R"(, "title": {"ja": "題", "en": "t"}, "urgency": "prompt",
                "body": {"ja": "文", "en": "b"}, "action": {"ja": "", "en": ""}, "tlp": "TLP:AMBER",
                "source": "sector", "recipients": )" +
                                 list_of(recipients) + "}";
        const bool sent = rules_.notices.count(id) == 1 && rules_.notices[id].sent;
        if (sent) return;  // corrections are another test's
        const auto answer = town_.send(who, http::Method::put, "/api/notices/" + id + "/draft", body);
        expect(who, rules_.edit_notice(who, id), answer, "edit");
        if (answer.status != 200) return;
        Rules::Notice& notice = rules_.notices[id];
        notice.recipients = recipients;
        notice.asked.clear();
        notice.approved.clear();
    }

    /// The next step of a notice, by who should take it: so that stories get to their end.
    void go_on() {
        const std::string id = a_notice();
        if (rules_.notices.count(id) == 0) {
            if (rules_.incidents.empty()) return report(town_.person("op.ict.1.contact"));
            return draft(town_.person("cs.officer"));
        }
        const Rules::Notice& notice = rules_.notices[id];
        if (notice.sent) {
            return relay(town_.person(chance_.one_in(2) ? "c.finance.contact" : "c.medical.contact"), id);
        }
        for (const std::string& body : notice.asked) {
            if (notice.approved.count(body) == 0) return answer(town_.person(body + ".contact"), id);
        }
        const auto to_ask = rules_.to_ask(notice);
        const bool all =
            std::includes(notice.approved.begin(), notice.approved.end(), to_ask.begin(), to_ask.end());
        const Person& officer = town_.person("cs.officer");
        return all ? send(officer, id) : ask(officer, id);
    }

    void ask(const Person& who, const std::string& id) {
        const auto answer = town_.post(who, "/api/notices/" + id + "/release-request", edits_of(id));
        expect(who, rules_.edit_notice(who, id), answer, "ask");
        if (answer.status != 204) return;
        rules_.renewed(id);
        note_asked(id);
    }

    void answer(const Person& who, const std::string& id) {
        const auto came =
            town_.post(who, "/api/releases/" + id + "/answer", edits_of(id, R"(, "approve": true})"));
        expect(who, rules_.read_release(who, id), came, "answer");
        if (came.status != 204) return;
        rules_.notices[id].approved.insert(who.body);
        note_asked(id);
        ++done_["release"];
    }

    void send(const Person& who, const std::string& id) {
        const bool was_sent = rules_.notices.count(id) == 1 && rules_.notices[id].sent;
        if (was_sent) return;
        const auto answer = town_.post(who, "/api/notices/" + id + "/sending", edits_of(id));
        expect(who, rules_.edit_notice(who, id), answer, "send");
        if (answer.status != 200) return;
        rules_.renewed(id);
        const Rules::Notice& notice = rules_.notices[id];
        const auto to_ask = rules_.to_ask(notice);
        for (const std::string& body : to_ask) {
            EXPECT_EQ(notice.approved.count(body), 1u) << "sent without a release";
        }
        ++done_[to_ask.empty() && !notice.incidents.empty() ? "free sending" : "asked sending"];
        rules_.sent(id);
        ++done_["sending"];
    }

    void change_over() {
        const Person& who = rather("cs.officer");
        const char* const to = chance_.one_in(2) ? "large_scale" : "normal";
        const auto answer = town_.send(who, http::Method::put, "/api/operation",
                                       R"({"operation": ")" + std::string{to} + R"(", "reason": "x"})");
        expect(who, who.role == Role::officer ? Expect::allowed : Expect::refused, answer, "change over");
        const Person& other = anybody();
        expect(other, Expect::allowed, get(other, "/api/operation"), "operation");
    }

    /// Never enough to send: it takes two officers, and there is one.
    void stand_in() {
        const Person& who = rather("cs.officer");
        const std::string id = a_notice();
        const std::string originator = chance_.of(town_.plan.of(BodyKind::operator_));
        const auto answer =
            town_.post(who, "/api/notices/" + id + "/stand-in",
                       edits_of(id, R"(, "reason": "x", "originator": ")" + originator + "\"}"));
        expect(who, rules_.edit_notice(who, id), answer, "stand in");
    }

    void relay(const Person& who, const std::string& id) {
        const bool known = rules_.notices.count(id) == 1;
        const auto waiting = known ? rules_.notices[id].waiting[who.body] : std::set<std::string>{};
        std::vector<std::string> to = chance_.some(std::vector<std::string>{waiting.begin(), waiting.end()});
        if (chance_.one_in(5)) to.push_back("op.ict.1");  // who is not waiting
        const auto answer =
            town_.post(who, "/api/notices/" + id + "/relay", R"({"revision": 1, "to": )" + list_of(to) + "}");
        expect(who, rules_.relay(who, id), answer, "relay");
        if (answer.status != 200) return;
        rules_.relayed(id, who.body, {to.begin(), to.end()});
        ++done_["relay"];
    }

    void acknowledge() {
        const Person& who = anybody();
        const std::string id = a_notice();
        expect(who, rules_.acknowledge(who, id),
               town_.post(who, "/api/notices/" + id + "/acknowledgement", R"({"revision": 1})"),
               "acknowledge");
    }

    /// The draft as it is, and `rest`.
    std::string edits_of(const std::string& id, const std::string& rest = "}") {
        const std::uint64_t edits = rules_.notices.count(id) == 1 ? town_.notice(id).edits : 0;
        return R"({"edits": )" + std::to_string(edits) + rest;
    }
    /// Originators are asked one after the other, each when the one before has agreed; in which order is not
    /// for the rules to say.
    void note_asked(const std::string& id) {
        auto& notice = rules_.notices[id];
        const auto to_ask = rules_.to_ask(notice);
        for (const sharing::Release& release : town_.notice(id).releases) {
            const bool new_one = notice.asked.count(release.originator) == 0;
            EXPECT_TRUE(!new_one || to_ask.count(release.originator) == 1)
                << "asked who has nothing to release";
            notice.asked.insert(release.originator);
        }
    }

    Chance chance_;
    std::map<std::string, int> done_;
    Town town_;
    Rules rules_;
    std::string missing_{};  ///< the body of the answer for what does not exist
};

TEST(Access, EverybodyGetsWhatTheRulesSay) {
    std::size_t decisions = 0;
    std::map<std::string, int> done;
    for (std::uint64_t seed = 1; seed <= kWorlds; ++seed) {
        SCOPED_TRACE(seed);
        Story story{seed};
        for (std::size_t i = 0; i < kActs; ++i) {
            for (int several = 0; several < 5; ++several) story.act();
            story.look();
            if (testing::Test::HasFailure()) return;
        }
        decisions += story.decisions;
        for (const auto& [act, times] : story.done()) done[act] += times;
    }
    for (const char* act :
         {"entry", "release", "sending", "free sending", "asked sending", "relay", "terms", "no terms"}) {
        EXPECT_GT(done[act], 0) << act;
    }
    EXPECT_GE(decisions, kLeastDecisions);
    std::cout << "decisions: " << decisions << '\n';
}

}  // namespace
}  // namespace kaname::town
