// That it was received: the number, whom it reached, what comes next, and what proves it later.
import { useState, type ReactNode, type RefObject } from "react";
import type { Duty, Receipt } from "../api/bodies.ts";
import { useApp, useResource } from "../frame/app.tsx";
import { Link } from "../frame/place.tsx";
import { awaitsEnd, nextDuty } from "../incidents/incident.ts";
import { IncidentNumber } from "../incidents/IncidentNumber.tsx";
import { Reached } from "../incidents/Reached.tsx";
import { Time } from "../parts/Time.tsx";

interface Props {
  receipt: Receipt;
  heading: RefObject<HTMLHeadingElement | null>;
  /** The incident is on the page already. */
  isHere?: boolean;
  another?: () => void;
  children?: ReactNode;
}

export function ReceiptView({ receipt, heading, isHere = false, another, children }: Props) {
  const { words } = useApp();
  const { report, incidents } = words;
  const incident = useResource("get /api/incidents/{id}", { id: receipt.incident }).value;
  const next = incident && nextDuty(incident.duties);
  return (
    <section className="card receipt">
      <h2 tabIndex={-1} ref={heading}>
        <span aria-hidden="true">✓</span> {report.received}
      </h2>
      {incident && <Reached incident={incident} />}
      {children}
      <dl className="facts">
        <dt>{report.number}</dt>
        <dd className="receipt-number">
          <IncidentNumber id={receipt.incident} report={receipt.stage} />
        </dd>
        <dt>{report.receivedAt}</dt>
        <dd>
          <Time at={receipt.received} isWhole />
        </dd>
        {next && (
          <>
            <dt>{report.next}</dt>
            <dd>{awaitsEnd(incident) ? incidents.finalUnconfirmed : <Due duty={next} />}</dd>
          </>
        )}
        <dt>{report.hash}</dt>
        <dd>
          <code>{receipt.trail_hash}</code> <Copy text={receipt.trail_hash} />
          <p className="hint">{report.hashWhy}</p>
        </dd>
      </dl>
      {(!isHere || another) && (
        <div className="buttons">
          {!isHere && (
            <Link className="button primary" href={`/incidents/${receipt.incident}`}>
              {report.open}
            </Link>
          )}
          {another && (
            <button type="button" onClick={another}>
              {report.another}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function Due({ duty }: { duty: Duty }) {
  const { stages, incidents } = useApp().words;
  return (
    <>
      {stages[duty.stage]} {duty.due ? incidents.due : incidents.noDue} {duty.due && <Time at={duty.due} />}
    </>
  );
}

/** Nobody writes down 64 letters by hand. */
function Copy({ text }: { text: string }) {
  const { report } = useApp().words;
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  if (!("clipboard" in navigator)) return null; // only where the page came by a safe way
  return (
    <>
      <button type="button" className="quiet" onClick={copy}>
        {report.copy}
      </button>
      <span role="status">{isCopied && report.copied}</span>
    </>
  );
}
