// Whom an incident has reached, and whom it waits to reach: by name, not by trust in the way.
import type { Incident } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { readersOf } from "./incident.ts";

export function Reached({ incident }: { incident: Incident }) {
  const { words, pick } = useApp();
  const { has, waits } = readersOf(incident);
  const names = (bodies: typeof has) => bodies.map(({ name }) => pick(name)).join(words.and);
  return (
    <p>
      {has.length > 0 && words.incidents.reached(names(has))}{" "}
      {waits.length > 0 && words.incidents.notReached(names(waits))}
    </p>
  );
}
