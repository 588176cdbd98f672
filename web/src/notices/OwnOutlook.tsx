// When the one who looks is expected to be hit, and how surely.
import type { Outlook } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";

export function OwnOutlook({ outlook }: { outlook: Outlook | null }) {
  const { words } = useApp();
  return (
    <section className="card">
      <h2>{words.notices.yours}</h2>
      {outlook === null ? <p>{words.notices.noOutlook}</p> : <Expected outlook={outlook} />}
    </section>
  );
}

function Expected({ outlook }: { outlook: Outlook }) {
  const { words, times } = useApp();
  const time = (at: string | null) => (at === null ? words.forecast.beyond : times.moment(at));
  return (
    <p>
      <b className="own-time">{time(outlook.p50)}</b> <Lead at={outlook.p50} />{" "}
      {words.board.between(time(outlook.p10), time(outlook.p90))}
      {words.separator}
      {words.board.probability(times.percent(outlook.probability_ten_thousandths))}
      {outlook.hypothetical && <span className="tag">{words.forecast.hypothetical}</span>}
    </p>
  );
}

/** How much time there is until the expected moment, by the server's clock. */
export function Lead({ at }: { at: string | null }) {
  const { api, words, times } = useApp();
  if (at === null) return null;
  const minutes = (Date.parse(at) - Date.now() - api.clockAhead()) / 60_000;
  return (
    <>
      {minutes >= 0 ? words.notices.lead(times.span(minutes)) : words.notices.passedBy(times.span(-minutes))}
    </>
  );
}
