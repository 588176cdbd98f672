// A report on its way: kept while it is written, checked, sent once however often one clicks. Nothing counts as
// received before the receipt is there.
import { useRef, useState } from "react";
import type { Problem, Receipt } from "../api/bodies.ts";
import type { Outcome } from "../api/client.ts";
import { useSession } from "../frame/app.tsx";
import { dropDraft, loadDraft, newDraft, saveDraft, type Draft } from "./draft.ts";
import { useCheckStep } from "./useCheckStep.ts";

export interface Kind<A> {
  /** Under which the draft is kept. */
  about: string;
  empty: A;
  send: (answers: A, key: string) => Promise<Outcome<Receipt>>;
  /** Where the receipt is shown by whoever holds the form; else it is shown in its place. */
  received?: (receipt: Receipt) => Promise<void>;
}

export function useSubmission<A>({ about, empty, send, received }: Kind<A>) {
  const { account } = useSession();
  const [draft, setDraft] = useState<Draft<A>>(() => loadDraft(account, about, empty));
  const [discarded, setDiscarded] = useState<Draft<A> | null>(null);
  const [isSaved, setSaved] = useState(true);
  const { step, setStep, toCheck, toWrite } = useCheckStep();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const [isSending, setSending] = useState(false);
  const isUnderWay = useRef(false); // a second click comes before the page is drawn anew
  const [isRestored, setRestored] = useState(draft.answers !== empty);

  function keep(next: Draft<A>) {
    setDraft(next);
    setDiscarded(null);
    setSaved(saveDraft(account, about, next));
  }
  function startAnew() {
    dropDraft(account, about);
    setDraft(newDraft(empty));
    setRestored(false);
    setReceipt(null);
    setProblem(null);
    setStep("write");
  }
  function discard() {
    startAnew();
    setDiscarded(draft);
  }
  /** `missing`: what has to be written before there is anything to check. */
  function check(missing: Problem | null) {
    setProblem(missing);
    if (missing === null) toCheck();
  }
  async function submit() {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setSending(true);
    setProblem(null);
    const outcome = await send(draft.answers, draft.key);
    if (outcome.ok) {
      dropDraft(account, about);
      await received?.(outcome.value);
    }
    isUnderWay.current = false;
    setSending(false);
    if (!outcome.ok) {
      // What was refused is mended in the form; what did not arrive is sent again as it is, under the same key.
      if ([400, 404].includes(outcome.problem.status)) toWrite();
      return setProblem(outcome.problem);
    }
    setReceipt(outcome.value);
    setStep("done");
  }
  return {
    step,
    answers: draft.answers,
    isTouched: draft.answers !== empty,
    isSaved,
    /** Written before, and not sent: it is found again. */
    isRestored,
    isDiscarded: discarded !== null,
    problem,
    receipt,
    isSending,
    write: (answers: A) => keep({ ...draft, answers }),
    startAnew,
    discard,
    restore: () => discarded && keep(discarded),
    check,
    submit,
    change: toWrite,
  };
}
