import type { Outcome } from "../api/client.ts";

/** A thing that is not found was named in this field. The server says no more, lest it tell what there is. */
export function pointTo<T>(outcome: Outcome<T>, place: string): Outcome<T> {
  if (outcome.ok || outcome.problem.status !== 404) return outcome;
  const problems = outcome.problem.problems.map((fault) => ({ ...fault, place }));
  return { ok: false, problem: { ...outcome.problem, problems } };
}
