// An operator's own first report: six questions, and two that are folded away.
import type { Basis, ReportPreview } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import type { Addressee } from "./AllowFields.tsx";
import { Check } from "./Check.tsx";
import { kEmpty, submissionOf, type Answers } from "./draft.ts";
import { ExtraFields } from "./ExtraFields.tsx";
import { Flow } from "./Flow.tsx";
import { Routing } from "./Routing.tsx";
import { StatementFields } from "./StatementFields.tsx";

/** By default each may do the same, by the basis of the report. */
function addresseesOf({ hops, default_terms }: ReportPreview, basis: Basis): Addressee[] {
  const { use, onward } = default_terms.find((row) => row.basis === basis) ?? { use: [], onward: "ask" };
  const bodies = new Map(hops.map(({ to }) => [to.id, to]));
  return [...bodies.values()].map((body) => ({ body, now: { use, onward } }));
}

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
          <ExtraFields {...form} addressees={addresseesOf(preview, form.answers.basis)} />
        </>
      )}
      check={(answers) => (
        <Check
          answers={answers}
          services={preview.services}
          voice="own"
          addressees={preview.hops.map(({ to }) => to)}
        />
      )}
      beside={({ basis }) => <Routing preview={preview} basis={basis} />}
    />
  );
}
