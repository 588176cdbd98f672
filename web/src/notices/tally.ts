// How far a notice has come, in numbers: what one passed on oneself by name, and what the server counts further down.
import type { Counts, Notice } from "../api/bodies.ts";
import { isLate } from "../work/noticeTasks.ts";

export interface Tally {
  all: number;
  reached: number;
  acknowledged: number;
  overdue: number;
  leftOut: number; // by one's own body; what others left out is not told apart from what still waits there
  open: number;
}

export function tallyOf({ passed_on, counts }: Pick<Notice, "passed_on" | "counts">): Tally {
  const sum = (name: "entitled" | "sent" | "acknowledged" | "overdue") =>
    counts.reduce((total, row) => total + row[name], 0);
  const own = (is: (row: Notice["passed_on"][number]) => boolean) => passed_on.filter(is).length;
  const all = passed_on.length + sum("entitled");
  const reached = own((row) => row.sent !== null) + sum("sent");
  const leftOut = own((row) => row.left_out !== null);
  return {
    all,
    reached,
    acknowledged: own((row) => row.acknowledged !== null) + sum("acknowledged"),
    overdue: own(isLate) + sum("overdue"),
    leftOut,
    open: all - reached - leftOut,
  };
}

/** It came to this body and has stopped there. */
export const isNotPassedOn = ({ entitled, sent }: Counts) => entitled > 0 && sent === 0;

/** First where it has stopped, then where somebody is late; otherwise in the server's order. */
export const byNeed = (rows: readonly Counts[]): Counts[] => [...rows].sort((a, b) => rankOf(a) - rankOf(b));
const rankOf = (row: Counts) => (isNotPassedOn(row) ? 0 : row.overdue > 0 ? 1 : 2);
