import type { Incident, Problem } from "../api/bodies.ts";
import type { Forecast } from "../api/forecast.ts";
import type { Resource } from "../api/resources.ts";
import { useApp } from "../frame/app.tsx";
import { isOpen } from "../incidents/incident.ts";
import { reach } from "./situation.ts";

interface Props {
  incidents: Resource<{ incidents: Incident[] }>;
  forecast: Resource<Forecast>;
  now: number;
}

export function Sentence({ incidents, forecast, now }: Props) {
  const { words, pick } = useApp();
  const { board } = words;
  if (incidents.value === undefined) {
    return <p className="sentence">{incidents.problem ? board.notKnown : words.loading}</p>;
  }
  const open = incidents.value.incidents.filter(isOpen);
  const names = new Map(
    forecast.value?.forecast.channels.map(({ sector }) => [sector.id, pick(sector.name)]),
  );
  const sectors = [...new Set(open.flatMap((incident) => incident.sectors))].map(
    (id) => names.get(id) ?? words.sectors[id] ?? id,
  );
  const reported =
    open.length === 0 ? board.noIncident : board.incidents(sectors.join(words.separator), open.length);
  return (
    <p className="sentence">
      <b>{reported}</b> {outlook(forecast)}
    </p>
  );

  function outlook({ value, problem }: Resource<Forecast>) {
    if (value === undefined) return problem ? whyNone(problem) : words.loading;
    const { sectors, services } = reach(value, now, 24);
    return services === 0 ? board.noneWithin(24) : board.reach(sectors, services, 24);
  }
  function whyNone(problem: Problem) {
    if (problem.status === 403) return board.forecastClosed;
    return problem.status === 404 ? board.forecastNone : board.forecastFailed;
  }
}
