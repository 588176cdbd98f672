// Which part of the trail is read, and which part of what was found is shown.
import type { Trail, TrailEntry } from "../api/bodies.ts";

export const kAtOnce = 1_000; // what one answer brings at most (limits::kTrailAtOnce)
export const kPage = 200;

/** What was read: entries one after the other, and where the trail ended then. */
export interface Part {
  head: string;
  at: number; // of the answer, by the server's clock
  entries: readonly TrailEntry[];
}

/** The number of the last entry: a head is "number:hash". */
export const lastOf = ({ head }: Pick<Trail, "head">): number => Number(head.split(":")[0]) || 0;
export const rangeOf = ({ entries }: Part): [number, number] => [
  entries[0]?.number ?? 1,
  entries.at(-1)?.number ?? 0,
];
export const isWhole = (part: Part) => rangeOf(part)[0] === 1 && rangeOf(part)[1] === lastOf(part);

/** Whether what was read has the page that ends with this entry. */
export function covers(part: Part, upTo: number): boolean {
  const [from, to] = rangeOf(part);
  return upTo === 0 ? to === lastOf(part) : from <= upTo && upTo <= to;
}

export function unsearched(part: Part): [number, number][] {
  const [from, to] = rangeOf(part);
  const last = lastOf(part);
  const rest: [number, number][] = [];
  if (from > 1) rest.push([1, from - 1]);
  if (to < last) rest.push([to + 1, last]);
  return rest;
}

export interface Page {
  entries: readonly TrailEntry[]; // the latest first
  from: number;
  to: number;
  older: number | null; // the entry with which the page before ends
  newer: number | null;
}

/** The page of `found` that ends with entry `upTo`; 0: with the latest. It reaches to the end of what was read where
 *  nothing more was found there, and the next page is read anew. */
export function pageOf(part: Part, found: readonly TrailEntry[], upTo: number): Page {
  const [first, last] = rangeOf(part);
  const to = upTo === 0 ? last : Math.min(upTo, last);
  const until = found.filter(({ number }) => number <= to);
  const entries = until.slice(-kPage).reverse();
  const isFull = until.length > kPage;
  const from = isFull ? (entries.at(-1)?.number ?? first) : first;
  const above = found.filter(({ number }) => number > to);
  const newer = above.length > kPage ? (above[kPage - 1]?.number ?? last) : last;
  return {
    entries,
    from,
    to,
    older: from > 1 ? from - 1 : null,
    newer: to < last ? newer : last < lastOf(part) ? Math.min(last + kAtOnce, lastOf(part)) : null,
  };
}
