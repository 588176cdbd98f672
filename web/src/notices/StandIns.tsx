import type { StandIn } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Time } from "../parts/Time.tsx";

/** Who answered in the place of the originator, and why: for the issuer, and for the originator itself. */
export function StandIns({ standIns }: { standIns: readonly StandIn[] }) {
  const { words } = useApp();
  const { standIn } = words.notices;
  if (standIns.length === 0) return null;
  return (
    <ul className="note">
      {standIns.map(({ person, at, reason }, index) => (
        <li key={person}>
          {index === 0 ? standIn.first : standIn.second}
          {words.colon}
          {person} <Time at={at} />
          <br />
          <span className="as-written">{reason}</span>
        </li>
      ))}
    </ul>
  );
}
