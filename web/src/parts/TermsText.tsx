import type { Terms } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";

/** What an addressee may do with a report. `asker`: who must agree where it is to be asked each time. */
export function TermsText({ terms: { use, onward }, asker }: { terms: Terms; asker: string }) {
  const { words } = useApp();
  const { allow } = words.report;
  return (
    <>
      {allow.use}
      {words.colon}
      {use.map((one) => allow.uses[one]).join(words.separator)}
      <br />
      {allow.onward}
      {words.colon}
      {onward === "ask" ? allow.askOf(asker) : allow.onwards[onward]}
    </>
  );
}
