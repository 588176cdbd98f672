// Every screen as the one sees it whose screen it is, after the story was told.
import type { Browser, Page } from "playwright-core";
import { openPerson } from "./browser.ts";

export interface Place {
  name: string;
  account: string;
  path: (page: Page) => Promise<string>;
}

/** The first thing of a list, by what the interface says. */
const first = (list: string, key: string, root: string) => async (page: Page) => {
  const found = await page.evaluate(
    async ([path, name]) => {
      const answer = (await (await fetch(`/api/${path}`)).json()) as Record<
        string,
        { id?: string; notice?: string }[]
      >;
      const [thing] = answer[name] ?? [];
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
  { name: "work-officer", account: "officer", path: at("/work") },
  { name: "work-carrier", account: "carrier-a", path: at("/work") },
  { name: "entry", account: "mic", path: at("/entry") },
  { name: "operation", account: "officer", path: at("/operation") },
  { name: "audit", account: "auditor", path: at("/audit") },
  { name: "missing", account: "officer", path: at("/nowhere") },
];

export interface Standing {
  name: string;
  path: string;
}
/** The addresses of the places by account: things have another id in every run. */
export async function placesOf(browser: Browser): Promise<Map<string, Standing[]>> {
  const found = new Map<string, Standing[]>();
  for (const account of new Set(kPlaces.map((place) => place.account))) {
    const { page, context } = await openPerson(browser, account, { language: "ja" });
    const own: Standing[] = [];
    for (const { name, path } of kPlaces.filter((place) => place.account === account)) {
      own.push({ name, path: await path(page) });
    }
    found.set(account, own);
    await context.close();
  }
  return found;
}
export type Places = Awaited<ReturnType<typeof placesOf>>;
