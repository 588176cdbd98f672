// When somebody is expected to be affected, and how surely.
import type { Notice, Outlook } from "../api/bodies.ts";
import { useApp, useSession } from "../frame/app.tsx";
import { useNow } from "../parts/useNow.ts";

/** For an operator; the others have no outlook of their own, and are told so. */
export function OwnOutlook({ notice }: { notice: Notice }) {
  const { words } = useApp();
  const { body } = useSession();
  const own = notice.recipients.find((recipient) => recipient.body.id === body.id);
  if (!own) return notice.received ? <p className="hint">{words.delivery.noneOwn}</p> : null;
  return (
    <section className="card">
      <h2>{words.notices.yours}</h2>
      {own.outlook === null ? <p>{words.notices.noOutlook}</p> : <Expected outlook={own.outlook} />}
    </section>
  );
}

/** A share of runs is never a certainty. */
const kAlmostAll = 9_900;

function Expected({ outlook }: { outlook: Outlook }) {
  const { words, times } = useApp();
  const now = useNow();
  const { p10, p50, p90, hypothetical, probability_ten_thousandths: chance } = outlook;
  const { delivery, forecast } = words;
  const near = (at: string | null) => (at === null ? forecast.beyond : times.near(at, now));
  // 05:13～05:23 JST: the zone once.
  const short = (at: string) => near(at).replace(` ${times.zone(Date.parse(at))}`, "");
  const range =
    p10 === null
      ? null
      : p90 === null
        ? delivery.windowFrom(near(p10), near(p50))
        : near(p10) === near(p90)
          ? delivery.windowAt(near(p10))
          : delivery.window(short(p10), near(p90), near(p50));
  return (
    <p>
      <b className="own-time">{near(p50)}</b> <Lead at={p50} />
      <br />
      {range ?? delivery.noMiddle}
      {words.separator}
      {delivery.likelihood(chance >= kAlmostAll ? delivery.almostCertain : times.percent(chance))}
      {hypothetical && <span className="tag">{forecast.hypothetical}</span>}
    </p>
  );
}

/** In one line, beside a name: 影響の見込み 05:15 JST（6分前、確率78%）. */
export function ExpectedAt({ outlook }: { outlook: Outlook }) {
  const { words, times } = useApp();
  const now = useNow();
  const { delivery, forecast, notices } = words;
  const chance = outlook.probability_ten_thousandths;
  const share = chance >= kAlmostAll ? delivery.almostCertain : delivery.chance(times.percent(chance));
  if (outlook.p50 === null) return <>{delivery.expected(forecast.beyond, share)}</>;
  const minutes = Math.round((Date.parse(outlook.p50) - now) / 60_000);
  const lead =
    minutes > 0
      ? notices.lead(times.span(minutes))
      : minutes < 0
        ? delivery.ago(times.span(-minutes))
        : delivery.near;
  return <>{delivery.expected(times.near(outlook.p50, now), [lead, share].join(words.separator))}</>;
}

/** How much time there is until the expected moment, by the server's clock. */
export function Lead({ at }: { at: string | null }) {
  const { words, times } = useApp();
  const now = useNow();
  if (at === null) return null;
  const minutes = Math.round((Date.parse(at) - now) / 60_000);
  if (minutes === 0) return <>{words.delivery.near}</>;
  return (
    <>
      {minutes > 0 ? words.notices.lead(times.span(minutes)) : words.notices.passedBy(times.span(-minutes))}
    </>
  );
}
