// Whom a draft may go to: those it names, those the forecast reaches, those somebody added. Who is unticked stays in
// the list.
import type { Desk, KnownBody, Notice, Outlook, Recipient } from "../api/bodies.ts";
import type { ForecastDocument, Hit } from "../api/forecast.ts";

interface Known {
  notice: Notice;
  desk: Desk;
  forecast: ForecastDocument | null | undefined;
  bodies: readonly KnownBody[];
  chosen: readonly string[];
}

/** In the order of the server, whether or not the forecast is there yet: nothing moves under the pointer. */
export function candidatesOf({ notice, desk, forecast, bodies, chosen }: Known): Recipient[] {
  const sources = new Set<string | undefined>(desk.sources.map(({ originator }) => originator?.id));
  const named = new Set(notice.recipients.map(({ body }) => body.id));
  const hits = (forecast?.hits ?? []).filter(({ operator }) => operator !== null && !sources.has(operator));
  const others = bodies
    .filter(({ id }) => !named.has(id))
    .flatMap(({ id, name }) => {
      const outlook =
        hits
          .filter(({ operator }) => operator === id)
          .map(outlookOf)
          .sort(before)[0] ?? null;
      return outlook !== null || chosen.includes(id) ? [{ body: { id, name }, outlook }] : [];
    });
  return [...notice.recipients, ...others].sort(
    (a, b) => before(a.outlook, b.outlook) || (a.body.id < b.body.id ? -1 : 1),
  );
}

/** What is expected comes before what is merely possible, and what nobody knows comes last. */
function before(a: Outlook | null, b: Outlook | null): number {
  const [one, other] = [placeOf(a), placeOf(b)];
  const differs = one.findIndex((value, index) => value !== other[index]);
  return differs < 0 ? 0 : (one[differs] ?? 0) - (other[differs] ?? 0);
}
const placeOf = (outlook: Outlook | null) => [
  outlook === null ? 1 : 0,
  timeOf(outlook?.p50),
  timeOf(outlook?.p10),
  -(outlook?.probability_ten_thousandths ?? 0),
];
const timeOf = (at: string | null | undefined) => (at ? Date.parse(at) : Number.MAX_SAFE_INTEGER);

const outlookOf = (hit: Hit): Outlook => ({
  service: hit.service.id,
  probability_ten_thousandths: hit.probability_ten_thousandths,
  p10: hit.p10_at,
  p50: hit.p50_at,
  p90: hit.p90_at,
  sectors: [hit.sector],
  hypothetical: hit.demo,
});
