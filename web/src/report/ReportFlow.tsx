// The steps of a report. Nothing counts as received before the receipt is there.
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { Problem, Receipt, ReportPreview } from "../api/bodies.ts";
import { useApp, useSession } from "../frame/app.tsx";
import { Problems } from "../parts/Problems.tsx";
import { Check } from "./Check.tsx";
import { dropDraft, kEmpty, loadDraft, newDraft, saveDraft, statementOf, type Draft } from "./draft.ts";
import { ReceiptView } from "./ReceiptView.tsx";
import { Routing } from "./Routing.tsx";
import { StatementFields } from "./StatementFields.tsx";

interface Props {
  about: string;
  preview: ReportPreview;
  operation: "post /api/incidents";
}
type Step = "write" | "check" | "done";

export function ReportFlow({ about, preview, operation }: Props) {
  const { api, words } = useApp();
  const { account } = useSession();
  const [draft, setDraft] = useState<Draft>(() => loadDraft(account, about));
  const [isSaved, setSaved] = useState(true);
  const [step, setStep] = useState<Step>("write");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const [isSending, setSending] = useState(false);
  const isUnderWay = useRef(false); // a second click comes before the page is drawn anew
  const heading = useRef<HTMLHeadingElement>(null);
  const { report } = words;

  useEffect(() => {
    if (step !== "write") heading.current?.focus();
  }, [step]);

  function write(answers: Draft["answers"]) {
    const next = { ...draft, answers };
    setDraft(next);
    setSaved(saveDraft(account, about, next));
  }
  function startAnew() {
    dropDraft(account, about);
    setDraft(newDraft());
    setReceipt(null);
    setProblem(null);
    setStep("write");
  }
  async function send() {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setSending(true);
    setProblem(null);
    const outcome = await api.change(operation, statementOf(draft.answers), { key: draft.key });
    isUnderWay.current = false;
    setSending(false);
    if (!outcome.ok) {
      // What was refused is mended in the form; what did not arrive is sent again as it is, under the same key.
      if (outcome.problem.status === 400) setStep("write");
      return setProblem(outcome.problem);
    }
    dropDraft(account, about);
    setReceipt(outcome.value);
    setStep("done");
  }
  const check = (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    setStep("check");
  };

  if (step === "done" && receipt)
    return <ReceiptView receipt={receipt} heading={heading} another={startAnew} />;
  return (
    <>
      <Problems problem={problem} />
      <div className="report-pair">
        {step === "write" ? (
          <form onSubmit={check} noValidate>
            <p>{report.hint}</p>
            <StatementFields
              answers={draft.answers}
              services={preview.services}
              problem={problem}
              change={write}
            />
            <p className="hint" role="status">
              {!isSaved ? report.saveFailed : draft.answers !== kEmpty ? report.saved : ""}
            </p>
            <div className="buttons">
              <button type="submit" className="primary">
                {report.check}
              </button>
              <button type="button" onClick={startAnew}>
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
            <Check answers={draft.answers} services={preview.services} />
            <div className="buttons">
              <button type="button" className="primary" disabled={isSending} onClick={() => void send()}>
                {problem ? report.again : report.submit}
              </button>
              <button type="button" disabled={isSending} onClick={() => setStep("write")}>
                {report.change}
              </button>
            </div>
          </section>
        )}
        <Routing preview={preview} basis={draft.answers.basis} />
      </div>
    </>
  );
}
