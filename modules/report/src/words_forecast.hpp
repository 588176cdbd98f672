#pragma once

#include "kaname/report/phrase.hpp"

/// Words of a forecast on a page.
namespace kaname::report::words {

// The first sentences. {1} time, {2} zone, {3} what happens.
inline constexpr Phrase kIfThen{"{1}（{2}）に{3}した場合の見通しです。", "Assumed: {3} at {1} ({2})."};
inline constexpr Phrase kAsReported{"{1}（{2}）現在、{3}との報告に基づく見通しです。",
                                    "Reported: {3}. Outlook at {1} ({2})."};
inline constexpr Phrase kStopOf{"{1}が停止", "{1} stops"};
inline constexpr Phrase kFallOf{"{1}が{2}に低下", "{1} falls to {2}"};
inline constexpr Phrase kEventOn{"「{1}」に事象が発生", "an event strikes {1}"};
inline constexpr Phrase kAndMore{"{1}（ほか{2}件）", "{1} (and {2} more)"};
inline constexpr Phrase kReportOf{"{1}が{2}", "{1} at {2}"};
// {1} service, {2} sector, {3} clock, {4} offset, {5} probability.
inline constexpr Phrase kNextIs{"次に影響を受けるのは、{2}の「{1}」で、{3}ごろ（{4}）、確率{5}です。",
                                "Next to be hit: {1}, {2}, about {3} ({4}), probability {5}."};
inline constexpr Phrase kNextUnlikely{"影響を受けるおそれが最も大きいのは、{2}の「{1}」で、確率{3}です。",
                                      "Most likely to be hit: {1}, {2}, probability {3}."};
inline constexpr Phrase kAlsoAtOnce{"同じ時刻にほか{1}サービスにも及びます。",
                                    "Others at the same time: {1}."};
inline constexpr Phrase kOtherSector{"{6}以外では、{2}の「{1}」が最初で、{3}ごろ（{4}）、確率{5}です。",
                                     "First outside {6}: {1}, {2}, about {3} ({4}), probability {5}."};
inline constexpr Phrase kCountSectors{"{1}分野", "{1} sectors"};
inline constexpr Phrase kCountServices{"{1}サービス", "{1} services"};
inline constexpr Phrase kOneSector{"1分野", "1 sector"};
inline constexpr Phrase kOneService{"1サービス", "1 service"};
// {1} span, {2} sectors, {3} services.
inline constexpr Phrase kInAll{"{1}以内に、{2}の{3}が50%以上の確率で影響を受けます。",
                               "Hit within {1} with a probability of 50% or more: {3} in {2}."};
inline constexpr Phrase kAlreadyCount{"すでに{1}サービスに影響が及んでいるはずですが、報告はまだありません。",
                                      "Not reported, but should be affected already: {1}."};
// {1} hypothetical, {2} listed.
inline constexpr Phrase kRestOnDemo{
    "一覧の{2}件のうち{1}件は [仮] です（実証用の値または仮定による）。",
    "Hypothetical [hyp], resting on demo values or assumptions: {1} of the {2} listed."};
inline constexpr Phrase kNobody{
    "{1}以内に5%以上の確率で影響を受けるサービスは、モデルでは見つかりません。",
    "The model finds no service that is hit within {1} with a probability of 5% or more."};

// Where it begins.
inline constexpr Phrase kBeginning{"起点", "Where it begins"};
inline constexpr Phrase kUntilRepaired{"復旧：モデルの復旧作業量 {1} {2}",
                                       "ends when repaired: repair work {1} {2}"};
inline constexpr Phrase kUntilClock{"終わり：{1}（{2}）", "until {1} ({2})"};
inline constexpr Phrase kUntilEnd{"終わり：期間の終わりまで続くとする（モデルに復旧作業量がない）",
                                  "lasts to the end: the model gives no repair work"};
inline constexpr Phrase kExposed{"これを使う{1}サービスのうち、修正済みは{2}",
                                 "services that use it: {1}, of which patched: {2}"};
inline constexpr Phrase kReports{"報告", "Reports"};
inline constexpr Phrase kOwnYes{"原因は自らにある", "its own cause"};
inline constexpr Phrase kOwnNo{"原因は他にある", "caused elsewhere"};
inline constexpr Phrase kOwnUnknown{"原因は不明", "cause unknown"};
inline constexpr Phrase kContinues{"自らの障害として続くと見る",
                                   "counted as a failure of its own that continues"};
inline constexpr Phrase kFollowsModel{"波及によると見る", "counted as an effect of the other failures"};
inline constexpr Phrase kExplainedBy{"モデルが予期した割合 {1}", "expected by the model in {1} of the runs"};

// The next hits.
inline constexpr Phrase kNextHits{"次に影響を受けるサービス", "Who is hit next"};
inline constexpr Phrase kColumnNumber{"番", "#"};
inline constexpr Phrase kColumnClock{"P50の時刻", "P50"};
inline constexpr Phrase kColumnProbability{"確率", "prob."};
inline constexpr Phrase kColumnService{"サービス", "service"};
inline constexpr Phrase kColumnTargets{"継続目標への影響（試行の割合）", "effect on targets (share of runs)"};
inline constexpr Phrase kColumnSector{"分野、最低水準", "sector, lowest level"};
inline constexpr Phrase kLowest{"{1}、最低{2}", "{1}, down to {2}"};
inline constexpr Phrase kShortRto{"RTO {1}", "RTO {1}"};
inline constexpr Phrase kShortMtpd{"MTPD {1}", "MTPD {1}"};
inline constexpr Phrase kShortPlan{"発動 {1}", "plan {1}"};
inline constexpr Phrase kShortRule{"基準 {1}", "rule {1}"};
inline constexpr Phrase kHypothetical{"[仮]", "[hyp]"};
inline constexpr Phrase kRto{"RTO（{1}）超過{2}", "RTO {1} missed in {2}"};
inline constexpr Phrase kMtpd{"MTPD（{1}）超過{2}", "MTPD {1} missed in {2}"};
inline constexpr Phrase kActivation{"継続計画の発動{1}", "plan activated in {1}"};
inline constexpr Phrase kRule{"サービスレベル「{1}」抵触{2}", "service level \"{1}\" broken in {2}"};
inline constexpr Phrase kUnlikely{"ほかに確率5%未満が{1}サービスあります（--all で表示）。",
                                  "With a probability below 5%: {1} more (shown with --all)."};
// {1} the zero of the offsets.
inline constexpr Phrase kLegend{
    "「+」は{1}からの時間。P10・P50・P90は、全試行の10・50・90%がそれまでに到達する時刻。",
    "+ counts from {1}. By P10, P50, P90, 10, 50, 90% of all runs are hit."};
inline constexpr Phrase kLegendNone{"「>{1}」は{2}以内に到達せず。", ">{1}: not within {2}."};
inline constexpr Phrase kLegendTargets{
    "RTO・MTPD：下限未満の時間がこれを超えた試行、発動：継続計画の発動水準を下回った試行、基準：サービスレベ"
    "ルの基準に触れた試行の割合（複数あれば最大）。",
    "RTO, MTPD: runs below the minimum for longer; plan: runs below the level at which the continuity plan "
    "is activated; rule: runs that break a service-level rule (the most broken one)."};
inline constexpr Phrase kAlready{"既に影響が及んでいるはずのサービス（未確認）",
                                 "Should be affected already (not confirmed)"};

// Chains.
inline constexpr Phrase kChains{"連鎖の説明（到達が中央となる試行）",
                                "How it comes to that (in the run whose arrival is the median)"};
// {1} service, {2} probability: a chain of what is unlikely reads as certain without it.
inline constexpr Phrase kChainHead{"{1}：確率{2}", "{1}: probability {2}"};
inline constexpr Phrase kAllBeginWith{"すべて次の障害から始まります。", "Every chain begins with this:"};

// Whom to warn.
inline constexpr Phrase kChannels{"注意喚起を伝える経路（{1}現在）", "Whom to warn through (as of {1})"};
inline constexpr Phrase kChannelSector{"{1}：{2}サービス、最初のP50は{3}",
                                       "{1}: {2} services, first P50 {3}"};
inline constexpr Phrase kChannelSectorOne{"{1}：1サービス、P50は{2}", "{1}: 1 service, P50 {2}"};
inline constexpr Phrase kNoMinistry{"所管省庁なし", "no ministry is responsible"};
inline constexpr Phrase kNobodyToWarn{"所管省庁もCEPTOARもまだない", "neither a ministry nor a CEPTOAR yet"};
inline constexpr Phrase kNoCeptoar{"CEPTOARなし（所管省庁から直接）",
                                   "no CEPTOAR (the ministry informs the operators itself)"};
inline constexpr Phrase kEstablished{"整備済み", "established"};
inline constexpr Phrase kPreparing{"準備中", "preparing"};
inline constexpr Phrase kPlanned{"計画中", "planned"};
inline constexpr Phrase kMinistryItself{"整備されるまでは所管省庁から直接",
                                        "until then the ministry informs the operators itself"};

// What is unknown. {1} share, {2} answered, {3} of.
inline constexpr Phrase kUnknown{"不明", "UNKNOWN"};
inline constexpr Phrase kDeclaredShare{
    "申告率 {1}（サービスと供給の種類の{3}組のうち{2}組）。残りは不明であり、「影響なし」ではありません。",
    "Declared share {1} ({2} of {3} pairs of a service and a kind of supply). The rest is unknown, not \"no "
    "dependency\"."};
inline constexpr Phrase kAllDeclared{"申告率 100%（{1}組すべて）。", "Declared share 100% (all {1} pairs)."};
inline constexpr Phrase kUnknownCount{
    "未申告または期限切れの供給があるのは{1}サービスで、うち{2}サービスは上の一覧にありません。",
    "Services with a kind of supply that was not asked or is out of date: {1}. Not listed above: {2}."};
inline constexpr Phrase kNotAsked{"{1}（未調査）", "{1} (not asked)"};
inline constexpr Phrase kOutOfDate{"{1}（回答が期限切れ）", "{1} (answer out of date)"};
inline constexpr Phrase kMoreUnknown{"ほか{1}サービス（--all で表示）", "{1} more (shown with --all)"};

// Sources and notes.
inline constexpr Phrase kSources{"出典（連鎖で使った値）", "Sources (of the values in the chains)"};
inline constexpr Phrase kMarks{
    "S 原典、F 公開資料で確認、K 一般知識（未確認）、D 実証用の値。A・B・Cは資料の質。",
    "S source document, F found in a public source, K general knowledge (not checked), D demo value. A, B, "
    "C: quality of the source."};
inline constexpr Phrase kNotes{"注記", "Notes"};
inline constexpr Phrase kNoteHypothetical{
    "[仮] "
    "は、実証用の値または仮定の依存関係で決まる連鎖です（{2}件中{1}"
    "件）。仮説として扱い、実際の通知の下書きには使いません。",
    "[hyp] hypothetical: the chain rests on a demo value or an assumed dependency ({1} of {2}). It never "
    "prefills a real notice."};
inline constexpr Phrase kNoteDemo{"モデルの値{2}個のうち{1}個（{3}）は実証用の値です。",
                                  "{1} of the {2} values of the model ({3}) are demo values."};
inline constexpr Phrase kNoteFictitious{"事業者は架空です。", "The operators are fictitious."};
inline constexpr Phrase kConfirmationsLeftOut{
    "平常との連絡のすべてに合う試行がほとんどないため、平常との連絡を用いずに計算しました。"
    "平常と連絡した組織に、現在の状況を確認してください。",
    "Hardly any run fits everything that was reported to work, so this was computed without it. Ask those "
    "who "
    "reported normal service how things stand now."};
inline constexpr Phrase kNoteAdvice{"この見通しは助言です。伝えるかどうかは人が決めます。",
                                    "This is advice; a person decides."};
// {1} runs, {2} seed, {3} programme id, {4} digest, {5} programme name.
inline constexpr Phrase kNoteRun{
    "計算：{1}試行、seed {2}、プログラム {3}「{5}」、ファイルの要約値 {4}。同じ入力なら同じ結果になります。",
    "Computed: {1} runs, seed {2}, programme {3} \"{5}\", file digest {4}. The same input gives the same "
    "result."};
inline constexpr Phrase kNoteEffective{"報告と確認に合う試行の実効数は{1}です。",
                                       "Effective number of runs that agree with what is known: {1}."};

}  // namespace kaname::report::words
