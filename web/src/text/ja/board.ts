// The words of the situation, and what waits for somebody.

export const board = {
  sectors: "分野の状況",
  next: "次に影響を受ける見込み",
  task: "今、対応すること",
  noTask: "対応を待っているものはありません。新しいものは、この欄に直ちに表示されます。",
  notKnown: "読み込めないため不明です。「ない」という意味ではありません。",
  noIncident: "閲覧できる継続中の事案はありません。",
  incidents: (sectors: string, n: number) => `${sectors}：継続中の事案 ${n}件。`,
  reach: (sectors: number, services: number, hours: number) =>
    `今後${hours}時間以内に ${sectors}分野 ${services}サービスへの波及を見込む（P50）。`,
  noneWithin: (hours: number) => `今後${hours}時間以内に新たな波及は見込まれていません（P50）。`,
  forecastClosed: "波及の見通しはあなたの役割には開示されていません。",
  forecastClosedWhy:
    "波及の見通しは、情報連絡をした組織の同意を得て、情報提供として届きます。届いたものは「情報提供」に表示されます。",
  forecastNone: "波及の見通しはまだありません。影響は不明です。",
  forecastFailed: "波及の見通しを読み込めません。影響は不明です。",
  states: {
    reported: "障害の連絡あり",
    expected: "波及の見込み",
    possible: "波及のおそれ（50%未満）",
    unknown: "不明",
  },
  levelUnknown: "水準：不明",
  lowest: (level: string) => `水準：最低${level}の見込み`,
  services: (n: number) => `${n}サービス`,
  trends: {
    worse: "前回より悪化",
    better: "前回より改善",
    mixed: "前回から増減あり",
    same: "前回から変化なし",
    unknown: "前回との比較なし",
  },
  openIncidents: (n: number) => `事案${n}件`,
  otherSectors: "「不明」は、障害の連絡も波及の見通しもないことを示します。正常という意味ではありません。",
  otherSectorsClosed: "あなたに開示された情報による状況です。「不明」は正常という意味ではありません。",
  between: (from: string, to: string) => `（P10 ${from} から P90 ${to}）`,
  probability: (share: string) => `確率 ${share}`,
  confidence: (n: number) => `根拠の確度 ${n}/5`,
  passed: (n: number) => `見込時刻を過ぎたもの ${n}件（発生は要確認）。`,
  allHits: (n: number) => `全${n}件と理由を見る`,
  late: "遅延",
  allTasks: (n: number) => `自分の業務 全${n}件を見る`,
  read: (time: string) => `事案：${time} 現在。`,
  issued: (number: number, time: string, runs: string, share: string) =>
    `見通し第${number}号：${time} 発行、計算${runs}回、依存関係の申告率 ${share}。`,
};

export const tasks = {
  answer_release: "提供に同意するか回答する",
  acknowledge: "情報提供の受領を確認する",
  act: "求められた対応を終える",
  relay: "情報提供を伝達する",
  pass: "情報連絡を通す",
  confirm: "代理で記入された連絡を確認する",
  report_on: "続報又は最終報を連絡する",
  chase: "期限を過ぎた報告を事業者に確認する",
  send: "情報提供を送信する",
  ask: "情報提供の案を確認し、提供の同意を求める",
  redraft: "同意を得られなかった案を直す",
  stand_in: "提供元に代わる同意を判断する",
  waiting_release: "提供の同意を待っている情報提供",
  waiting_confirmation: "代理記入の確認を待っている事案",
  overdue: "受領確認の遅れている宛先を確認する",
  draft: "新しい見通しから情報提供を起案する",
};

export const work = {
  order: (n: number) => `${n}件。急ぐものから順に並んでいます。`,
  due: "期限",
  left: (span: string) => `（残り${span}）`,
  past: (span: string) => `（${span}超過）`,
  atOnce: "直ちに",
  waits: "相手の回答待ち",
  none: "対応を待っているものはありません。",
  noneWhy: {
    officer:
      "起案中の情報提供、新しい見通し、提供の同意の回答、受領確認の遅れなどがあれば、ここに直ちに表示されます。",
    liaison:
      "通過を待つ情報連絡、伝達や受領確認を待つ情報提供、期限を過ぎた報告があれば、ここに直ちに表示されます。",
    contact:
      "受領確認や伝達を待つ情報提供、提供の同意の依頼、期限のある報告、代理で記入された連絡があれば、ここに直ちに表示されます。",
    supervisor: "監督担当に割り当てられる業務はありません。法令等に基づく報告は「事案」で確認できます。",
    auditor: "監査担当に割り当てられる業務はありません。「監査証跡」を確認してください。",
  },
  notWhole: "一部を読み込めません。ここに表示されていない業務がある可能性があります。",
  why: {
    answer_release: "あなたの組織の連絡に基づく情報です。回答があるまで送信できません。",
    stand_in: "提供元の回答がなく、別の当直が代わりに同意しました。もう一人の判断が必要です。",
    send: "提供の同意がそろっています。送信するまで誰にも届きません。",
    draft: "この見通しに基づく情報提供は、まだ起案されていません。",
    ask: "起案されたままで、まだ誰にも届いていません。",
    redraft: "提供元が同意しませんでした。理由を確認し、文案を直してください。",
    pass: "あなたの組織が通すまで（期限があればその時まで）、次の組織に届きません。",
    relay: "あなたの組織が伝達するまで（期限があればその時まで）、次の組織に届きません。",
    act: "受領は確認済みですが、対応済みとされていません。",
    acknowledge: "あなたの組織に届き、まだ受領が確認されていません。",
    confirm:
      "別の組織があなたの組織に代わって記入しました。確認するまで、あなたの組織の連絡とはみなされません。",
    report_on: "継続中の事案で、まだ連絡されていない報告です。",
    overdue: "督促しても受領確認がありません。連絡先に電話してください。",
    chase: "期限を過ぎても連絡されていない報告です。",
    waiting_release: "提供元が回答するまで送信できません。",
    waiting_confirmation: "あなたの組織が記入した連絡を、事業者がまだ確認していません。",
  },
};
