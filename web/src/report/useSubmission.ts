// A report on its way: kept while it is written, checked, sent once however often one clicks. Nothing counts as
// received before the receipt is there.
import { useRef, useState } from "react";
import type { Problem, Receipt } from "../api/bodies.ts";
import type { Outcome } from "../api/client.ts";
import { useSession } from "../frame/app.tsx";
import { dropDraft, loadDraft, newDraft, saveDraft, type Draft } from "./draft.ts";

export interface Kind<A> {
  /** Under which the draft is kept. */
  about: string;
  empty: A;
  send: (answers: A, key: string) => Promise<Outcome<Receipt>>;
}

export function useSubmission<A>({ about, empty, send }: Kind<A>) {
  const { account } = useSession();
  const [draft, setDraft] = useState<Draft<A>>(() => loadDraft(account, about, empty));
  const [isSaved, setSaved] = useState(true);
  const [step, setStep] = useState<"write" | "check" | "done">("write");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const [isSending, setSending] = useState(false);
  const isUnderWay = useRef(false); // a second click comes before the page is drawn anew

  function write(answers: A) {
    const next = { ...draft, answers };
    setDraft(next);
    setSaved(saveDraft(account, about, next));
  }
  function startAnew() {
    dropDraft(account, about);
    setDraft(newDraft(empty));
    setReceipt(null);
    setProblem(null);
    setStep("write");
  }
  /** `missing`: what has to be written before there is anything to check. */
  function check(missing: Problem | null) {
    setProblem(missing);
    if (missing === null) setStep("check");
  }
  async function submit() {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setSending(true);
    setProblem(null);
    const outcome = await send(draft.answers, draft.key);
    isUnderWay.current = false;
    setSending(false);
    if (!outcome.ok) {
      // What was refused is mended in the form; what did not arrive is sent again as it is, under the same key.
      if ([400, 404].includes(outcome.problem.status)) setStep("write");
      return setProblem(outcome.problem);
    }
    dropDraft(account, about);
    setReceipt(outcome.value);
    setStep("done");
  }
  return {
    step,
    answers: draft.answers,
    isTouched: draft.answers !== empty,
    isSaved,
    problem,
    receipt,
    isSending,
    write,
    startAnew,
    check,
    submit,
    change: () => setStep("write"),
  };
}
