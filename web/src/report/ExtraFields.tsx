// What a first report seldom needs: folded away, so that the questions stay six.
import type { Problem, Tlp } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Choice } from "../parts/Choice.tsx";
import { faultsAt } from "../parts/Field.tsx";
import { AllowFields, kAllowPlaces, type Addressee } from "./AllowFields.tsx";
import { AwareField } from "./AwareField.tsx";
import { kEmpty, type Answers } from "./draft.ts";

interface Props {
  answers: Answers;
  /** Empty: not known to whoever writes. */
  addressees: readonly Addressee[];
  problem: Problem | null;
  change: (answers: Answers) => void;
}

export function ExtraFields({ answers, addressees, problem, change }: Props) {
  const { words } = useApp();
  const { report } = words;
  const isWrong = ["aware", "marking", ...kAllowPlaces].some((name) => faultsAt(problem, name).length > 0);
  const isUsed =
    answers.aware !== "" || answers.marking !== kEmpty.marking || Object.keys(answers.terms).length > 0;
  return (
    <details className="field" open={isWrong || isUsed || undefined}>
      <summary>{addressees.length > 0 ? report.extras : report.extrasTold}</summary>
      <AwareField answers={answers} problem={problem} change={change} />
      <Choice<Exclude<Tlp, "TLP:RED">>
        name="marking"
        label={words.places.marking ?? ""}
        hint={report.hints.marking}
        options={report.markings}
        value={answers.marking}
        problem={problem}
        choose={(marking) => change({ ...answers, marking })}
      />
      {addressees.length > 0 && (
        <AllowFields
          addressees={addressees}
          said={answers.terms}
          basis={answers.basis}
          problem={problem}
          change={(terms) => change({ ...answers, terms })}
        />
      )}
    </details>
  );
}
