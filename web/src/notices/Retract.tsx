import { useState, type FormEvent } from "react";
import { useApp } from "../frame/app.tsx";
import { useAct } from "../parts/Act.tsx";
import { Field } from "../parts/Field.tsx";
import { Problems } from "../parts/Problems.tsx";

/** Takes the notice back from everybody who has it. */
export function Retract({ id }: { id: string }) {
  const { api, words } = useApp();
  const [reason, setReason] = useState("");
  const { problem, isUnderWay, act } = useAct();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act(() => api.change("post /api/notices/{id}/retraction", { reason }, { places: { id } }));
  };
  return (
    <details className="card">
      <summary>{words.notices.retract}</summary>
      <form onSubmit={submit} noValidate>
        <Problems problem={problem} />
        <Field name="reason" label={words.notices.retractReason} problem={problem}>
          {(field) => (
            <textarea {...field} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        <button type="submit" className="danger" disabled={isUnderWay}>
          {words.notices.retract}
        </button>
      </form>
    </details>
  );
}
