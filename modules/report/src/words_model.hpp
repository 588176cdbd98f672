#pragma once

#include "kaname/report/phrase.hpp"

/// Words of the descriptions of a model and a directory.
namespace kaname::report::words {

// {1} name, {2} id, {3} date.
inline constexpr Phrase kCheckHead{"「{1}」（{2}、{3}現在）：誤りはありません。",
                                   "\"{1}\" ({2}, as of {3}): no errors."};
inline constexpr Phrase kContents{"内容", "Contents"};
inline constexpr Phrase kSectors{"分野", "sectors"};
inline constexpr Phrase kBodies{"機関・事業者", "bodies and operators"};
inline constexpr Phrase kServices{"サービス", "services"};
inline constexpr Phrase kGroups{"供給グループ", "supply groups"};
inline constexpr Phrase kDependencies{"依存関係", "dependencies"};
inline constexpr Phrase kComponents{"構成要素", "components"};
inline constexpr Phrase kExposures{"構成要素の利用", "exposures to components"};
inline constexpr Phrase kRules{"サービスレベルの基準", "service-level rules"};
inline constexpr Phrase kTables{"影響の進み方の表", "response tables"};
inline constexpr Phrase kReferences{"出典", "references"};
inline constexpr Phrase kNoModel{"このプログラムにモデルはありません。", "The programme has no model."};

inline constexpr Phrase kWorth{"値の出所", "What the values rest on"};
inline constexpr Phrase kMarkS{"S 原典", "S source document"};
inline constexpr Phrase kMarkF{"F 公開資料で確認", "F found in a public source"};
inline constexpr Phrase kMarkK{"K 一般知識（未確認）", "K general knowledge (not checked)"};
inline constexpr Phrase kMarkD{"D 実証用の値", "D demo value"};
inline constexpr Phrase kMarkTotal{"合計", "total"};

inline constexpr Phrase kDeclarations{"申告（{1}現在）", "Declarations (as of {1})"};
inline constexpr Phrase kDeclaredPairs{"申告率 {1}（{3}組のうち{2}組）",
                                       "Declared share {1} ({2} of {3} pairs)"};
inline constexpr Phrase kWarnings{"注意", "Warnings"};
inline constexpr Phrase kNoWarnings{"注意すべき点はありません。", "None."};
inline constexpr Phrase kUndampedCycle{
    "備えも再開の遅れもない循環：{1}。短い障害が循環の中で振動することがあります",
    "a cycle without a buffer or a restart lag: {1}. A short failure may ring in it"};
inline constexpr Phrase kWithoutRepair{
    "復旧作業量のないサービス：{1}件。終わりを指定しない障害は期間の終わりまで続きます",
    "services without repair work: {1}. A failure of theirs without an end lasts to the end of the horizon"};
inline constexpr Phrase kWithoutTargets{
    "RTOのないサービス：{1}件。継続目標への影響を示せません",
    "services without an RTO: {1}. Nothing can be said about their targets"};
inline constexpr Phrase kComponentsHeading{"構成要素", "Components"};

// A directory. {1} name, {2} date.
inline constexpr Phrase kDirectoryHead{"「{1}」の体制（{2}現在）：{3}分野", "\"{1}\" on {2}; sectors: {3}"};
inline constexpr Phrase kSectorNotNamed{"（名称未定）", "(not named yet)"};
inline constexpr Phrase kSectorsHeading{"分野、所管省庁、CEPTOAR", "Sectors, ministries, CEPTOARs"};
inline constexpr Phrase kOthersHeading{"調整・協議・関係機関", "Coordination"};
inline constexpr Phrase kOperatorCount{"事業者 {1}（うち架空 {2}）",
                                       "operators: {1}, of which fictitious: {2}"};
inline constexpr Phrase kNoSectors{"この日に分野はありません。", "There are no sectors on this day."};

}  // namespace kaname::report::words
