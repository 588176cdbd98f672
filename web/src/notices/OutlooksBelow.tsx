// For a ministry: the bodies below it that are expected to be affected, which others pass it on to.
import type { Notice } from "../api/bodies.ts";
import { useApp, useSession } from "../frame/app.tsx";
import { ExpectedAt } from "./OwnOutlook.tsx";

export function OutlooksBelow({ notice }: { notice: Notice }) {
  const { words, pick } = useApp();
  const { body } = useSession();
  if (notice.draft) return null; // the desk has them all
  const shown = [body.id, ...notice.passed_on.map((row) => row.to.id)];
  const below = notice.recipients.filter((one) => !shown.includes(one.body.id));
  if (below.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.delivery.below}</h2>
      <ul className="plain-list">
        {below.map(({ body: { id, name }, outlook }) => (
          <li key={id} className="delivery-row">
            <b>{pick(name)}</b> {outlook && <ExpectedAt outlook={outlook} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
