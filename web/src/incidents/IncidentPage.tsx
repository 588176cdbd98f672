// One incident, as the server shows it to whoever looks.
import type { Incident } from "../api/bodies.ts";
import { Findings } from "../findings/Findings.tsx";
import { useApp, useResource, useSession } from "../frame/app.tsx";
import { may } from "../frame/asked.ts";
import { useMarkings } from "../frame/marking.tsx";
import { Missing } from "../frame/Missing.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { AddComment } from "./AddComment.tsx";
import { Audience } from "./Audience.tsx";
import { Duties } from "./Duties.tsx";
import { Effects } from "./Effects.tsx";
import { FollowUp } from "./FollowUp.tsx";
import { Held } from "./Held.tsx";
import { isOpen, titleOf } from "./incident.ts";
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
  const session = useSession();
  const isMine = incident.originator?.id === session.body.id;
  return (
    <>
      <h1>{pick(titleOf(incident))}</h1>
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
          <Held incident={incident} />
          <Timeline incident={incident} />
          {(isMine || may(session, "enter_report")) && isOpen(incident) && (
            <FollowUp incident={incident} isOwn={isMine} />
          )}
          {may(session, "comment_incident") && <AddComment id={incident.id} />}
          <Findings of={`incident:${incident.id}`} />
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
