// Passing on: to fewer, with a remark, marked stricter; the server refuses anything wider. It is done once and cannot
// be undone, so it is written, checked and only then sent.
import { useState, type FormEvent } from "react";
import type { Notice, Problem } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { useAct } from "../parts/Act.tsx";
import { Problems } from "../parts/Problems.tsx";
import { waitingHops } from "../work/noticeTasks.ts";
import { LeftOut, RelayCheck } from "./RelayCheck.tsx";
import { cameAs, useRelayDraft } from "./relayDraft.ts";
import { RelayFields } from "./RelayFields.tsx";

export function RelayForm({ notice, done }: { notice: Notice; done?: () => void }) {
  const { api, words } = useApp();
  const draft = useRelayDraft(notice);
  const [isChecking, setChecking] = useState(false);
  const [local, setLocal] = useState<Problem | null>(null);
  const { problem, isUnderWay, act } = useAct();
  const { left, remark, tlp } = draft.answers;
  const waiting = waitingHops(notice).map((hop) => hop.to);
  const to = waiting.filter(({ id }) => !left.includes(id));
  const leftOut = waiting.filter(({ id }) => left.includes(id));

  function check(event: FormEvent) {
    event.preventDefault();
    const fault = { place: "relay-to", reason: words.notices.nobodyChosen, mend: "" };
    setLocal(to.length > 0 ? null : { status: 400, title: words.errors.title, problems: [fault] });
    setChecking(to.length > 0);
  }
  async function send() {
    const marked = tlp === "" ? {} : { tlp };
    const order = { revision: notice.revision, to: to.map(({ id }) => id), remark, ...marked };
    const outcome = await act(() =>
      api.change("post /api/notices/{id}/relay", order, { places: { id: notice.id } }),
    );
    if (outcome?.ok) {
      draft.drop();
      done?.();
    } else if (outcome?.problem.status === 400) setChecking(false);
  }
  if (isChecking && to.length > 0)
    return (
      <RelayCheck
        to={to}
        leftOut={leftOut}
        answers={draft.answers}
        came={cameAs(notice)}
        problem={problem}
        isUnderWay={isUnderWay}
        send={() => void send()}
        change={() => setChecking(false)}
      />
    );
  return (
    <form className="card card-waits" onSubmit={check} noValidate>
      <h2>{words.notices.relay}</h2>
      <p>{words.notices.relayWaits(waiting.length)}</p>
      <Problems problem={local ?? problem} />
      {draft.isRestored && <p className="note">{words.delivery.restored}</p>}
      {!draft.isKept && <p className="note note-warning">{words.delivery.notKept}</p>}
      <RelayFields notice={notice} answers={draft.answers} write={draft.write} problem={problem} />
      <LeftOut bodies={leftOut} />
      <button type="submit" className="primary">
        {to.length === 0 ? words.delivery.relayToNobody : words.delivery.relayCheck(to.length)}
      </button>
    </form>
  );
}
