// The situation in one sentence, which is the heading of the page. What may already have happened is never left out:
// the sentence must not seem to get better while it gets worse.
import type { Incident, Problem } from "../api/bodies.ts";
import type { Forecast } from "../api/forecast.ts";
import type { Resource } from "../api/resources.ts";
import { useApp } from "../frame/app.tsx";
import { Link } from "../frame/place.tsx";
import { isOpen } from "../incidents/incident.ts";
import type { Work } from "../work/useTasks.ts";
import { Told, useOwnOutlooks } from "./OwnOutlooks.tsx";
import { incidentsAt, nextHits, reach, sectorsReported } from "./situation.ts";

interface Props {
  incidents: Resource<{ incidents: Incident[] }>;
  forecast: Resource<Forecast>;
  work: Work;
  now: number;
}

export function Sentence({ incidents, forecast, work, now }: Props) {
  const { words } = useApp();
  const [told] = useOwnOutlooks();
  const isRead = [incidents, forecast].every(({ value, problem }) => value ?? problem);
  if (!isRead) return <h1 className="sentence">{words.loading}</h1>;
  if (incidents.value === undefined) return <h1 className="sentence">{words.board.notKnown}</h1>;
  const open = incidents.value.incidents.filter(isOpen);
  if (open.length === 0 && work.tasks.length > 0) return <TaskFirst work={work} />;
  if (open.length === 0 && told) {
    return (
      <h1 className="sentence">
        <Told notice={told} now={now} />
      </h1>
    );
  }
  return (
    <h1 className="sentence">
      {open.length === 0 ? (
        <b>{words.board.noIncident}</b>
      ) : (
        <Reported open={open} forecast={forecast.value} />
      )}{" "}
      <Outlook forecast={forecast} reported={sectorsReported(open)} now={now} />
    </h1>
  );
}

/** Who sees no incident and has something to do reads that first: nothing to see is not nothing to do. */
function TaskFirst({ work: { tasks } }: { work: Work }) {
  const { words } = useApp();
  const { waits } = words.board;
  const alike = tasks.filter(({ kind }) => kind === tasks[0]?.kind);
  const said = waits[tasks[0]?.kind ?? ""];
  return (
    <h1 className="sentence">
      <Link href={alike.length === 1 ? (tasks[0]?.href ?? "/work") : "/work"}>
        {said ? said(alike.length) : waits.some(tasks.length)}
      </Link>
    </h1>
  );
}

function Reported({ open, forecast }: { open: Incident[]; forecast: Forecast | undefined }) {
  const { words, pick } = useApp();
  const names = new Map(forecast?.forecast.channels.map(({ sector }) => [sector.id, pick(sector.name)]));
  const sectors = sectorsReported(open).map((id) => names.get(id) ?? words.sectors[id] ?? id);
  return (
    <Link href={incidentsAt(open)}>{words.board.incidents(sectors.join(words.separator), open.length)}</Link>
  );
}

interface OutlookProps {
  forecast: Resource<Forecast>;
  reported: readonly string[];
  now: number;
}

function Outlook({ forecast: { value, problem }, reported, now }: OutlookProps) {
  const { words, pick } = useApp();
  const { board } = words;
  if (value === undefined) return <>{problem ? whyNone(problem) : words.loading}</>;
  const { passed } = nextHits(value, now, reported);
  const { sectors, services } = reach(value, now, 24);
  const say = passed.length > 0 ? board.reachMore : board.reach;
  return (
    <>
      {passed[0] && (
        <b className="sentence-happened">{board.happened(passed.length, pick(passed[0].service.name))}</b>
      )}{" "}
      {services === 0 ? board.noneWithin(24) : say(services, sectors, 24)}
    </>
  );

  function whyNone({ status }: Problem) {
    if (status === 403) return board.forecastClosed;
    return status === 404 ? board.forecastNone : board.forecastFailed;
  }
}
