// What I must do now, or why there is nothing: the beginning of the list of one's work.
import { useApp } from "../frame/app.tsx";
import { Link } from "../frame/place.tsx";
import { useSteady } from "../parts/useSteady.ts";
import { Until } from "../work/Until.tsx";
import { useTasks } from "../work/useTasks.ts";

const kShown = 4; // fit the first screen without scrolling

export function Tasks() {
  const { words } = useApp();
  const { tasks, isWhole, isFailed } = useTasks();
  const { rows, hold } = useSteady(tasks, ({ key }) => key);
  if (tasks.length === 0) {
    return <p>{isFailed ? words.board.notKnown : isWhole ? words.board.noTask : words.loading}</p>;
  }
  return (
    <>
      <ul className="plain-list" {...hold}>
        {rows.slice(0, kShown).map((task) => (
          <li key={task.key} className={task.isLate ? "task task-late" : "task"}>
            <Link href={task.href}>{words.tasks[task.kind]}</Link>{" "}
            {task.count !== undefined && `${words.count(task.count)} `}
            <span className="quiet-text">
              <Until task={task} />
            </span>
          </li>
        ))}
      </ul>
      {(tasks.length > kShown || isFailed) && (
        <p className="quiet-text">
          {isFailed && words.board.notKnown} <Link href="/work">{words.board.allTasks(tasks.length)}</Link>
        </p>
      )}
    </>
  );
}
