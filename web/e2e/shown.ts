// What is shown is whole, true, and marked on paper too: acceptance 1, 19 and 24.
import { spawnSync } from "node:child_process";
import type { Browser } from "playwright-core";
import type { Incident } from "../src/api/bodies.ts";
import { goTo, moveTo, openPerson } from "./browser.ts";
import { Caller } from "./caller.ts";
import type { Places } from "./places.ts";

/** The first screen is whole without scrolling at 1366 x 768. */
export async function firstScreen(browser: Browser): Promise<string> {
  const { page, context } = await openPerson(browser, "officer", { language: "ja" });
  const start = Date.now();
  await page.reload();
  await page.locator(".next li").nth(2).waitFor();
  const ms = Date.now() - start;
  const over = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  if (over > 0) throw new Error(`${over} px below the fold`);
  await context.close();
  return `whole in ${ms} ms, nothing below the fold`;
}

const kZones = [
  ["Asia/Tokyo", 9, "JST"],
  ["UTC", 0, "UTC"],
  ["Asia/Kolkata", 5.5, "GMT+5:30"],
] as const;

/** Times shown are the stored UTC in the viewer's zone. */
export async function timesAreTrue(browser: Browser): Promise<string> {
  const officer = await Caller.signIn("officer");
  const { incidents } = await officer.get<{ incidents: Incident[] }>("/api/incidents");
  const stored = JSON.stringify(incidents[0])
    .match(/"\d{4}-\d\d-\d\dT[^"]+"/g)
    ?.map((at) => Date.parse(JSON.parse(at) as string));
  let count = 0;
  // None of them has summer time: so many hours ahead of UTC all year.
  for (const [timeZone, hours, name] of kZones) {
    const { page, context } = await openPerson(browser, "officer", { language: "ja", timeZone });
    await goTo(page, `/incidents/${incidents[0]?.id}`);
    const shown = await page
      .locator("main time")
      .evaluateAll((all) => all.map((one) => [one.getAttribute("datetime") ?? "", one.textContent] as const));
    for (const [utc, said] of shown) {
      const local = new Date(Date.parse(utc) + hours * 3_600_000).toISOString().slice(11, 16);
      if (!said.includes(`${local} ${name}`)) throw new Error(`${utc} is shown as ${said} in ${timeZone}`);
      if (!stored?.includes(Date.parse(utc))) throw new Error(`${utc} is no time that the server told`);
    }
    if (shown.length === 0) throw new Error("no time is shown");
    count += shown.length;
    await context.close();
  }
  return `${count} times in ${kZones.length} zones`;
}

/** The marking is on every printed sheet of every screen, as another program reads it (pdftotext of poppler-utils). */
export async function printed(browser: Browser, places: Places, out: string): Promise<string> {
  let count = 0;
  for (const [account, standing] of places) {
    const { page, context } = await openPerson(browser, account, { language: "ja" });
    for (const { name, path } of standing) {
      await moveTo(page, path);
      const marking = await page.locator(".header .marking").innerText();
      const file = `${out}/${name}.pdf`;
      await page.pdf({ path: file, format: "A4", preferCSSPageSize: true });
      const text = spawnSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).stdout;
      const sheets = text.split("\f").filter((sheet) => sheet.trim() !== "");
      const marked = new RegExp(`^\\s*${marking.replace("+", "\\+")}\\s+LIVE`, "m");
      const bare = sheets.filter((sheet) => !marked.test(sheet)).length;
      if (sheets.length === 0 || bare > 0)
        throw new Error(`${name}: ${bare} of ${sheets.length} sheets bare`);
      count += sheets.length;
    }
    await context.close();
  }
  return `the marking and LIVE at the head of all ${count} sheets`;
}
