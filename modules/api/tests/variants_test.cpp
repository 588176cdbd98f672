#include "desk.hpp"

// The story's variants, through the routes: who is on the way, and what becomes of it where somebody is not
// there.
namespace kaname::api {
namespace {

using policy::Direction;
using policy::HopMode;

class Variant : public Desk {
protected:
    using Desk::Desk;
    bool has(const std::string& person, const std::string& path) { return get(person, path).status == 200; }
    /// The path of the incident that "op.east" reports.
    std::string reported() {
        const auto receipt = post("sato", "/api/incidents", kReport);
        EXPECT_EQ(receipt.status, 201) << receipt.body;
        return "/api/incidents/" + at(receipt, "incident");
    }
    /// The path of the notice that was made of it, released and sent.
    std::string sent() {
        reported();
        EXPECT_TRUE(forecasts.react());
        const std::string id = at(post("abe", "/api/notices", ""), "id");
        EXPECT_EQ(post("abe", "/api/notices/" + id + "/release-request", kEdits).status, 204);
        EXPECT_EQ(post("sato", "/api/releases/" + id + "/answer", R"({"edits": 0, "approve": true})").status,
                  204);
        const auto sending = post("abe", "/api/notices/" + id + "/sending", kEdits);
        EXPECT_EQ(sending.status, 200) << sending.body;
        return "/api/notices/" + id;
    }
    static constexpr const char* kEdits = R"({"edits": 0})";
};

TEST_F(Variant, AnExpiredMemberIsServedByTheMinistry) {
    const std::string notice = sent();
    EXPECT_TRUE(has("minami", notice));
    EXPECT_EQ(at(get("minami", notice), "received.from.id"), "mic");
    EXPECT_TRUE(has("ito", notice));    // for the member that it has
    EXPECT_FALSE(has("kato", notice));  // who waits for it
    const auto relayed = post("ito", notice + "/relay", R"({"revision": 1, "to": ["op.south"]})");
    EXPECT_EQ(relayed.status, 400) << relayed.body;  // no member any more
    EXPECT_EQ(post("ito", notice + "/relay", R"({"revision": 1})").status, 200);
    EXPECT_EQ(at(get("kato", notice), "received.from.id"), "ceptoar.telecom");
}

TEST_F(Variant, WhereTheCeptoarIsNotEstablishedTheMinistryServes) {
    const std::string notice = sent();
    EXPECT_EQ(at(get("noda", notice), "received.from.id"), "mhlw");
    EXPECT_NE(get("noda", notice).body.find("without an established CEPTOAR"), std::string::npos);
}

TEST_F(Variant, ARetractionReachesEveryHolderAndNobodyElse) {
    const std::string notice = sent();
    EXPECT_EQ(post("abe", notice + "/retraction", R"({"reason": "誤報"})").status, 204);
    for (const char* person : {"mori", "hara", "ito", "minami", "noda"}) {
        EXPECT_EQ(at(get(person, notice), "issued.kind"), "retraction") << person;
    }
    EXPECT_FALSE(has("kato", notice));
}

class Gated : public Variant {
protected:
    Gated()
        : Variant{{.hops = {{.body = "mic", .mode = HopMode::gate_with_timeout, .timeout = 30min},
                            {.body = "mic",
                             .mode = HopMode::gate_with_timeout,
                             .timeout = 15min,
                             .direction = Direction::notice}}}} {}
    void wait_until(Instant at) {
        clock.move_to(at);
        sessions.clear();  // they have ended meanwhile
        EXPECT_TRUE(incidents.pass_due());
        EXPECT_TRUE(notices.advance());
    }
};

TEST_F(Gated, TheGateOpensByHandOrByTime) {
    const std::string first = reported();
    EXPECT_TRUE(has("mori", first));
    EXPECT_FALSE(has("abe", first));
    EXPECT_NE(get("sato", first).body.find("gate_with_timeout"), std::string::npos);  // the sender knows
    wait_until(kNow + 29min);
    EXPECT_FALSE(has("abe", first));
    wait_until(kNow + 30min);
    EXPECT_TRUE(has("abe", first));
    EXPECT_NE(get("ueda", "/api/trail").body.find("pass_incident"), std::string::npos);
    const auto second = post("sato", "/api/incidents", kReport, "k2");
    const std::string path = "/api/incidents/" + at(second, "incident");
    EXPECT_EQ(post("abe", path + "/passage", "").status, 403);
    EXPECT_FALSE(has("abe", path));
    EXPECT_EQ(post("mori", path + "/passage", "").status, 204);
    EXPECT_TRUE(has("abe", path));
}

TEST_F(Gated, ANoticeWaitsAtTheMinistryUntilItsTimeHasPassed) {
    const std::string incident = reported();
    EXPECT_EQ(post("mori", incident + "/passage", "").status, 204);
    const std::string notice = sent();
    EXPECT_TRUE(has("mori", notice));
    for (const char* person : {"ito", "minami"}) EXPECT_FALSE(has(person, notice)) << person;
    EXPECT_TRUE(has("noda", notice));  // another ministry's
    wait_until(kNow + 15min);
    for (const char* person : {"ito", "minami"}) EXPECT_TRUE(has(person, notice)) << person;
    EXPECT_FALSE(has("kato", notice));
}

}  // namespace
}  // namespace kaname::api
