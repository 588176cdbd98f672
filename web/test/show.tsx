// A page on an interface that answers from a table: "get /api/incidents" → what comes.
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { vi } from "vitest";
import type { Action, Incident, Problem, Role, Session } from "../src/api/bodies.ts";
import type { Api, Outcome, Places } from "../src/api/client.ts";
import { makeResources } from "../src/api/resources.ts";
import { AppContext, SessionContext } from "../src/frame/app.tsx";
import { en } from "../src/text/en.ts";
import { ja } from "../src/text/ja.ts";
import type { Language } from "../src/text/language.ts";
import { makeTimes } from "../src/text/times.ts";

export const named = (id: string) => ({ id, name: { ja: id, en: id } });
export const kStart = Date.parse("2026-11-24T03:00:00+09:00");
export const after = (minutes: number) => new Date(kStart + minutes * 60_000).toISOString();
/** An open incident with its first report. */
export const incident = (more: Partial<Incident> = {}): Incident => ({
  id: "abc",
  version: 1,
  marking: { tlp: "TLP:AMBER", persons: [] },
  originator: named("op.a"),
  sectors: ["ict"],
  reports: [{ stage: "first", received: after(0), proxy: null } as Incident["reports"][number]],
  duties: [],
  comments: [],
  passages: [],
  ...more,
});
export const gives = (value: unknown): Outcome<never> => ({
  ok: true,
  value: value as never,
  at: Date.now(),
});
export const refuses = (status: number, problems: Problem["problems"] = []): Outcome<never> => ({
  ok: false,
  problem: { status, title: `status ${status}`, problems },
});

/** What a session of this role says that it may do, as far as pages ask. */
const kOnDuty: Action[] = ["list_incidents", "list_notices", "raise_finding", "read_finding", "walk_links"];
const kEnters: Action[] = ["enter_report", "comment_incident", "make_link"];
const kActions: Record<Role, Action[]> = {
  officer: [...kOnDuty, ...kEnters, "read_forecast", "draft_notice", "stand_in_release", "change_operation"],
  liaison: [...kOnDuty, ...kEnters, "pass_incident"],
  contact: [...kOnDuty, "list_releases", "report_incident", "preview_report"],
  supervisor: ["list_incidents"],
  auditor: ["read_trail"],
};
export const sessionOf = (role: Role, body: string): Session => ({
  account: body,
  name: { ja: body, en: body },
  body: { ...named(body), kind: role === "contact" ? "operator" : "ministry", sectors: [] },
  role,
  actions: kActions[role],
  csrf_token: "",
});

interface Shown {
  page: ReactNode;
  answers?: Record<string, Outcome<unknown>>;
  /** For what answers differently each time. */
  read?: (operation: string, places: Places, query?: Places) => Outcome<unknown>;
  change?: (operation: string, body: unknown) => Promise<Outcome<unknown>>;
  session?: { role: Role; body?: string };
  language?: Language;
}

export function show({
  page,
  answers = {},
  read,
  change,
  session = { role: "officer" },
  language = "ja",
}: Shown) {
  const changed = vi.fn(change ?? (() => Promise.resolve(gives(undefined))));
  const api = {
    read: (operation: string, places: Places, query?: Places) =>
      Promise.resolve(read?.(operation, places, query) ?? answers[operation] ?? refuses(403)),
    change: changed,
    setToken: () => {},
    clockAhead: () => 0,
  } as unknown as Api;
  const words = language === "ja" ? ja : en;
  const person = { ...sessionOf(session.role, session.body ?? "cs"), account: session.role };
  const resources = makeResources(api);
  const app = {
    language,
    words,
    times: makeTimes(language),
    pick: (text: { ja: string; en: string }) => text[language],
  };
  const shown = render(
    <AppContext value={{ ...app, api, resources }}>
      <SessionContext value={person}>{page}</SessionContext>
    </AppContext>,
  );
  return { ...shown, changed };
}
