// What I must do now, or why there is nothing.
import type { Incident } from "../api/bodies.ts";
import type { Forecast } from "../api/forecast.ts";
import type { Resource } from "../api/resources.ts";
import { useApp, useResource, useSession } from "../frame/app.tsx";
import { Link } from "../frame/place.tsx";
import { useSteady } from "../parts/useSteady.ts";
import { tasksOf, type Task } from "./tasks.ts";

const keyOf = (task: Task) => `${task.kind} ${task.what} ${task.due ?? ""}`;

interface Props {
  forecast: Forecast | undefined;
  incidents: Resource<{ incidents: Incident[] }>;
}

export function Tasks({ forecast, incidents }: Props) {
  const { words, times } = useApp();
  const session = useSession();
  const notices = useResource("get /api/notices");
  const releases = useResource("get /api/releases");
  // What is not for this role is not missing either.
  const isMissing = ({ value, problem }: Resource<unknown>) => value === undefined && problem?.status !== 403;
  const isWhole = !isMissing(incidents) && !isMissing(notices);
  const tasks = tasksOf({
    session,
    forecast,
    incidents: incidents.value?.incidents ?? [],
    notices: notices.value?.notices ?? [],
    releases: releases.value?.releases ?? [],
  });
  const { rows, hold } = useSteady(tasks, keyOf);
  if (!isWhole && tasks.length === 0) {
    return <p>{incidents.problem || notices.problem ? words.board.notKnown : words.loading}</p>;
  }
  if (tasks.length === 0) return <p>{words.board.noTask}</p>;
  return (
    <ul className="plain-list" {...hold}>
      {rows.map((task) => (
        <li key={keyOf(task)} className={task.isLate ? "task task-late" : "task"}>
          <Link href={task.href}>{words.tasks[task.kind]}</Link>{" "}
          {task.count !== undefined && `${words.count(task.count)} `}
          <span className="quiet-text">
            {task.isLate && <b>{words.board.late} </b>}
            {task.due !== null && words.board.due(times.moment(task.due))}
          </span>
        </li>
      ))}
    </ul>
  );
}
