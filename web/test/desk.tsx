// A desk with a draft on it, for the tests of the composer.
import type { Content, Desk, KnownBody, Notice, NoticePreview, Outlook } from "../src/api/bodies.ts";
import type { Outcome } from "../src/api/client.ts";
import { Composer } from "../src/notices/Composer.tsx";
import { after, gives, named, show } from "./show.tsx";

export const kContent: Content = {
  title: { ja: "題", en: "title" },
  body: { ja: "文", en: "text" },
  action: { ja: "対応", en: "action" },
  act_by: null,
  urgency: "prompt",
  purposes: ["contain"],
  references: [],
  tlp: "TLP:AMBER",
  source: "sector",
};
export const outlook = (minutes: number): Outlook => ({
  service: "s",
  probability_ten_thousandths: 9000,
  p10: after(minutes),
  p50: after(minutes),
  p90: after(minutes),
  sectors: [],
  hypothetical: false,
});
export const desk = (more: Partial<Desk> = {}): Desk => ({
  edits: 1,
  forecast: 1,
  content: kContent,
  sources: [
    {
      incident: "abc",
      version: 1,
      originator: named("op.source"),
      marking: { tlp: "TLP:AMBER", persons: [] },
      onward: "ask",
    },
  ],
  releases: [],
  revisions: [],
  ...more,
});
export const notice = (more: Partial<Notice> = {}): Notice => ({
  id: "n",
  issuer: named("cs"),
  revision: 0,
  issued: null,
  sectors: [],
  originators: [],
  remarks: [],
  received: null,
  recipients: [
    { body: named("op.a"), outlook: outlook(10) },
    { body: named("op.b"), outlook: outlook(20) },
  ],
  passed_on: [],
  counts: [],
  draft: desk(),
  ...more,
});
export const known = (id: string): KnownBody => ({
  ...named(id),
  kind: "operator",
  sectors: [named("ict")],
  contacts: [],
  services: [],
});
export const hop = (from: string, to: string, at_most: boolean): NoticePreview["hops"][number] => ({
  from: named(from),
  to: named(to),
  mode: at_most ? "gate" : "concurrent",
  timeout_minutes: 0,
  sees_originator: "sector",
  reason: { ja: "", en: "" },
  sees: ["content"],
  at_most,
});
/** Two get it at once, one of them on two ways; two wait for a CEPTOAR. */
export const kPreview: NoticePreview = {
  hops: [
    hop("cs", "ministry", false),
    hop("ministry", "ceptoar", false),
    hop("cs", "ceptoar", false),
    hop("ceptoar", "op.a", true),
    hop("ceptoar", "op.b", true),
  ],
  nobody: [],
  missing: [],
};

interface At {
  notice?: Notice;
  preview?: NoticePreview;
  answers?: Record<string, Outcome<unknown>>;
  change?: (operation: string, body: unknown) => Promise<Outcome<unknown>>;
}
export const showDesk = ({ notice: shown = notice(), preview = kPreview, answers = {}, change }: At = {}) =>
  show({
    page: <Composer notice={shown} desk={shown.draft ?? desk()} />,
    answers: { "get /api/notices/{id}/preview": gives(preview), ...answers },
    ...(change ? { change } : {}),
  });
