// What must hold when things go wrong: acceptance 11, 14, 15 and 16.
import type { Browser } from "playwright-core";
import { ja } from "../src/text/ja.ts";
import { openPerson } from "./browser.ts";
import { Caller } from "./caller.ts";
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
  await page.locator("#field-outline").fill("停".repeat(2000)); // more than the server takes
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

/** A killed server shows as silence in 35 s; when it is back, what happened meanwhile is there, and there once. */
export async function silence(browser: Browser, server: Server): Promise<string> {
  const { page, context } = await openPerson(browser, "officer", { language: "ja" });
  await page.getByRole("link", { name: ja.screens.incidents, exact: true }).click();
  await page.locator("main h2 a").first().click();
  await page.locator(".connection-live").waitFor();
  const mic = await Caller.signIn("mic");
  const path = `/api/incidents/${page.url().split("/").at(-1)}/comments`;
  const start = Date.now();
  await server.kill();
  await page.locator(".silence").waitFor({ timeout: 35_000 });
  const seconds = (Date.now() - start) / 1000;
  await server.start();
  await mic.change("POST", path, { text: "途絶の間の追記" }); // before the page has come back, which tries every 10 s
  await page.locator(".silence").waitFor({ state: "detached", timeout: 40_000 });
  await mic.change("POST", path, { text: "再開の後の追記" });
  for (const text of ["途絶の間の追記", "再開の後の追記"]) {
    await page.getByText(text).first().waitFor();
    const times = await page.getByText(text).count();
    if (times !== 1) throw new Error(`${text}: shown ${times} times`);
  }
  await context.close();
  return `banner after ${seconds.toFixed(1)} s, gone when the server was back; what was said meanwhile is there once`;
}
