// Takes the notice back from everybody who has it: the reason first, then once more with how many are told.
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { Notice, Problem } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { useAct } from "../parts/Act.tsx";
import { Field, FormContext } from "../parts/Field.tsx";
import { Problems } from "../parts/Problems.tsx";
import { once } from "./once.ts";
import { withoutReason } from "./reason.ts";

export function Retract({ notice }: { notice: Notice }) {
  const { api, words } = useApp();
  const [reason, setReason] = useState("");
  const [isChecking, setChecking] = useState(false);
  const [local, setLocal] = useState<Problem | null>(null);
  const { problem, isUnderWay, act } = useAct();
  const heading = useRef<HTMLHeadingElement>(null);
  const { notices, errors } = words;
  useEffect(() => {
    if (isChecking) heading.current?.focus();
  }, [isChecking]);

  function check(event: FormEvent) {
    event.preventDefault();
    const missing = withoutReason(reason, errors.title, notices.retractReasonMissing);
    setLocal(missing);
    setChecking(missing === null);
  }
  async function retract() {
    const order = { reason: reason.trim() };
    const places = { id: notice.id };
    const outcome = await act(() => api.change("post /api/notices/{id}/retraction", order, { places }));
    if (outcome && !outcome.ok && outcome.problem.status === 400) setChecking(false);
  }
  return (
    <details className="card">
      <summary>{notices.retract}</summary>
      <FormContext value="retraction">
        {isChecking ? (
          <>
            <h2 tabIndex={-1} ref={heading}>
              {notices.retractCheckTitle}
            </h2>
            <Problems problem={problem} />
            <p className="note note-warning" role="status">
              {isUnderWay ? notices.sending : notices.retractNotYet}
            </p>
            <p>
              <b>{notices.retractReach(deliveredOf(notice))}</b>
            </p>
            <dl className="facts">
              <dt>{notices.retractReason}</dt>
              <dd className="as-written">{reason.trim()}</dd>
            </dl>
            <div className="buttons">
              <button type="button" className="danger" disabled={isUnderWay} onClick={once(retract)}>
                {notices.retract}
              </button>
              <button type="button" disabled={isUnderWay} onClick={() => setChecking(false)}>
                {words.back}
              </button>
            </div>
          </>
        ) : (
          <form onSubmit={check} noValidate>
            <Problems problem={local ?? problem} />
            <Field name="reason" label={notices.retractReason} problem={local ?? problem}>
              {(field) => (
                <textarea {...field} value={reason} onChange={(event) => setReason(event.target.value)} />
              )}
            </Field>
            <button type="submit" className="danger">
              {notices.retractCheck}
            </button>
          </form>
        )}
      </FormContext>
    </details>
  );
}

/** Those that the issuer sees by name, and those further down in numbers. */
const deliveredOf = ({ passed_on, counts }: Notice) =>
  passed_on.filter(({ sent }) => sent !== null).length + counts.reduce((sum, { sent }) => sum + sent, 0);
