// The services in the order in which they are expected to be hit; each band has its three times beside it.
import type { Forecast } from "../api/forecast.ts";
import { useApp } from "../frame/app.tsx";
import { Link } from "../frame/place.tsx";
import { Band } from "../parts/Band.tsx";

export function HitTable({ forecast, chosen }: { forecast: Forecast; chosen: string | null }) {
  const { words, pick, times } = useApp();
  const { hits, onset_at, end_at } = forecast.forecast;
  const from = Date.parse(onset_at);
  const time = (at: string | null) => (at === null ? words.forecast.beyond : times.near(at, from));
  return (
    <table className="hits">
      <caption>{words.forecast.hits}</caption>
      <thead>
        <tr>
          <th scope="col">{words.forecast.service}</th>
          <th scope="col">{words.forecast.when}</th>
          <th scope="col" className="number">
            {words.forecast.probability}
          </th>
        </tr>
      </thead>
      <tbody>
        {hits.map((hit) => (
          <tr key={hit.service.id} className={hit.service.id === chosen ? "hit-chosen" : undefined}>
            <th scope="row">
              <Link
                href={`/forecast?hit=${encodeURIComponent(hit.service.id)}`}
                aria-current={hit.service.id === chosen ? "true" : undefined}
              >
                {pick(hit.service.name)}
              </Link>
              <p className="quiet-text">
                {pick(hit.sector.name)}
                {words.separator}
                {words.forecast.lowest} {times.percent(hit.lowest_level_ten_thousandths)}
                {hit.demo && <span className="tag">{words.forecast.hypothetical}</span>}
              </p>
            </th>
            <td>
              <Band p10={hit.p10_at} p50={hit.p50_at} p90={hit.p90_at} from={from} to={Date.parse(end_at)} />
              {time(hit.p10_at)} · <b>{time(hit.p50_at)}</b> · {time(hit.p90_at)}
            </td>
            <td className="number">{times.percent(hit.probability_ten_thousandths)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
