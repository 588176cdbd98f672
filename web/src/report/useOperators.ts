// The operators for which whoever is signed in may enter a report, with their services.
import type { KnownBody } from "../api/bodies.ts";
import type { Resource } from "../api/resources.ts";
import { useResource } from "../frame/app.tsx";

export function useOperators(): Resource<KnownBody[]> {
  const { value, ...rest } = useResource("get /api/bodies");
  if (value === undefined) return rest;
  return { ...rest, value: value.bodies.filter(({ kind }) => kind === "operator") };
}
