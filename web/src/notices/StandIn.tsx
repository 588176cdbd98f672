// In large-scale operation two officers release a draft in the place of an originator that has not answered in the
// agreed time: one proposes it, another one releases. Whether the time has passed is the server's to say.
import { useState, type FormEvent } from "react";
import type { Desk, Problem } from "../api/bodies.ts";
import { useApp, useSession } from "../frame/app.tsx";
import { useAct } from "../parts/Act.tsx";
import { Field, FormContext } from "../parts/Field.tsx";
import { Problems } from "../parts/Problems.tsx";
import { withoutReason } from "./reason.ts";

interface Props {
  notice: string;
  edits: number;
  question: Desk["releases"][number];
}

export function StandIn({ notice, edits, question: { originator, stand_ins } }: Props) {
  const { api, words } = useApp();
  const { account } = useSession();
  const [reason, setReason] = useState("");
  const [local, setLocal] = useState<Problem | null>(null);
  const { problem: refused, isUnderWay, act } = useAct();
  const problem = local ?? refused;
  const { standIn } = words.notices;
  if (originator === null) return <p className="hint">{standIn.anonymous}</p>;
  const isProposed = stand_ins.length > 0;
  if (stand_ins.some(({ person }) => person === account)) return <p role="status">{standIn.waits}</p>;
  const order = { edits, originator: originator.id, reason };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = withoutReason(reason, words.errors.title, standIn.reasonMissing);
    setLocal(missing);
    if (missing === null)
      void act(() => api.change("post /api/notices/{id}/stand-in", order, { places: { id: notice } }));
  };
  return (
    <details open={isProposed || undefined}>
      <summary>{isProposed ? standIn.release : standIn.propose}</summary>
      <FormContext value={`stand-in-${originator.id}`}>
        <form onSubmit={submit} noValidate>
          <Problems problem={problem} />
          <p>{isProposed ? standIn.releaseWhy : standIn.proposeWhy}</p>
          <Field name="reason" label={words.places.reason ?? ""} hint={standIn.reasonHint} problem={problem}>
            {(field) => (
              <textarea {...field} value={reason} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
          <button type="submit" className="danger" disabled={isUnderWay}>
            {isProposed ? standIn.release : standIn.propose}
          </button>
        </form>
      </FormContext>
    </details>
  );
}
