// The words of a notice on its way: who has it, who has acknowledged it, and whom to call.

export const delivery = {
  receivedFrom: (body: string) => `${body}から受領`,
  because: (reason: string) => `（理由：${reason}）`,
  acknowledgeOwn: "自組織の受領を確認する（伝達とは別です）",
  acknowledgedOwn: "自組織は受領確認済み",
  actedHint: "求める対応を終えたときに押してください。取り消せません。",
  atOnce: "直ちに（時刻の指定なし）",
  marking: "標示",
  earlier: "これまでの版",

  relayFinal: "この版は、伝達後に追加で伝達できません。",
  relayLeaves: (names: string) => `伝達しない組織：${names}。伝達後は、追加で伝達できません。`,
  relayToNobody: "伝達する組織を選んでください",
  relayCheck: (n: number) => `${n}組織への伝達を確認する`,
  relayCheckTitle: (n: number) => `次のとおり${n}組織に伝達します`,
  relayNotYet: "まだ伝達していません。伝達は取り消せません。",
  relayUnderWay: "送信しています。まだ伝達されていません。",
  leaves: "伝達しない組織",
  restored: "前に入力した内容を表示しています。まだ伝達していません。",
  notKept: "入力内容をこの端末に保存できません。画面を離れると失われます。",
  relayed: (n: number, at: string) => `${n}組織に伝達しました（${at}）。`,
  notRelayed: (names: string) => `${names}には伝達していません。`,
  ownRemark: "添えたコメント",
  waitsForRelay: (n: number) => `${n}組織への伝達待ち`,

  affected: (n: number, all: number) =>
    n === all
      ? `影響を受ける${n}組織への伝達`
      : `影響を受ける${n}組織への伝達（経由する組織を含めて${all}件）`,
  retraction: (all: number) => `撤回の伝達${all}件`,
  reached: (n: number) => `届いた${n}`,
  confirmed: (n: number) => `受領確認済み${n}`,
  late: (n: number) => `確認の遅れ${n}`,
  leftOut: (n: number) => `伝達しないとした${n}`,
  open: (n: number) => `まだ届いていない${n}`,
  retractionWhy: "撤回は、この情報提供を受け取った組織に届きます。伝達していなかった組織は、表に現れません。",
  reminders:
    "期限までに受領が確認されない組織には自動で督促します。その後も確認がなければ、伝達した組織に第2連絡先への連絡を求めます。",
  notPassedOn: "未伝達",
  heldSince: (n: number, at: string) => `${n}組織への伝達が${at}から待っています。`,

  auto: "あなたの組織を経由して自動で伝達された組織",
  waits: "あなたの組織の伝達を待っています",
  goesAt: (at: string) => `${at}に自動で伝達`,
  notSent: (at: string) => `伝達していません（${at}）`,
  acknowledgedAt: (at: string) => `受領確認済み（${at}）`,
  actedAt: (at: string) => `対応済み（${at}）`,
  unacknowledged: (by: string, left: string) => `受領は未確認（期限 ${by}、残り${left}）`,
  overdue: (by: string, over: string) => `確認の遅れ：受領が確認されていません（期限 ${by}、${over}超過）。`,
  callThem: "電話で確認してください。",

  expected: (at: string, how: string) => `影響の見込み ${at}（${how}）`,
  ago: (span: string) => `${span}前`,
  near: "まもなく",
  chance: (share: string) => `確率${share}`,
  likelihood: (share: string) => `可能性：${share}`,
  almostCertain: "ほぼ確実（99%以上）",
  window: (from: string, to: string, middle: string) =>
    `${from}～${to}の間に影響が出る見込み（中央 ${middle}）`,
  windowAt: (at: string) => `${at}頃に影響が出る見込み`,
  windowFrom: (from: string, middle: string) => `${from}以降に影響が出る見込み（中央 ${middle}）`,
  noMiddle: "見通しの期間内に影響が出ない場合もあります。",
  below: "あなたの組織の先で影響を受ける見込みの組織",
  noneOwn: "この情報提供に、あなたの組織自身への影響の見込みはありません。",
};
