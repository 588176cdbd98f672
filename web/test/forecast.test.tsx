import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Hit } from "../src/api/forecast.ts";
import ForecastPage from "../src/forecast/ForecastPage.tsx";
import { en } from "../src/text/en.ts";
import { ja } from "../src/text/ja.ts";
import { after, gives, named, show } from "./show.tsx";

const hit = (service: string, p50: string | null) =>
  ({
    service: named(service),
    sector: named("ict"),
    ...{ p10_at: p50, p50_at: p50, p90_at: null },
    ...{ probability_ten_thousandths: 4000, lowest_level_ten_thousandths: 6100, demo: false },
    chain: [
      { happens_at: after(2), what: named("what").name, why: named("why").name, through: null, rests_on: [] },
    ],
  }) as unknown as Hit;
const forecast = {
  ...{ onset_at: after(0), end_at: after(4320), end_minutes: 4320, runs: 1000 },
  hits: [hit("mobile", after(2)), hit("bank", null), hit("mail", null)],
  ...{ channels: [], failures: [], unknown: [], references: [], advice: named("").name },
  declared: { share_ten_thousandths: 0 },
};
const answers = {
  "get /api/forecast": gives({ number: 1, issued: after(0), markings: [], moved: null, forecast }),
  "get /api/sectors": gives({ sectors: ["water", "ict"].map(named) }),
};

describe("the forecast", () => {
  const scrolled = vi.fn();
  const brought = vi.fn();
  beforeEach(() => {
    // jsdom has no layout and scrolls nothing: whether the page asks for it is what is judged.
    vi.stubGlobal("scrollTo", scrolled);
    Element.prototype.scrollIntoView = brought;
    window.history.replaceState(null, "", "/forecast");
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.clearAllMocks();
    window.history.replaceState(null, "", "/");
  });

  it("keeps the place of whoever chooses a service, gives the chain the focus, and leads back", async () => {
    show({ page: <ForecastPage />, answers });
    const row = await screen.findByRole("link", { name: "mobile" });
    fireEvent.click(row);
    expect(scrolled).not.toHaveBeenCalled();
    const chain = await screen.findByRole("region", { name: ja.forecast.why });
    expect(document.activeElement).toBe(chain);
    expect(brought).not.toHaveBeenCalled(); // it is in sight
    within(chain).getByText(ja.forecast.chainWhy);
    fireEvent.click(within(chain).getByRole("button", { name: ja.forecast.toRow }));
    expect(document.activeElement).toBe(row);
  });
  it("brings the chain into sight that is out of it", async () => {
    const rect = { top: 811, bottom: 1200 } as DOMRect;
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(rect);
    window.history.replaceState(null, "", "/forecast?hit=bank");
    show({ page: <ForecastPage />, answers });
    await screen.findByText(ja.forecast.chain("bank"));
    expect(brought).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });
  it("counts so that the parts are the whole, says the zone once, and calls unknown what it says nothing of", async () => {
    show({ page: <ForecastPage />, answers, language: "en" });
    const table = await screen.findByRole("table", { name: /^Services that may be affected: 3 in all/ });
    expect(table.querySelector("caption")?.textContent).toMatch(/1 expected within 3 days, 2 below 50%/);
    expect(within(table).getAllByRole("row")[1]?.textContent).not.toMatch(/JST|UTC|GMT/);
    const row = screen.getByRole("row", { name: /^water/ });
    expect(row.textContent).toContain(en.forecast.noneKnown);
  });
});
