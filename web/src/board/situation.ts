// The situation by sector, as the forecast and the incidents say it. Nothing here is an estimate of the page's own:
// it counts and picks what came. A sector of which nothing came is unknown, never well.
import type { Incident, Named, Notice, Outlook } from "../api/bodies.ts";
import type { Forecast, Hit, Move } from "../api/forecast.ts";
import { isOpen, sectorNamed } from "../incidents/incident.ts";

export type SectorState = "reported" | "expected" | "possible" | "unknown";
export type Trend = "worse" | "better" | "mixed" | "same" | "unknown";

export interface SectorRow {
  sector: Named;
  state: SectorState;
  lowest: number | null; // ten thousandths
  first: string | null; // earliest P50
  hits: number;
  trend: Trend;
  incidents: Incident[]; // the open ones
  reported: string | null; // the lowest level that they were last reported at, as it was written
}

/** `order`: the sectors of the programme, each of which has its place whatever is known of it. */
export function sectorRows(
  forecast: Forecast | undefined,
  incidents: readonly Incident[],
  order: readonly Named[] = [],
): SectorRow[] {
  const open = incidents.filter(isOpen);
  const hits = hitsOf(forecast);
  return sectorsOf(forecast, open, order).map((sector) => {
    const own = hits.filter((hit) => hit.sector.id === sector.id);
    const likely = own.filter((hit) => hit.p50_at !== null);
    const reported = open.filter((incident) => incident.sectors.includes(sector.id));
    return {
      sector,
      state:
        reported.length > 0
          ? "reported"
          : likely.length > 0
            ? "expected"
            : own.length > 0
              ? "possible"
              : "unknown",
      lowest: least((likely.length > 0 ? likely : own).map((hit) => hit.lowest_level_ten_thousandths)),
      first: likely.map((hit) => hit.p50_at ?? "").sort(byTime)[0] ?? null,
      hits: likely.length,
      trend: trendOf(forecast, sector.id),
      incidents: reported,
      reported:
        reported
          .flatMap((incident) => lastLevel(incident) ?? [])
          .sort((a, b) => Number.parseFloat(a) - Number.parseFloat(b))[0] ?? null,
    };
  });
}

const hitsOf = (forecast: Forecast | undefined): Hit[] =>
  forecast ? [...(forecast.forecast.already ?? []), ...forecast.forecast.hits] : [];
const lastLevel = ({ reports }: Incident) => reports.findLast(({ level }) => level)?.level;
const byTime = (a: string, b: string) => Date.parse(a) - Date.parse(b);
const least = (values: number[]) => (values.length === 0 ? null : Math.min(...values));

/** The programme's sectors, then every other that was named, in an order that no news changes. */
export function sectorsOf(
  forecast: Forecast | undefined,
  incidents: readonly Incident[],
  order: readonly Named[],
): Named[] {
  const named = new Map<string, Named>();
  for (const { sector } of forecast?.forecast.channels ?? []) named.set(sector.id, sector);
  for (const { sector } of hitsOf(forecast)) named.set(sector.id, sector);
  for (const id of incidents.flatMap((incident) => incident.sectors)) {
    if (!named.has(id)) named.set(id, sectorNamed(id));
  }
  for (const { id } of order) named.delete(id);
  return [...order, ...[...named.values()].sort((a, b) => (a.id < b.id ? -1 : 1))];
}

const kWorse: readonly Move[] = ["appeared", "earlier", "likelier"];

function trendOf(forecast: Forecast | undefined, sector: string): Trend {
  const moved = forecast?.moved;
  if (!moved) return "unknown";
  const has = (outlook: Outlook | null) => outlook?.sectors.some(({ id }) => id === sector) ?? false;
  const moves = moved.recipients.filter(({ before, after }) => has(before) || has(after));
  const worse = moves.filter(({ move }) => kWorse.includes(move)).length;
  if (moves.length === 0) return "same";
  if (worse === 0) return "better";
  return worse === moves.length ? "worse" : "mixed";
}

export interface Next {
  hits: Hit[];
  /** Of which the expected time has passed: whether it happened is not known from this. What spreads beyond the
      sectors of which a failure is reported stands first, since nobody knows of it yet. */
  passed: Hit[];
}

/** Those that are expected next: by P50 over all runs, the earliest first. */
export function nextHits({ forecast }: Forecast, now: number, reported: readonly string[] = []): Next {
  const isPast = (hit: Hit) => Date.parse(hit.p50_at ?? "") < now;
  const likely = forecast.hits
    .filter((hit) => hit.p50_at !== null)
    .sort((a, b) => byTime(a.p50_at ?? "", b.p50_at ?? ""));
  const passed = [...(forecast.already ?? []).filter((hit) => hit.p50_at !== null), ...likely.filter(isPast)];
  const isKnown = (hit: Hit) => reported.includes(hit.sector.id);
  return {
    hits: likely.filter((hit) => !isPast(hit)),
    passed: [...passed.filter((hit) => !isKnown(hit)), ...passed.filter(isKnown)],
  };
}

/** The sectors of which a failure is reported and not over. */
export const sectorsReported = (incidents: readonly Incident[]) => [
  ...new Set(incidents.filter(isOpen).flatMap((incident) => incident.sectors)),
];

/** Sectors and services that are expected to be hit within so many hours, by P50. */
export function reach(forecast: Forecast, now: number, hours: number): { sectors: number; services: number } {
  const until = now + hours * 3_600_000;
  const hits = nextHits(forecast, now).hits.filter((hit) => Date.parse(hit.p50_at ?? "") <= until);
  return { sectors: new Set(hits.map((hit) => hit.sector.id)).size, services: hits.length };
}

/** The weakest link decides how much a chain is worth, of 5. */
export const confidence = (hit: Hit): number | null =>
  least(hit.chain.flatMap((link) => (link.through ? [link.through.confidence_of_5] : [])));

/** Where these are read: the one, or all of them in their list. */
export const incidentsAt = (incidents: readonly Incident[]) =>
  incidents.length === 1 ? `/incidents/${incidents[0]?.id}` : "/incidents";

/** What a notice that is in force and reached a body says of it. */
export function outlookOf({ issued, received, recipients }: Notice, body: string): Outlook | null {
  if (!issued || issued.kind === "retraction" || !received?.sent) return null;
  return recipients.find((recipient) => recipient.body.id === body)?.outlook ?? null;
}
