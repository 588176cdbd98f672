import type { RefObject } from "react";
import type { Receipt } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Link } from "../frame/place.tsx";
import { Time } from "../parts/Time.tsx";

interface Props {
  receipt: Receipt;
  heading: RefObject<HTMLHeadingElement | null>;
  another?: () => void;
}

export function ReceiptView({ receipt, heading, another }: Props) {
  const { words } = useApp();
  const { report } = words;
  return (
    <section className="card receipt">
      <h2 tabIndex={-1} ref={heading}>
        <span aria-hidden="true">✓</span> {report.received}
      </h2>
      <dl className="facts">
        <dt>{report.number}</dt>
        <dd className="receipt-number">
          {receipt.incident}-{receipt.stage}
        </dd>
        <dt>{report.receivedAt}</dt>
        <dd>
          <Time at={receipt.received} />
        </dd>
        <dt>{report.hash}</dt>
        <dd>
          <code>{receipt.trail_hash}</code>
          <p className="hint">{report.hashWhy}</p>
        </dd>
      </dl>
      <div className="buttons">
        <Link className="button primary" href={`/incidents/${receipt.incident}`}>
          {report.open}
        </Link>
        {another && (
          <button type="button" onClick={another}>
            {report.another}
          </button>
        )}
      </div>
    </section>
  );
}
