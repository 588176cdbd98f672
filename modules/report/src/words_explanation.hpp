#pragma once

#include "kaname/report/phrase.hpp"

/// Words of an explanation and of a timeline.
namespace kaname::report::words {

// {1} service, {2} sector, {3} probability.
inline constexpr Phrase kExplainHead{"{1}（{2}）が影響を受ける確率は{3}です。",
                                     "{1} ({2}) is hit with probability {3}."};
// {1} P10, {2} P50, {3} P90, {4} clock of P50.
inline constexpr Phrase kExplainWhen{"到達：P10 {1}、P50 {2}（{4}）、P90 {3}。",
                                     "Arrival: P10 {1}, P50 {2} ({4}), P90 {3}."};
inline constexpr Phrase kExplainRisk{"継続目標への影響：{1}。", "Targets at risk: {1}."};
inline constexpr Phrase kExplainNoRisk{"継続目標への影響はありません。", "No target is at risk."};
inline constexpr Phrase kWhy{"連鎖（典型的な試行）", "Why (a typical run)"};
inline constexpr Phrase kPrevented{"何があれば防げたか（この試行で、ほかの条件を変えずに）",
                                   "What would have prevented it (in this run, other things equal)"};
// {1} service, {2} supply, {3} how much more.
inline constexpr Phrase kMoreBuffer{"{1}の{2}の備えが、あと{3}長ければ",
                                    "a buffer of {2} at {1}, longer by {3}"};
inline constexpr Phrase kSecondSupply{"{1}に、{2}を{3}から独立に得る別の手段があれば",
                                      "a second supply of {2} for {1}, independent of {3}"};
// {1} service, {2} clock, {3} offset.
inline constexpr Phrase kEarlierRepair{"{1}の復旧が{2}（{3}）までに終われば", "repair of {1} by {2} ({3})"};
inline constexpr Phrase kNothingPrevents{"備え、別の手段、早い復旧のどれも、単独では防げません。",
                                         "No single buffer, second supply or earlier repair prevents it."};

// A timeline. {1} from, {2} how long.
inline constexpr Phrase kTimelineHead{"{1}から{2}の経過（中央の値による1つの試行）",
                                      "{2} from {1}: the run with middle values"};
inline constexpr Phrase kTimelineNone{"変化はありません。", "Nothing changes."};
inline constexpr Phrase kTimelineNote{
    "中央の値による1つの経過です。確率と幅は --nominal を付けずに計算してください。",
    "This is one run with middle values; leave out --nominal for probabilities and spread."};
inline constexpr Phrase kTimelineCount{"変化{1}件、下限を下回ったサービス{2}件。",
                                       "Changes: {1}. Services that fell below their minimum: {2}."};

}  // namespace kaname::report::words
