// The services in the order in which they are expected to be affected; each band has its three times beside it.
import type { Forecast, Hit } from "../api/forecast.ts";
import { useApp } from "../frame/app.tsx";
import { Link } from "../frame/place.tsx";
import { Band } from "../parts/Band.tsx";

interface Props {
  forecast: Forecast;
  chosen: string | null;
}

export function HitTable({ forecast: { forecast }, chosen }: Props) {
  const { words, times } = useApp();
  const { hits, already = [], onset_at, end_at, end_minutes } = forecast;
  const rows = [...already, ...hits];
  const likely = rows.filter(({ p50_at }) => p50_at !== null).length;
  const [from, to] = [Date.parse(onset_at), Date.parse(end_at)];
  return (
    <table className="hits">
      <caption>{words.forecast.hits(rows.length, likely, times.span(end_minutes), times.zone(from))}</caption>
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
        {rows.map((hit) => (
          <Row key={hit.service.id} hit={hit} from={from} to={to} isChosen={hit.service.id === chosen} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ hit, from, to, isChosen }: { hit: Hit; from: number; to: number; isChosen: boolean }) {
  const { words, pick, times } = useApp();
  const time = (at: string | null) => (at === null ? words.forecast.beyond : times.bare(at, from));
  return (
    <tr className={isChosen ? "hit-chosen" : undefined}>
      <th scope="row">
        <Link
          href={`/forecast?hit=${encodeURIComponent(hit.service.id)}`}
          keepsPlace
          aria-current={isChosen ? "true" : undefined}
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
        <Band p10={hit.p10_at} p50={hit.p50_at} p90={hit.p90_at} from={from} to={to} />
        {time(hit.p10_at)} · <b>{time(hit.p50_at)}</b> · {time(hit.p90_at)}
      </td>
      <td className="number">{times.percent(hit.probability_ten_thousandths)}</td>
    </tr>
  );
}
