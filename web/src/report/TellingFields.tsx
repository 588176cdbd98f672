// How a report came that is entered for the operator: who told it, by which means, when, and whether it was read back.
import type { Problem } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { MomentField } from "../parts/MomentField.tsx";
import type { Telling } from "./draft.ts";

interface Props {
  telling: Telling;
  problem: Problem | null;
  change: (more: Partial<Telling>) => void;
}

export function TellingFields({ telling, problem, change }: Props) {
  const { words } = useApp();
  const { places, entry, incidents, report } = words;
  return (
    <>
      <Field
        name="proxy-source"
        label={report.required(places["proxy-source"] ?? "")}
        hint={entry.hints.source}
        problem={problem}
      >
        {(field) => (
          <input
            {...field}
            value={telling.source}
            onChange={(event) => change({ source: event.target.value })}
          />
        )}
      </Field>
      <Choice
        name="proxy-medium"
        label={places["proxy-medium"] ?? ""}
        options={incidents.mediums}
        value={telling.medium}
        problem={problem}
        choose={(medium) => change({ medium })}
      />
      <MomentField
        name="proxy-taken"
        label={report.required(places["proxy-taken"] ?? "")}
        hint={entry.hints.taken}
        value={telling.taken}
        problem={problem}
        change={(taken) => change({ taken })}
      />
      <div className="field">
        <label className="choice">
          <input
            type="checkbox"
            checked={telling.readBack}
            onChange={(event) => change({ readBack: event.target.checked })}
          />
          {entry.readBack}
        </label>
      </div>
    </>
  );
}
