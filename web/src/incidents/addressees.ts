// To whom the reports of an incident go, and what each may do with them if nothing else is said.
import type { Basis, Incident, ReportPreview } from "../api/bodies.ts";
import { useResource } from "../frame/app.tsx";
import type { Addressee } from "../report/AllowFields.tsx";

/** By default each may do the same, by the basis of the report. */
export const defaultTerms = ({ default_terms }: Pick<ReportPreview, "default_terms">, basis: Basis) =>
  default_terms.find((row) => row.basis === basis) ?? { use: [], onward: "ask" as const };

/** What was said in confidence holds no more once a report is made under the law. */
export function useAddressees({ passages, reports }: Incident): (basis: Basis) => Addressee[] {
  const preview = useResource("get /api/report-preview").value;
  const hops = [...new Map(passages.map((hop) => [hop.to.id, hop])).values()]; // each body once
  return (basis) => {
    const isNew = basis === "statutory" && !reports.some((report) => report.basis === "statutory");
    const anew = isNew && preview ? defaultTerms(preview, basis) : null;
    return hops.map(({ to, use, onward }) => ({ body: to, now: anew ?? { use, onward } }));
  };
}
