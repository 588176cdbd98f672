// An operator's own first report: six questions, and two that are folded away.
import type { ReportPreview } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Check } from "./Check.tsx";
import { kEmpty, submissionOf, type Answers } from "./draft.ts";
import { ExtraFields } from "./ExtraFields.tsx";
import { Flow } from "./Flow.tsx";
import { Routing } from "./Routing.tsx";
import { StatementFields } from "./StatementFields.tsx";

export function ReportFlow({ preview }: { preview: ReportPreview }) {
  const { api, words } = useApp();
  return (
    <Flow<Answers>
      about="new"
      empty={kEmpty}
      hint={words.report.hint}
      send={(answers, key) => api.change("post /api/incidents", submissionOf(answers), { key })}
      fields={(form) => (
        <>
          <StatementFields {...form} services={preview.services} voice="own" />
          <ExtraFields {...form} />
        </>
      )}
      check={(answers) => <Check answers={answers} services={preview.services} voice="own" />}
      beside={({ basis }) => <Routing preview={preview} basis={basis} />}
    />
  );
}
