// The tamper-evident record, latest first, a page at a time.
import { useEffect, useState } from "react";
import type { Problem, Trail, TrailEntry } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { addressWith, goTo, stayAt, useQuery } from "../frame/place.tsx";
import { Field } from "../parts/Field.tsx";
import { Problems } from "../parts/Problems.tsx";
import { Time } from "../parts/Time.tsx";
import { kPage, lastOf, matches } from "./trail.ts";
import "./audit.css";

export default function AuditPage() {
  const { api, words } = useApp();
  const [trail, setTrail] = useState<Trail | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const query = useQuery();
  const upTo = Number(query.get("up_to")) || "head"; // the number of the last entry shown
  const wanted = query.get("find") ?? "";
  const { audit } = words;

  useEffect(() => {
    void read(upTo);
    async function read(place: number | "head") {
      // A number beyond the end brings no entry but the head, which says where the end is.
      const head = await api.read("get /api/trail", {}, { after: String(Number.MAX_SAFE_INTEGER) });
      if (!head.ok) return setProblem(head.problem);
      const last = place === "head" ? lastOf(head.value) : place;
      const part = await api.read("get /api/trail", {}, { after: String(Math.max(0, last - kPage)) });
      if (!part.ok) return setProblem(part.problem);
      setProblem(null);
      setTrail({ head: head.value.head, entries: part.value.entries.filter(({ number }) => number <= last) });
    }
  }, [api, upTo]);

  const shown = (trail?.entries ?? []).filter((entry) => matches(entry, wanted)).reverse();
  const first = trail?.entries[0]?.number ?? 1;
  return (
    <>
      <h1>{words.screens.audit}</h1>
      <Problems problem={problem} />
      {!trail && !problem && <p role="status">{words.loading}</p>}
      {trail && (
        <>
          <section className="card">
            <h2>{audit.head}</h2>
            <p>
              <code>{trail.head}</code>
            </p>
            <p className="hint">{audit.headWhy}</p>
          </section>
          <Field name="filter" label={audit.filter}>
            {(field) => (
              <input
                {...field}
                value={wanted}
                onChange={(event) => stayAt(addressWith({ find: event.target.value }))}
              />
            )}
          </Field>
          <p role="status">{audit.shown(shown.length, trail.entries.length)}</p>
          <div className="buttons">
            <button
              type="button"
              disabled={first <= 1}
              onClick={() => goTo(addressWith({ up_to: String(first - 1) }))}
            >
              {audit.earlier}
            </button>
            <button type="button" disabled={upTo === "head"} onClick={() => goTo(addressWith({ up_to: "" }))}>
              {audit.latest}
            </button>
          </div>
          {shown.length === 0 ? <p>{audit.none}</p> : <Entries entries={shown} />}
        </>
      )}
    </>
  );
}

function Entries({ entries }: { entries: readonly TrailEntry[] }) {
  const { words } = useApp();
  const { audit } = words;
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={audit.entries}>
      <table className="trail">
        <thead>
          <tr>
            {[
              audit.number,
              audit.at,
              audit.person,
              audit.body,
              audit.action,
              audit.subject,
              audit.outcome,
            ].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.number} className={entry.outcome === "done" ? undefined : "trail-refused"}>
              <td className="number">{entry.number}</td>
              <td>
                <Time at={entry.at} />
              </td>
              <td>{entry.person}</td>
              <td>{entry.body}</td>
              <td>{entry.action}</td>
              <td>{entry.subject}</td>
              <td>
                {entry.outcome} {entry.reason}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
