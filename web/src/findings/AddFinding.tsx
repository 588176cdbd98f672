import { useState, type FormEvent } from "react";
import { useApp } from "../frame/app.tsx";
import { useAct } from "../parts/Act.tsx";
import { Field, FormContext } from "../parts/Field.tsx";
import { Problems } from "../parts/Problems.tsx";

export function AddFinding({ of }: { of: string }) {
  const { api, words } = useApp();
  const [text, setText] = useState("");
  const [id, setId] = useState<string | null>(null); // of the one that was taken in
  const { problem, isUnderWay, act } = useAct();
  const { findings } = words;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setId(null);
    const outcome = await act(() => api.change("post /api/findings", { arises_from: of, text }));
    if (!outcome?.ok) return;
    setText("");
    setId(outcome.value.id);
  }
  return (
    <details>
      <summary>{findings.add}</summary>
      <FormContext value="finding">
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Problems problem={problem} />
          <Field name="text" label={findings.text} hint={findings.textHint} problem={problem}>
            {(field) => (
              <textarea {...field} value={text} onChange={(event) => setText(event.target.value)} />
            )}
          </Field>
          <p role="status">{id !== null && findings.added(id)}</p>
          <button type="submit" disabled={isUnderWay}>
            {findings.submit}
          </button>
        </form>
      </FormContext>
    </details>
  );
}
