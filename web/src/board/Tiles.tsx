import { useApp } from "../frame/app.tsx";
import { Link } from "../frame/place.tsx";
import { incidentsAt, type SectorRow, type SectorState, type Trend } from "./situation.ts";

// Symbol and word carry the state; the colour only repeats it.
const kSymbol: Record<SectorState, string> = { reported: "■", expected: "▲", possible: "△", unknown: "？" };
const kTrend: Record<Trend, string> = { worse: "↗", better: "↘", mixed: "↕", same: "→", unknown: "－" };

export function Tiles({ rows, isForecast }: { rows: SectorRow[]; isForecast: boolean }) {
  const { words } = useApp();
  const { board } = words;
  const isKnown = rows.some(({ state }) => state !== "unknown");
  return (
    <>
      <div className="board-head">
        <h2 id="sectors">{board.sectors}</h2>
        {isKnown && (
          <p className="quiet-text tiles-rest">
            {isForecast ? board.otherSectors : board.otherSectorsClosed}
          </p>
        )}
      </div>
      {isKnown ? (
        <ul className="tiles plain-list">
          {rows.map((row) => (
            <Tile key={row.sector.id} row={row} />
          ))}
        </ul>
      ) : (
        // Where nothing is disclosed, that is said once and not in every box.
        <p>{board.nothingKnown(rows.length)}</p>
      )}
    </>
  );
}

function Tile({ row }: { row: SectorRow }) {
  const { words, pick } = useApp();
  const { board } = words;
  const { sector, state, incidents } = row;
  return (
    <li className={`tile tile-${state}`}>
      <h3>
        <span aria-hidden="true">{kSymbol[state]}</span> {pick(sector.name)}
      </h3>
      <p className="tile-state">
        {incidents.length === 0 ? (
          board.states[state]
        ) : (
          <Link href={incidentsAt(incidents)}>
            {board.states[state]}
            {board.openIncidents(incidents.length)}
          </Link>
        )}
        {state !== "reported" && <Moved row={row} />}
      </p>
      <Level row={row} />
    </li>
  );
}

/** How what is expected has moved since the forecast before; nothing where there is none to compare with. */
function Moved({ row: { state, trend } }: { row: SectorRow }) {
  const { board } = useApp().words;
  if (trend === "unknown" || state === "unknown") return null;
  return (
    <span className="tile-trend" title={board.trendSince}>
      <span aria-hidden="true">{kTrend[trend]}</span> {board.trends[trend]}
    </span>
  );
}

/** What was reported goes before what is expected; of a sector of which nothing is known, that was said. */
function Level({ row }: { row: SectorRow }) {
  const { state, reported, lowest, hits } = row;
  const { words, times } = useApp();
  const { board, report } = words;
  const expected = [lowest !== null && board.lowest(times.percent(lowest)), hits > 0 && board.services(hits)];
  const outlook = expected.filter(Boolean).join(words.separator);
  if (state === "unknown") return null;
  if (state !== "reported") return <p>{outlook}</p>;
  return (
    <>
      <p>{reported ? board.reportedLevel(report.levels[reported] ?? reported) : board.levelUnknown}</p>
      {hits > 0 && (
        <p>
          {board.servicesExpected(hits)} <Moved row={row} />
        </p>
      )}
    </>
  );
}
