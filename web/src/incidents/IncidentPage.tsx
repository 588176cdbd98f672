// One incident, as the server shows it to whoever looks.
import type { Incident } from "../api/bodies.ts";
import { isOpen } from "../board/situation.ts";
import { useApp, useResource, useSession } from "../frame/app.tsx";
import { MarkingLabel, useMarkings } from "../frame/marking.tsx";
import { Missing } from "../frame/Missing.tsx";
import { ActButton } from "../parts/Act.tsx";
import { Hops } from "../parts/Hops.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { AddComment } from "./AddComment.tsx";
import { Duties } from "./Duties.tsx";
import { Effects } from "./Effects.tsx";
import { FollowUp } from "./FollowUp.tsx";
import { Timeline } from "./Timeline.tsx";
import "../report/report.css";
import "./incident.css";

export default function IncidentPage({ id }: { id: string }) {
  const incident = useResource("get /api/incidents/{id}", { id });
  useMarkings(incident.value ? [incident.value.marking.tlp] : []);
  if (incident.problem?.status === 404) return <Missing />;
  return <Loaded of={incident}>{(value) => <Page incident={value} />}</Loaded>;
}

function Page({ incident }: { incident: Incident }) {
  const { words, pick } = useApp();
  const { body } = useSession();
  const isMine = incident.originator?.id === body.id;
  const sectors = incident.sectors.map((id) => words.sectors[id] ?? id).join(words.separator);
  return (
    <>
      <h1>{words.incidents.title(sectors)}</h1>
      <p>
        <b>{isOpen(incident) ? words.incidents.open : words.incidents.ended}</b>
        {words.separator}
        {words.incidents.originator}{" "}
        {incident.originator ? pick(incident.originator.name) : words.incidents.anonymous}
        {words.separator}
        {words.incidents.id} {incident.id}
        {incident.version !== null && words.separator + words.incidents.version(incident.version)}
      </p>
      <div className="incident-pair">
        <div>
          <Timeline incident={incident} />
          {isMine && isOpen(incident) && <FollowUp incident={incident} />}
          <AddComment id={incident.id} />
        </div>
        <div>
          <Audience incident={incident} />
          <Effects incident={incident.id} />
          <Duties duties={incident.duties} />
        </div>
      </div>
    </>
  );
}

function Audience({ incident }: { incident: Incident }) {
  const { api, words, pick } = useApp();
  const { body } = useSession();
  const pass = () =>
    api.change("post /api/incidents/{id}/passage", undefined, { places: { id: incident.id } });
  return (
    <section className="card">
      <h2>{words.incidents.audience}</h2>
      <p>
        {words.incidents.audienceMarking} <MarkingLabel marking={incident.marking.tlp} />{" "}
        {incident.marking.persons.join(words.separator)}
      </p>
      <Hops
        hops={incident.passages}
        more={(hop) =>
          hop.passed === null && (
            <div className="note note-warning">
              {words.incidents.waits(pick(hop.from.name), pick(hop.to.name))}
              {hop.from.id === body.id && <ActButton send={pass}>{words.incidents.pass}</ActButton>}
            </div>
          )
        }
      />
    </section>
  );
}
