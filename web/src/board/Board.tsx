// The first five seconds: one sentence, what I must do, what is affected next, the sectors, and how fresh it all is.
import { useApp, useResource, useSession } from "../frame/app.tsx";
import { may } from "../frame/asked.ts";
import { useMarkings } from "../frame/marking.tsx";
import { Link, useQuery } from "../frame/place.tsx";
import { useForecast } from "../forecast/useForecast.ts";
import { useNow } from "../parts/useNow.ts";
import { isPatient } from "../work/task.ts";
import { useTasks } from "../work/useTasks.ts";
import { Freshness } from "./Freshness.tsx";
import { NextHits } from "./NextHits.tsx";
import { OwnOutlooks } from "./OwnOutlooks.tsx";
import { Sentence } from "./Sentence.tsx";
import { sectorRows, sectorsReported } from "./situation.ts";
import { Tasks } from "./Tasks.tsx";
import { Tiles } from "./Tiles.tsx";
import "./board.css";

export default function Board() {
  const { words } = useApp();
  const session = useSession();
  const isWall = useQuery().has("kiosk"); // is nobody's own
  const incidents = useResource("get /api/incidents");
  const forecast = useForecast();
  const sectors = useResource("get /api/sectors").value?.sectors ?? [];
  const work = useTasks();
  const tasks = isWall ? [] : work.tasks.filter((task) => !isPatient(task));
  const list = incidents.value?.incidents ?? [];
  useMarkings([
    ...list.map((incident) => incident.marking.tlp),
    ...(forecast.value?.markings.map((marking) => marking.tlp) ?? []),
    ...(isWall ? [] : work.markings),
  ]);
  const now = useNow();
  return (
    <div className="board">
      <Sentence incidents={incidents} forecast={forecast} work={{ ...work, tasks }} now={now} />
      {!isWall && (
        <section className="card board-task" aria-labelledby="task">
          <h2 id="task">{words.board.task}</h2>
          <Tasks work={{ ...work, tasks }} />
          {may(session, "report_incident") && (
            <Link href="/report" className="button primary board-report">
              {words.board.reportNow}
            </Link>
          )}
        </section>
      )}
      <section className="card board-next" aria-label={words.board.next}>
        {may(session, "read_forecast") ? (
          <NextHits forecast={forecast} reported={sectorsReported(list)} now={now} />
        ) : (
          <OwnOutlooks now={now} />
        )}
      </section>
      <section className="card board-sectors" aria-labelledby="sectors">
        <Tiles rows={sectorRows(forecast.value, list, sectors)} isForecast={forecast.value !== undefined} />
      </section>
      <Freshness incidents={incidents} forecast={forecast.value} />
    </div>
  );
}
