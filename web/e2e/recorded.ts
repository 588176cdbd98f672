// The server's answers, kept: with them and a fixed clock a screen is drawn the same at any time. Ids, times and
// random numbers are those of the run in which they were kept.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { goTo, openPerson, type Look } from "./browser.ts";
import type { Standing } from "./places.ts";
import { kAddress } from "./server.ts";

export interface Kept {
  at: string; // what the clock shows
  screens: (Standing & { account: string })[];
  answers: Record<string, Record<string, unknown>>; // by account, then by path
}

/** Asks for everything that these screens ask for. */
export async function keepAnswers(browser: Browser, screens: Kept["screens"]): Promise<Kept> {
  const kept: Kept = { at: new Date().toISOString(), screens, answers: {} };
  for (const account of new Set(screens.map((one) => one.account))) {
    const asked = new Set<string>(["/api/session"]);
    const { page, context } = await openPerson(browser, account, { language: "ja" });
    page.on("request", (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.startsWith("/api/") && pathname !== "/api/live") asked.add(pathname + search);
    });
    for (const { path } of screens.filter((one) => one.account === account)) await goTo(page, path);
    const answers: Record<string, unknown> = {};
    for (const path of [...asked].sort()) {
      answers[path] = await page.evaluate(
        async (from) => (await (await fetch(from)).json()) as unknown,
        path,
      );
    }
    kept.answers[account] = {
      ...answers,
      "/api/session": { ...(answers["/api/session"] as object), csrf_token: "" },
    };
    await context.close();
  }
  return kept;
}

/** A page of this account that asks nobody: the answers are the kept ones, the stream is open and says nothing. */
export async function openKept(browser: Browser, kept: Kept, account: string, look: Look): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: look.width ?? 1366, height: look.height ?? 768 },
    locale: look.language === "ja" ? "ja-JP" : "en-GB",
    timezoneId: "Asia/Tokyo",
    colorScheme: look.theme ?? "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(kept.at);
  await page.addInitScript(() => localStorage.setItem("kaname.entered", "")); // somebody is signed in
  await page.addInitScript(keepStreamOpen);
  await page.route(`${kAddress}/api/**`, (route) => {
    const { pathname, search } = new URL(route.request().url());
    const answer = kept.answers[account]?.[pathname + search];
    const headers = { Date: new Date(kept.at).toUTCString(), "Content-Type": "application/json" };
    if (answer === undefined)
      return route.fulfill({ status: 404, headers, body: '{"status":404,"problems":[]}' });
    return route.fulfill({ status: 200, headers, body: JSON.stringify(answer) });
  });
  return page;
}

/** Runs in the page before its scripts. */
function keepStreamOpen() {
  const asked = globalThis.fetch.bind(globalThis);
  const beat = () =>
    new Response(
      new ReadableStream({
        start: (stream) => stream.enqueue(new TextEncoder().encode(":\n\n")),
      }),
    );
  globalThis.fetch = (what, how) => (what === "/api/live" ? Promise.resolve(beat()) : asked(what, how));
}
