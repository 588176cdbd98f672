// A report names its service by id; the forecast and the operator's own list know the name.
import { useApp, useResource, useSession } from "../frame/app.tsx";

export function useServiceName(id: string | null): string | null {
  const { pick, resources } = useApp();
  const { role } = useSession();
  const forecast = useResource("get /api/forecast").value?.forecast;
  const own = role === "contact" ? resources.find("get /api/report-preview").value?.services : undefined;
  if (id === null) return null;
  const known = [
    ...(own ?? []),
    ...[...(forecast?.failures ?? []), ...(forecast?.hits ?? [])].map((row) => row.service),
  ];
  const found = known.find((service) => service.id === id);
  return found ? pick(found.name) : id;
}
