// Every screen as the one sees it whose screen it is, after the story was told.
import type { Browser, Page } from "playwright-core";
import { en } from "../src/text/en.ts";
import { ja } from "../src/text/ja.ts";
import { kAddress } from "./server.ts";
import { openPage, signIn, type Language, type Person, type Theme } from "./browser.ts";
import { axeFindings, motion, overflowFindings, smallTargets } from "./checks.ts";

export interface Place {
  name: string;
  account: string;
  path: (person: Person) => Promise<string>;
}

/** The first thing of a list, by what the interface says. */
const first = (list: string, key: string, root: string) => async (person: Person) => {
  const found = await person.page.evaluate(
    async ([path, name]) => {
      const answer = (await (await fetch(`/api/${path}`)).json()) as Record<
        string,
        { id?: string; notice?: string }[]
      >;
      const [thing] = answer[name ?? ""] ?? [];
      return thing?.id ?? thing?.notice ?? "";
    },
    [list, key] as const,
  );
  return `${root}/${found}`;
};
const at = (path: string) => () => Promise.resolve(path);

export const kPlaces: readonly Place[] = [
  { name: "board-officer", account: "officer", path: at("/") },
  { name: "board-kiosk", account: "officer", path: at("/?kiosk") },
  { name: "board-carrier", account: "carrier-a", path: at("/") },
  { name: "forecast", account: "officer", path: at("/forecast?hit=government.emergency-call.kanto") },
  { name: "report", account: "carrier-a", path: at("/report") },
  { name: "incidents", account: "mic", path: at("/incidents") },
  { name: "incident", account: "officer", path: first("incidents", "incidents", "/incidents") },
  { name: "incident-own", account: "carrier-a", path: first("incidents", "incidents", "/incidents") },
  { name: "notices", account: "carrier-a", path: at("/notices") },
  { name: "notice-sent", account: "officer", path: first("notices", "notices", "/notices") },
  { name: "notice-relayed", account: "ceptoar-bank", path: first("notices", "notices", "/notices") },
  { name: "notice-received", account: "bank-a", path: first("notices", "notices", "/notices") },
  { name: "release", account: "carrier-a", path: first("releases", "releases", "/releases") },
  { name: "audit", account: "auditor", path: at("/audit") },
  { name: "missing", account: "officer", path: at("/nowhere") },
];

export interface Finding {
  screen: string;
  check: string;
  found: string;
}
export interface Seen {
  findings: Finding[];
  looked: number;
}

export async function lookAtScreens(browser: Browser, pictures: string): Promise<Seen> {
  const seen: Seen = { findings: [], looked: 0 };
  for (const account of new Set(kPlaces.map((place) => place.account))) {
    for (const language of ["ja", "en"] as const) {
      for (const theme of ["light", "dark"] as const) {
        await lookAs(browser, { account, language, theme, pictures }, seen);
      }
    }
  }
  return seen;
}

interface Looking {
  account: string;
  language: Language;
  theme: Theme;
  pictures: string;
}

async function lookAs(browser: Browser, { account, language, theme, pictures }: Looking, seen: Seen) {
  const person = await openPage(browser, account, { language, theme });
  const { page } = person;
  await page.locator("#field-name").waitFor();
  await lookAt(page, "sign-in");
  await signIn(page, account);
  for (const place of kPlaces.filter((one) => one.account === account)) {
    await page.goto(kAddress + (await place.path(person)));
    await page.locator("main h1").first().waitFor({ state: "attached" });
    // Whole before it is judged: nothing is still being read.
    const { loading } = language === "ja" ? ja : en;
    await page.waitForFunction(
      (text) => ![...document.querySelectorAll("main p")].some((one) => one.textContent === text),
      loading,
    );
    await page
      .locator("main details")
      .evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
    await lookAt(page, place.name);
  }
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await lookAt(page, "commands");
  person.complaints.forEach((found) => seen.findings.push({ screen: account, check: "console", found }));
  await person.context.close();

  async function lookAt(page: Page, place: string) {
    const screen = `${place} ${language} ${theme}`;
    const note = (check: string, all: string[]) =>
      all.forEach((found) => seen.findings.push({ screen, check, found }));
    note("axe", await axeFindings(page));
    note("motion", await motion(page));
    note("overflow", await overflowFindings(page));
    note("target size", await smallTargets(page));
    const name = `${pictures}/${place}-${language}-${theme}`;
    await page.screenshot({ path: `${name}-1366.png`, fullPage: true });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.screenshot({ path: `${name}-390.png`, fullPage: true });
    await page.setViewportSize({ width: 1366, height: 768 });
    seen.looked += 1;
  }
}
