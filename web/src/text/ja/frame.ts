// The words of signing in, and what stands around every screen.

export const signIn = {
  title: "サインイン",
  name: "利用者名",
  password: "パスワード",
  submit: "サインイン",
  working: "確認しています",
  ended: "サインインの有効期間が終わりました。もう一度サインインしてください。下書きは残っています。",
  refused: "サインインできませんでした。",
  help: "サインインできないときは、所属組織の管理者に連絡してください。",
  accounts: "体験用の利用者（架空）",
  accountsWhy: "選ぶとその利用者としてサインインします。",
};

export const frame = {
  navigation: "主な画面",
  live: "LIVE 実",
  largeScale: "大規模障害対応",
  largeScaleWhy: (since: string, body: string, reason: string) => `${since}から。${body}：${reason}`,
  demo: "体験用",
  demoMeans: "：実際の組織には届きません",
  marking: "この画面の標示",
  unmarked: "標示なし",
  range: (body: string, role: string) => `閲覧範囲：${body}（${role}）に開示された情報`,
  rangeFold: "閲覧範囲",
  rangeWhy: "表示されていない情報が「ない」とは限りません。",
  commands: "画面・操作",
  language: "English",
  themes: { system: "配色：自動", light: "配色：明", dark: "配色：暗" },
  signOut: "サインアウト",
  who: "サインイン中",
  clock: "サーバーの時刻",
  connection: {
    connecting: "接続中",
    live: "接続",
    broken: "再接続中",
    silent: "途絶",
    none: "自動更新なし",
  },
  asOf: (time: string) => `${time} 現在`,
  silent: "サーバーからの通信が30秒以上途絶えています。表示は最新でない可能性があります。",
  silentSince: (time: string) => `最後の通信：${time}`,
  roles: {
    officer: "当直",
    liaison: "リエゾン",
    supervisor: "監督担当",
    contact: "窓口",
    auditor: "監査",
  },
  missing: "該当する画面がありません。",
  missingWhy: "アドレスが誤っているか、あなたに開示されていません。",
  toStart: "最初の画面へ",
};

export const screens = {
  situation: "状況",
  work: "自分の業務",
  forecast: "波及の見通し",
  incidents: "事案",
  report: "障害を連絡する（情報連絡）",
  entry: "代理記入",
  notices: "情報提供",
  operation: "運用体制",
  audit: "監査証跡",
};

export const commands = {
  title: "画面・操作",
  field: "画面又は操作の名前",
  /** Other words by which a screen is looked for. */
  also: { report: "報告 事故 故障", incidents: "障害", notices: "注意喚起 警報", work: "タスク" } as Partial<
    Record<string, string>
  >,
  empty: "該当する画面又は操作はありません。",
  keys: "Ctrl+K",
};
