// How many services of each sector are expected to be hit by when: by P50, and the least and most by P90 and P10.
import type { Named } from "../api/bodies.ts";
import type { Forecast, Hit } from "../api/forecast.ts";

export const kStripHours = [1, 3, 6, 12, 24, 48, 72] as const;

export interface StripCell {
  middle: number;
  least: number;
  most: number;
}
export interface StripRow {
  sector: Named;
  cells: StripCell[];
}

export function stripRows({ forecast }: Forecast): StripRow[] {
  const start = Date.parse(forecast.onset_at);
  const sectors = new Map(forecast.hits.map((hit) => [hit.sector.id, hit.sector]));
  return [...sectors.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((sector) => {
      const own = forecast.hits.filter((hit) => hit.sector.id === sector.id);
      const by = (at: (hit: Hit) => string | null, hours: number) =>
        own.filter((hit) => at(hit) !== null && Date.parse(at(hit) ?? "") <= start + hours * 3_600_000)
          .length;
      const cells = kStripHours.map((hours) => ({
        middle: by((hit) => hit.p50_at, hours),
        least: by((hit) => hit.p90_at, hours),
        most: by((hit) => hit.p10_at, hours),
      }));
      return { sector, cells };
    });
}
