// One browser for all runs, the system's own Chromium.
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { en } from "../src/text/en.ts";
import { ja } from "../src/text/ja.ts";
import { kAddress } from "./server.ts";

export const kPassword = "kaname-demo";
export type Language = "ja" | "en";
export type Theme = "light" | "dark";

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

export interface Look {
  language: Language;
  theme?: Theme;
  width?: number;
  height?: number;
  timeZone?: string;
}

/** Somebody's browser: its complaints are kept, and a foreign origin or a refused script is one of them. */
export async function openPerson(browser: Browser, account: string, look: Look): Promise<Person> {
  const person = await openPage(browser, account, look);
  await signIn(person.page, account);
  return person;
}

/** The same, before anybody has signed in. */
export async function openPage(browser: Browser, account: string, look: Look): Promise<Person> {
  const { language, theme = "light", width = 1366, height = 768, timeZone = "Asia/Tokyo" } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === "ja" ? "ja-JP" : "en-GB",
    timezoneId: timeZone,
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    // A refusal that the page expects and explains is still written to the console by the browser itself.
    const isRefusal = message
      .text()
      .startsWith("Failed to load resource: the server responded with a status of 4");
    if (message.type() === "error" && !isRefusal) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(kAddress)) complaints.push(`left the origin: ${request.url()}`);
  });
  await page.goto(kAddress);
  return { account, page, context, complaints };
}

export interface Person {
  account: string;
  page: Page;
  context: BrowserContext;
  complaints: string[];
}

export async function signIn(page: Page, account: string) {
  await page.locator("#field-name").fill(account);
  await page.locator("#field-password").fill(kPassword);
  await page.keyboard.press("Enter");
  await page.locator(".header").waitFor();
}

/** Whole before it is judged: nothing is still being read. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    (loading) => {
      const parts = [...document.querySelectorAll("main h1, main p, main [role=status]")];
      const isThere = document.querySelector("main")?.ariaBusy !== "true";
      return isThere && parts.length > 0 && !parts.some((one) => loading.includes(one.textContent));
    },
    [ja.loading, en.loading],
  );
}

export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(kAddress + path);
  await settle(page);
}

/** As by a link within the pages. */
export async function moveTo(page: Page, path: string): Promise<void> {
  await page.evaluate(async (to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  }, path);
  await settle(page);
}
