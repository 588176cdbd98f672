import type { Problem } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { MomentField } from "../parts/MomentField.tsx";
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
    <MomentField
      name="aware"
      label={words.places.aware ?? ""}
      hint={words.report.hints.aware}
      value={answers.aware}
      problem={problem}
      empty={words.report.atReport}
      change={(aware) => change({ ...answers, aware })}
    />
  );
}
