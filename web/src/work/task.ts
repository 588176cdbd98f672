// One thing that waits for somebody, and how urgent it is.
import type { Delivery, Incident, Notice, Operation, Release, Session, Text } from "../api/bodies.ts";
import type { Forecast } from "../api/forecast.ts";

/** In the order of those that are equally urgent. */
export const kTaskKinds = [
  "answer_release",
  "stand_in",
  "send",
  "draft",
  "ask",
  "redraft",
  "pass",
  "relay",
  "acknowledge",
  "confirm",
  "act",
  "report_on",
  "overdue",
  "chase",
  "waiting_release",
  "waiting_confirmation",
] as const;
export type TaskKind = (typeof kTaskKinds)[number];

export interface Task {
  kind: TaskKind;
  key: string; // tells one row from another
  href: string;
  title: Text | null; // where the kind alone does not tell two of them apart
  about: Text | null;
  detail: Text | null; // what the server says of the reason
  due: string | null;
  isLate: boolean;
  count?: number;
  late?: readonly Delivery[]; // who has not acknowledged in time, with whom to call there
}

export interface Seen {
  session: Session;
  operation: Operation["operation"];
  incidents: readonly Incident[];
  notices: readonly Notice[];
  releases: readonly Release[];
  forecast: Forecast | undefined;
}

export const task = (kind: TaskKind, href: string, more: Partial<Task> = {}): Task => ({
  kind,
  key: `${kind} ${href} ${more.due ?? ""} ${more.detail?.en ?? ""}`,
  href,
  title: null,
  about: null,
  detail: null,
  due: null,
  isLate: false,
  ...more,
});

/** These wait for somebody else. */
const kPatient: readonly TaskKind[] = ["waiting_release", "waiting_confirmation"];
export const isPatient = ({ kind }: Task) => kPatient.includes(kind);
/** Its number is of bodies, not of things. */
export const countsBodies = ({ kind }: Task) => kind === "relay" || kind === "overdue";
/** What has no time and holds somebody up is due at once; a report without a time limit is not. */
export const isAtOnce = (one: Task) => one.due === null && !isPatient(one) && one.kind !== "report_on";

const dueOf = (one: Task) =>
  one.due !== null ? Date.parse(one.due) : isAtOnce(one) ? 0 : Number.MAX_SAFE_INTEGER;

export function byUrgency(a: Task, b: Task): number {
  if (a.isLate !== b.isLate) return a.isLate ? -1 : 1;
  return dueOf(a) - dueOf(b) || kTaskKinds.indexOf(a.kind) - kTaskKinds.indexOf(b.kind);
}
