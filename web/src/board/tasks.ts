// What waits for whoever is signed in, from what the server says of each thing. The server decides what may be
// done; this only gathers it in one list.
import type { Incident, Notice, Release, Session } from "../api/bodies.ts";
import type { Forecast } from "../api/forecast.ts";

export type TaskKind =
  | "answer_release"
  | "acknowledge"
  | "relay"
  | "pass"
  | "confirm"
  | "report_on"
  | "send"
  | "ask"
  | "waiting_release"
  | "overdue"
  | "draft";

export interface Task {
  kind: TaskKind;
  href: string;
  what: string; // the id of the thing, which tells one row from another
  due: string | null;
  isLate: boolean;
  count?: number;
}

interface Seen {
  session: Session;
  incidents: readonly Incident[];
  notices: readonly Notice[];
  releases: readonly Release[];
  forecast: Forecast | undefined;
}

export function tasksOf(seen: Seen): Task[] {
  return [
    ...seen.releases.filter((release) => release.answered === null).map(toAnswer),
    ...seen.notices.flatMap((notice) => ofNotice(notice)),
    ...seen.incidents.flatMap((incident) => ofIncident(incident, seen.session)),
    ...toDraft(seen),
  ];
}

const task = (kind: TaskKind, href: string, more: Partial<Task> = {}): Task => ({
  kind,
  href,
  what: href.split("/").at(-1) ?? "",
  due: null,
  isLate: false,
  ...more,
});

const toAnswer = (release: Release) => task("answer_release", `/releases/${release.notice}`);

function ofNotice(notice: Notice): Task[] {
  const href = `/notices/${notice.id}`;
  const rows: Task[] = [];
  const { received, draft } = notice;
  if (received?.sent && received.acknowledged === null && notice.issued?.kind !== "retraction") {
    const isLate = received.reminded !== null || received.escalated !== null;
    rows.push(task("acknowledge", href, { due: received.acknowledge_by, isLate }));
  }
  const waiting = waitingHops(notice).length;
  if (waiting > 0) rows.push(task("relay", href, { count: waiting }));
  if (draft && notice.issued === null) {
    const isAsked = draft.releases.length > 0;
    const isFree = draft.releases.every((release) => release.approved);
    rows.push(task(!isAsked ? "ask" : isFree ? "send" : "waiting_release", href));
  }
  const overdue = notice.counts.reduce((sum, row) => sum + row.overdue, 0);
  if (overdue > 0) rows.push(task("overdue", href, { count: overdue, isLate: true }));
  return rows;
}

/** The hops that wait at the caller's body for its relay. */
export const waitingHops = (notice: Notice) =>
  notice.passed_on.filter((hop) => hop.sent === null && hop.left_out === null);

function ofIncident(incident: Incident, session: Session): Task[] {
  const href = `/incidents/${incident.id}`;
  const rows: Task[] = [];
  const own = incident.originator?.id === session.body.id;
  if (incident.passages.some((hop) => hop.from.id === session.body.id && hop.passed === null)) {
    rows.push(task("pass", href));
  }
  if (own && incident.reports.some((report) => report.proxy && report.proxy.confirmed === null)) {
    rows.push(task("confirm", href));
  }
  const open = own ? incident.duties.filter(({ state }) => state === "open" || state === "overdue") : [];
  for (const duty of open) {
    rows.push(task("report_on", href, { due: duty.due, isLate: duty.state === "overdue" }));
  }
  return rows;
}

/** The officer has a forecast that no draft has taken up. */
function toDraft({ session, notices, forecast }: Seen): Task[] {
  if (session.role !== "officer" || !forecast || forecast.forecast.hits.length === 0) return [];
  const isTakenUp = notices.some((notice) => (notice.draft?.forecast ?? 0) >= forecast.number);
  return isTakenUp ? [] : [task("draft", "/forecast")];
}
