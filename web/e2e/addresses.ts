// What is selected is in the address, and the address alone brings it back. Acceptance 8.
import type { Browser, Page } from "playwright-core";
import { ja } from "../src/text/ja.ts";
import { goTo, moveTo, openPerson, settle } from "./browser.ts";
import type { Places } from "./places.ts";
import { until } from "./server.ts";

/** A hit chosen in the table: row, chain and address name the same one, also after a reload and elsewhere. */
export async function selectionIsKept(browser: Browser): Promise<string> {
  const { page, context } = await openPerson(browser, "officer", { language: "ja" });
  await goTo(page, "/forecast");
  const rows = page.locator(".hits th a");
  const chosen = rows.nth(2);
  const service = await chosen.innerText();
  await chosen.click();
  const shows = async (on: Page) => {
    const row = await on.locator(".hits [aria-current=true]").innerText();
    const chain = await on.locator(".chain-card h3").innerText();
    const isIn = new URL(on.url()).searchParams.get("hit");
    return row === service && chain === ja.forecast.chain(service) && isIn !== null;
  };
  const both = (when: string, on: Page) => until(`${when}: row, chain and address agree`, () => shows(on), 5);
  await both("chosen", page);
  await page.reload();
  await both("reloaded", page);
  const second = await context.newPage();
  await second.goto(page.url());
  await both("in another page", second);
  await rows.nth(0).click();
  await page.goBack();
  await both("gone back to", page);
  // From the board a link leads to the same selection.
  await goTo(page, "/");
  const next = page.locator(".next a").first();
  const name = await next.innerText();
  await next.click();
  await page.getByRole("heading", { name: ja.forecast.chain(name) }).waitFor();
  await context.close();
  return "a hit: row, chain and address agree after a reload, in another page, gone back to, and from the board";
}

/** The trail: which part of it, and what it is searched for. */
export async function trailIsKept(browser: Browser): Promise<string> {
  const { page, context } = await openPerson(browser, "auditor", { language: "ja" });
  await goTo(page, "/audit");
  await page.locator("#field-filter").fill("sign_in");
  const shown = page.getByRole("status").filter({ hasText: /件/ });
  const found = async () => (await shown.innerText()).replace(/。.*$/s, ""); // the trail itself grows meanwhile
  const before = await found();
  await page.reload();
  await until("the filter is back", async () => (await page.locator("#field-filter").inputValue()) !== "", 5);
  if ((await found()) !== before) throw new Error(`"${before}" is "${await found()}"`);
  await goTo(page, "/audit?up_to=50&reads=shown");
  const top = await page.locator(".trail tbody td").first().innerText();
  if (!top.endsWith(" 50")) throw new Error(`the address up to entry 50 begins at ${top}`);
  await context.close();
  return "part and search";
}

/** Every screen, gone to within the pages, is the same after a reload of its address. */
export async function screensAreKept(browser: Browser, places: Places): Promise<string> {
  let screens = 0;
  for (const [account, standing] of places) {
    const { page, context } = await openPerson(browser, account, { language: "ja" });
    for (const { path } of standing) {
      await moveTo(page, path);
      const heading = () => page.locator("main h1").first().innerText();
      const before = await heading();
      await page.reload();
      await settle(page);
      if ((await heading()) !== before) throw new Error(`${path}: not "${before}" when it is reloaded`);
      screens += 1;
    }
    await context.close();
  }
  return `${screens} screens`;
}
