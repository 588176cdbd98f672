#include <functional>

#include "town.hpp"

// Two worlds that differ only in what is hidden from somebody answer that person byte for byte the same:
// bodies, lists, counts, errors and the numbers on the stream (docs: policy). Names that tell nothing are
// compared as names.
namespace kaname::town {
namespace {

constexpr std::uint64_t kPairs = 10;

/// A person's whole view: every list, every thing whose id the person was told, and the stream.
std::string view_of(Town& town, const Person& who, const std::vector<std::string>& ids) {
    std::string view;
    const auto add = [&](const std::string& path) {
        const auto answer = town.get(who, path);
        view += path + ' ' + std::to_string(answer.status) + ' ' + answer.body;
    };
    for (const char* list : {"/api/incidents", "/api/notices", "/api/releases", "/api/forecast", "/api/trail",
                             "/api/report-preview"}) {
        add(list);
    }
    for (const std::string& id : ids) {
        for (const char* kind : {"/api/incidents/", "/api/notices/", "/api/releases/"}) add(kind + id);
        add("/api/notices/" + id + "/receipt");
    }
    view += town.events(who);
    return view;
}

/// `text` with every pseudonym, trail head and signature (of what names a head) replaced by the number of its
/// first appearance.
std::string anonymous(const std::string& text) {
    std::map<std::string, std::size_t> names;
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end =
            std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789", i), text.size());
        const std::string word = text.substr(i, std::max<std::size_t>(end - i, 1));
        const bool is_name = word.size() == 13 || word.size() == 64 || word.size() == 128;
        out += is_name ? '#' + std::to_string(names.emplace(word, names.size()).first->second) : word;
        i += word.size();
    }
    return out;
}

/// A notice to the banks from a carrier's report, told in steps, with acts between them that are hidden from
/// some.
class Tale {
public:
    Tale(std::uint64_t seed, std::function<void(Tale&)> between)
        : chance{seed}, town{Plan::make(chance)}, between_{std::move(between)} {}

    void tell() {
        shared.push_back(report("op.ict.1"));
        town.react();
        between_(*this);
        notice = draft({"op.finance.1", "op.finance.2", "op.medical.1"});
        shared.push_back(notice);
        between_(*this);
        release(notice, "op.ict.1.contact");
        EXPECT_EQ(as("cs.officer", "/api/notices/" + notice + "/sending", R"({"edits": 1})"), 200);
        between_(*this);
        as("c.finance.contact", "/api/notices/" + notice + "/relay", R"({"revision": 1, "remark": "至急"})");
        between_(*this);
    }

    std::string report(const std::string& body) {
        const auto answer = town.post(town.person(body + ".contact"), "/api/incidents",
                                      R"({"service": "s.)" + body +
                                          R"(", "level": "0%", "own_cause": "yes", "basis": "exceptional",
                                              "outline": "x"})");
        return field(answer.body, "incident");
    }
    std::string draft(const std::vector<std::string>& recipients) {
        std::string id = field(town.post(town.person("cs.officer"), "/api/notices").body, "id");
        std::string list;
        for (const std::string& body : recipients) list += (list.empty() ? "\"" : ", \"") + body + '"';
        EXPECT_EQ(town.send(town.person("cs.officer"), http::Method::put, "/api/notices/" + id + "/draft",
                            R"({"edits": 0, "title": {"ja": "題", "en": "t"}, "urgency": "prompt",
                                "body": {"ja": "文", "en": "b"}, "action": {"ja": "", "en": ""},
                                "tlp": "TLP:AMBER", "source": "sector", "recipients": [)" +
                                list + "]}")
                      .status,
                  200);
        return id;
    }
    void release(const std::string& id, const std::string& by) {
        EXPECT_EQ(as("cs.officer", "/api/notices/" + id + "/release-request", R"({"edits": 1})"), 204);
        EXPECT_EQ(as(by, "/api/releases/" + id + "/answer", R"({"edits": 1, "approve": true})"), 204);
    }
    int as(const std::string& person, const std::string& path, const std::string& body = "{}") {
        return town.post(town.person(person), path, body).status;
    }

    Chance chance;
    Town town;
    std::vector<std::string> shared{};  ///< ids that both worlds have
    std::string notice{};

