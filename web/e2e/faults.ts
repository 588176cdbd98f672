// What must hold when things go wrong: acceptance 1, 11, 14, 15, 16, 19 and 24.
import { spawnSync } from "node:child_process";
import type { Browser } from "playwright-core";
import { ja } from "../src/text/ja.ts";
import { openPerson } from "./browser.ts";
import { until, type Server } from "./server.ts";

/** A report is written, the server dies, the page is reloaded: nothing written is lost, and it arrives once. */
export async function killedWhileReporting(browser: Browser, server: Server): Promise<string> {
  const { page, context } = await openPerson(browser, "carrier-b", { language: "ja" });
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("link", { name: ja.screens.report, exact: true }).click();
  await page.locator("#field-outline").fill("停電により加入者系が停止");
  await press(ja.report.check);
  await server.kill();
  await press(ja.report.submit);
  await page.locator(".problems").waitFor();
  await page.getByText(ja.report.safeAgain).waitFor();
  await server.start();
  await page.reload();
  await page.locator("#field-outline").waitFor();
  const kept = await page.locator("#field-outline").inputValue();
  if (kept !== "停電により加入者系が停止") throw new Error(`the draft is lost: "${kept}"`);
  await press(ja.report.check);
  await press(ja.report.submit);
  await page.locator(".receipt-number").waitFor();
  const count = await page.evaluate(
    async () => ((await (await fetch("/api/incidents")).json()) as { incidents: unknown[] }).incidents.length,
  );
  if (count !== 1) throw new Error(`received ${count} times`);
  await context.close();
  return "draft kept over kill and reload, received once";
}

/** What is wrong is told in a summary that has the focus and leads to the field. */
export async function refusedReport(browser: Browser): Promise<string> {
  const { page, context } = await openPerson(browser, "carrier-b", { language: "ja" });
  await page.getByRole("link", { name: ja.screens.report, exact: true }).click();
  await page.getByRole("button", { name: ja.report.check }).click();
  await page.getByRole("button", { name: ja.report.submit }).click();
  const summary = page.locator(".problems");
  await summary.waitFor();
  await until(
    "the summary has the focus",
    () => summary.evaluate((box) => box === document.activeElement),
    5,
  );
  await summary.getByRole("link", { name: ja.places.outline ?? "" }).click();
  await until("the field has the focus", () =>
    page.locator("#field-outline").evaluate((field) => field === document.activeElement),
  );
  await context.close();
  return "summary focused, linked to the field";
}

/** A killed server shows as silence in 35 s; when it is back, what happened meanwhile is there. */
export async function silence(browser: Browser, server: Server): Promise<string> {
  const { page, context } = await openPerson(browser, "officer", { language: "ja" });
  await page.locator(".connection-live").waitFor();
  const start = Date.now();
  await server.kill();
  await page.locator(".silence").waitFor({ timeout: 35_000 });
  const seconds = (Date.now() - start) / 1000;
  await server.start();
  await page.locator(".silence").waitFor({ state: "detached", timeout: 40_000 });
  await context.close();
  return `banner after ${seconds.toFixed(1)} s, gone when the server was back`;
}

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

/** Times shown are the stored UTC in the viewer's zone. */
export async function timesAreTrue(browser: Browser): Promise<string> {
  const { page, context } = await openPerson(browser, "officer", { language: "ja" });
  await page.getByRole("link", { name: ja.screens.incidents, exact: true }).click();
  await page.locator("main h2 a").first().click();
  await page.locator(".entry time").first().waitFor();
  const pairs = await page
    .locator("main time")
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute("datetime") ?? "", one.textContent ?? ""] as const),
    );
  for (const [utc, shown] of pairs) {
    const tokyo = new Date(Date.parse(utc) + 9 * 3_600_000).toISOString(); // Tokyo is 9 h ahead all year
    if (!shown.includes(`${tokyo.slice(11, 16)} JST`)) throw new Error(`${utc} is shown as ${shown}`);
  }
  await context.close();
  return `${pairs.length} times`;
}

/** The marking is on every printed sheet, as another program reads it (pdftotext of poppler-utils). */
export async function printed(browser: Browser, file: string): Promise<string> {
  const { page, context } = await openPerson(browser, "officer", { language: "ja" });
  await page.getByRole("link", { name: ja.screens.forecast, exact: true }).click();
  await page.locator(".hits").waitFor();
  await page.pdf({ path: file, format: "A4", preferCSSPageSize: true });
  await context.close();
  const text = spawnSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).stdout;
  const sheets = text.split("\f").filter((sheet) => sheet.trim() !== "");
  const bare = sheets.filter((sheet) => !/TLP:AMBER\s+LIVE/.test(sheet)).length;
  if (sheets.length < 2 || bare > 0) throw new Error(`${bare} of ${sheets.length} sheets without marking`);
  return `marking on all ${sheets.length} sheets`;
}

/** Ctrl+K finds a screen by its name and goes there; Escape gives the focus back. */
export async function commands(browser: Browser): Promise<string> {
  const { page, context, complaints } = await openPerson(browser, "officer", { language: "ja" });
  const opener = page.getByRole("button", { name: ja.frame.commands });
  await opener.focus();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await until("the focus is back", () => opener.evaluate((button) => button === document.activeElement), 5);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.insertText(ja.screens.incidents);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: ja.screens.incidents, exact: true }).waitFor();
  if (complaints.length > 0) throw new Error(complaints.join("; "));
  await context.close();
  return "found, gone to, focus given back";
}

/** Two pages of one browser follow one stream; news is shown in less than a second; the second page takes over. */
export async function oneStream(browser: Browser): Promise<string> {
  const { page, context } = await openPerson(browser, "officer", { language: "ja" });
  await page.getByRole("link", { name: ja.screens.incidents, exact: true }).click();
  await page.locator("main h2 a").first().click();
  await page.locator(".connection-live").waitFor();
  const second = await context.newPage();
  let streams = 0;
  second.on("request", (request) => (streams += request.url().endsWith("/api/live") ? 1 : 0));
  await second.goto(page.url());
  await second.locator(".connection-live").waitFor();
  if (streams !== 0) throw new Error("the second page has a stream of its own");

  const liaison = await openPerson(browser, "mic", { language: "ja" });
  await liaison.page.goto(page.url());
  const comment = async (text: string) => {
    await liaison.page.locator("#field-text").fill(text);
    await liaison.page.getByRole("button", { name: ja.send, exact: true }).click();
    await liaison.page.getByText(ja.incidents.added).waitFor();
    const start = Date.now();
    await second.getByText(text).waitFor();
    return Date.now() - start;
  };
  const ms = await comment("一つ目の追記");
  if (ms > 1000) throw new Error(`shown after ${ms} ms`);
  await page.close();
  await until("the second page follows the stream", () => Promise.resolve(streams === 1), 5);
  const later = await comment("二つ目の追記");
  await Promise.all([context.close(), liaison.context.close()]);
  return `shown ${ms} ms after its receipt; taken over, ${later} ms`;
}
