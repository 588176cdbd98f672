#include <gtest/gtest.h>

#include "kaname/cascade/simulate.hpp"
#include "kaname/json/document.hpp"
#include "kaname/report/explanation.hpp"
#include "kaname/report/forecast.hpp"
#include "kaname/report/timeline.hpp"
#include "small_programme.hpp"

namespace kaname::report {
namespace {

json::Document parsed(const std::string& text) {
    auto document = json::parse(text);
    if (!document) ADD_FAILURE() << to_text(document.error(), Language::en);
    return *std::move(document);
}

/// The node at a path like "hits.0.service.id"; fails the test where there is none.
json::Node at(json::Node node, std::string_view path) {
    while (!path.empty()) {
        const std::string_view step = path.substr(0, path.find('.'));
        path.remove_prefix(std::min(path.size(), step.size() + 1));
        if (node.is(json::Type::list)) {
            node = node.item(static_cast<std::size_t>(std::stoul(std::string{step})));
            continue;
        }
        const auto found = node.find(step);
        if (!found) {
            ADD_FAILURE() << "no member " << step;
            return node;
        }
        node = *found;
    }
    return node;
}

std::string keys_of(json::Node object) {
    std::string keys;
    for (std::size_t i = 0; i < object.size(); ++i) {
        keys.append(i == 0 ? "" : " ").append(object.member(i).key);
    }
    return keys;
}

json::Document forecast_document() {
    const programme::Programme programme = small_programme();
    return parsed(forecast_json(programme, forecast_of(programme, core_stops(programme)), kJapan));
}

TEST(ForecastJson, HasEveryMemberInItsOrder) {
    const json::Document document = forecast_document();
    const json::Node root = document.root();
    EXPECT_EQ(keys_of(root),
              "format kind programme onset_at now_minutes now_at end_minutes end_at seed runs effective_runs "
              "failures "
              "events reports hits already channels declared unknown references remarks advice");
    EXPECT_EQ(keys_of(at(root, "hits.0")),
              "rank service sector region operator p10_minutes p10_at p50_minutes p50_at p90_minutes p90_at "
              "probability_ten_thousandths lowest_level_ten_thousandths demo targets typical_run chain");
    EXPECT_EQ(
        keys_of(at(root, "hits.0.targets")),
        "minimum_level_ten_thousandths rto_minutes rto_missed_ten_thousandths mtpd_minutes "
        "mtpd_missed_ten_thousandths plan_activation_level_ten_thousandths plan_activated_ten_thousandths "
        "service_level_rules");
    EXPECT_EQ(keys_of(at(root, "hits.0.chain.1")),
              "happens_minutes happens_at service level_ten_thousandths cause what why through rests_on");
    EXPECT_EQ(keys_of(at(root, "hits.0.chain.1.through")),
              "supplier supplier_changed_minutes supplier_changed_at supply group dependency_kind source "
              "confidence_of_5 presence_ten_thousandths delay_minutes strength_middle_ten_thousandths "
              "shortage_minutes");
    EXPECT_EQ(
        keys_of(at(root, "failures.0")),
        "service level_ten_thousandths from_minutes from_at until_minutes until_at ends_by_repair_work");
}

TEST(ForecastJson, SaysWhoWhenAndHowSurely) {
    const json::Document document = forecast_document();
    const json::Node hit = at(document.root(), "hits.1");
    EXPECT_EQ(at(hit, "service.id").text(), "medical.hospital");
    EXPECT_EQ(at(hit, "service.name.ja").text(), "病院");
    EXPECT_EQ(at(hit, "service.name.en").text(), "Hospital");
    EXPECT_EQ(at(hit, "p50_minutes").integer(), 122);
    EXPECT_EQ(at(hit, "p50_at").text(), "2007-10-01T05:02:00+09:00");
    EXPECT_EQ(at(hit, "probability_ten_thousandths").integer(), 10'000);
    EXPECT_TRUE(at(hit, "demo").boolean());
    EXPECT_FALSE(at(document.root(), "hits.0.demo").boolean());
    EXPECT_TRUE(at(document.root(), "hits.2.p50_minutes").is(json::Type::null));
    EXPECT_TRUE(at(document.root(), "hits.2.p50_at").is(json::Type::null));
}

TEST(ForecastJson, TheChainNamesItsSources) {
    const json::Document document = forecast_document();
    const json::Node link = at(document.root(), "hits.1.chain.2");
    EXPECT_EQ(at(link, "cause").text(), "buffer_empty");
    EXPECT_EQ(at(link, "why.en").text(),
              "telecommunications from =Access, \"A\" was short for 2h, and the buffer is empty");
    EXPECT_EQ(at(link, "through.shortage_minutes").integer(), 120);
    EXPECT_EQ(at(link, "rests_on.3.value").text(), "buffer");
    EXPECT_EQ(at(link, "rests_on.3.mark").text(), "D");
    EXPECT_EQ(at(document.root(), "references.1.id").text(), "B1");
    EXPECT_EQ(at(document.root(), "references.1.mark").text(), "F");
    EXPECT_EQ(at(document.root(), "references.1.quality").text(), "A");
    EXPECT_EQ(at(document.root(), "references.1.source.ja").text(), "調査=1");
}

TEST(ForecastJson, WhomToWarnAndWhatIsUnknown) {
    const json::Document document = forecast_document();
    const json::Node root = document.root();
    EXPECT_EQ(at(root, "channels.1.ministry.id").text(), "mhlw");
    EXPECT_EQ(at(root, "channels.1.ceptoars.0.state").text(), "preparing");
    EXPECT_EQ(at(root, "declared.answered_pairs").integer(), 6);
    EXPECT_EQ(at(root, "declared.pairs").integer(), 8);
    EXPECT_EQ(at(root, "unknown.0.not_asked.0.id").text(), "water");
}

TEST(ForecastJson, SameInputSameBytes) {
    const programme::Programme programme = small_programme();
    const cascade::Forecast forecast = forecast_of(programme, core_stops(programme));
    EXPECT_EQ(forecast_json(programme, forecast, kJapan),
              forecast_json(programme, forecast_of(programme, core_stops(programme)), kJapan));
}

TEST(TimelineJson, ListsTheChanges) {
    const programme::Programme programme = small_programme();
    const cascade::Shock shock = core_stops(programme);
    const cascade::Horizon horizon{Ticks{1'440}};
    const auto trajectory = cascade::simulate(*programme.model, shock, horizon);
    ASSERT_TRUE(trajectory);
    const json::Document document = parsed(timeline_json(programme, {shock, horizon, *trajectory}, kJapan));
    EXPECT_EQ(keys_of(document.root()),
              "format programme onset_at end_minutes end_at failures events changes references");
    EXPECT_EQ(at(document.root(), "changes").size(), 6u);
    EXPECT_EQ(at(document.root(), "changes.3.cause").text(), "own_repair");
    const std::string csv = timeline_csv(programme, {shock, horizon, *trajectory}, kJapan);
    EXPECT_NE(csv.find("601,2007-10-01T13:01:00+09:00,ict.access,接続,\"'=Access, \"\"A\"\"\",ict,10000,0,"),
              std::string::npos);
}

TEST(ExplanationJson, HasTheHitAndItsPreventions) {
    const programme::Programme programme = small_programme();
    const cascade::Forecast forecast = forecast_of(programme, core_stops(programme));
    const cascade::Hit& hit = forecast.hits.at(1);
    const auto prevention =
        cascade::find_prevention(*programme.model, forecast.shock, forecast.horizon,
                                 cascade::Draw::of(forecast.seed, hit.arrival.typical_run), hit.chain);
    ASSERT_TRUE(prevention);
    const json::Document document = parsed(explanation_json(programme, {forecast, hit, *prevention}, kJapan));
    EXPECT_EQ(
        keys_of(document.root()),
        "format programme onset_at end_minutes end_at seed runs failures events hit preventions references");
    EXPECT_EQ(at(document.root(), "hit.rank").integer(), 2);
    // The outage lasts ten hours and the buffer two: eight more hours are enough.
    EXPECT_EQ(at(document.root(), "preventions.1.en").text(),
              "a buffer of telecommunications at Hospital, longer by 8h");
}

}  // namespace
}  // namespace kaname::report
