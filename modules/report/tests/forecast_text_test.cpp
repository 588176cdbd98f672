#include "kaname/report/forecast.hpp"

#include <gtest/gtest.h>

#include "kaname/base/text.hpp"
#include "kaname/report/page.hpp"
#include "small_programme.hpp"

namespace kaname::report {
namespace {

std::string text_of(const programme::Programme& programme, TextOptions options) {
    options.offset = kJapan;
    return forecast_text(programme, forecast_of(programme, core_stops(programme)), options);
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

constexpr std::string_view kJapanese = R"(2007-10-01 03:00（UTC+09:00）に基幹網が停止した場合の見通しです。
次に影響を受けるのは、情報通信の「接続」で、10-01 03:01ごろ（+1m）、確率100%です。情報通信以外では、
医療の「病院」が最初で、10-01 05:02ごろ（+2h2m）、確率100%です。
24時間以内に、2分野の2サービスが50%以上の確率で影響を受けます。
一覧の2件のうち1件は [仮] です（実証用の値または仮定による）。

起点
----
  10-01 03:00  基幹網が停止（0%） <ict.core>
               復旧：モデルの復旧作業量 10h [F B1]

次に影響を受けるサービス
------------------------
 番 P50の時刻        P10     P50     P90  確率  サービス
    継続目標への影響（試行の割合）              分野、最低水準
  1 10-01 03:01      +1m     +1m     +1m  100%  接続
    RTO 100%                      基準 100%     情報通信、最低0%
  2 10-01 05:02    +2h2m   +2h2m   +2h2m  100%  病院
    RTO 100%            発動 100%               医療、最低0% [仮]

「+」は2007-10-01 03:00からの時間。P10・P50・P90は、全試行の10・50・90%がそれまでに到達する時刻。
RTO・MTPD：下限未満の時間がこれを超えた試行、発動：継続計画の発動水準を下回った試行、基準：サービス
レベルの基準に触れた試行の割合（複数あれば最大）。
ほかに確率5%未満が1サービスあります（--all で表示）。

連鎖の説明（到達が中央となる試行）
----------------------------------
すべて次の障害から始まります。
    10-01 03:00  基幹網が停止（0%）：想定した障害（起点）
                 根拠：復旧作業 10h [F B1]

  1 接続：確率100%
    10-01 03:01  接続が停止（0%）：電気通信が不足
                 根拠：論理的依存 [F B1]（報告書、確度 3/5）、遅れ 1m [F B1]、強さ 100% [F B1]
  2 病院：確率100% [仮]
    10-01 03:01  接続が停止（0%）：電気通信が不足（根拠は1番）
    10-01 05:02  病院が停止（0%）：電気通信の不足が2時間続き、備えが尽きた
                 根拠：物理的依存 [D]（仮定、確度 3/5）、遅れ 1m [D]、強さ 100% [D]、備え 2h [D]

注意喚起を伝える経路（2007-10-01現在）
--------------------------------------
  情報通信：1サービス、P50は10-01 03:01
      総務省 → 電気通信CEPTOAR（整備済み）
  医療：1サービス、P50は10-01 05:02
      厚生労働省 → 医療CEPTOAR（準備中：整備されるまでは所管省庁から直接）

不明
----
申告率 75%（サービスと供給の種類の8組のうち6組）。残りは不明であり、「影響なし」ではありません。
未申告または期限切れの供給があるのは2サービスで、うち1サービスは上の一覧にありません。
  診療所：水（未調査）

出典（連鎖で使った値）
----------------------
  [D]           実証用の値
  [F B1] A      調査=1
  S 原典、F 公開資料で確認、K 一般知識（未確認）、D 実証用の値。A・B・Cは資料の質。

注記
----
・[仮] は、実証用の値または仮定の依存関係で決まる連鎖です（2件中1件）。仮説として扱い、実際の通知
  の下書きには使いません。
・モデルの値19個のうち14個（74%）は実証用の値です。
・事業者は架空です。
・計算：200試行、seed 1、プログラム small「小さな例」、ファイルの要約値 20aa962005d6c025。同じ入力
  なら同じ結果になります。
・この見通しは助言です。伝えるかどうかは人が決めます。
)";

TEST(ForecastText, Japanese) { EXPECT_EQ(text_of(small_programme(), {.language = Language::ja}), kJapanese); }

constexpr std::string_view kEnglish = R"(Assumed: Core stops at 2007-10-01 03:00 (UTC+09:00).
Next to be hit: =Access, "A", Telecommunications, about 10-01 03:01 (+1m), probability 100%. First
outside Telecommunications: Hospital, Medical services, about 10-01 05:02 (+2h2m), probability 100%.
Hit within 24h with a probability of 50% or more: 2 services in 2 sectors.
Hypothetical [hyp], resting on demo values or assumptions: 1 of the 2 listed.

Where it begins
---------------
  10-01 03:00  Core stops (0%) <ict.core>
               ends when repaired: repair work 10h [F B1]

Who is hit next
---------------
  # P50              P10     P50     P90 prob.  service
    effect on targets (share of runs)           sector, lowest level
  1 10-01 03:01      +1m     +1m     +1m  100%  =Access, "A"
    RTO 100%                      rule 100%     Telecommunications, down to 0%
  2 10-01 05:02    +2h2m   +2h2m   +2h2m  100%  Hospital
    RTO 100%            plan 100%               Medical services, down to 0% [hyp]

+ counts from 2007-10-01 03:00. By P10, P50, P90, 10, 50, 90% of all runs are hit. RTO, MTPD: runs
below the minimum for longer; plan: runs below the level at which the continuity plan is activated;
rule: runs that break a service-level rule (the most broken one).
With a probability below 5%: 1 more (shown with --all).

How it comes to that (in the run whose arrival is the median)
-------------------------------------------------------------
Every chain begins with this:
    10-01 03:00  Core stops (0%): the failure assumed
                 Basis: repair work 10h [F B1]

