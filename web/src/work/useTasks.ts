// The one list of what waits for whoever is signed in; the board shows its beginning.
import type { Tlp } from "../api/bodies.ts";
import type { Resource } from "../api/resources.ts";
import { useForecast } from "../forecast/useForecast.ts";
import { useResource, useSession } from "../frame/app.tsx";
import { markingsOf } from "../notices/release.ts";
import type { Task } from "./task.ts";
import { tasksOf } from "./tasks.ts";

export interface Work {
  tasks: Task[];
  /** All that it is gathered from is there. What is not for this role is not missing either. */
  isWhole: boolean;
  isFailed: boolean;
  markings: Tlp[];
}

const isMissing = ({ value, problem }: Resource<unknown>) => value === undefined && problem?.status !== 403;
const hasFailed = ({ problem }: Resource<unknown>) => problem !== undefined && problem.status !== 403;

export function useTasks(): Work {
  const session = useSession();
  const incidents = useResource("get /api/incidents");
  const notices = useResource("get /api/notices");
  const releases = useResource("get /api/releases");
  const forecast = useForecast();
  const operation = useResource("get /api/operation");
  const lists = [incidents, notices, releases];
  const seen = {
    session,
    operation: operation.value?.operation ?? "normal",
    incidents: incidents.value?.incidents ?? [],
    notices: notices.value?.notices ?? [],
    releases: releases.value?.releases ?? [],
    forecast: forecast.value,
  };
  return {
    tasks: tasksOf(seen),
    isWhole: !lists.some(isMissing),
    isFailed: lists.some(hasFailed),
    markings: [
      ...seen.incidents.map(({ marking }) => marking.tlp),
      ...seen.notices.flatMap(({ issued, draft }) => (issued ?? draft?.content)?.tlp ?? []),
      ...seen.releases.flatMap(markingsOf),
    ],
  };
}
