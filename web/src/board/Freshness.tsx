import type { Incident } from "../api/bodies.ts";
import type { Forecast } from "../api/forecast.ts";
import type { Resource } from "../api/resources.ts";
import { useApp } from "../frame/app.tsx";

interface Props {
  incidents: Resource<{ incidents: Incident[] }>;
  forecast: Forecast | undefined;
}

/** How old each thing is that the board shows. */
export function Freshness({ incidents, forecast }: Props) {
  const { words, times } = useApp();
  const { board } = words;
  return (
    <p className="freshness quiet-text">
      {incidents.at !== undefined && `${board.read(times.moment(incidents.at))} `}
      {forecast &&
        board.issued(
          forecast.number,
          times.moment(forecast.issued),
          forecast.forecast.runs.toLocaleString(),
          times.percent(forecast.forecast.declared.share_ten_thousandths),
        )}
    </p>
  );
}
