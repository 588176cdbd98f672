// The steps of a report: write, check, send, receipt.
import { useEffect, useRef, type FormEvent, type ReactNode } from "react";
import type { Problem } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { useFieldId } from "../parts/Field.tsx";
import { Problems } from "../parts/Problems.tsx";
import type { Answers, Telling } from "./draft.ts";
import { doubtsOf, faultsOf, type Judged } from "./faults.ts";
import { LeaveDraft } from "./LeaveDraft.tsx";
import { ReceiptView } from "./ReceiptView.tsx";
import { useSubmission, type Kind } from "./useSubmission.ts";

interface Props<A> extends Kind<A> {
  /** Whose words they are: the operator's own, or what it told whoever writes. */
  voice: "own" | "told";
  hint?: string;
  fields: (form: { answers: A; problem: Problem | null; change: (answers: A) => void }) => ReactNode;
  /** Which places have to be filled in before it is checked, besides what the server says. */
  required: (answers: A) => Record<string, string>;
  /** `mend`: back to what was written, at this place. */
  check: (answers: A, mend: (place: string) => void) => ReactNode;
  submitWord?: (answers: A) => string;
  /** What is to be known with the receipt. */
  receiptNote?: (answers: A) => ReactNode;
  beside?: (answers: A) => ReactNode;
}
type Asked = Answers & Partial<Telling>;

export function Flow<A extends Asked>(props: Props<A>) {
  const { voice, hint, fields, required, check, submitWord, receiptNote, beside, ...kind } = props;
  const { api, words } = useApp();
  const { step, answers, problem, receipt, isSending, ...flow } = useSubmission(kind);
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = useRef<string | null>(null); // the place to be mended
  const fieldId = useFieldId();
  const { report } = words;
  const { since, aware, taken, readBack } = answers;
  const judged: Judged = voice === "own" ? { since, aware } : { since, aware, taken, readBack };
  useEffect(() => {
    if (step !== "write") return heading.current?.focus();
    if (wanted.current === null) return;
    const field = document.getElementById(fieldId(wanted.current));
    wanted.current = null;
    field?.closest("details")?.setAttribute("open", "");
    field?.focus();
  }, [step]);
  const toCheck = (event: FormEvent) => {
    event.preventDefault();
    const problems = faultsOf(required(answers), judged, Date.now() + api.clockAhead(), words);
    flow.check(problems.length === 0 ? null : { status: 400, title: words.errors.title, problems });
  };
  const mend = (place: string) => {
    wanted.current = place;
    flow.change();
  };

  if (step === "done" && receipt)
    return (
      <ReceiptView receipt={receipt} heading={heading} another={flow.startAnew}>
        {receiptNote?.(answers)}
      </ReceiptView>
    );
  const form = (
    <form onSubmit={toCheck} noValidate>
      {flow.isRestored && <p className="note">{report.restored}</p>}
      {hint && <p>{hint}</p>}
      {fields({ answers, problem, change: flow.write })}
      <p className="hint" role="status">
        {!flow.isSaved ? report.saveFailed : flow.isTouched ? report.saved : ""}
      </p>
      <div className="buttons">
        <button type="submit" className="primary">
          {report.check}
        </button>
        <LeaveDraft {...flow} />
      </div>
    </form>
  );
  const checked = (
    <section>
      <h2 tabIndex={-1} ref={heading}>
        {report.checkTitle}
      </h2>
      <p className="note">
        {isSending ? report.sending : problem?.status === 0 ? report.safeAgain : report.checkHint}
      </p>
      {doubtsOf(judged, words).map((doubt) => (
        <p className="note note-warning" key={doubt}>
          {doubt}
        </p>
      ))}
      {check(answers, mend)}
      <div className="buttons">
        <button type="button" className="primary" disabled={isSending} onClick={() => void flow.submit()}>
          {problem ? report.again : (submitWord?.(answers) ?? report.submit)}
        </button>
        <button type="button" disabled={isSending} onClick={flow.change}>
          {report.change}
        </button>
      </div>
    </section>
  );
  return (
    <>
      <Problems problem={problem} />
      <div className={beside ? "report-pair" : undefined}>
        {step === "write" ? form : checked}
        {beside?.(answers)}
      </div>
    </>
  );
}
