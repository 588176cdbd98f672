import type { StandIn } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Time } from "../parts/Time.tsx";

/** Who answered in the place of the originator, and why: for the issuer, and for the originator itself. */
export function StandIns({ standIns }: { standIns: readonly StandIn[] }) {
  const { words } = useApp();
  const { standIn } = words.notices;
  if (standIns.length === 0) return null;
  return (
    <div className="note">
      <b>{standIn.title}</b>
      <ol>
        {standIns.map(({ person, at, reason }) => (
          <li key={person}>
            {person} <Time at={at} />
            <br />
            <span className="as-written">{reason}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
