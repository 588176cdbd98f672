#pragma once

#include "kaname/report/phrase.hpp"

/// Words for a step of a cascade.
namespace kaname::report::words {

// What happened: {1} service, {2} level.
inline constexpr Phrase kStops{"{1}が停止（0%）", "{1} stops (0%)"};
inline constexpr Phrase kFalls{"{1}が{2}に低下", "{1} falls to {2}"};
inline constexpr Phrase kRises{"{1}が{2}まで回復", "{1} recovers to {2}"};
inline constexpr Phrase kNormalAgain{"{1}が平常に復旧（100%）", "{1} is back to normal (100%)"};
inline constexpr Phrase kStays{"{1}は{2}のまま", "{1} stays at {2}"};

// Why: {1} the supply, {2} how long.
inline constexpr Phrase kSupplyFrom{"{1}からの{2}", "{2} from {1}"};
inline constexpr Phrase kSupplyFell{"{1}が不足", "{1} fell short"};
inline constexpr Phrase kSupplyBack{"{1}が回復", "{1} is back"};
inline constexpr Phrase kBufferEmpty{"{1}の不足が{2}続き、備えが尽きた",
                                     "{1} was short for {2}, and the buffer is empty"};
inline constexpr Phrase kNextRow{"{1}の不足が{2}続き、影響が次の段階に進んだ",
                                 "{1} was short for {2}, and the loss grew"};
inline constexpr Phrase kLagOver{"{1}が戻り、再開の準備（{2}）が完了",
                                 "{1} is back and the restart ({2}) complete"};
inline constexpr Phrase kAssumedFailure{"想定した障害（起点）", "the failure assumed"};
inline constexpr Phrase kReportedFailure{"報告された障害（起点）", "the failure reported"};
inline constexpr Phrase kComponentFailure{"「{1}」の事象による障害（起点）", "damaged by the event on {1}"};
inline constexpr Phrase kRepaired{"復旧作業が完了", "repair complete"};
inline constexpr Phrase kDamageOver{"障害が終了", "the failure is over"};
inline constexpr Phrase kReported{"報告による（起点）", "as reported"};
inline constexpr Phrase kReportOver{"報告の期間が終了", "the reported period is over"};

// What a step rests on: {1} value where there is one.
inline constexpr Phrase kBasis{"根拠", "Basis"};
inline constexpr Phrase kBasisDelay{"遅れ {1}", "delay {1}"};
inline constexpr Phrase kBasisStrength{"強さ {1}", "strength {1}"};
inline constexpr Phrase kBasisBuffer{"備え {1}", "buffer {1}"};
inline constexpr Phrase kBasisTable{"影響の進み方", "growth of the loss"};
inline constexpr Phrase kBasisRestart{"再開の準備 {1}", "restart {1}"};
inline constexpr Phrase kBasisRepair{"復旧作業 {1}", "repair work {1}"};
inline constexpr Phrase kBasisExposure{"構成要素の利用", "use of the component"};
inline constexpr Phrase kBasisSeeNumber{"根拠は{1}番", "basis: see {1}"};
inline constexpr Phrase kConfidence{"確度 {1}/5", "confidence {1}/5"};
inline constexpr Phrase kPresence{"存在する確率 {1}", "probability that it exists {1}"};

inline constexpr Phrase kPhysical{"物理的依存", "physical dependency"};
inline constexpr Phrase kCyber{"サイバー依存", "cyber dependency"};
inline constexpr Phrase kGeographic{"地理的依存", "geographic dependency"};
inline constexpr Phrase kLogical{"論理的依存", "logical dependency"};

inline constexpr Phrase kExpert{"専門家の判断", "expert judgement"};
inline constexpr Phrase kReport{"報告書", "published report"};
inline constexpr Phrase kIncident{"障害事例", "incident"};
inline constexpr Phrase kStatistic{"統計", "statistic"};
inline constexpr Phrase kAssumed{"仮定", "assumed"};

}  // namespace kaname::report::words
