import type { Forecast, Hit } from "../api/forecast.ts";
import type { Resource } from "../api/resources.ts";
import { useApp } from "../frame/app.tsx";
import { Link } from "../frame/place.tsx";
import { Band } from "../parts/Band.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { Passed } from "./Passed.tsx";
import { confidence, nextHits } from "./situation.ts";

interface Props {
  forecast: Resource<Forecast>;
  reported: readonly string[];
  now: number;
}

export function NextHits({ forecast, reported, now }: Props) {
  const { words } = useApp();
  if (forecast.value) return <Hits forecast={forecast.value} reported={reported} now={now} />;
  return (
    <>
      <h2>{words.board.next}</h2>
      <Loaded of={forecast}>{() => null}</Loaded>
    </>
  );
}

function Hits({ forecast, reported, now }: Omit<Props, "forecast"> & { forecast: Forecast }) {
  const { words } = useApp();
  const { board } = words;
  const { hits, passed } = nextHits(forecast, now, reported);
  const { end_at, end_minutes, hits: all, already = [] } = forecast.forecast;
  return (
    <>
      <Passed hits={passed} now={now} />
      <div className="board-head">
        <h2>{board.next}</h2>
        <p className="board-all">
          <Link href="/forecast">{board.allHits(all.length + already.length)}</Link>
        </p>
      </div>
      {hits.length === 0 && <p>{board.noneWithin(Math.round(end_minutes / 60))}</p>}
      <ol className="next plain-list">
        {hits.slice(0, 3).map((hit) => (
          <Row key={hit.service.id} hit={hit} now={now} end={Date.parse(end_at)} />
        ))}
      </ol>
    </>
  );
}

function Row({ hit, now, end }: { hit: Hit; now: number; end: number }) {
  const { words, pick, times } = useApp();
  const { board, forecast } = words;
  const sure = confidence(hit);
  const near = (at: string | null) => (at === null ? forecast.beyond : times.bare(at, now));
  return (
    <li>
      <div className="next-head">
        <p className="next-name">
          {hit.p50_at && times.near(hit.p50_at, now)}{" "}
          <Link href={`/forecast?hit=${encodeURIComponent(hit.service.id)}`}>{pick(hit.service.name)}</Link>{" "}
          <span className="quiet-text">{pick(hit.sector.name)}</span>
        </p>
        <Band p10={hit.p10_at} p50={hit.p50_at} p90={hit.p90_at} from={now} to={end} />
      </div>
      <p>
        {board.between(near(hit.p10_at), near(hit.p90_at))}{" "}
        {board.probability(times.percent(hit.probability_ten_thousandths))}
        {sure !== null && words.separator + board.confidence(sure)}
        {hit.demo && <span className="tag">{forecast.hypothetical}</span>}
      </p>
    </li>
  );
}
