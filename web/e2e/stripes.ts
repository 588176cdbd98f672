// Live pages say so, and nothing on them is marked as an exercise; the policy lets nothing in. Acceptance 17 and 18.
import type { Browser } from "playwright-core";
import { ja } from "../src/text/ja.ts";
import { moveTo, openPerson } from "./browser.ts";
import type { Places } from "./places.ts";
import { kAddress } from "./server.ts";

const kExercise = /EXERCISE|演習/;

/** There are no exercise data yet: what is looked at is that every page is marked as live and none as an exercise. */
export async function liveIsMarked(browser: Browser, places: Places): Promise<string> {
  let pages = 0;
  for (const [account, standing] of places) {
    const { page, context } = await openPerson(browser, account, { language: "ja" });
    let answers = "";
    page.on("response", async (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.startsWith("/api/") && pathname !== "/api/live") answers += await response.text();
    });
    for (const { path } of standing) {
      await moveTo(page, path);
      const drawn = (await page.locator("body").innerText()) + (await page.title());
      const stripe = await page.locator(".mode-live").innerText();
      const sheet = await page.evaluate(() =>
        document.adoptedStyleSheets.flatMap((one) => [...one.cssRules].map((rule) => rule.cssText)).join(),
      );
      const isLive = [stripe, await page.title(), sheet].every((part) => part.includes(ja.frame.live));
      if (!isLive) throw new Error(`${path} as ${account}: not marked as live in stripe, title and print`);
      if (kExercise.test(drawn + sheet)) throw new Error(`${path} as ${account}: something of an exercise`);
      pages += 1;
    }
    if (kExercise.test(answers)) throw new Error(`${account}: the interface speaks of an exercise`);
    await context.close();
  }
  return (
    `${pages} pages: LIVE in stripe, title and print; nothing marked as an exercise in page, title, print or answer ` +
    "(there are no exercise data yet)"
  );
}

/** The policy of the page itself. */
export async function policyIsStrict(): Promise<string> {
  const policy = (await fetch(kAddress)).headers.get("Content-Security-Policy") ?? "none";
  const isStrict = /^default-src 'self';/.test(policy) && !/unsafe|nonce|https?:|data:|\*/.test(policy);
  if (!isStrict) throw new Error(policy);
  return policy;
}
