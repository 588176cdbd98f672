// What has to be reported until when: the next one first, with the way to do it.
import type { ReactNode } from "react";
import type { Duty, Incident } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Time } from "../parts/Time.tsx";
import { isElsewhere } from "../report/channel.ts";
import { goToFollowUp } from "./FollowUp.tsx";
import { awaitsEnd, inOrder, isUnconfirmed, nextDuty } from "./incident.ts";

/** `mayReport`: whoever looks reports on it, in its own word or for the operator. */
export function Duties({ incident, mayReport }: { incident: Incident; mayReport: boolean }) {
  const { words, pick } = useApp();
  const { incidents } = words;
  const next = nextDuty(incident.duties);
  const duties = inOrder(incident.duties);
  // By which means is said once for each regime.
  const isFirst = (duty: Duty) => duty === duties.find(({ regime }) => regime === duty.regime);
  return (
    <section className="card">
      <h2>{incidents.duties}</h2>
      {incident.duties.length === 0 ? (
        <p>{incidents.noDuties}</p>
      ) : (
        <p className="hint">{incidents.dutiesHint}</p>
      )}
      <ul className="plain-list">
        {duties.map((duty) => (
          <Row key={duty.regime + duty.stage} duty={duty} incident={incident} isNext={duty === next}>
            {isFirst(duty) && isElsewhere(duty.form) && (
              <p className="note note-warning">{incidents.elsewhere(pick(duty.form))}</p>
            )}
            {duty === next && mayReport && <GoOn />}
          </Row>
        ))}
      </ul>
      {mayReport && !next && <GoOn />}
    </section>
  );
}

const GoOn = () => (
  <button type="button" className="primary" onClick={goToFollowUp}>
    {useApp().words.incidents.goToReport}
  </button>
);

interface RowProps {
  duty: Duty;
  incident: Incident;
  isNext: boolean;
  children: ReactNode;
}
function Row({ duty, incident, isNext, children }: RowProps) {
  const { words, pick } = useApp();
  const { incidents } = words;
  return (
    <li className={duty.state === "overdue" ? "duty duty-overdue" : "duty"}>
      <p>
        {isNext && <span className="duty-next">{incidents.nextDuty}</span>}
        <b>
          {words.stages[duty.stage]}
          {words.colon}
          {incidents.dutyStates[duty.state]}
        </b>{" "}
        {duty.due ? (
          <>
            {incidents.due} <Time at={duty.due} />
          </>
        ) : (
          incidents.noDue
        )}
      </p>
      <Unconfirmed duty={duty} incident={incident} />
      <p className="quiet-text">
        {pick(duty.name)}
        {words.separator}
        {pick(duty.reason)}
        {duty.mark === "D" && <span className="tag">{words.forecast.marks.D}</span>}
        {duty.due && (
          <>
            {" "}
            {words.places.aware} <Time at={duty.aware} />
          </>
        )}
      </p>
      {children}
    </li>
  );
}

/** What another body entered counts as told, or as nothing yet; in either case it is not the operator's word. */
function Unconfirmed({ duty, incident }: { duty: Duty; incident: Incident }) {
  const { incidents } = useApp().words;
  const isEntered = incident.reports.some((report) => report.told === duty.told && isUnconfirmed(report));
  if (duty.told !== null && isEntered) return <p className="tag tag-warning">{incidents.unconfirmed}</p>;
  if (duty.told === null && duty.stage === "final" && awaitsEnd(incident))
    return <p className="tag tag-warning">{incidents.finalUnconfirmed}</p>;
  return null;
}
