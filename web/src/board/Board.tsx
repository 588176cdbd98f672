// The first five seconds: one sentence, the sectors, what is hit next, what I must do, and how fresh it all is.
import { useApp, useResource } from "../frame/app.tsx";
import { useMarkings } from "../frame/marking.tsx";
import { useForecast } from "../forecast/useForecast.ts";
import { Freshness } from "./Freshness.tsx";
import { NextHits } from "./NextHits.tsx";
import { Sentence } from "./Sentence.tsx";
import { sectorRows } from "./situation.ts";
import { Tiles } from "./Tiles.tsx";
import { Tasks } from "./Tasks.tsx";
import "./board.css";

export default function Board() {
  const { words, api } = useApp();
  const incidents = useResource("get /api/incidents");
  const forecast = useForecast();
  const sectors = useResource("get /api/sectors").value?.sectors ?? [];
  const list = incidents.value?.incidents ?? [];
  useMarkings([
    ...list.map((incident) => incident.marking.tlp),
    ...(forecast.value?.markings.map((marking) => marking.tlp) ?? []),
  ]);
  const now = Date.now() + api.clockAhead();
  return (
    <div className={forecast.problem?.status === 403 ? "board board-without-forecast" : "board"}>
      <h1 className="only-read">{words.screens.situation}</h1>
      <Sentence incidents={incidents} forecast={forecast} now={now} />
      <section className="card board-sectors" aria-labelledby="sectors">
        <h2 id="sectors">{words.board.sectors}</h2>
        <Tiles rows={sectorRows(forecast.value, list, sectors)} isForecast={forecast.value !== undefined} />
      </section>
      <section className="card board-next" aria-labelledby="next">
        <h2 id="next">{words.board.next}</h2>
        <NextHits forecast={forecast} now={now} />
      </section>
      <section className="card board-task" aria-labelledby="task">
        <h2 id="task">{words.board.task}</h2>
        <Tasks />
      </section>
      <Freshness incidents={incidents} forecast={forecast.value} />
    </div>
  );
}
