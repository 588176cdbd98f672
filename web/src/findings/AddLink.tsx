// From a finding to the clause it changes, from either to the measure that carries it out.
import { useState, type FormEvent } from "react";
import type { LinkType } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { useAct } from "../parts/Act.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Field, FormContext } from "../parts/Field.tsx";
import { pointTo } from "../parts/pointTo.ts";
import { Problems } from "../parts/Problems.tsx";

type Target = "clause" | "measure";
const kTypes: Record<Target, LinkType> = { clause: "changes", measure: "is_carried_out_by" };

/** `from`: "finding:ID", or "clause:ID", which leads to a measure alone. */
export function AddLink({ from }: { from: string }) {
  const { api, words } = useApp();
  const isClause = from.startsWith("clause:");
  const [target, setTarget] = useState<Target>(isClause ? "measure" : "clause");
  const [id, setId] = useState("");
  const [isAdded, setAdded] = useState(false);
  const { problem, isUnderWay, act } = useAct();
  const { findings } = words;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAdded(false);
    const link = { from, type: kTypes[target], to: `${target}:${id.trim()}` };
    const outcome = await act(async () => pointTo(await api.change("post /api/links", link), "to"));
    if (!outcome?.ok) return;
    setId("");
    setAdded(true);
  }
  return (
    <details>
      <summary>{isClause ? findings.linkClause : findings.linkFinding}</summary>
      <FormContext value={`link-${from.replace(":", "-")}`}>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Problems problem={problem} />
          {!isClause && (
            <Choice<Target>
              name="target"
              label={findings.target}
              options={findings.targets}
              value={target}
              choose={setTarget}
            />
          )}
          <Field name="to" label={findings.ids[target]} hint={findings.idHints[target]} problem={problem}>
            {(field) => (
              <input
                {...field}
                value={id}
                autoCapitalize="none"
                spellCheck={false}
                onChange={(event) => setId(event.target.value)}
              />
            )}
          </Field>
          <p role="status">{isAdded && findings.linked}</p>
          <button type="submit" disabled={isUnderWay}>
            {findings.link}
          </button>
        </form>
      </FormContext>
    </details>
  );
}
