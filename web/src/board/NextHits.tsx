import type { Forecast } from "../api/forecast.ts";
import type { Resource } from "../api/resources.ts";
import { useApp, useSession } from "../frame/app.tsx";
import { may } from "../frame/asked.ts";
import { Link } from "../frame/place.tsx";
import { Band } from "../parts/Band.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { confidence, nextHits } from "./situation.ts";

export function NextHits({ forecast, now }: { forecast: Resource<Forecast>; now: number }) {
  const { words } = useApp();
  const session = useSession();
  // A forecast is made of everybody's reports: it is the coordinator's until a notice goes out.
  if (!may(session, "read_forecast")) return <p>{words.board.forecastClosedWhy}</p>;
  return <Loaded of={forecast}>{(value) => <Hits forecast={value} now={now} />}</Loaded>;
}

function Hits({ forecast, now }: { forecast: Forecast; now: number }) {
  const { words, pick, times } = useApp();
  const { board } = words;
  const { hits, passed } = nextHits(forecast, now);
  const shown = hits.slice(0, 3);
  const end = Date.parse(forecast.forecast.end_at);
  return (
    <>
      {shown.length === 0 && <p>{board.noneWithin(Math.round(forecast.forecast.end_minutes / 60))}</p>}
      <ol className="next plain-list">
        {shown.map((hit) => {
          const sure = confidence(hit);
          return (
            <li key={hit.service.id}>
              <p className="next-name">
                <Link href={`/forecast?hit=${encodeURIComponent(hit.service.id)}`}>
                  {pick(hit.service.name)}
                </Link>{" "}
                <span className="quiet-text">{pick(hit.sector.name)}</span>
              </p>
              <Band p10={hit.p10_at} p50={hit.p50_at} p90={hit.p90_at} from={now} to={end} />
              <p>
                <b>{hit.p50_at && times.near(hit.p50_at, now)}</b>{" "}
                {board.between(near(hit.p10_at), near(hit.p90_at))}
                {words.separator}
                {board.probability(times.percent(hit.probability_ten_thousandths))}
                {sure !== null && words.separator + board.confidence(sure)}
                {hit.demo && <span className="tag">{words.forecast.hypothetical}</span>}
              </p>
            </li>
          );
        })}
      </ol>
      <p className="quiet-text">
        {passed > 0 && board.passed(passed)}{" "}
        <Link href="/forecast">{board.allHits(hits.length + passed)}</Link>
      </p>
    </>
  );

  function near(at: string | null) {
    return at === null ? words.forecast.beyond : times.near(at, now);
  }
}
