// One incident, as the server shows it to whoever looks.
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Incident, Receipt } from "../api/bodies.ts";
import { Findings } from "../findings/Findings.tsx";
import { useApp, useResource, useSession } from "../frame/app.tsx";
import { may } from "../frame/asked.ts";
import { useMarkings } from "../frame/marking.tsx";
import { Missing } from "../frame/Missing.tsx";
import { useQuery } from "../frame/place.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { ReceiptView } from "../report/ReceiptView.tsx";
import { AddComment } from "./AddComment.tsx";
import { Audience } from "./Audience.tsx";
import { Duties } from "./Duties.tsx";
import { Effects } from "./Effects.tsx";
import { FollowUp } from "./FollowUp.tsx";
import { Held } from "./Held.tsx";
import { isOpen, titleOf } from "./incident.ts";
import { IncidentNumber } from "./IncidentNumber.tsx";
import { isAllEntered, StateText, WhoseWord } from "./StateText.tsx";
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
  const { resources } = useApp();
  const [receipt, setReceipt] = useState<Receipt | null>(null); // of the last report sent from here
  const isWanted = useQuery().has("report");
  const isMine = incident.originator?.id === session.body.id;
  const mayReport = (isMine || may(session, "enter_report")) && isOpen(incident);
  const received = async (next: Receipt) => {
    await resources.reload(() => true); // the next form starts from what was said in this one
    setReceipt(next);
  };
  return (
    <>
      <h1>{pick(titleOf(incident))}</h1>
      <p>
        <b>
          <StateText incident={incident} />
        </b>
        {words.separator}
        {isAllEntered(incident) ? words.incidents.concerned : words.incidents.originator}{" "}
        {incident.originator ? pick(incident.originator.name) : words.incidents.anonymous}
        <WhoseWord incident={incident} />
        {words.separator}
        {words.incidents.id} <IncidentNumber id={incident.id} />
        {incident.version !== null && words.separator + words.incidents.version(incident.version)}
      </p>
      {receipt && (
        <Received key={receipt.stage} receipt={receipt}>
          {!isMine && incident.originator && <p>{words.entry.receivedFor(pick(incident.originator.name))}</p>}
        </Received>
      )}
      <Held incident={incident} />
      <Duties incident={incident} mayReport={mayReport} />
      <div className="incident-frame">
        <div className="incident-parts">
          <div className="incident-timeline">
            <Timeline incident={incident} />
          </div>
          <div className="incident-effects">
            <Effects incident={incident.id} />
          </div>
          <div className="incident-forms">
            {mayReport && (
              <FollowUp
                key={receipt?.stage}
                incident={incident}
                isOwn={isMine}
                isWanted={isWanted && receipt === null}
                received={received}
              />
            )}
            {may(session, "comment_incident") && <AddComment incident={incident} />}
            <Findings of={`incident:${incident.id}`} />
          </div>
          <div className="incident-audience">
            <Audience incident={incident} />
          </div>
        </div>
      </div>
    </>
  );
}

/** The form is folded away when its report was received; its receipt stands where nobody misses it. */
function Received({ receipt, children }: { receipt: Receipt; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView?.({ block: "center" });
  }, []);
  return (
    <ReceiptView receipt={receipt} heading={heading} isHere>
      {children}
    </ReceiptView>
  );
}
