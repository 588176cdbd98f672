// The acknowledgement: opening is none, and it is shown when the server has it.
import type { Delivery, Notice } from "../api/bodies.ts";
import { useApp, useSession } from "../frame/app.tsx";
import { useAct } from "../parts/Act.tsx";
import { Problems } from "../parts/Problems.tsx";
import { Time } from "../parts/Time.tsx";
import { useNow } from "../parts/useNow.ts";

export function ReceivedView({ notice, received }: { notice: Notice; received: Delivery }) {
  const { api, words, pick } = useApp();
  const { body } = useSession();
  const { problem, isUnderWay, act } = useAct();
  const { notices, delivery } = words;
  const isRelaying = notice.passed_on.length > 0; // or acknowledging could be taken for passing on
  const acknowledge = (acted: boolean) =>
    act(() =>
      api.change(
        "post /api/notices/{id}/acknowledgement",
        { revision: notice.revision, acted },
        { places: { id: notice.id } },
      ),
    );
  return (
    <section className={received.acknowledged ? "card" : "card card-waits"}>
      <h2>{notices.receive}</h2>
      <Problems problem={problem} />
      {received.acknowledged ? (
        <p role="status">
          <b>
            <span aria-hidden="true">✓</span> {delivery.acknowledgedOwn}
          </b>{" "}
          <Time at={received.acknowledged} />{" "}
          {received.acknowledged_by && (
            <>
              {notices.by(pick(body.name))} <span className="quiet-text">{received.acknowledged_by}</span>
            </>
          )}
          {received.acted && (
            <>
              {words.separator}
              <b>{notices.actedDone}</b> <Time at={received.acted} />
            </>
          )}
        </p>
      ) : (
        <p>
          {notices.receiveHint} {notices.dueBy} <DueBy at={received.acknowledge_by} />
        </p>
      )}
      {!received.acted && (
        <p className="hint">
          {notices.acted}
          {words.colon}
          {delivery.actedHint}
        </p>
      )}
      <div className="buttons">
        {!received.acknowledged && (
          <button
            type="button"
            className="primary"
            disabled={isUnderWay}
            onClick={() => void acknowledge(false)}
          >
            {isRelaying ? delivery.acknowledgeOwn : notices.acknowledge}
          </button>
        )}
        {!received.acted && (
          <button type="button" disabled={isUnderWay} onClick={() => void acknowledge(true)}>
            {notices.acted}
          </button>
        )}
        {received.acknowledged && (
          <a className="button" href={`/api/notices/${notice.id}/receipt`} download>
            {notices.receipt}
          </a>
        )}
      </div>
    </section>
  );
}

/** A time that has passed does not look like any other. */
function DueBy({ at }: { at: string | null }) {
  const { words, times } = useApp();
  const now = useNow();
  if (at === null) return <>{words.incidents.noDue}</>;
  const minutes = (Date.parse(at) - now) / 60_000;
  return (
    <>
      <Time at={at} />
      {minutes >= 0 ? (
        words.work.left(times.span(minutes))
      ) : (
        <b className="late">{words.work.past(times.span(-minutes))}</b>
      )}
    </>
  );
}
