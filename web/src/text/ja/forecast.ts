// The words of the forecast.

export const forecast = {
  hypothetical: "仮：体験用の値による",
  beyond: "期間内になし",
  none: "波及の見通しはまだありません。サービスを特定した情報連絡があると、1秒以内に作成されます。",
  strip: "分野別の波及の時期",
  stripWhy: (time: string) =>
    `障害の始まり（${time}）から数えて、その時までに影響を受ける見込みのサービス数。括弧内は、遅い場合（P90）と早い場合（P10）の数。`,
  noneKnown: "不明（この見通しに、影響を受けるサービスはありません）",
  within: (span: string) => `${span}後`,
  range: (middle: number, least: number, most: number) =>
    least === most ? `${middle}` : `${middle} (${least}\u2060–\u2060${most})`,
  hits: (all: number, likely: number, period: string, zone: string) =>
    `影響を受ける見込みのサービス：全${all}件（${period}以内の見込み${likely}件、確率50%未満${all - likely}件）。時刻は${zone}`,
  read: (runs: string) =>
    `「早ければ・中央・遅ければ」は、${runs}通りの試算の早い1割（P10）、半分（P50）、9割（P90）までに影響が始まる時刻です。「根拠の確かさ」は依存関係の確度（5が最も確か）です。`,
  service: "サービス",
  sector: "分野",
  when: "早ければ・中央・遅ければ",
  band: "現在から期間の終わりまで（左ほど細かい目盛り）",
  probability: "確率",
  lowest: "最低水準",
  why: "なぜ影響を受けるのか",
  chooseHit: "一覧からサービスを選ぶと、波及の連鎖を示します。",
  chain: (service: string) => `「${service}」への連鎖`,
  chainWhy:
    "影響を受けた試算のうち、時刻が中央の1回の経過です。全試算の中央による一覧の時刻とは、少し異なることがあります。水準は影響が始まった時の値で、その後、一覧の最低水準まで下がることがあります。",
  toRow: "一覧の行に戻る",
  start: "起点",
  confidence: (n: number) => `根拠の確かさ ${n}/5`,
  delay: (span: string) => `遅れ${span}`,
  marked: (source: string, mark: string) => `${source}（${mark}）`,
  basis: "根拠",
  marks: { S: "原典", F: "調査", K: "既知", D: "体験用" } as Record<string, string>,
  failures: "前提とした障害",
  unknowns: (n: number) => `依存関係を尋ねていない、又は古いサービスが${n}件あります。影響は不明です。`,
  drafted: "この見通しの情報提供が既にあります。",
  draft: "この見通しから情報提供を起案",
  draftHint: "宛先と文案ができます。送信されるのは、確認の後です。",
  working: "起案しています",
};
