// What waits at the reader's own gate is let pass here.
import type { Incident } from "../api/bodies.ts";
import { useApp, useSession } from "../frame/app.tsx";
import { may } from "../frame/asked.ts";
import { ActButton } from "../parts/Act.tsx";
import { Time } from "../parts/Time.tsx";

export function Held({ incident }: { incident: Incident }) {
  const { api, words, pick } = useApp();
  const session = useSession();
  const { incidents } = words;
  const held = incident.passages.filter(({ from, passed }) => from.id === session.body.id && passed === null);
  if (held.length === 0 || !may(session, "pass_incident")) return null;
  const pass = () =>
    api.change("post /api/incidents/{id}/passage", undefined, { places: { id: incident.id } });
  return (
    <section className="card card-waits">
      <h2>{incidents.held}</h2>
      <ul>
        {held.map(({ to, due }) => (
          <li key={to.id}>
            {pick(to.name)}
            {due !== null && (
              <>
                {words.separator}
                {incidents.audience.byItself} <Time at={due} />
              </>
            )}
          </li>
        ))}
      </ul>
      <ActButton className="primary" send={pass}>
        {incidents.pass}
      </ActButton>
    </section>
  );
}
