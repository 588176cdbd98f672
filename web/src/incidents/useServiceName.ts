// A report names its service by id; the directory has its name where the reader may report on it, else the forecast.
import { useApp, useResource } from "../frame/app.tsx";

export function useServiceName(id: string | null): string | null {
  const { pick } = useApp();
  const known = useResource("get /api/bodies").value?.bodies ?? [];
  const forecast = useResource("get /api/forecast").value?.forecast;
  if (id === null) return null;
  const hit = [...(forecast?.failures ?? []), ...(forecast?.hits ?? [])].map((row) => row.service);
  const found = [...known.flatMap((body) => body.services), ...hit].find((service) => service.id === id);
  return found ? pick(found.name) : id;
}
