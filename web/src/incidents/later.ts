// The next report of an incident, as it is begun from the last one.
import type { Incident } from "../api/bodies.ts";
import { toLocal } from "../parts/local.ts";
import { kEmpty, kUntold, type Answers, type Telling } from "../report/draft.ts";

export type Later = Answers & Telling & { stage: "follow_up" | "final" };

/** What was said last stands until something else is said. */
export function laterOf({ reports }: Incident, now: number): Later {
  const last = reports.at(-1);
  return {
    ...kEmpty,
    ...kUntold,
    stage: "follow_up",
    taken: toLocal(now),
    service: last?.service ?? "",
    since: last?.since ? toLocal(last.since) : "",
    aware: last?.aware ? toLocal(last.aware) : "",
    level: last?.level ?? "",
    own_cause: last?.own_cause ?? "unknown",
    basis: last?.basis ?? "exceptional",
  };
}
