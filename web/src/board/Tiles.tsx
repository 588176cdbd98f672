import { useApp } from "../frame/app.tsx";
import type { SectorRow, SectorState, Trend } from "./situation.ts";

// Symbol and word carry the state; the colour only repeats it.
const kSymbol: Record<SectorState, string> = { reported: "■", expected: "▲", possible: "△", unknown: "？" };
const kTrend: Record<Trend, string> = { worse: "↗", better: "↘", mixed: "↕", same: "→", unknown: "－" };

export function Tiles({ rows, isForecast }: { rows: SectorRow[]; isForecast: boolean }) {
  const { words, pick, times } = useApp();
  const { board } = words;
  return (
    <>
      <ul className="tiles plain-list">
        {rows.map((row) => (
          <li key={row.sector.id} className={`tile tile-${row.state}`}>
            <h3>
              <span aria-hidden="true">{kSymbol[row.state]}</span> {pick(row.sector.name)}
            </h3>
            <p className="tile-state">{board.states[row.state]}</p>
            <p>
              {row.lowest === null ? board.levelUnknown : board.lowest(times.percent(row.lowest))}
              {row.hits > 0 && `${words.separator}${board.services(row.hits)}`}
            </p>
            <p>
              <span aria-hidden="true">{kTrend[row.trend]}</span> {board.trends[row.trend]}
              {words.separator}
              {board.openIncidents(row.incidents)}
            </p>
          </li>
        ))}
      </ul>
      <p className="quiet-text tiles-rest">{isForecast ? board.otherSectors : board.otherSectorsClosed}</p>
    </>
  );
}
