// The originator is asked: these words, to so many of these sectors; or, while another originator has yet to release
// them, its own report alone. One call answers it.
import { useState } from "react";
import type { Problem, Release } from "../api/bodies.ts";
import { useApp, useResource } from "../frame/app.tsx";
import { useMarkings } from "../frame/marking.tsx";
import { Link } from "../frame/place.tsx";
import { IncidentNumber } from "../incidents/IncidentNumber.tsx";
import { useAct } from "../parts/Act.tsx";
import { Field } from "../parts/Field.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { Problems } from "../parts/Problems.tsx";
import { Time } from "../parts/Time.tsx";
import { Words } from "./ContentView.tsx";
import { markingsOf } from "./release.ts";
import { withoutReason } from "./reason.ts";
import { StandIns } from "./StandIns.tsx";
import { useAnswer } from "./useAnswer.ts";
import "../report/report.css";
import "./notice.css";

export default function ReleasePage({ id }: { id: string }) {
  const { words } = useApp();
  const release = useResource("get /api/releases/{id}", { id });
  useMarkings(release.value ? markingsOf(release.value) : []);
  return (
    <>
      <h1>{words.notices.question}</h1>
      {release.problem?.status === 404 ? (
        <p>{words.notices.withdrawn}</p>
      ) : (
        <Loaded of={release}>{(value) => <Asked release={value} />}</Loaded>
      )}
    </>
  );
}

function Asked({ release }: { release: Release }) {
  const { words, pick } = useApp();
  const answerOf = useAnswer();
  const { notices } = words;
  return (
    <>
      <p>
        {release.content === null ? notices.questionOwn : notices.questionWhy} {notices.askedAt}{" "}
        <Time at={release.asked} />
      </p>
      <OwnReports release={release} />
      {release.content === null ? (
        <p className="note">{notices.withheld}</p>
      ) : (
        <>
          <section className="card">
            <Words content={release.content} />
          </section>
          <section className="card">
            <h2>{notices.audience}</h2>
            <ul>
              {release.audience.map(({ sector, operators }) => (
                <li key={sector.id}>
                  {pick(sector.name)} {notices.operators(operators)}
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <StandIns standIns={release.stand_ins} />
      {release.answered === null ? (
        <Answer key={release.edits} release={release} />
      ) : (
        <p className="note" role="status">
          <b>
            {notices.answered}
            {words.colon}
            {answerOf(release)}
          </b>{" "}
          <Time at={release.answered} /> {release.answered_by && notices.by(release.answered_by)}{" "}
          {release.reason}
        </p>
      )}
    </>
  );
}

/** What of the originator's own would be told, and as whose. */
function OwnReports({ release }: { release: Release }) {
  const { words } = useApp();
  const { notices } = words;
  return (
    <section className="card">
      <h2>{notices.ownReports}</h2>
      <ul>
        {release.own.map(({ incident }) => (
          <li key={incident}>
            <Link href={`/incidents/${incident}`}>
              <IncidentNumber id={incident} />
            </Link>
          </li>
        ))}
      </ul>
      <p>
        {notices.source}
        {words.colon}
        {words.identities[release.source]}
      </p>
    </section>
  );
}

function Answer({ release }: { release: Release }) {
  const { api, words } = useApp();
  const [reason, setReason] = useState("");
  const [local, setLocal] = useState<Problem | null>(null);
  const { problem, isUnderWay, act } = useAct();
  const { notices, errors } = words;
  function answer(approve: boolean) {
    const missing = approve ? null : withoutReason(reason, errors.title, notices.refuseReasonMissing);
    setLocal(missing);
    if (missing) return;
    const order = { edits: release.edits, approve, reason };
    const places = { id: release.notice };
    void act(() => api.change("post /api/releases/{id}/answer", order, { places }));
  }
  return (
    <section className="card card-waits">
      <Problems problem={local ?? problem} />
      <Field name="reason" label={notices.refuseReason} problem={local ?? problem}>
        {(field) => <input {...field} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <div className="buttons">
        <button type="button" className="primary" disabled={isUnderWay} onClick={() => answer(true)}>
          {notices.approve}
        </button>
        <button type="button" className="danger" disabled={isUnderWay} onClick={() => answer(false)}>
          {notices.refuse}
        </button>
      </div>
    </section>
  );
}
