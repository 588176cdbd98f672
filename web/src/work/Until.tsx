import { useApp } from "../frame/app.tsx";
import { Time } from "../parts/Time.tsx";
import { useNow } from "../parts/useNow.ts";
import type { Task } from "./task.ts";

/** Until when, and how long that is from now. */
export function Until({ task: { due, isLate } }: { task: Task }) {
  const { words, times } = useApp();
  const now = useNow();
  const minutes = due === null ? 0 : (Date.parse(due) - now) / 60_000;
  return (
    <>
      {isLate && <b className="late">{words.board.late} </b>}
      {due !== null && (
        <>
          {words.work.due} <Time at={due} />
          {minutes >= 0 ? (
            words.work.left(times.span(minutes))
          ) : (
            <b className="late">{words.work.past(times.span(-minutes))}</b>
          )}
        </>
      )}
    </>
  );
}
