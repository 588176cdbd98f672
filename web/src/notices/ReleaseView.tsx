// The questions to those whom a draft was learned from, their answers, and who answers in their place.
import type { Desk, Notice } from "../api/bodies.ts";
import { useApp, useResource, useSession } from "../frame/app.tsx";
import { may } from "../frame/asked.ts";
import { Time } from "../parts/Time.tsx";
import { StandIn } from "./StandIn.tsx";
import { StandIns } from "./StandIns.tsx";
import { useAnswer } from "./useAnswer.ts";

interface Props {
  notice: Notice;
  desk: Desk;
  /** Of the draft before it was saved: what was to be mended. */
  refusals?: Desk["releases"];
}

export function ReleaseView({ notice, desk, refusals = [] }: Props) {
  const { words, pick } = useApp();
  const { operation } = useResource("get /api/operation").value ?? {};
  const session = useSession();
  const { notices } = words;
  const answerOf = useAnswer();
  const isAllowed = operation === "large_scale" && may(session, "stand_in_release");
  return (
    <ul className="plain-list">
      {refusals.map((release, index) => (
        <li key={`before ${index}`} className="delivery-row quiet-text">
          {notices.lastAnswer}
          {words.colon}
          {release.originator ? pick(release.originator.name) : notices.anonymousSource} {answerOf(release)}{" "}
          <Time at={release.answered} /> {release.reason}
        </li>
      ))}
      {desk.releases.map((release, index) => (
        <li key={index} className="delivery-row">
          <p>
            {release.originator ? pick(release.originator.name) : notices.anonymousSource}
            {words.colon}
            <b>{release.answered === null ? notices.asked : answerOf(release)}</b>{" "}
            <Time at={release.answered ?? release.asked} /> {release.reason}
          </p>
          <StandIns standIns={release.stand_ins} />
          {isAllowed && release.answered === null && (
            <StandIn notice={notice.id} edits={desk.edits} question={release} />
          )}
        </li>
      ))}
    </ul>
  );
}
