import { describe, expect, it } from "vitest";
import type { Incident } from "../src/api/bodies.ts";
import type { Forecast, Hit } from "../src/api/forecast.ts";
import { confidence, nextHits, reach, sectorRows } from "../src/board/situation.ts";
import { stripRows } from "../src/forecast/strip.ts";
import { timelineOf } from "../src/incidents/timeline.ts";
import { onScale } from "../src/parts/Band.tsx";
import { after, incident, kStart, named } from "./show.tsx";

function hit(service: string, sector: string, p50: number | null, more: Partial<Hit> = {}): Hit {
  const at = p50 === null ? null : after(p50);
  return {
    rank: 1,
    service: named(service),
    sector: named(sector),
    region: null,
    operator: null,
    p10_minutes: p50,
    p10_at: at,
    p50_minutes: p50,
    p50_at: at,
    p90_minutes: p50,
    p90_at: at,
    probability_ten_thousandths: p50 === null ? 2000 : 9000,
    lowest_level_ten_thousandths: 3000,
    demo: true,
    chain: [],
    ...more,
  };
}
function forecastOf(hits: Hit[], moved: Forecast["moved"] = null): Forecast {
  const forecast = { onset_at: after(0), hits, channels: [] } as unknown as Forecast["forecast"];
  return { number: 2, moved, forecast } as unknown as Forecast;
}

describe("the situation", () => {
  it("says of each sector only what came", () => {
    const forecast = forecastOf([hit("bank", "finance", 30), hit("mail", "logistics", null)]);
    const rows = sectorRows(forecast, [incident()]);
    expect(rows.map((row) => [row.sector.id, row.state, row.incidents.length])).toEqual([
      ["finance", "expected", 0],
      ["ict", "reported", 1],
      ["logistics", "possible", 0],
    ]);
    expect(rows[1]?.lowest).toBeNull(); // no level came for it
  });
  it("gives every sector of the programme its place, and calls unknown what nothing is known of", () => {
    const named = (id: string) => ({ id, name: { ja: id, en: id } });
    const rows = sectorRows(undefined, [incident()], [named("water"), named("ict")]);
    expect(rows.map((row) => [row.sector.id, row.state])).toEqual([
      ["water", "unknown"],
      ["ict", "reported"],
    ]);
    expect(sectorRows(undefined, [incident()], [named("water")]).map((row) => row.sector.id)).toEqual([
      "water",
      "ict",
    ]);
  });
  it("counts a final report as the end", () => {
    const final = (proxy: object | null) =>
      incident({ reports: [{ stage: "final", proxy } as Incident["reports"][number]] });
    expect(sectorRows(undefined, [final(null)])).toEqual([]);
    expect(sectorRows(undefined, [final({ confirmed: after(9) })])).toEqual([]);
    // What another body entered ends nothing before the operator confirms it.
    expect(sectorRows(undefined, [final({ confirmed: null })])).toHaveLength(1);
  });
  it("knows no trend without a forecast before", () => {
    expect(sectorRows(forecastOf([hit("bank", "finance", 30)]), [])[0]?.trend).toBe("unknown");
  });
  it("does not call next what should have happened", () => {
    const forecast = forecastOf([hit("late", "ict", 90), hit("soon", "ict", 20), hit("past", "ict", 1)]);
    const next = nextHits(forecast, kStart + 10 * 60_000);
    expect(next.hits.map((one) => one.service.id)).toEqual(["soon", "late"]);
    expect(next.passed.map((one) => one.service.id)).toEqual(["past"]);
    expect(reach(forecast, kStart + 10 * 60_000, 1)).toEqual({ sectors: 1, services: 1 });
  });
  it("names first of what may have happened what nobody reported", () => {
    const hits = [hit("own", "ict", 1), hit("spread", "finance", 2), hit("next", "ict", 20)];
    const forecast = forecastOf(hits);
    forecast.forecast.already = [hit("already", "ict", -5)];
    const { passed } = nextHits(forecast, kStart + 10 * 60_000, ["ict"]);
    expect(passed.map((one) => one.service.id)).toEqual(["spread", "already", "own"]);
  });
  it("has the lowest level of the last reports of what is open", () => {
    const at = (...levels: (string | null)[]) =>
      incident({
        reports: levels.map((level) => ({ stage: "first", level, proxy: null })) as Incident["reports"],
      });
    expect(sectorRows(undefined, [at("0%", "50%", null), at("75%")])[0]?.reported).toBe("50%");
    expect(sectorRows(undefined, [at(null)])[0]?.reported).toBeNull();
  });
  it("trusts a chain as far as its weakest link", () => {
    const chain = [
      { through: null },
      { through: { confidence_of_5: 4 } },
      { through: { confidence_of_5: 2 } },
    ];
    expect(confidence(hit("bank", "finance", 1, { chain: chain as Hit["chain"] }))).toBe(2);
    expect(confidence(hit("bank", "finance", 1))).toBeNull();
  });
});

describe("the pictures", () => {
  it("count by each percentile", () => {
    const early = hit("a", "ict", 30, { p90_at: after(300) });
    const row = stripRows(forecastOf([early, hit("b", "ict", null)]))[0];
    expect(row?.cells[0]).toEqual({ middle: 1, least: 0, most: 1 }); // within 1 h
    expect(row?.cells[2]).toEqual({ middle: 1, least: 1, most: 1 }); // within 6 h
  });
  it("have the sectors of the board in its order, also those of which nothing is known", () => {
    const order = ["water", "ict", "finance"].map(named);
    const rows = stripRows(forecastOf([hit("a", "ict", 30), hit("b", "finance", 1)]), order);
    expect(rows.map(({ sector, cells }) => [sector.id, cells.length > 0])).toEqual([
      ["water", false],
      ["ict", true],
      ["finance", true],
    ]);
  });
  it("have a scale from now to the end", () => {
    expect(onScale(kStart, kStart, kStart + 1000)).toBe(0);
    expect(onScale(kStart + 1000, kStart, kStart + 1000)).toBe(1);
    expect(onScale(kStart - 5, kStart, kStart + 1000)).toBe(0);
  });
  it("tell a timeline in order, and nothing that has not happened", () => {
    const hop = { from: named("a"), to: named("b"), passed: null } as Incident["passages"][number];
    const seen = incident({
      comments: [{ at: after(9), body: named("mic"), person: "mic", text: "" }],
      passages: [hop, { ...hop, passed: after(3) }],
    });
    expect(timelineOf(seen).map((entry) => entry.kind)).toEqual(["report", "passage", "comment"]);
  });
});
