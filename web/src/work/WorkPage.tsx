// One list of what waits for whoever is signed in: what, why, until when, and the one act that ends it.
import { useApp, useSession } from "../frame/app.tsx";
import { useMarkings } from "../frame/marking.tsx";
import { Link } from "../frame/place.tsx";
import { useSteady } from "../parts/useSteady.ts";
import { Contacts } from "../notices/Contacts.tsx";
import { countsBodies, isAtOnce, isPatient, type Task } from "./task.ts";
import { Until } from "./Until.tsx";
import { useTasks } from "./useTasks.ts";
import "./work.css";

export default function WorkPage() {
  const { words } = useApp();
  const { role } = useSession();
  const { tasks, isWhole, isFailed, markings } = useTasks();
  useMarkings(tasks.length === 0 ? [] : markings);
  return (
    <>
      <h1>{words.screens.work}</h1>
      {isFailed && (
        <p className="note note-warning" role="status">
          {words.work.notWhole}
        </p>
      )}
      {!isWhole && !isFailed && <p role="status">{words.loading}</p>}
      {isWhole && tasks.length === 0 && (
        <div className="card">
          <p>
            <b>{words.work.none}</b>
          </p>
          <p>{words.work.noneWhy[role]}</p>
        </div>
      )}
      {tasks.length > 0 && <Rows tasks={tasks} />}
    </>
  );
}

function Rows({ tasks }: { tasks: readonly Task[] }) {
  const { words } = useApp();
  const { rows, hold } = useSteady(tasks, ({ key }) => key);
  return (
    <>
      <p className="hint">{words.work.order(tasks.length)}</p>
      <ol className="plain-list" {...hold}>
        {rows.map((task) => (
          <Row key={task.key} task={task} />
        ))}
      </ol>
    </>
  );
}

function Row({ task }: { task: Task }) {
  const { words, pick } = useApp();
  const { kind, href, about, detail, count } = task;
  return (
    <li className={`card work-row ${task.isLate ? "work-late" : isPatient(task) ? "work-patient" : ""}`}>
      <div>
        <h2>
          <Link href={href}>{task.title ? pick(task.title) : words.tasks[kind]}</Link>{" "}
          {count !== undefined && (
            <span className="quiet-text">
              {countsBodies(task) ? words.work.bodies(count) : words.count(count)}
            </span>
          )}
        </h2>
        {about && <p>{pick(about)}</p>}
        <p className="quiet-text">
          {words.work.why[kind]} {detail && detail !== task.title && pick(detail)}
        </p>
        {(task.late ?? []).map((row) => (
          <div key={row.to.id}>
            <b>{pick(row.to.name)}</b>
            <Contacts contacts={row.contacts ?? []} />
          </div>
        ))}
      </div>
      <p className="work-until">
        <Until task={task} />
        {!task.isLate && task.due === null && whenOf(task)}
      </p>
    </li>
  );

  function whenOf(undated: Task) {
    if (isPatient(undated)) return words.work.waits;
    return isAtOnce(undated) ? words.work.atOnce : words.incidents.noDue;
  }
}
