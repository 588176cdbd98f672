// The next report of an incident: the operator goes on with its own, or somebody enters what the operator told.
import { useEffect, useRef, type FormEvent } from "react";
import type { Incident } from "../api/bodies.ts";
import { useApp, useResource } from "../frame/app.tsx";
import { useQuery } from "../frame/place.tsx";
import { Choice } from "../parts/Choice.tsx";
import { faultsAt } from "../parts/Field.tsx";
import { Problems } from "../parts/Problems.tsx";
import { AllowFields, kAllowPlaces, type Addressee } from "../report/AllowFields.tsx";
import { AwareField } from "../report/AwareField.tsx";
import { StatementFields } from "../report/StatementFields.tsx";
import { TellingFields } from "../report/TellingFields.tsx";
import { useFollowUp } from "./useFollowUp.ts";

export function FollowUp({ incident, isOwn }: { incident: Incident; isOwn: boolean }) {
  const { words } = useApp();
  const own = useResource("get /api/report-preview").value?.services ?? [];
  const { later, number, problem, isUnderWay, write, submit } = useFollowUp(incident, isOwn);
  const frame = useRef<HTMLDetailsElement>(null);
  const isWanted = useQuery().has("report"); // by whoever comes from the list of work
  const isAllowWrong = kAllowPlaces.some((place) => faultsAt(problem, place).length > 0);
  const { follow_up, final } = words.stages;
  useEffect(() => {
    if (isWanted) frame.current?.scrollIntoView();
  }, [isWanted]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <details className="card" ref={frame} open={isWanted || undefined}>
      <summary>{isOwn ? words.incidents.followUp : words.incidents.enterFollowUp}</summary>
      <form onSubmit={send} noValidate>
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
          change={write}
        />
        {later.basis === "statutory" && <AwareField answers={later} problem={problem} change={write} />}
        {isOwn && (
          <details className="field" open={isAllowWrong || undefined}>
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
        <p role="status">{number !== null && words.incidents.followUpReceived(`${incident.id}-${number}`)}</p>
        <button type="submit" className="primary" disabled={isUnderWay}>
          {words.send}
        </button>
      </form>
    </details>
  );
}

/** Each body that it goes to, once. */
const addresseesOf = ({ passages }: Incident): Addressee[] =>
  [...new Map(passages.map((hop) => [hop.to.id, hop])).values()].map((hop) => ({ body: hop.to, now: hop }));
