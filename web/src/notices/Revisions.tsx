// What was said before it was corrected or retracted stays readable.
import type { Revision } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Time } from "../parts/Time.tsx";
import { Words } from "./ContentView.tsx";

export function Revisions({ revisions }: { revisions: readonly Revision[] }) {
  const { words } = useApp();
  const { notices, delivery } = words;
  const earlier = revisions.slice(0, -1);
  if (earlier.length === 0) return null;
  return (
    <section className="card">
      <h2>{delivery.earlier}</h2>
      {earlier.map((one, index) => (
        <details key={one.issued}>
          <summary>
            {notices.revision(index + 1)} {notices.kinds[one.kind]} <Time at={one.issued} />
          </summary>
          <Words content={one} />
        </details>
      ))}
    </section>
  );
}
