// The next report of an incident as it is written: kept on this device, and sent under one number until it is received.
import { useState } from "react";
import type { Incident } from "../api/bodies.ts";
import { useApp, useSession } from "../frame/app.tsx";
import { useAct } from "../parts/Act.tsx";
import { toLocal } from "../parts/local.ts";
import {
  dropDraft,
  entryOf,
  kEmpty,
  kUntold,
  loadDraft,
  newDraft,
  saveDraft,
  statementOf,
  type Answers,
  type Telling,
} from "../report/draft.ts";

export type Later = Answers & Telling & { stage: "follow_up" | "final" };

/** `isOwn`: the operator's own word; else it is entered for the operator. */
export function useFollowUp(incident: Incident, isOwn: boolean) {
  const { api } = useApp();
  const { account } = useSession();
  const [first] = useState<Later>(() => begin(incident, Date.now() + api.clockAhead()));
  const [{ key, answers: later }, setDraft] = useState(() => loadDraft<Later>(account, incident.id, first));
  const [number, setNumber] = useState<number | null>(null); // of the report that was received
  const { problem, isUnderWay, act } = useAct();

  function write(more: Partial<Later>) {
    const next = { key, answers: { ...later, ...more } };
    setDraft(next);
    setNumber(null);
    saveDraft(account, incident.id, next);
  }
  async function submit() {
    const options = { places: { id: incident.id }, key };
    const said = { ...statementOf(later), stage: later.stage };
    const outcome = await act(() =>
      isOwn
        ? api.change("post /api/incidents/{id}/reports", said, options)
        : api.change("post /api/incidents/{id}/proxy-reports", { ...said, proxy: entryOf(later) }, options),
    );
    if (!outcome?.ok) return;
    dropDraft(account, incident.id);
    setDraft(newDraft({ ...later, outline: "", terms: {} }));
    setNumber(outcome.value.stage);
  }
  return { later, number, problem, isUnderWay, write, submit };
}

/** What was said last is what the next report starts from. */
function begin({ reports }: Incident, now: number): Later {
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
