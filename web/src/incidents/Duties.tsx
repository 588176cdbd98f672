import type { Duty } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Time } from "../parts/Time.tsx";

export function Duties({ duties }: { duties: readonly Duty[] }) {
  const { words, pick } = useApp();
  return (
    <section className="card">
      <h2>{words.incidents.duties}</h2>
      {duties.length === 0 && <p>{words.incidents.noDuties}</p>}
      <ul className="plain-list">
        {duties.map((duty) => (
          <li
            key={duty.regime + duty.stage}
            className={duty.state === "overdue" ? "duty duty-overdue" : "duty"}
          >
            <p>
              <b>
                {words.stages[duty.stage]}
                {words.colon}
                {words.incidents.dutyStates[duty.state]}
              </b>{" "}
              {duty.due ? (
                <>
                  {words.incidents.due} <Time at={duty.due} />
                </>
              ) : (
                words.incidents.noDue
              )}
            </p>
            <p className="quiet-text">
              {pick(duty.name)}
              {words.separator}
              {pick(duty.reason)}
              {duty.mark === "D" && <span className="tag">{words.forecast.marks.D}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
