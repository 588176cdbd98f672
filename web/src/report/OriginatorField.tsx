// Whose report it is, chosen by name: nobody has identifiers at hand while a caller waits.
import type { KnownBody, Named, Problem } from "../api/bodies.ts";
import { useApp, useResource } from "../frame/app.tsx";
import { Link } from "../frame/place.tsx";
import { isOpen } from "../incidents/incident.ts";
import { IncidentNumber } from "../incidents/IncidentNumber.tsx";
import { Field } from "../parts/Field.tsx";
import { Time } from "../parts/Time.tsx";

interface Props {
  operators: readonly KnownBody[];
  value: string;
  problem: Problem | null;
  change: (originator: string) => void;
}

export function OriginatorField({ operators, value, problem, change }: Props) {
  const { words, pick } = useApp();
  const { entry } = words;
  return (
    <>
      <Field
        name="originator"
        label={words.report.required(words.places.originator ?? "")}
        hint={entry.hints.originator}
        problem={problem}
      >
        {(field) => (
          <select {...field} required value={value} onChange={(event) => change(event.target.value)}>
            <option value="">{entry.chooseOriginator}</option>
            {bySector(operators).map(([sector, members]) => (
              <optgroup key={sector.id} label={pick(sector.name)}>
                {members.map((body) => (
                  <option key={body.id} value={body.id}>
                    {pick(body.name)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <OpenAlready originator={value} />
    </>
  );
}

/** An operator of several sectors stands once, under its first. */
function bySector(operators: readonly KnownBody[]): [Named, KnownBody[]][] {
  const groups = new Map<string, [Named, KnownBody[]]>();
  for (const body of operators) {
    const sector = body.sectors[0] ?? { id: "", name: { ja: "—", en: "—" } };
    const group = groups.get(sector.id) ?? [sector, []];
    group[1].push(body);
    groups.set(sector.id, group);
  }
  return [...groups.values()];
}

/** A second call on the same failure is no new incident: the way to the open one is shown before anything is typed. */
function OpenAlready({ originator }: { originator: string }) {
  const { words } = useApp();
  const incidents = useResource("get /api/incidents").value?.incidents ?? [];
  const open = incidents.filter((one) => one.originator?.id === originator && isOpen(one));
  return (
    <div role="status">
      {originator !== "" && open.length > 0 && (
        <div className="note note-warning field">
          <p>{words.entry.openAlready}</p>
          <ul>
            {open.map((incident) => (
              <li key={incident.id}>
                <Link href={`/incidents/${incident.id}?report`}>
                  {words.entry.isFollowUp} <IncidentNumber id={incident.id} />
                </Link>
                <br />
                <span className="quiet-text">
                  <Time at={incident.reports.at(-1)?.received ?? null} /> {incident.reports.at(-1)?.outline}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
