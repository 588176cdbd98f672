// The next report of an incident: the operator goes on with its own, or somebody enters what the operator told.
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { Incident } from "../api/bodies.ts";
import { useApp, useResource, useSession } from "../frame/app.tsx";
import { useQuery } from "../frame/place.tsx";
import { useAct } from "../parts/Act.tsx";
import { Choice } from "../parts/Choice.tsx";
import { faultsAt } from "../parts/Field.tsx";
import { toLocal } from "../parts/local.ts";
import { Problems } from "../parts/Problems.tsx";
import { AllowFields, kAllowPlaces, type Addressee } from "../report/AllowFields.tsx";
import { AwareField } from "../report/AwareField.tsx";
import { dropDraft, entryOf, kEmpty, kUntold, loadDraft, saveDraft, statementOf } from "../report/draft.ts";
import type { Answers, Telling } from "../report/draft.ts";
import { StatementFields } from "../report/StatementFields.tsx";
import { TellingFields } from "../report/TellingFields.tsx";

type Later = Answers & Telling & { stage: "follow_up" | "final" };

export function FollowUp({ incident, isOwn }: { incident: Incident; isOwn: boolean }) {
  const { api, words } = useApp();
  const { account } = useSession();
  const own = useResource("get /api/report-preview").value?.services ?? [];
  const [first] = useState<Later>(() => begin(incident, Date.now() + api.clockAhead()));
  const [later, setLater] = useState<Later>(() => loadDraft(account, incident.id, first).answers);
  const [number, setNumber] = useState<number | null>(null); // of the report that was received
  const { problem, isUnderWay, act } = useAct();
  const frame = useRef<HTMLDetailsElement>(null);
  const isWanted = useQuery().has("report");
  const isTermsWrong = kAllowPlaces.some((place) => faultsAt(problem, place).length > 0);
  const { follow_up, final } = words.stages;
  useEffect(() => {
    if (isWanted) frame.current?.scrollIntoView();
  }, [isWanted]);

  function write(more: Partial<Later>) {
    const next = { ...later, ...more };
    setLater(next);
    setNumber(null);
    saveDraft(account, incident.id, { key: "", answers: next });
  }
  async function submit(event: FormEvent) {
    event.preventDefault();
    const places = { id: incident.id };
    const said = { ...statementOf(later), stage: later.stage };
    const outcome = await act(() =>
      isOwn
        ? api.change("post /api/incidents/{id}/reports", said, { places })
        : api.change(
            "post /api/incidents/{id}/proxy-reports",
            { ...said, proxy: entryOf(later) },
            { places },
          ),
    );
    if (!outcome?.ok) return;
    dropDraft(account, incident.id);
    setLater({ ...later, outline: "", terms: {} });
    setNumber(outcome.value.stage);
  }
  return (
    <details className="card" ref={frame} open={isWanted || undefined}>
      <summary>{isOwn ? words.incidents.followUp : words.incidents.enterFollowUp}</summary>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Problems problem={problem} />
        {!isOwn && <p>{words.incidents.enterFollowUpHint}</p>}
        {!isOwn && <TellingFields telling={later} problem={problem} change={write} />}
        <Choice
          name="stage"
          label={words.incidents.stage}
          options={{ follow_up, final }}
          value={later.stage}
          problem={problem}
          choose={(stage) => write({ stage })}
        />
        <StatementFields
          answers={later}
          services={isOwn ? own : null}
          voice={isOwn ? "own" : "told"}
          problem={problem}
          change={(answers) => write(answers)}
        />
        {isOwn && (
          <details className="field" open={isTermsWrong || undefined}>
            <summary>{words.report.allow.title}</summary>
            <AllowFields
              addressees={addresseesOf(incident)}
              said={later.terms}
              basis={later.basis}
              problem={problem}
              change={(terms) => write({ terms })}
            />
          </details>
        )}
        {later.basis === "statutory" && (
          <AwareField answers={later} problem={problem} change={(answers) => write(answers)} />
        )}
        <p role="status">{number !== null && words.incidents.followUpReceived(`${incident.id}-${number}`)}</p>
        <button type="submit" className="primary" disabled={isUnderWay}>
          {words.send}
        </button>
      </form>
    </details>
  );
}

const addresseesOf = ({ passages }: Incident): Addressee[] =>
  [...new Map(passages.map((hop) => [hop.to.id, hop])).values()].map((hop) => ({ body: hop.to, now: hop }));

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
