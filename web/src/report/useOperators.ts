// The operators that the interface has named to whoever is signed in: by what they reported, and by what went to them.
import type { Named } from "../api/bodies.ts";
import { useResource } from "../frame/app.tsx";

export function useOperators(): Named[] {
  const incidents = useResource("get /api/incidents").value?.incidents ?? [];
  const notices = useResource("get /api/notices").value?.notices ?? [];
  const named = new Map<string, Named>();
  for (const { originator } of incidents) if (originator) named.set(originator.id, originator);
  for (const { recipients } of notices) for (const { body } of recipients) named.set(body.id, body);
  return [...named.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
