import type { Incident } from "../api/bodies.ts";
import type { Forecast } from "../api/forecast.ts";
import type { Resource } from "../api/resources.ts";
import { useApp } from "../frame/app.tsx";

interface Props {
  incidents: Resource<{ incidents: Incident[] }>;
  forecast: Forecast | undefined;
}

/** How old each thing is that the board shows, and what the forecast rests on. */
export function Freshness({ incidents, forecast }: Props) {
  const { words, times } = useApp();
  const { board } = words;
  const share = forecast?.forecast.declared.share_ten_thousandths;
  return (
    <div className="freshness">
      <p className="quiet-text">
        {incidents.at !== undefined && `${board.read(times.moment(incidents.at))} `}
        {forecast &&
          board.issued(
            forecast.number,
            times.moment(forecast.issued),
            forecast.forecast.runs.toLocaleString(),
          )}{" "}
        {share ? board.declared(times.percent(share)) : null}
      </p>
      {/* Nobody's own word is in such a forecast: who reads it has to know. */}
      {share === 0 && <p className="note note-warning undeclared">{board.undeclared}</p>}
    </div>
  );
}
