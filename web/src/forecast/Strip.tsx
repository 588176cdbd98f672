// Sector × time as a table whose cells are shaded by their number: picture and table are one.
import type { Named } from "../api/bodies.ts";
import type { Forecast } from "../api/forecast.ts";
import { useApp } from "../frame/app.tsx";
import { kStripHours, stripRows } from "./strip.ts";

const shade = (count: number) => (count === 0 ? 0 : count < 2 ? 1 : count < 4 ? 2 : count < 8 ? 3 : 4);

export function Strip({ forecast, order }: { forecast: Forecast; order: readonly Named[] }) {
  const { words, pick, times } = useApp();
  const start = times.moment(forecast.forecast.onset_at);
  return (
    <>
      <h2 id="strip">{words.forecast.strip}</h2>
      <p className="hint">{words.forecast.stripWhy(start)}</p>
      <div className="table-frame" tabIndex={0} role="region" aria-labelledby="strip">
        <table className="strip" aria-labelledby="strip">
          <thead>
            <tr>
              <th scope="col">{words.forecast.sector}</th>
              {kStripHours.map((hours) => (
                <th scope="col" key={hours} className="number">
                  {words.forecast.within(times.span(hours * 60))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stripRows(forecast, order).map(({ sector, cells }) => (
              <tr key={sector.id}>
                <th scope="row">{pick(sector.name)}</th>
                {cells.length === 0 && (
                  <td colSpan={kStripHours.length} className="strip-unknown">
                    {words.forecast.noneKnown}
                  </td>
                )}
                {cells.map((cell, index) => (
                  <td key={index} className={`number shade-${shade(cell.middle)}`}>
                    {words.forecast.range(cell.middle, cell.least, cell.most)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
