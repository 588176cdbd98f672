// From the forecast to a draft: it goes to nobody before it was checked, released and sent.
import { useState } from "react";
import type { Problem } from "../api/bodies.ts";
import { useApp, useSession } from "../frame/app.tsx";
import { may } from "../frame/asked.ts";
import { goTo } from "../frame/place.tsx";
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
