#include <gtest/gtest.h>

#include "kaname/cascade/simulate.hpp"
#include "kaname/report/directory.hpp"
#include "kaname/report/explanation.hpp"
#include "kaname/report/model.hpp"
#include "kaname/report/timeline.hpp"
#include "small_programme.hpp"

namespace kaname::report {
namespace {

std::string explain_hospital(Language language) {
    const programme::Programme programme = small_programme();
    const cascade::Forecast forecast = forecast_of(programme, core_stops(programme));
    const cascade::Hit& hit = forecast.hits.at(1);
    const auto prevention =
        cascade::find_prevention(*programme.model, forecast.shock, forecast.horizon,
                                 cascade::Draw::of(forecast.seed, hit.arrival.typical_run), hit.chain);
    if (!prevention) ADD_FAILURE() << to_text(prevention.error(), Language::en);
    return explanation_text(programme, {forecast, hit, *prevention},
                            {.language = language, .offset = kJapan});
}

TEST(ExplanationText, Japanese) {
    EXPECT_EQ(explain_hospital(Language::ja), R"(病院（医療）が影響を受ける確率は100%です。
到達：P10 +2h2m、P50 +2h2m（10-01 05:02）、P90 +2h2m。
継続目標への影響：RTO（4時間）超過100%、継続計画の発動100%。

連鎖（典型的な試行）
--------------------
    10-01 03:00  基幹網が停止（0%）：想定した障害（起点）
                 根拠：復旧作業 10h [F B1]
    10-01 03:01  接続が停止（0%）：電気通信が不足
                 根拠：論理的依存 [F B1]（報告書、確度 3/5）、遅れ 1m [F B1]、強さ 100% [F B1]
    10-01 05:02  病院が停止（0%）：電気通信の不足が2時間続き、備えが尽きた
                 根拠：物理的依存 [D]（仮定、確度 3/5）、遅れ 1m [D]、強さ 100% [D]、備え 2h [D]

何があれば防げたか（この試行で、ほかの条件を変えずに）
------------------------------------------------------
・接続の電気通信の備えが、あと8時間長ければ
・病院の電気通信の備えが、あと8時間長ければ
・接続に、電気通信を基幹網から独立に得る別の手段があれば
・病院に、電気通信を接続から独立に得る別の手段があれば
・基幹網の復旧が10-01 05:00（+2h）までに終われば

出典（連鎖で使った値）
----------------------
  [D]           実証用の値
  [F B1] A      調査=1
  S 原典、F 公開資料で確認、K 一般知識（未確認）、D 実証用の値。A・B・Cは資料の質。

注記
----
・[仮] は、実証用の値または仮定の依存関係で決まる連鎖です（1件中1件）。仮説として扱い、実際の通知
  の下書きには使いません。
・モデルの値19個のうち14個（74%）は実証用の値です。
・事業者は架空です。
・計算：200試行、seed 1、プログラム small「小さな例」、ファイルの要約値 20aa962005d6c025。同じ入力
  なら同じ結果になります。
・この見通しは助言です。伝えるかどうかは人が決めます。
)");
}

TEST(ExplanationText, English) {
    EXPECT_EQ(explain_hospital(Language::en), R"(Hospital (Medical services) is hit with probability 100%.
Arrival: P10 +2h2m, P50 +2h2m (10-01 05:02), P90 +2h2m.
Targets at risk: RTO 4h missed in 100%, plan activated in 100%.

Why (a typical run)
-------------------
    10-01 03:00  Core stops (0%): the failure assumed
                 Basis: repair work 10h [F B1]
    10-01 03:01  =Access, "A" stops (0%): telecommunications fell short
                 Basis: logical dependency [F B1] (published report, confidence 3/5), delay 1m
                   [F B1], strength 100% [F B1]
    10-01 05:02  Hospital stops (0%): telecommunications was short for 2h, and the buffer is empty
                 Basis: physical dependency [D] (assumed, confidence 3/5), delay 1m [D], strength
                   100% [D], buffer 2h [D]

What would have prevented it (in this run, other things equal)
--------------------------------------------------------------
- a buffer of telecommunications at =Access, "A", longer by 8h
- a buffer of telecommunications at Hospital, longer by 8h
- a second supply of telecommunications for =Access, "A", independent of Core
- a second supply of telecommunications for Hospital, independent of =Access, "A"
- repair of Core by 10-01 05:00 (+2h)

Sources (of the values in the chains)
-------------------------------------
  [D]           demo value
  [F B1] A      =a survey
  S source document, F found in a public source, K general knowledge (not checked), D demo value. A,
  B, C: quality of the source.

Notes
-----
- [hyp] hypothetical: the chain rests on a demo value or an assumed dependency (1 of 1). It never
  prefills a real notice.
- 14 of the 19 values of the model (74%) are demo values.
- The operators are fictitious.
- Computed: 200 runs, seed 1, programme small "A small example", file digest 20aa962005d6c025. The
  same input gives the same result.
- This is advice; a person decides.
)");
}

std::string timeline(Language language) {
    const programme::Programme programme = small_programme();
    const cascade::Shock shock = core_stops(programme);
    const cascade::Horizon horizon{Ticks{1'440}};
    const auto trajectory = cascade::simulate(*programme.model, shock, horizon);
    if (!trajectory) ADD_FAILURE() << to_text(trajectory.error(), Language::en);
    return timeline_text(programme, {shock, horizon, *trajectory}, {.language = language, .offset = kJapan});
}

TEST(TimelineText, Japanese) {
    EXPECT_EQ(timeline(Language::ja), R"(2007-10-01 03:00から24時間の経過（中央の値による1つの試行）

10-01 03:00      +0m  基幹網が停止（0%）：想定した障害（起点）
10-01 03:01      +1m  接続が停止（0%）：基幹網からの電気通信が不足
10-01 05:02    +2h2m  病院が停止（0%）：接続からの電気通信の不足が2時間続き、備えが尽きた
10-01 13:00     +10h  基幹網が平常に復旧（100%）：復旧作業が完了
10-01 13:01   +10h1m  接続が平常に復旧（100%）：基幹網からの電気通信が回復
10-01 13:02   +10h2m  病院が平常に復旧（100%）：接続からの電気通信が回復

変化6件、下限を下回ったサービス3件。
中央の値による1つの経過です。確率と幅は --nominal を付けずに計算してください。
)");
}

TEST(TimelineText, English) {
    EXPECT_EQ(timeline(Language::en), R"(24h from 2007-10-01 03:00: the run with middle values

10-01 03:00      +0m  Core stops (0%): the failure assumed
10-01 03:01      +1m  =Access, "A" stops (0%): telecommunications from Core fell short
10-01 05:02    +2h2m  Hospital stops (0%): telecommunications from =Access, "A" was short for 2h,
                      and the buffer is empty
10-01 13:00     +10h  Core is back to normal (100%): repair complete
10-01 13:01   +10h1m  =Access, "A" is back to normal (100%): telecommunications from Core is back
10-01 13:02   +10h2m  Hospital is back to normal (100%): telecommunications from =Access, "A" is
                      back

Changes: 6. Services that fell below their minimum: 3.
This is one run with middle values; leave out --nominal for probabilities and spread.
)");
}

TEST(CheckText, Japanese) {
    EXPECT_EQ(check_text(small_programme(), {.language = Language::ja, .offset = kJapan}),
              R"(「小さな例」（small、2007-06-14現在）：誤りはありません。

内容
----
         2  分野
         5  機関・事業者
         2  出典
         4  サービス
         3  供給グループ
         3  依存関係
         0  影響の進み方の表
         1  構成要素
         1  構成要素の利用
         1  サービスレベルの基準

値の出所
--------
         0    0%  S 原典
         5   26%  F 公開資料で確認
         0    0%  K 一般知識（未確認）
        14   74%  D 実証用の値
        19  100%  合計

申告（2007-06-14現在）
----------------------
申告率 75%（8組のうち6組）
  病院：水（未調査）
  診療所：水（未調査）

注意
----
・復旧作業量のないサービス：3件。終わりを指定しない障害は期間の終わりまで続きます
・RTOのないサービス：2件。継続目標への影響を示せません
)");
}

TEST(CheckText, English) {
    EXPECT_EQ(check_text(small_programme(), {.language = Language::en, .offset = kJapan}),
              R"("A small example" (small, as of 2007-06-14): no errors.

Contents
--------
         2  sectors
         5  bodies and operators
         2  references
         4  services
         3  supply groups
         3  dependencies
         0  response tables
         1  components
         1  exposures to components
         1  service-level rules

What the values rest on
-----------------------
         0    0%  S source document
         5   26%  F found in a public source
         0    0%  K general knowledge (not checked)
        14   74%  D demo value
        19  100%  total

Declarations (as of 2007-06-14)
-------------------------------
Declared share 75% (6 of 8 pairs)
  Hospital: Water (not asked)
  Clinic: Water (not asked)

Warnings
--------
- services without repair work: 3. A failure of theirs without an end lasts to the end of the
  horizon
- services without an RTO: 2. Nothing can be said about their targets
)");
}

TEST(DirectoryText, Japanese) {
    const programme::Programme programme = small_programme();
    EXPECT_EQ(directory_text(programme, programme.as_of, Language::ja),
              R"(「小さな例」の体制（2007-06-14現在）：2分野

分野、所管省庁、CEPTOAR
-----------------------
  情報通信
      総務省 → 電気通信CEPTOAR（整備済み）
  医療
      厚生労働省 → 医療CEPTOAR（準備中：整備されるまでは所管省庁から直接）

調整・協議・関係機関
--------------------
  事業者 1（うち架空 1）
)");
}

TEST(DirectoryText, English) {
    const programme::Programme programme = small_programme();
    EXPECT_EQ(directory_text(programme, programme.as_of, Language::en),
              R"("A small example" on 2007-06-14; sectors: 2

Sectors, ministries, CEPTOARs
-----------------------------
  Telecommunications
      Telecom ministry -> Telecom CEPTOAR (established)
  Medical services
      Health ministry -> Medical CEPTOAR (preparing: until then the ministry informs the operators
        itself)

Coordination
------------
  operators: 1, of which fictitious: 1
)");
}

TEST(ServicesText, ListsIdsAndNames) {
    EXPECT_EQ(services_text(small_programme(), Language::en), R"(
Telecommunications
------------------
  ict.core                                  Core
  ict.access                                =Access, "A"

Medical services
----------------
  medical.hospital                          Hospital
  medical.clinic                            Clinic

Components
----------
  router                                    the router
)");
}

}  // namespace
}  // namespace kaname::report