private:
    std::function<void(Tale&)> between_;
};

/// What happens elsewhere: nothing of it concerns `who`.
struct Hidden {
    const char* who;
    std::vector<std::function<void(Tale&)>> acts;
};

void comment(Tale& tale, const char* person) {
    tale.as(person, "/api/incidents/" + tale.shared.front() + "/comments", R"({"text": "内々に"})");
}
void acknowledge(Tale& tale, const char* person) {
    tale.as(person, "/api/notices/" + tale.notice + "/acknowledgement", R"({"revision": 1})");
}
void open(Tale& tale, const char* person) {
    tale.town.get(tale.town.person(person), "/api/notices/" + tale.notice);
}
void other_draft(Tale& tale) { tale.draft({"op.medical.2"}); }

std::vector<Hidden> hidden() {
    const auto by = [](auto act, const char* person) { return [=](Tale& tale) { act(tale, person); }; };
    const auto remark = by(comment, "mic.liaison");
    const auto second_remark = by(comment, "cs.officer");
    return {{"op.ict.1.contact",
             {remark, second_remark, other_draft, by(acknowledge, "fsa.liaison"),
              by(open, "op.finance.1.contact")}},
            {"op.finance.1.contact",
             {remark, other_draft, by(acknowledge, "op.finance.2.contact"),
              by(acknowledge, "c.finance.contact"), by(open, "op.finance.2.contact")}},
            {"c.finance.contact",
             {remark, other_draft, by(acknowledge, "mhlw.liaison"), by(acknowledge, "op.medical.1.contact"),
              by(open, "op.finance.1.contact")}},
            {"fsa.liaison",
             {remark, other_draft, by(acknowledge, "mhlw.liaison"), by(acknowledge, "op.medical.1.contact"),
              by(open, "op.finance.2.contact")}},
            {"mhlw.supervisor",
             {remark, other_draft, by(acknowledge, "mhlw.liaison"),
              [](Tale& tale) {
                  tale.report("op.medical.3");  // told in confidence
              }}},
            {"op.medical.3.contact",
             {remark, other_draft, [](Tale& tale) { tale.report("op.finance.3"); },
              by(acknowledge, "op.medical.1.contact"), by(open, "fsa.liaison")}},
            {"mic.liaison",
             {other_draft, [](Tale& tale) { tale.report("op.medical.3"); }, by(acknowledge, "fsa.liaison"),
              by(open, "c.finance.contact")}}};
}

TEST(NonInterference, WhatIsHiddenFromSomebodyChangesNothingForThem) {
    for (const Hidden& row : hidden()) {
        for (std::uint64_t seed = 1; seed <= kPairs; ++seed) {
            SCOPED_TRACE(std::string{row.who} + ", world " + std::to_string(seed));
            Tale plain{seed, [](Tale&) {}};
            plain.tell();
            Chance which{seed};
            Tale richer{seed, [&](Tale& tale) {
                            for (const auto& act : row.acts) {
                                if (which.one_in(2)) act(tale);
                            }
                        }};
            richer.tell();
            const auto seen = [&](Tale& tale) {
                return anonymous(view_of(tale.town, tale.town.person(row.who), tale.shared));
            };
            ASSERT_EQ(seen(plain), seen(richer));
        }
    }
}

// The test can fail: what is not hidden from somebody shows.
TEST(NonInterference, WhatIsNotHiddenShows) {
    Tale plain{1, [](Tale&) {}};
    Tale richer{1, [](Tale& tale) { acknowledge(tale, "c.finance.contact"); }};
    plain.tell();
    richer.tell();
    const auto seen = [](Tale& tale) {
        return anonymous(view_of(tale.town, tale.town.person("fsa.liaison"), tale.shared));
    };
    EXPECT_NE(seen(plain), seen(richer));
}

}  // namespace
}  // namespace kaname::town
