// The six fields of a report.
import type { Named, Problem } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { MomentField } from "../parts/MomentField.tsx";
import type { Answers } from "./draft.ts";
import { ServiceField } from "./ServiceField.tsx";

interface Props {
  answers: Answers;
  services: readonly Named[];
  /** Whose words they are: the operator's own, or what it told whoever writes. */
  voice: "own" | "told";
  problem: Problem | null;
  change: (answers: Answers) => void;
}

export function StatementFields({ answers, services, voice, problem, change }: Props) {
  const { words } = useApp();
  const { places, report, entry } = words;
  const label = (name: keyof Answers) => places[name] ?? name;
  const set = (more: Partial<Answers>) => change({ ...answers, ...more });
  return (
    <>
      <ServiceField
        services={services}
        value={answers.service}
        problem={problem}
        change={(service) => set({ service })}
      />
      <MomentField
        name="since"
        label={label("since")}
        hint={report.hints.since}
        value={answers.since}
        problem={problem}
        empty={words.unknown}
        change={(since) => set({ since })}
      />
      <Field name="level" label={label("level")} hint={report.hints.level} problem={problem}>
        {(field) => (
          <select {...field} value={answers.level} onChange={(event) => set({ level: event.target.value })}>
            {Object.entries(report.levels).map(([level, said]) => (
              <option key={level} value={level}>
                {said}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Choice
        name="own_cause"
        label={voice === "own" ? label("own_cause") : entry.ownCause}
        options={voice === "own" ? words.causes : entry.causes}
        value={answers.own_cause}
        problem={problem}
        choose={(own_cause) => set({ own_cause })}
      />
      <Choice
        name="basis"
        label={label("basis")}
        hint={report.hints.basis}
        meanings={report.basesMean}
        options={words.bases}
        value={answers.basis}
        problem={problem}
        choose={(basis) => set({ basis })}
      />
      <Field
        name="outline"
        label={report.required(label("outline"))}
        hint={report.hints.outline}
        problem={problem}
      >
        {(field) => (
          <textarea
            {...field}
            required
            value={answers.outline}
            onChange={(event) => set({ outline: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
