// From the forecast to a draft: it goes to nobody before it was checked, released and sent.
import { useState } from "react";
import type { Notice, Problem } from "../api/bodies.ts";
import type { IssuedForecast } from "../api/forecast.ts";
import { useApp, useResource, useSession } from "../frame/app.tsx";
import { may } from "../frame/asked.ts";
import { goTo, Link } from "../frame/place.tsx";
import { Problems } from "../parts/Problems.tsx";

export function Draft() {
  const { api, words } = useApp();
  const session = useSession();
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!may(session, "draft_notice")) return null;

  async function draft() {
    setWorking(true);
    setProblem(null);
    const outcome = await api.change("post /api/notices", undefined);
    if (outcome.ok) return goTo(`/notices/${outcome.value.id}`);
    setWorking(false);
    setProblem(outcome.problem);
  }
  return (
    <>
      <Earlier />
      <Problems problem={problem} />
      <div className="buttons">
        <button type="button" className="primary" disabled={isWorking} onClick={() => void draft()}>
          {isWorking ? words.forecast.working : words.forecast.draft}
        </button>
        <span className="hint">{words.forecast.draftHint}</span>
      </div>
    </>
  );
}

/** Two officers, or one in a hurry, would else warn the same bodies twice of the same failure. */
function Earlier() {
  const { words, pick } = useApp();
  const notices = useResource("get /api/notices").value?.notices ?? [];
  const forecast = useResource("get /api/forecast").value;
  const earlier = notices.filter((notice) => forecast && isOn(notice, forecast));
  if (earlier.length === 0) return null;
  return (
    <div className="note note-warning">
      <b>{words.forecast.drafted}</b>
      <ul className="plain-list">
        {earlier.map(({ id, issued, draft }) => {
          const title = (issued ?? draft?.content)?.title;
          return (
            <li key={id}>
              <Link href={`/notices/${id}`}>{(title && pick(title)) || id}</Link>{" "}
              {!issued && words.notices.draft}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Made from a failure that this forecast rests on too, and not taken back. */
const isOn = ({ issued, draft }: Notice, { inputs }: IssuedForecast) =>
  issued?.kind !== "retraction" &&
  (draft?.sources ?? []).some(({ incident }) => inputs.some((input) => input.incident === incident));
