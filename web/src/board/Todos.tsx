// What I must do now, or why there is nothing.
import type { Incident } from "../api/bodies.ts";
import type { Forecast } from "../api/forecast.ts";
import type { Resource } from "../api/resources.ts";
import { useApp, useResource, useSession } from "../frame/app.tsx";
import { Link } from "../frame/place.tsx";
import { useSteady } from "../parts/useSteady.ts";
import { todosOf, type Todo } from "./duties.ts";

const keyOf = (todo: Todo) => `${todo.kind} ${todo.what} ${todo.due ?? ""}`;

interface Props {
  forecast: Forecast | undefined;
  incidents: Resource<{ incidents: Incident[] }>;
}

export function Todos({ forecast, incidents }: Props) {
  const { words, times } = useApp();
  const session = useSession();
  const notices = useResource("get /api/notices");
  const releases = useResource("get /api/releases");
  // What is not for this role is not missing either.
  const isMissing = ({ value, problem }: Resource<unknown>) => value === undefined && problem?.status !== 403;
  const isWhole = !isMissing(incidents) && !isMissing(notices);
  const todos = todosOf({
    session,
    forecast,
    incidents: incidents.value?.incidents ?? [],
    notices: notices.value?.notices ?? [],
    releases: releases.value?.releases ?? [],
  });
  const { rows, hold } = useSteady(todos, keyOf);
  if (!isWhole && todos.length === 0) {
    return <p>{incidents.problem || notices.problem ? words.board.notKnown : words.loading}</p>;
  }
  if (todos.length === 0) return <p>{words.board.noTodo}</p>;
  return (
    <ul className="plain-list" {...hold}>
      {rows.map((todo) => (
        <li key={keyOf(todo)} className={todo.isLate ? "todo todo-late" : "todo"}>
          <Link href={todo.href}>{words.todos[todo.kind]}</Link>{" "}
          {todo.count !== undefined && `${words.count(todo.count)} `}
          <span className="quiet-text">
            {todo.isLate && <b>{words.board.late} </b>}
            {todo.due !== null && words.board.due(times.moment(todo.due))}
          </span>
        </li>
      ))}
    </ul>
  );
}
