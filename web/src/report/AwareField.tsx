import type { Problem } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Field } from "../parts/Field.tsx";
import type { Answers } from "./draft.ts";

interface Props {
  answers: Answers;
  problem: Problem | null;
  change: (answers: Answers) => void;
}

/** What the law allows is counted from then, so it is asked where it may differ from the time of the report. */
export function AwareField({ answers, problem, change }: Props) {
  const { words } = useApp();
  return (
    <Field name="aware" label={words.places.aware ?? ""} hint={words.report.hints.aware} problem={problem}>
      {(field) => (
        <input
          {...field}
          type="datetime-local"
          value={answers.aware}
          onChange={(event) => change({ ...answers, aware: event.target.value })}
        />
      )}
    </Field>
  );
}
