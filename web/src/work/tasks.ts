// What waits for whoever is signed in, from what the server says of each thing. The server decides what may be
// done; this only gathers it in one list, the most urgent first.
import type { Release } from "../api/bodies.ts";
import { may } from "../frame/asked.ts";
import { ofIncident } from "./incidentTasks.ts";
import { ofNotice } from "./noticeTasks.ts";
import { byUrgency, task, type Seen, type Task } from "./task.ts";

export function tasksOf(seen: Seen): Task[] {
  return [
    ...seen.releases.filter((release) => release.answered === null).map(toAnswer),
    ...seen.notices.flatMap((notice) => ofNotice(notice, seen)),
    ...seen.incidents.flatMap((incident) => ofIncident(incident, seen.session)),
    ...toDraft(seen),
  ].sort(byUrgency);
}

const toAnswer = (release: Release) =>
  task("answer_release", `/releases/${release.notice}`, {
    about: release.content?.title ?? null,
  });

/** There is a forecast that no draft has taken up. */
function toDraft({ session, notices, forecast }: Seen): Task[] {
  if (!may(session, "draft_notice") || !forecast || forecast.forecast.hits.length === 0) return [];
  const isTakenUp = notices.some((notice) => (notice.draft?.forecast ?? 0) >= forecast.number);
  return isTakenUp ? [] : [task("draft", "/forecast")];
}
