// The steps of a report: write, check, send, receipt.
import { useEffect, useRef, type FormEvent, type ReactNode } from "react";
import type { Problem } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Problems } from "../parts/Problems.tsx";
import { ReceiptView } from "./ReceiptView.tsx";
import { useSubmission, type Kind } from "./useSubmission.ts";

interface Props<A> extends Kind<A> {
  hint: string;
  fields: (form: { answers: A; problem: Problem | null; change: (answers: A) => void }) => ReactNode;
  /** Which places have to be filled in before it is checked, besides what the server says. */
  required?: (answers: A) => Record<string, string>;
  check: (answers: A) => ReactNode;
  beside: (answers: A) => ReactNode;
}

export function Flow<A>({ hint, fields, required, check, beside, ...kind }: Props<A>) {
  const { words } = useApp();
  const { step, answers, problem, receipt, isSending, ...flow } = useSubmission(kind);
  const heading = useRef<HTMLHeadingElement>(null);
  const { report } = words;
  useEffect(() => {
    if (step !== "write") heading.current?.focus();
  }, [step]);
  const toCheck = (event: FormEvent) => {
    event.preventDefault();
    const empty = Object.entries(required?.(answers) ?? {}).filter(([, written]) => written.trim() === "");
    const problems = empty.map(([place]) => ({ place, ...words.errors.empty }));
    flow.check(problems.length === 0 ? null : { status: 400, title: words.errors.title, problems });
  };

  if (step === "done" && receipt)
    return <ReceiptView receipt={receipt} heading={heading} another={flow.startAnew} />;
  return (
    <>
      <Problems problem={problem} />
      <div className="report-pair">
        {step === "write" ? (
          <form onSubmit={toCheck} noValidate>
            <p>{hint}</p>
            {fields({ answers, problem, change: flow.write })}
            <p className="hint" role="status">
              {!flow.isSaved ? report.saveFailed : flow.isTouched ? report.saved : ""}
            </p>
            <div className="buttons">
              <button type="submit" className="primary">
                {report.check}
              </button>
              <button type="button" onClick={flow.startAnew}>
                {report.discard}
              </button>
            </div>
          </form>
        ) : (
          <section>
            <h2 tabIndex={-1} ref={heading}>
              {report.checkTitle}
            </h2>
            <p className="note">
              {isSending ? report.sending : problem?.status === 0 ? report.safeAgain : report.checkHint}
            </p>
            {check(answers)}
            <div className="buttons">
              <button
                type="button"
                className="primary"
                disabled={isSending}
                onClick={() => void flow.submit()}
              >
                {problem ? report.again : report.submit}
              </button>
              <button type="button" disabled={isSending} onClick={flow.change}>
                {report.change}
              </button>
            </div>
          </section>
        )}
        {beside(answers)}
      </div>
    </>
  );
}
