// Commands by keyboard, and news that comes by itself: acceptance 3 and 11.
import type { Browser } from "playwright-core";
import { ja } from "../src/text/ja.ts";
import { openPerson } from "./browser.ts";
import { until } from "./server.ts";

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
    await liaison.page.getByRole("button", { name: ja.incidents.addComment, exact: true }).click();
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
