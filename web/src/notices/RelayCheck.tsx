// What will be relayed to whom, and whom it will not reach: the last look before it cannot be undone.
import { useEffect, useRef } from "react";
import type { Named, Problem, Tlp } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Problems } from "../parts/Problems.tsx";
import type { RelayAnswers } from "./relayDraft.ts";

interface Props {
  to: readonly Named[];
  leftOut: readonly Named[];
  answers: RelayAnswers;
  came: Tlp;
  problem: Problem | null;
  isUnderWay: boolean;
  send: () => void;
  change: () => void;
}

export function RelayCheck({ to, leftOut, answers, came, problem, isUnderWay, send, change }: Props) {
  const { words, pick } = useApp();
  const { notices, delivery } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const namesOf = (bodies: readonly Named[]) => bodies.map(({ name }) => pick(name)).join(words.separator);
  return (
    <section className="card card-waits relay-check">
      <h2 tabIndex={-1} ref={heading}>
        {delivery.relayCheckTitle(to.length)}
      </h2>
      <Problems problem={problem} />
      <p className="note note-warning" role="status">
        {isUnderWay ? delivery.relayUnderWay : delivery.relayNotYet}
      </p>
      <dl className="facts">
        <dt>{notices.relayTo}</dt>
        <dd>{namesOf(to)}</dd>
        <dt>{delivery.leaves}</dt>
        <dd>{namesOf(leftOut) || words.none}</dd>
        <dt>{notices.remark}</dt>
        <dd className="as-written">{answers.remark || words.none}</dd>
        <dt>{delivery.marking}</dt>
        <dd>{answers.tlp || notices.asMarked(came)}</dd>
      </dl>
      <LeftOut bodies={leftOut} />
      <div className="buttons">
        <button type="button" className="primary" disabled={isUnderWay} onClick={send}>
          {notices.relaySend(to.length)}
        </button>
        <button type="button" disabled={isUnderWay} onClick={change}>
          {words.report.change}
        </button>
      </div>
    </section>
  );
}

/** Whom it will not reach; there is no second relay of this revision. */
export function LeftOut({ bodies }: { bodies: readonly Named[] }) {
  const { words, pick } = useApp();
  const { delivery, separator } = words;
  if (bodies.length === 0) return <p className="hint">{delivery.relayFinal}</p>;
  const names = bodies.map(({ name }) => pick(name)).join(separator);
  return (
    <p className="note note-warning" role="status">
      {delivery.relayLeaves(names)}
    </p>
  );
}
