// From one operation to the other: everybody is told at once, so it is written, checked and only then done.
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { Operation, Problem } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { useAct } from "../parts/Act.tsx";
import { Field } from "../parts/Field.tsx";
import { Problems } from "../parts/Problems.tsx";

interface Props {
  from: Operation["operation"];
  done: (operation: Operation["operation"]) => void;
}

export function ChangeOver({ from, done }: Props) {
  const { api, words } = useApp();
  const to = from === "normal" ? "large_scale" : "normal";
  const [reason, setReason] = useState("");
  const [isChecking, setChecking] = useState(false);
  const [local, setLocal] = useState<Problem | null>(null);
  const { problem, isUnderWay, act } = useAct();
  const heading = useRef<HTMLHeadingElement>(null);
  const { operation, errors } = words;
  useEffect(() => {
    if (isChecking) heading.current?.focus();
  }, [isChecking]);

  function check(event: FormEvent) {
    event.preventDefault();
    const fault = { place: "reason", ...errors.empty };
    setLocal(reason.trim() === "" ? { status: 400, title: errors.title, problems: [fault] } : null);
    setChecking(reason.trim() !== "");
  }
  async function change() {
    const order = { operation: to, reason: reason.trim() } as const;
    const outcome = await act(() => api.change("put /api/operation", order));
    if (outcome?.ok) done(outcome.value.operation);
    else if (outcome?.problem.status === 400) setChecking(false);
  }

  if (isChecking)
    return (
      <section className="card card-waits">
        <h2 tabIndex={-1} ref={heading}>
          {operation.checkTitle[to]}
        </h2>
        <Problems problem={problem} />
        <p className="note note-warning" role="status">
          {isUnderWay ? operation.sending : operation.notYet}
        </p>
        <dl className="facts">
          <dt>{words.places.reason}</dt>
          <dd className="as-written">{reason.trim()}</dd>
        </dl>
        <div className="buttons">
          <button type="button" className="primary" disabled={isUnderWay} onClick={() => void change()}>
            {operation.act[to]}
          </button>
          <button type="button" disabled={isUnderWay} onClick={() => setChecking(false)}>
            {words.report.change}
          </button>
        </div>
      </section>
    );
  return (
    <form className="card" onSubmit={check} noValidate>
      <h2>{operation.act[to]}</h2>
      <ul>
        {operation.effects[to].map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <Problems problem={local ?? problem} />
      <Field
        name="reason"
        label={words.places.reason ?? ""}
        hint={operation.reasonHint}
        problem={local ?? problem}
      >
        {(field) => (
          <textarea {...field} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <button type="submit" className="primary">
        {operation.check}
      </button>
    </form>
  );
}
