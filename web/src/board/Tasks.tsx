// What I must do now, or why there is nothing: the beginning of the list of one's work. What waits for somebody else is
// not mine to do, and stands in that list alone.
import { useApp } from "../frame/app.tsx";
import { Link } from "../frame/place.tsx";
import { useSteady } from "../parts/useSteady.ts";
import { Until } from "../work/Until.tsx";
import type { Work } from "../work/useTasks.ts";

const kShown = 3; // fit the first screen without scrolling

export function Tasks({ work: { tasks, isWhole, isFailed } }: { work: Work }) {
  const { words, pick } = useApp();
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
            {task.about && <b>{pick(task.about)} </b>}
            <b className="task-until">
              <Until task={task} />
            </b>
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
