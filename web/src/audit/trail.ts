import type { Trail, TrailEntry } from "../api/bodies.ts";

export const kPage = 200;

/** The number of the last entry: a head is "number:hash". */
export const lastOf = (trail: Trail): number => Number(trail.head.split(":")[0]) || 0;

export function matches(entry: TrailEntry, wanted: string): boolean {
  const words = wanted.trim().toLowerCase();
  const { number, person, body, action, subject, outcome, reason } = entry;
  return [String(number), person, body, action, subject, outcome, reason].some((part) =>
    part.toLowerCase().includes(words),
  );
}
