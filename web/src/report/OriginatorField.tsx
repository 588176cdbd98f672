import type { Named, Problem } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Field } from "../parts/Field.tsx";

interface Props {
  known: readonly Named[];
  value: string;
  problem: Problem | null;
  change: (originator: string) => void;
}

/** By its id in the directory; those that were named to the writer are offered, and the name is shown to check it. */
export function OriginatorField({ known, value, problem, change }: Props) {
  const { words, pick } = useApp();
  const found = known.find(({ id }) => id === value.trim());
  return (
    <Field
      name="originator"
      label={words.places.originator ?? ""}
      hint={words.entry.hints.originator}
      problem={problem}
    >
      {(field) => (
        <>
          <input
            {...field}
            list="known-operators"
            value={value}
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => change(event.target.value)}
          />
          <datalist id="known-operators">
            {known.map(({ id, name }) => (
              <option key={id} value={id}>
                {pick(name)}
              </option>
            ))}
          </datalist>
          <p className="hint" role="status">
            {found && pick(found.name)}
          </p>
        </>
      )}
    </Field>
  );
}
