// The latest forecast. One that was made of reports which name no failed service says nothing of what follows, and
// comes without a document: to the pages that is no forecast, and the effects stay unknown.
import type { Forecast } from "../api/forecast.ts";
import type { Resource } from "../api/resources.ts";
import { useApp, useResource } from "../frame/app.tsx";

export function useForecast(): Resource<Forecast> {
  const { words } = useApp();
  const { value, at, problem } = useResource("get /api/forecast");
  const held = { ...(at === undefined ? {} : { at }), ...(problem ? { problem } : {}) };
  if (value === undefined) return held;
  const { forecast } = value;
  if (forecast !== null) return { ...held, value: { ...value, forecast } };
  return { ...held, problem: { status: 404, title: words.board.forecastNone, problems: [] } };
}
