import type { Terms } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";

/** What an addressee may do with a report. */
export function TermsText({ terms: { use, onward } }: { terms: Terms }) {
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
      {allow.onwards[onward]}
    </>
  );
}
