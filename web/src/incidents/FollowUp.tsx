// The next report of an incident: the operator goes on with its own, or somebody enters what the operator told.
import { useEffect, useRef, useState } from "react";
import type { Incident, Problem, Receipt } from "../api/bodies.ts";
import { useApp, useResource } from "../frame/app.tsx";
import { Choice } from "../parts/Choice.tsx";
import { faultsAt } from "../parts/Field.tsx";
import { AllowFields, kAllowPlaces, type Addressee } from "../report/AllowFields.tsx";
import { AwareField } from "../report/AwareField.tsx";
import { Check } from "../report/Check.tsx";
import { entryOf, statementOf } from "../report/draft.ts";
import { Flow } from "../report/Flow.tsx";
import { StatementFields } from "../report/StatementFields.tsx";
import { TellingCheck } from "../report/TellingCheck.tsx";
import { TellingFields } from "../report/TellingFields.tsx";
import { useAddressees } from "./addressees.ts";
import { laterOf, type Later } from "./later.ts";

interface Props {
  incident: Incident;
  isOwn: boolean;
  isWanted: boolean; // by whoever comes from the list of work
  received: (receipt: Receipt) => Promise<void>;
}

export function FollowUp({ incident, isOwn, isWanted, received }: Props) {
  const { api, words, pick } = useApp();
  const { incidents, stages } = words;
  const bodies = useResource("get /api/bodies").value?.bodies ?? [];
  const services = bodies.find(({ id }) => id === incident.originator?.id)?.services ?? [];
  const addresseesFor = useAddressees(incident);
  const [empty] = useState(() => laterOf(incident, Date.now() + api.clockAhead()));
  const [before] = useState(() => incident.reports.at(-1)); // what `empty` was begun from
  const frame = useRef<HTMLDetailsElement>(null);
  const voice = isOwn ? "own" : "told";
  useEffect(() => {
    if (isWanted) frame.current?.scrollIntoView();
  }, [isWanted]);
  const send = (later: Later, key: string) => {
    const options = { places: { id: incident.id }, key };
    const said = { ...statementOf(later), stage: later.stage };
    return isOwn
      ? api.change("post /api/incidents/{id}/reports", said, options)
      : api.change("post /api/incidents/{id}/proxy-reports", { ...said, proxy: entryOf(later) }, options);
  };
  return (
    <details className="card" id={kFollowUp} ref={frame} open={isWanted || undefined}>
      <summary>{isOwn ? incidents.followUp : incidents.enterFollowUp}</summary>
      <Flow<Later>
        about={incident.id}
        empty={empty}
        voice={voice}
        hint={isOwn ? incidents.followUpHint : incidents.enterFollowUpHint}
        send={send}
        received={received}
        required={({ outline, source, taken }) =>
          isOwn ? { outline } : { "proxy-source": source, "proxy-taken": taken, outline }
        }
        submitWord={({ stage }) => incidents.submit[stage]}
        fields={({ answers, problem, change }) => (
          <>
            {!isOwn && (
              <TellingFields
                telling={answers}
                problem={problem}
                change={(more) => change({ ...answers, ...more })}
              />
            )}
            <Choice
              name="stage"
              label={incidents.stage}
              options={{ follow_up: stages.follow_up, final: stages.final }}
              meanings={isOwn ? incidents.stageMeans : incidents.stageMeansEntered}
              value={answers.stage}
              problem={problem}
              choose={(stage) => change({ ...answers, stage })}
            />
            <StatementFields
              answers={answers}
              services={services}
              voice={voice}
              problem={problem}
              change={(said) => change({ ...answers, ...said })}
            />
            {answers.basis === "statutory" && (
              <AwareField
                answers={answers}
                problem={problem}
                change={(said) => change({ ...answers, ...said })}
              />
            )}
            {isOwn && (
              <Allowed
                later={answers}
                addressees={addresseesFor(answers.basis)}
                problem={problem}
                change={change}
              />
            )}
          </>
        )}
        check={(later, mend) => (
          <>
            <p>
              <b>{stages[later.stage]}</b>
              {words.colon}
              {(isOwn ? incidents.stageMeans : incidents.stageMeansEntered)[later.stage]}
            </p>
            {!isOwn && (
              <TellingCheck
                telling={later}
                originator={incident.originator ? pick(incident.originator.name) : incidents.anonymous}
              />
            )}
            <Check
              answers={later}
              services={services}
              voice={voice}
              addressees={isOwn ? addresseesFor(later.basis) : []}
              before={before}
              mend={later.basis === "statutory" ? mend : undefined}
            />
          </>
        )}
      />
    </details>
  );
}
const kFollowUp = "follow-up";

/** From elsewhere on the page to the form, unfolded. */
export function goToFollowUp() {
  const frame = document.getElementById(kFollowUp);
  frame?.setAttribute("open", "");
  frame?.scrollIntoView();
  frame?.querySelector("summary")?.focus();
}

interface AllowedProps {
  later: Later;
  addressees: readonly Addressee[];
  problem: Problem | null;
  change: (later: Later) => void;
}
function Allowed({ later, addressees, problem, change }: AllowedProps) {
  const { words } = useApp();
  const isWrong = kAllowPlaces.some((place) => faultsAt(problem, place).length > 0);
  return (
    <details className="field" open={isWrong || undefined}>
      <summary>{words.report.allow.title}</summary>
      <AllowFields
        addressees={addressees}
        said={later.terms}
        basis={later.basis}
        problem={problem}
        change={(terms) => change({ ...later, terms })}
      />
    </details>
  );
}
