// Who can see an incident and why: who told it, whom it reached or waits for, which roles there, and nobody else.
import type { Incident, Passage } from "../api/bodies.ts";
import { useApp, useSession } from "../frame/app.tsx";
import { MarkingLabel } from "../frame/marking.tsx";
import { Hops } from "../parts/Hops.tsx";
import { TermsText } from "../parts/TermsText.tsx";
import { Time } from "../parts/Time.tsx";
import { isAllEntered } from "./StateText.tsx";

export function Audience({ incident }: { incident: Incident }) {
  const { words, pick } = useApp();
  const { marking, originator, passages } = incident;
  const { audience } = words.incidents;
  return (
    <section className="card">
      <h2>{audience.title}</h2>
      <p>
        {audience.marking} <MarkingLabel marking={marking.tlp} /> {audience.markings[marking.tlp]}
        {marking.persons.length > 0 && words.colon + marking.persons.join(words.separator)}
      </p>
      <p className="note">
        <b>{audience.you}</b> <You incident={incident} />
      </p>
      <h3>{audience.way}</h3>
      <p>
        <b>{originator ? pick(originator.name) : words.incidents.anonymous}</b>
        <br />
        {isAllEntered(incident) ? audience.originEntered : audience.origin}
      </p>
      <Hops
        hops={passages}
        more={(hop) => (
          <>
            <br />
            <span className="quiet-text">
              <TermsText terms={hop} asker={originator ? pick(originator.name) : words.incidents.anonymous} />
            </span>
            <State hop={hop} />
          </>
        )}
      />
      <h3>{audience.roles}</h3>
      <ul>
        {audience.roleRows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
      <p className="quiet-text">{audience.nobodyElse}</p>
    </section>
  );
}

/** Why the one who looks can see it. */
function You({ incident }: { incident: Incident }) {
  const { words, pick } = useApp();
  const { body, role } = useSession();
  const { audience } = words.incidents;
  if (incident.originator?.id === body.id) return <>{audience.yourOwn}</>;
  const hop = incident.passages.find(({ to, passed }) => to.id === body.id && passed !== null);
  return (
    <>
      {hop && `${pick(hop.reason)}${words.stop}`}
      {role === "supervisor" && audience.yourSupervision}
    </>
  );
}

/** Whether it got there. */
function State({ hop }: { hop: Passage }) {
  const { words, pick } = useApp();
  const { audience } = words.incidents;
  if (hop.passed !== null)
    return (
      <span className="quiet-text">
        <br />
        {audience.has} <Time at={hop.passed} />
      </span>
    );
  return (
    <p className="note note-warning">
      {words.incidents.waits(pick(hop.from.name), pick(hop.to.name))}
      {hop.due !== null && (
        <>
          <br />
          {audience.byItself} <Time at={hop.due} />
        </>
      )}
    </p>
  );
}
