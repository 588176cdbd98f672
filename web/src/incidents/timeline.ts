// Everything that happened to an incident, in the order in which it did.
import type { Comment, Incident, Passage, Report } from "../api/bodies.ts";

export type Entry =
  | { kind: "report"; at: string; report: Report }
  | { kind: "comment"; at: string; comment: Comment }
  | { kind: "passage"; at: string; passage: Passage };

export function timelineOf(incident: Incident): Entry[] {
  const entries: Entry[] = [
    ...incident.reports.map((report): Entry => ({ kind: "report", at: report.received, report })),
    ...incident.comments.map((comment): Entry => ({ kind: "comment", at: comment.at, comment })),
    ...incident.passages.flatMap((passage): Entry[] =>
      passage.passed === null ? [] : [{ kind: "passage", at: passage.passed, passage }],
    ),
  ];
  // Stable: of one instant, the report comes before its way.
  return entries.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
