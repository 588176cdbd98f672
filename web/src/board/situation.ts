// The situation by sector, as the forecast and the incidents say it. Nothing here is an estimate of the page's own:
// it counts and picks what came. A sector of which nothing came is unknown, never well.
import type { Incident, Named, Outlook } from "../api/bodies.ts";
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
  incidents: number;
}

/** `order`: the sectors of the programme, each of which has its place whatever is known of it. */
export function sectorRows(
  forecast: Forecast | undefined,
  incidents: readonly Incident[],
  order: readonly Named[] = [],
): SectorRow[] {
  const open = incidents.filter(isOpen);
  const hits = forecast?.forecast.hits ?? [];
  return sectorsOf(forecast, open, order).map((sector) => {
    const own = hits.filter((hit) => hit.sector.id === sector.id);
    const likely = own.filter((hit) => hit.p50_at !== null);
    const reported = open.filter((incident) => incident.sectors.includes(sector.id)).length;
    return {
      sector,
      state:
        reported > 0 ? "reported" : likely.length > 0 ? "expected" : own.length > 0 ? "possible" : "unknown",
      lowest: least((likely.length > 0 ? likely : own).map((hit) => hit.lowest_level_ten_thousandths)),
      first: likely.map((hit) => hit.p50_at ?? "").sort(byTime)[0] ?? null,
      hits: likely.length,
      trend: trendOf(forecast, sector.id),
      incidents: reported,
    };
  });
}

const byTime = (a: string, b: string) => Date.parse(a) - Date.parse(b);
const least = (values: number[]) => (values.length === 0 ? null : Math.min(...values));

/** The programme's sectors, then every other that was named, in an order that no news changes. */
function sectorsOf(
  forecast: Forecast | undefined,
  incidents: readonly Incident[],
  order: readonly Named[],
): Named[] {
  const named = new Map<string, Named>();
  for (const { sector } of forecast?.forecast.channels ?? []) named.set(sector.id, sector);
  for (const { sector } of forecast?.forecast.hits ?? []) named.set(sector.id, sector);
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
  /** Of which the expected time has passed: whether it happened is not known from this. */
  passed: number;
}

/** Those that are expected next: by P50 over all runs, the earliest first. */
export function nextHits(forecast: Forecast, now: number): Next {
  const likely = forecast.forecast.hits.filter((hit) => hit.p50_at !== null);
  const hits = likely
    .filter((hit) => Date.parse(hit.p50_at ?? "") >= now)
    .sort((a, b) => byTime(a.p50_at ?? "", b.p50_at ?? ""));
  return { hits, passed: likely.length - hits.length };
}

/** Sectors and services that are expected to be hit within so many hours, by P50. */
export function reach(forecast: Forecast, now: number, hours: number): { sectors: number; services: number } {
  const until = now + hours * 3_600_000;
  const hits = nextHits(forecast, now).hits.filter((hit) => Date.parse(hit.p50_at ?? "") <= until);
  return { sectors: new Set(hits.map((hit) => hit.sector.id)).size, services: hits.length };
}

/** The weakest link decides how much a chain is worth, of 5. */
export const confidence = (hit: Hit): number | null =>
  least(hit.chain.flatMap((link) => (link.through ? [link.through.confidence_of_5] : [])));
