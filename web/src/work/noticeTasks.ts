// What a notice asks of whoever sees it: to acknowledge, to relay, to finish the draft, to look after those who are late.
import type { Delivery, Desk, Notice, Text } from "../api/bodies.ts";
import { en } from "../text/en.ts";
import { ja } from "../text/ja.ts";
import { task, type Seen, type Task, type TaskKind } from "./task.ts";

export function ofNotice(notice: Notice, seen: Seen): Task[] {
  const isRetracted = notice.issued?.kind === "retraction";
  return isRetracted
    ? []
    : [
        ...toAcknowledge(notice),
        ...toAct(notice, seen),
        ...toRelay(notice),
        ...atDesk(notice, seen),
        ...late(notice),
      ];
}

const hrefOf = (notice: Notice) => `/notices/${notice.id}`;
const aboutOf = (notice: Notice) => (notice.issued ?? notice.draft?.content)?.title ?? null;

function toAcknowledge(notice: Notice): Task[] {
  const { received } = notice;
  if (!received?.sent || received.acknowledged !== null) return [];
  const about = aboutOf(notice);
  return [
    task("acknowledge", hrefOf(notice), { about, due: received.acknowledge_by, isLate: isLate(received) }),
  ];
}

/** An operator acts by the time that the notice sets; who passes it on has nothing to do with what it asks for. */
function toAct(notice: Notice, { session }: Seen): Task[] {
  const due = notice.issued?.act_by ?? null;
  if (session.body.kind !== "operator" || due === null) return [];
  if (!notice.received?.acknowledged || notice.received.acted !== null) return [];
  return [task("act", hrefOf(notice), { about: aboutOf(notice), due })];
}

/** The hops that wait at the caller's body for its relay. */
export const waitingHops = (notice: Notice) =>
  notice.passed_on.filter((hop) => hop.sent === null && hop.left_out === null);

const kNeverByItself: Text = { ja: ja.work.neverByItself, en: en.work.neverByItself };
const kByItself: Text = { ja: ja.work.byItself, en: en.work.byItself };

function toRelay(notice: Notice): Task[] {
  const waiting = waitingHops(notice);
  if (waiting.length === 0) return [];
  const due =
    waiting.flatMap((hop) => hop.due ?? []).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
  const detail = due === null ? kNeverByItself : kByItself;
  const isReminded = waiting.some(({ reminded }) => reminded !== null);
  return [
    task("relay", hrefOf(notice), {
      about: aboutOf(notice),
      count: waiting.length,
      due,
      detail,
      isLate: isReminded,
    }),
  ];
}

/** The server has reminded the addressee: it did not acknowledge in time. */
export const isLate = (delivery: Delivery) =>
  delivery.sent !== null &&
  delivery.acknowledged === null &&
  (delivery.reminded !== null || delivery.escalated !== null);

/** By name where one passed it on oneself, in numbers further down. */
function late(notice: Notice): Task[] {
  const below = notice.counts.reduce((sum, row) => sum + row.overdue, 0);
  const own = notice.passed_on.filter(isLate);
  const count = below + own.length;
  return count === 0
    ? []
    : [task("overdue", hrefOf(notice), { about: aboutOf(notice), count, isLate: true, late: own })];
}

function atDesk(notice: Notice, seen: Seen): Task[] {
  const { draft } = notice;
  if (!draft || notice.issued) return [];
  return [task(nextAct(draft, seen), hrefOf(notice), { about: aboutOf(notice) })];
}

function nextAct({ releases }: Desk, { session, operation }: Seen): TaskKind {
  if (releases.length === 0) return "ask";
  if (releases.every((release) => release.approved)) return "send";
  if (releases.some((release) => release.answered !== null && !release.approved)) return "redraft";
  // One officer has proposed to release it in the originator's place; it takes another one.
  const isProposed = releases.some(
    ({ answered, stand_ins }) =>
      answered === null &&
      stand_ins.length > 0 &&
      stand_ins.every(({ person }) => person !== session.account),
  );
  return operation === "large_scale" && isProposed ? "stand_in" : "waiting_release";
}
