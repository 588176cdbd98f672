// What is wrong with a report before it is sent, and what is merely odd. The server judges it again; whoever writes
// at night shall not learn of a slip only after the check.
import type { Fault } from "../api/bodies.ts";
import { fromLocal } from "../parts/local.ts";
import type { Words } from "../text/ja.ts";

/** What is judged of the answers; how it was told only where it was told. */
export interface Judged {
  since: string;
  aware: string;
  taken?: string | undefined;
  readBack?: boolean | undefined;
}
const kAt = { since: "since", aware: "aware", taken: "proxy-taken" } as const;

/** A moment of a field, in milliseconds; empty is none. */
const momentOf = (written: string | undefined) => {
  const at = fromLocal(written ?? "");
  return at === null ? null : Date.parse(at);
};

/** `required`: what has to be written, by place; `now`: by the server's clock. */
export function faultsOf(
  required: Record<string, string>,
  times: Judged,
  now: number,
  words: Words,
): Fault[] {
  const empty = Object.entries(required).filter(([, written]) => written.trim() === "");
  const faults: Fault[] = empty.map(([place]) => ({ place, ...words.errors.empty }));
  for (const name of ["since", "aware", "taken"] as const) {
    const at = momentOf(times[name]);
    // A field has minutes: the present one is not in the future.
    if (at !== null && at > now) faults.push({ place: kAt[name], ...words.report.faults.future });
  }
  const taken = momentOf(times.taken);
  for (const name of ["since", "aware"] as const) {
    const at = momentOf(times[name]);
    if (at !== null && taken !== null && at > taken && at <= now)
      faults.push({ place: kAt[name], ...words.report.faults.afterTelling });
  }
  return faults;
}

/** What may be so, and mostly is a slip. */
export function doubtsOf(said: Judged, words: Words): string[] {
  const { doubts } = words.report;
  const [since, aware] = [momentOf(said.since), momentOf(said.aware)];
  const found: string[] = [];
  if (since !== null && aware !== null && aware < since) found.push(doubts.awareBefore);
  if (said.readBack === false) found.push(doubts.notReadBack);
  return found;
}
