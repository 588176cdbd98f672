// A report names its service by id; the forecast and the operator's own list know the name.
import { useSyncExternalStore } from "react";
import { useApp, useResource } from "../frame/app.tsx";

export function useServiceName(id: string | null): string | null {
  const { pick, resources } = useApp();
  const forecast = useResource("get /api/forecast").value?.forecast;
  // Looked at where the form for the next report has read it; nobody else is asked for it.
  const own = useSyncExternalStore(
    (changed) => resources.subscribe("/api/report-preview", changed),
    () => resources.find("get /api/report-preview").value?.services,
  );
  if (id === null) return null;
  const hit = [...(forecast?.failures ?? []), ...(forecast?.hits ?? [])].map((row) => row.service);
  const found = [...(own ?? []), ...hit].find((service) => service.id === id);
  return found ? pick(found.name) : id;
}
