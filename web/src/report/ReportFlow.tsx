// An operator's own first report: six questions, and two that are folded away.
import type { Basis, ReportPreview } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { defaultTerms } from "../incidents/addressees.ts";
import type { Addressee } from "./AllowFields.tsx";
import { Check } from "./Check.tsx";
import { kEmpty, submissionOf, type Answers } from "./draft.ts";
import { ExtraFields } from "./ExtraFields.tsx";
import { Flow } from "./Flow.tsx";
import { Elsewhere } from "./Elsewhere.tsx";
import { regimesFor, Routing } from "./Routing.tsx";
import { StatementFields } from "./StatementFields.tsx";

function addresseesOf(preview: ReportPreview, basis: Basis): Addressee[] {
  const { use, onward } = defaultTerms(preview, basis);
  const bodies = new Map(preview.hops.map(({ to }) => [to.id, to]));
  return [...bodies.values()].map((body) => ({ body, now: { use, onward } }));
}

export function ReportFlow({ preview }: { preview: ReportPreview }) {
  const { api, words } = useApp();
  return (
    <Flow<Answers>
      about="new"
      voice="own"
      empty={kEmpty}
      hint={words.report.hint}
      send={(answers, key) => api.change("post /api/incidents", submissionOf(answers), { key })}
      fields={(form) => (
        <>
          <StatementFields {...form} services={preview.services} voice="own" />
          <ExtraFields {...form} addressees={addresseesOf(preview, form.answers.basis)} />
        </>
      )}
      required={({ outline }) => ({ outline })}
      check={(answers, mend) => (
        <>
          <Check
            answers={answers}
            services={preview.services}
            voice="own"
            addressees={addresseesOf(preview, answers.basis)}
            mend={mend}
          />
          <Elsewhere regimes={regimesFor(preview, answers.basis)} />
        </>
      )}
      receiptNote={({ basis }) => <Elsewhere regimes={regimesFor(preview, basis)} />}
      beside={({ basis }) => <Routing preview={preview} basis={basis} />}
    />
  );
}
