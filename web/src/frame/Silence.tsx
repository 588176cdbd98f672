// Silence must not look like peace.
import { useLive } from "../live/live.tsx";
import { useApp } from "./app.tsx";

export function Silence() {
  const { words, times, resources } = useApp();
  const { connection, asOf } = useLive();
  if (connection !== "silent") return null;
  return (
    <div className="silence" role="alert">
      <b>{words.frame.silent}</b> {asOf !== null && words.frame.silentSince(times.moment(asOf))}{" "}
      <button type="button" onClick={() => void resources.reload(() => true)}>
        {words.reload}
      </button>
    </div>
  );
}
