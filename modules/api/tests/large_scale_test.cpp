#include "desk.hpp"

// Large-scale operation through the routes: changed over, and a release in an originator's place.
namespace kaname::api {
namespace {

using http::Method;

class LargeScale : public Desk {
protected:
    http::Response change_over(const std::string& person, const std::string& to) {
        return send(person, {Method::put, "/api/operation",
                             R"({"operation": ")" + to + R"(", "reason": "複数分野に波及"})"});
    }
    /// A draft about the report of "op.east", which has been asked to release it.
    std::string asked() {
        EXPECT_EQ(post("sato", "/api/incidents", kReport).status, 201);
        EXPECT_TRUE(forecasts.react());
        std::string path = "/api/notices/" + at(post("abe", "/api/notices", ""), "id");
        EXPECT_EQ(post("abe", path + "/release-request", R"({"edits": 0})").status, 204);
        return path;
    }
    http::Response stand_in(const std::string& person, const std::string& path) {
        return post(person, path + "/stand-in",
                    R"({"edits": 0, "originator": "op.east", "reason": "応答がない"})");
    }
};

TEST_F(LargeScale, AnOfficerChangesOverAndEverybodyCanReadIt) {
    EXPECT_EQ(at(get("kato", "/api/operation"), "operation"), "normal");
    EXPECT_EQ(change_over("mori", "large_scale").status, 403);
    EXPECT_EQ(change_over("abe", "larger").status, 400);
    EXPECT_EQ(change_over("abe", "large_scale").status, 200);
    const auto read = get("kato", "/api/operation");
    EXPECT_EQ(at(read, "operation"), "large_scale");
    EXPECT_EQ(at(read, "changed.at"), "2007-10-01T03:00:00+09:00");
    EXPECT_EQ(at(read, "changed.body.id"), "cs");
    EXPECT_EQ(at(read, "changed.reason"), "複数分野に波及");
    EXPECT_NE(get("ueda", "/api/trail").body.find("change_operation"), std::string::npos);
}

TEST_F(LargeScale, EverybodyIsToldLive) {
    const auto live = get("kato", "/api/live");
    EXPECT_EQ(change_over("abe", "large_scale").status, 200);
    EXPECT_NE(live.feed->take()->find("event: operation.changed"), std::string::npos);
}

TEST_F(LargeScale, TwoOfficersStandInForAnOriginatorThatDoesNotAnswer) {
    const std::string path = asked();
    EXPECT_EQ(stand_in("abe", path).status, 409);
    EXPECT_EQ(change_over("abe", "large_scale").status, 200);
    clock.move_to(kNow + 1h);
    sessions.clear();  // they have ended meanwhile
    EXPECT_EQ(stand_in("mori", path).status, 403);
    EXPECT_EQ(stand_in("abe", path).status, 200);
    EXPECT_EQ(post("abe", path + "/sending", R"({"edits": 0})").status, 409);
    const auto second = stand_in("baba", path);
    EXPECT_EQ(second.status, 200);
    EXPECT_NE(second.body.find("baba"), std::string::npos) << second.body;
    EXPECT_EQ(post("abe", path + "/sending", R"({"edits": 0})").status, 200);
}

}  // namespace
}  // namespace kaname::api
