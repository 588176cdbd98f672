// How many services of each sector are expected to be hit by when: by P50, and the least and most by P90 and P10.
import type { Named } from "../api/bodies.ts";
import type { Forecast, Hit } from "../api/forecast.ts";
import { sectorsOf } from "../board/situation.ts";

export const kStripHours = [1, 3, 6, 12, 24, 48, 72] as const;

export interface StripCell {
  middle: number;
  least: number;
  most: number;
}
export interface StripRow {
  sector: Named;
  /** None where the forecast says nothing of the sector. */
  cells: StripCell[];
}

/** In the order of the board. */
export function stripRows(issued: Forecast, order: readonly Named[] = []): StripRow[] {
  const { forecast } = issued;
  const hits = [...(forecast.already ?? []), ...forecast.hits];
  const start = Date.parse(forecast.onset_at);
  return sectorsOf(issued, [], order).map((sector) => {
    const own = hits.filter((hit) => hit.sector.id === sector.id);
    if (own.length === 0) return { sector, cells: [] };
    const by = (at: (hit: Hit) => string | null, hours: number) =>
      own.filter((hit) => at(hit) !== null && Date.parse(at(hit) ?? "") <= start + hours * 3_600_000).length;
    const cells = kStripHours.map((hours) => ({
      middle: by((hit) => hit.p50_at, hours),
      least: by((hit) => hit.p90_at, hours),
      most: by((hit) => hit.p10_at, hours),
    }));
    return { sector, cells };
  });
}
