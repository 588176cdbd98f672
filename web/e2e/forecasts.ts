// Each picture says in text what it draws, and each why-chain rests on something. Acceptance 9 and 10.
import type { Browser, Page } from "playwright-core";
import type { Named } from "../src/api/bodies.ts";
import type { Forecast } from "../src/api/forecast.ts";
import { kStripHours } from "../src/forecast/strip.ts";
import { ja } from "../src/text/ja.ts";
import { makeTimes } from "../src/text/times.ts";
import { goTo, openPerson } from "./browser.ts";
import { Caller } from "./caller.ts";

const kHour = 3_600_000;
const readForecast = async () => (await Caller.signIn("officer")).get<Forecast>("/api/forecast");

/** The bands have their three times beside them; the strip of the sectors is a table of the server's numbers. */
export async function picturesAreTables(browser: Browser): Promise<string> {
  const { page, context } = await openPerson(browser, "officer", { language: "ja" });
  await goTo(page, "/forecast");
  const { forecast } = await readForecast();
  const times = makeTimes("ja", "Asia/Tokyo");
  const onset = Date.parse(forecast.onset_at);
  const near = (at: string | null) => (at === null ? ja.forecast.beyond : times.bare(at, onset));
  const rows = await page.locator(".hits tbody tr").evaluateAll((all) => all.map((row) => row.textContent));
  for (const [index, hit] of forecast.hits.entries()) {
    const said = [hit.service.name.ja, near(hit.p10_at), near(hit.p50_at), near(hit.p90_at)];
    const lacks = said.find((part) => !rows[index]?.includes(part));
    if (lacks !== undefined) throw new Error(`row ${index + 1} of the hits does not say ${lacks}`);
  }
  const cells = await checkStrip(page, forecast);
  const pictures = await page.locator("main svg, main canvas").evaluateAll((all) =>
    all.map((one) => ({
      isHidden: one.getAttribute("aria-hidden") === "true",
      beside: one.closest("td, li")?.textContent ?? "",
    })),
  );
  const bare = pictures.filter(
    ({ isHidden, beside }) => !isHidden || beside.split(" · ").length !== 3,
  ).length;
  if (pictures.length === 0 || bare > 0)
    throw new Error(`${bare} of ${pictures.length} pictures without text`);
  await context.close();
  return `${pictures.length} bands, each with its times beside it; ${cells} cells of the strip are the server's numbers`;
}

/** Counted here once more from what the server says. */
async function checkStrip(page: Page, { hits, onset_at }: Forecast["forecast"]): Promise<number> {
  const order = (await (await Caller.signIn("officer")).get<{ sectors: Named[] }>("/api/sectors")).sectors;
  const shown = await page
    .locator(".strip tbody tr")
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  const until = (hours: number) => Date.parse(onset_at) + hours * kHour;
  for (const [sector = "", ...cells] of shown) {
    const own = hits.filter((hit) => hit.sector.name.ja === sector);
    if (own.length === 0) {
      if (cells.join() !== ja.forecast.noneKnown)
        throw new Error(`${sector}: nothing is known, ${cells.join()}`);
      continue;
    }
    for (const [index, hours] of kStripHours.entries()) {
      const by = (at: string | null) => at !== null && Date.parse(at) <= until(hours);
      const count = (key: "p10_at" | "p50_at" | "p90_at") => own.filter((hit) => by(hit[key])).length;
      const expected = ja.forecast.range(count("p50_at"), count("p90_at"), count("p10_at"));
      if (cells[index] !== expected) {
        throw new Error(
          `${sector} within ${hours} h: the strip says ${cells[index]}, the server ${expected}`,
        );
      }
    }
  }
  const names = shown.map(([sector]) => sector);
  if (names.join() !== order.map(({ name }) => name.ja).join()) throw new Error(`sectors: ${names.join()}`);
  return shown.flatMap(([, ...cells]) => (cells.length > 1 ? cells : [])).length;
}

/** For every hit: the chain begins in a failure that was reported, and every link names what it rests on. */
export async function chainsHaveSources(browser: Browser): Promise<string> {
  const { page, context } = await openPerson(browser, "officer", { language: "ja" });
  const { forecast } = await readForecast();
  let links = 0;
  for (const hit of forecast.hits) {
    await goToHit(page, hit.service.id);
    const shown = await page
      .locator(".chain > li")
      .evaluateAll((all) => all.map((one) => [...one.querySelectorAll("p")].map((part) => part.textContent)));
    const begin = forecast.failures.some(({ service }) => service.id === hit.chain[0]?.service.id);
    const [first = [], ...later] = shown;
    const isStart = first.some((part) => part.includes(ja.forecast.start));
    if (!begin || !isStart) throw new Error(`${hit.service.name.ja}: does not begin in a reported failure`);
    const source = `${ja.forecast.basis}${ja.colon}`;
    const bare = later.filter((parts) => !parts.some((part) => part.startsWith(source) && part.length > 6));
    if (bare.length > 0) throw new Error(`${hit.service.name.ja}: ${bare.length} links without a source`);
    if (shown.length !== hit.chain.length) throw new Error(`${hit.service.name.ja}: not all links are shown`);
    links += shown.length;
  }
  await context.close();
  if (links < 2) throw new Error("no chain to look at");
  return `${forecast.hits.length} chains, ${links} links`;
}

async function goToHit(page: Page, service: string) {
  const to = `/forecast?hit=${encodeURIComponent(service)}`;
  const path = new URL(page.url()).pathname;
  if (path !== "/forecast") return goTo(page, to);
  await page.locator(`.hits a[href="${to}"]`).click();
  await page.locator(`.hits a[href="${to}"][aria-current=true]`).waitFor();
}
