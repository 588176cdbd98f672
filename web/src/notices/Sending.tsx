// What was sent reaches everybody at once and cannot be unsent: it is checked once more, with how many it reaches.
import { useEffect, useRef, useState } from "react";
import type { Desk, Notice, NoticePreview } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { MarkingLabel } from "../frame/marking.tsx";
import { useAct } from "../parts/Act.tsx";
import { Problems } from "../parts/Problems.tsx";
import { once } from "./once.ts";
import { reachOf } from "./reach.ts";

interface Props {
  notice: Notice;
  desk: Desk;
  preview: NoticePreview | undefined;
}

export function Sending({ notice, desk, preview }: Props) {
  const { api, words } = useApp();
  const [isChecking, setChecking] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const { problem, isUnderWay, act } = useAct();
  const { notices } = words;
  const isCorrection = notice.issued !== null;
  const isReady = preview !== undefined && preview.missing.length === 0;

  async function send() {
    const places = { id: notice.id };
    const outcome = await act(() =>
      api.change("post /api/notices/{id}/sending", { edits: desk.edits }, { places }),
    );
    // The server takes the same draft a second time for the same button pressed twice, and says nothing.
    if (outcome?.ok) setRefused(outcome.value.revision === notice.revision);
    if (outcome?.ok || outcome?.problem.status === 409) setChecking(false);
  }

  if (isChecking && isReady)
    return (
      <Check {...{ notice, desk, preview }} problem={problem} isUnderWay={isUnderWay}>
        <div className="buttons">
          <button type="button" className="primary" disabled={isUnderWay} onClick={once(send)}>
            {isCorrection ? notices.correct : notices.sendNow}
          </button>
          <button type="button" disabled={isUnderWay} onClick={() => setChecking(false)}>
            {words.back}
          </button>
        </div>
      </Check>
    );
  return (
    <>
      <p>{notices.sendHint}</p>
      <Problems problem={problem} />
      {!isReady && preview && <p className="note note-warning">{notices.sendNotReady}</p>}
      {isRefused && (
        <p className="note note-warning" role="status">
          {notices.correctNothing}
        </p>
      )}
      <button
        type="button"
        className="primary"
        disabled={!isReady || isRefused}
        onClick={() => setChecking(true)}
      >
        {isCorrection ? notices.correctCheck : notices.sendCheck}
      </button>
    </>
  );
}

function Check({ notice, desk, preview, problem, isUnderWay, children }: CheckProps) {
  const { words, pick } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  const { notices } = words;
  const { content } = desk;
  const { atOnce, later } = reachOf(preview);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h3 tabIndex={-1} ref={heading}>
        {notice.issued ? notices.correctCheckTitle : notices.sendCheckTitle}
      </h3>
      <Problems problem={problem} />
      <p className="note note-warning" role="status">
        {isUnderWay ? notices.sending : notices.notSentYet}
      </p>
      <p>
        <b>{notices.sendCheckReach(atOnce, later)}</b>
      </p>
      {notice.issued && isSameContent(content, notice.issued) && <p>{notices.correctSame}</p>}
      <dl className="facts">
        <dt>{notices.title}</dt>
        <dd>{pick(content.title)}</dd>
        <dt>{words.places.marking}</dt>
        <dd>
          <MarkingLabel marking={content.tlp} /> {notices.meaning[content.tlp]}
        </dd>
        <dt>{notices.urgency}</dt>
        <dd>{notices.urgencies[content.urgency]}</dd>
      </dl>
      {children}
    </>
  );
}
interface CheckProps extends Props {
  preview: NoticePreview;
  problem: ReturnType<typeof useAct>["problem"];
  isUnderWay: boolean;
  children: React.ReactNode;
}

const isSameContent = (content: Desk["content"], issued: Desk["content"]) =>
  (Object.keys(content) as (keyof typeof content)[]).every(
    (part) => JSON.stringify(content[part]) === JSON.stringify(issued[part]),
  );
