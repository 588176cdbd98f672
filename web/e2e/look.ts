// Looks at every screen in each language and theme, with all that checks.ts asks of one.
import type { Browser, Page } from "playwright-core";
import { goTo, openPage, signIn, type Language, type Theme } from "./browser.ts";
import { axeFindings, foreignWords, motion, overflowFindings, smallTargets } from "./checks.ts";
import type { Places, Standing } from "./places.ts";

export type Check = "axe" | "words" | "overflow" | "target size" | "motion" | "console";
export interface Finding {
  screen: string;
  check: Check;
  found: string;
}
export interface Seen {
  findings: Finding[];
  looked: number;
}
export interface Look {
  language: Language;
  theme: Theme;
}
export const kLooks: readonly Look[] = (["ja", "en"] as const).flatMap((language) =>
  (["light", "dark"] as const).map((theme) => ({ language, theme })),
);

/** What to do on a screen, once it stands. */
export type Visit = (page: Page, screen: string) => Promise<void>;

/** Everybody's screens in this look, the one before signing in, and the commands over the last of them. */
export async function visitAll(
  browser: Browser,
  places: Places,
  look: Look,
  visit: Visit,
): Promise<string[]> {
  const complaints: string[] = [];
  let isFirst = true;
  for (const [account, standing] of places) {
    const person = await openPage(browser, account, look);
    const { page } = person;
    await page.locator("#field-name").waitFor();
    await page.getByRole("list").first().waitFor(); // the invented accounts
    if (isFirst) await visit(page, "sign-in");
    await signIn(page, account);
    await visitOwn(page, standing, visit);
    if (isFirst) {
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").waitFor();
      await visit(page, "commands");
    }
    isFirst = false;
    complaints.push(...person.complaints.map((found) => `${account}: ${found}`));
    await person.context.close();
  }
  return complaints;
}

async function visitOwn(page: Page, standing: readonly Standing[], visit: Visit) {
  for (const { name, path } of standing) {
    await goTo(page, path);
    await page
      .locator("main details")
      .evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
    await visit(page, name);
  }
}

export async function lookAtAll(browser: Browser, places: Places, looks: readonly Look[]): Promise<Seen> {
  const seen: Seen = { findings: [], looked: 0 };
  for (const look of looks) {
    const complaints = await visitAll(browser, places, look, async (page, name) => {
      const screen = `${name} ${look.language} ${look.theme}`;
      const note = (check: Check, all: string[]) =>
        all.forEach((found) => seen.findings.push({ screen, check, found }));
      note("axe", await axeFindings(page));
      note("words", await foreignWords(page, look.language));
      note("motion", await motion(page));
      note("target size", await smallTargets(page));
      note("overflow", await overflowFindings(page));
      seen.looked += 1;
    });
    for (const found of complaints) {
      seen.findings.push({ screen: `${look.language} ${look.theme}`, check: "console", found });
    }
  }
  return seen;
}

/** Every screen as a file, to be judged by eye: forecast-ja-dark-390.png. */
export async function takePictures(browser: Browser, places: Places, folder: string): Promise<number> {
  let taken = 0;
  for (const look of kLooks) {
    await visitAll(browser, places, look, async (page, name) => {
      for (const width of [1366, 390]) {
        await page.setViewportSize({ width, height: width === 390 ? 844 : 768 });
        const path = `${folder}/${name}-${look.language}-${look.theme}-${width}.png`;
        await page.screenshot({ path, fullPage: true });
        taken += 1;
      }
      await page.setViewportSize({ width: 1366, height: 768 });
    });
  }
  return taken;
}
