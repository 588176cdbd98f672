// The words of the audit trail.

export const audit = {
  head: "末尾の値",
  headWhy: "この値を控え、後日 kaname audit verify --head で照合すると、削除や改変を検出できます。",
  entries: "記録",
  earlier: "より古い記録",
  later: "より新しい記録",
  latest: "最新の記録",
  none: "この範囲に記録はありません。",
  number: "番号",
  at: "時刻",
  person: "利用者",
  body: "組織",
  action: "操作",
  subject: "対象",
  outcome: "結果",
  reason: "理由",
  filter: "表示中の記録を絞り込む",
  shown: (n: number, all: number) => `${all}件中${n}件を表示`,
  file: "証跡全体の検証：",
};
