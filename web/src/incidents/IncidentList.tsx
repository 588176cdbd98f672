import type { Incident } from "../api/bodies.ts";
import { useApp, useResource } from "../frame/app.tsx";
import { MarkingLabel, useMarkings } from "../frame/marking.tsx";
import { Link } from "../frame/place.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { Time } from "../parts/Time.tsx";
import { useSteady } from "../parts/useSteady.ts";
import { isUnconfirmed, titleOf } from "./incident.ts";
import { IncidentNumber } from "./IncidentNumber.tsx";
import { isAllEntered, StateText, WhoseWord } from "./StateText.tsx";
import "./incident.css";

export default function IncidentList() {
  const { words } = useApp();
  const incidents = useResource("get /api/incidents");
  useMarkings(incidents.value?.incidents.map((incident) => incident.marking.tlp) ?? []);
  return (
    <>
      <h1>{words.screens.incidents}</h1>
      <Loaded of={incidents}>
        {({ incidents: list }) =>
          list.length === 0 ? <p>{words.incidents.none}</p> : <Rows incidents={list} />
        }
      </Loaded>
    </>
  );
}

function Rows({ incidents }: { incidents: readonly Incident[] }) {
  const { rows, hold } = useSteady(incidents, ({ id }) => id);
  return (
    <ul className="plain-list" {...hold}>
      {rows.map((incident) => (
        <Row key={incident.id} incident={incident} />
      ))}
    </ul>
  );
}

function Row({ incident }: { incident: Incident }) {
  const { words, pick } = useApp();
  const last = incident.reports.at(-1);
  return (
    <li className="card">
      <h2>
        <Link href={`/incidents/${incident.id}`}>{pick(titleOf(incident))}</Link>{" "}
        <MarkingLabel marking={incident.marking.tlp} />
      </h2>
      <p className="as-written">{last?.outline}</p>
      <p className="quiet-text">
        {incident.originator ? pick(incident.originator.name) : words.incidents.anonymous}
        <WhoseWord incident={incident} />
        {words.separator}
        {last && words.stages[last.stage]} <Time at={last?.received ?? null} />
        {last && isUnconfirmed(last) && !isAllEntered(incident) && (
          <span className="tag tag-warning">{words.incidents.unconfirmed}</span>
        )}
        {words.separator}
        <StateText incident={incident} />
        {words.separator}
        {words.incidents.id} <IncidentNumber id={incident.id} />
      </p>
    </li>
  );
}