  1 =Access, "A": probability 100%
    10-01 03:01  =Access, "A" stops (0%): telecommunications fell short
                 Basis: logical dependency [F B1] (published report, confidence 3/5), delay 1m
                   [F B1], strength 100% [F B1]
  2 Hospital: probability 100% [hyp]
    10-01 03:01  =Access, "A" stops (0%): telecommunications fell short (basis: see 1)
    10-01 05:02  Hospital stops (0%): telecommunications was short for 2h, and the buffer is empty
                 Basis: physical dependency [D] (assumed, confidence 3/5), delay 1m [D], strength
                   100% [D], buffer 2h [D]

Whom to warn through (as of 2007-10-01)
---------------------------------------
  Telecommunications: 1 service, P50 10-01 03:01
      Telecom ministry -> Telecom CEPTOAR (established)
  Medical services: 1 service, P50 10-01 05:02
      Health ministry -> Medical CEPTOAR (preparing: until then the ministry informs the operators
        itself)

UNKNOWN
-------
Declared share 75% (6 of 8 pairs of a service and a kind of supply). The rest is unknown, not "no
dependency".
Services with a kind of supply that was not asked or is out of date: 2. Not listed above: 1.
  Clinic: Water (not asked)

Sources (of the values in the chains)
-------------------------------------
  [D]           demo value
  [F B1] A      =a survey
  S source document, F found in a public source, K general knowledge (not checked), D demo value. A,
  B, C: quality of the source.

Notes
-----
- [hyp] hypothetical: the chain rests on a demo value or an assumed dependency (1 of 2). It never
  prefills a real notice.
- 14 of the 19 values of the model (74%) are demo values.
- The operators are fictitious.
- Computed: 200 runs, seed 1, programme small "A small example", file digest 20aa962005d6c025. The
  same input gives the same result.
- This is advice; a person decides.
)";

TEST(ForecastText, English) { EXPECT_EQ(text_of(small_programme(), {.language = Language::en}), kEnglish); }

TEST(ForecastText, UnlikelyHitsAreCountedAndShownOnRequest) {
    const programme::Programme programme = small_programme();
    const std::string usual = text_of(programme, {.language = Language::en});
    EXPECT_TRUE(contains(usual, "With a probability below 5%: 1 more (shown with --all)."));
    EXPECT_FALSE(contains(usual, "  3 >24h"));
    const std::string all = text_of(programme, {.language = Language::en, .extent = Extent::all});
    EXPECT_TRUE(contains(all, "  3 >24h            >24h    >24h    >24h    1%  Clinic"));
    EXPECT_TRUE(contains(all, ">24h: not within"));
    EXPECT_FALSE(contains(all, "below 5%"));
    EXPECT_TRUE(contains(text_of(programme, {.language = Language::ja, .extent = Extent::all}),
                         "「>24h」は24時間以内に到達せず。"));
}

TEST(ForecastText, BriefLeavesOutChainsAndSources) {
    const std::string brief = text_of(small_programme(), {.language = Language::en, .extent = Extent::brief});
    EXPECT_FALSE(contains(brief, "How it comes to that"));
    EXPECT_FALSE(contains(brief, "Sources"));
    EXPECT_TRUE(contains(brief, "Whom to warn through"));
    EXPECT_TRUE(contains(brief, "Declared share 75%"));
}

TEST(ForecastText, TimesAreShownInTheZoneAskedFor) {
    const programme::Programme programme = small_programme();
    const std::string text =
        forecast_text(programme, forecast_of(programme, core_stops(programme)), {.language = Language::en});
    EXPECT_TRUE(contains(text, "at 2007-09-30 18:00 (UTC+00:00)"));
    // The directory goes by the day of the programme's own zone.
    EXPECT_TRUE(contains(text, "Whom to warn through (as of 2007-10-01)"));
}

TEST(ForecastText, NobodyIsHit) {
    const programme::Programme programme = small_programme();
    cascade::Shock shock = core_stops(programme);
    shock.damages[0].level = Level{9'500};
    const cascade::Forecast forecast = forecast_of(programme, shock);
    EXPECT_TRUE(contains(forecast_text(programme, forecast, {.language = Language::ja}),
                         "24時間以内に5%以上の確率で影響を受けるサービスは、モデルでは見つかりません。"));
    EXPECT_TRUE(
        contains(forecast_text(programme, forecast, {.language = Language::en}),
                 "The model finds no service that is hit within 24h with a probability of 5% or more."));
}

TEST(ForecastText, SaysHowEachFailureEnds) {
    const programme::Programme programme = small_programme();
    const network::Model& model = *programme.model;
    cascade::Shock shock = core_stops(programme);
    const auto access = *model.find_service("ict.access");
    shock.damages = {{.service = access, .level = kStopped, .until = Ticks{90}}};
    const TextOptions english{.language = Language::en, .offset = kJapan};
    EXPECT_TRUE(contains(forecast_text(programme, forecast_of(programme, shock), english),
                         "until 10-01 04:30 (+1h30m)"));
    shock.damages = {cascade::stopped_until_repaired(model, access, kStopped, Ticks{0})};
    EXPECT_TRUE(contains(forecast_text(programme, forecast_of(programme, shock), english),
                         "lasts to the end: the model gives no repair work"));
}

TEST(ForecastText, AnEventOnAComponentStrikesTheServicesThatUseIt) {
    const programme::Programme programme = small_programme();
    cascade::Shock shock = core_stops(programme);
    shock.damages.clear();
    shock.events = {{.component = *programme.model->find_component("router")}};
    const std::string text =
        forecast_text(programme, forecast_of(programme, shock), {.language = Language::en, .offset = kJapan});
    EXPECT_TRUE(contains(text, "Assumed: an event strikes the router at 2007-10-01 03:00 (UTC+09:00)."));
    EXPECT_TRUE(contains(text, "services that use it: 1, of which patched: 0"));
    EXPECT_TRUE(contains(text, "Core stops (0%): damaged by the event on the router"));
    EXPECT_TRUE(contains(text, "Basis: use of the component [D], repair work 5h [D]"));
}

/// Reported at 03:00, seen from 04:00: access is down already, the hospital comes next.
cascade::Forecast reported(const programme::Programme& programme) {
    const network::Model& model = *programme.model;
    const Instant at = core_stops(programme).onset;
    const cascade::Situation situation{
        .now = at + Ticks{60},
        .reports = {{*model.find_service("ict.core"), kStopped, at, cascade::OwnCause::yes}}};
    auto forecast = cascade::forecast(model, situation, {Ticks{1'440}},
                                      {.seed = 1, .first_run = 0, .runs = 200, .threads = 1});
    if (!forecast) ADD_FAILURE() << to_text(forecast.error(), Language::en);
    return *std::move(forecast);
}

TEST(ForecastText, AReportAndWhatShouldBeAffectedAlready) {
    const programme::Programme programme = small_programme();
    const std::string ja =
        forecast_text(programme, reported(programme), {.language = Language::ja, .offset = kJapan});
    EXPECT_TRUE(contains(ja, "2007-10-01 04:00（UTC+09:00）現在、基幹網が0%との報告に基づく見通しです。"));
    EXPECT_TRUE(contains(ja, "原因は自らにある。自らの障害として続くと見る"));
    EXPECT_TRUE(contains(ja, "すでに1サービスに影響が及んでいるはずですが、報告はまだありません。"));
    EXPECT_TRUE(contains(ja, "既に影響が及んでいるはずのサービス（未確認）"));
    const std::string en =
        forecast_text(programme, reported(programme), {.language = Language::en, .offset = kJapan});
    EXPECT_TRUE(contains(en, "Reported: Core at 0%. Outlook at 2007-10-01 04:00 (UTC+09:00)."));
    EXPECT_TRUE(contains(en, "  1 10-01 05:02    +1h2m   +1h2m   +1h2m  100%  Hospital"));
    EXPECT_TRUE(contains(en, "Not reported, but should be affected already: 1."));
}

TEST(ForecastText, FitsThePage) {
    for (const Language language : {Language::ja, Language::en}) {
        const std::string text = text_of(small_programme(), {.language = language, .extent = Extent::all});
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = text.find('\n', begin);
            EXPECT_LE(display_width(std::string_view{text}.substr(begin, end - begin)), kPageWidth);
            begin = end + 1;
        }
    }
}

}  // namespace
}  // namespace kaname::report
