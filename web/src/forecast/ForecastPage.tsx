// Who is hit next, when, how surely, and why.
import type { Forecast } from "../api/forecast.ts";
import { useApp, useResource } from "../frame/app.tsx";
import { useMarkings } from "../frame/marking.tsx";
import { useQuery } from "../frame/place.tsx";
import { Freshness } from "../board/Freshness.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { ChainCard } from "./ChainCard.tsx";
import { Draft } from "./Draft.tsx";
import { HitTable } from "./HitTable.tsx";
import { Strip } from "./Strip.tsx";
import { useForecast } from "./useForecast.ts";
import "./forecast.css";

export default function ForecastPage() {
  const { words } = useApp();
  const forecast = useForecast();
  useMarkings(forecast.value?.markings.map((marking) => marking.tlp) ?? []);
  return (
    <>
      <h1>{words.screens.forecast}</h1>
      {forecast.problem?.status === 404 ? (
        <p>{words.forecast.none}</p>
      ) : (
        <Loaded of={forecast}>{(value) => <Pictures forecast={value} />}</Loaded>
      )}
    </>
  );
}

function Pictures({ forecast }: { forecast: Forecast }) {
  const { words, pick, times } = useApp();
  const chosen = useQuery().get("hit");
  const sectors = useResource("get /api/sectors").value?.sectors ?? [];
  const { hits, already = [], remarks = [], failures, unknown, runs } = forecast.forecast;
  const hit = [...already, ...hits].find(({ service }) => service.id === chosen);
  return (
    <>
      <p className="note">
        {pick(forecast.forecast.advice)} {words.forecast.unknowns(unknown.length)}
      </p>
      {remarks.map(({ code, text }) => (
        <p className="note" role="alert" key={code}>
          <b>{pick(text)}</b>
        </p>
      ))}
      <Freshness incidents={{}} forecast={forecast} />
      <h2>{words.forecast.failures}</h2>
      <ul>
        {failures.map((failure) => (
          <li key={failure.service.id}>
            {pick(failure.service.name)} {times.percent(failure.level_ten_thousandths)}{" "}
            {times.moment(failure.from_at)}
          </li>
        ))}
      </ul>
      <Draft />
      <section className="card">
        <Strip forecast={forecast} order={sectors} />
      </section>
      <div className="forecast-pair">
        <section className="card">
          <p className="hint">{words.forecast.read(runs.toLocaleString())}</p>
          <HitTable forecast={forecast} chosen={hit?.service.id ?? null} />
        </section>
        <ChainCard hit={hit} references={forecast.forecast.references} />
      </div>
    </>
  );
}
