// node e2e/measure.ts: what a person at the pages waits for, in the system's Chromium without a GPU, on the program
// that KANAME names. Each figure with what is asked of it; `make bench` prints it. For the answer to a key 200 ms are
// asked, which is called good for the time to the next paint (web.dev, INP).
import type { Browser, BrowserContext, Page } from "playwright-core";
import { goTo, openBrowser, openPerson } from "./browser.ts";
import { Caller } from "./caller.ts";
import { kAddress, Server, until } from "./server.ts";
import { sizesOf } from "./sizes.ts";

const kTimes = 20;

/** Runs in the page: from the key press to the paint after which `selector` is there (`gone`: is not). */
function watch([selector, gone]: readonly [string, boolean]): Promise<number> {
  return new Promise((resolve) => {
    const begin = (press: KeyboardEvent) => {
      if (press.key === "Control") return;
      removeEventListener("keydown", begin, true);
      const look = () => {
        const isThere = document.querySelector(selector) !== null;
        // After the paint: the next task that follows this frame.
        if (isThere !== gone) setTimeout(() => resolve(performance.now() - press.timeStamp));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    };
    addEventListener("keydown", begin, true);
  });
}

interface Figure {
  what: string;
  values: number[];
  unit: "ms" | "KB" | "s";
  most: number | null; // null: said for comparison, nothing is asked of it
}
const part = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? NaN;

function line({ what, values, unit, most }: Figure): string {
  const [middle, high] = [part(values, 0.5), part(values, 0.95)].map((value) =>
    value.toFixed(unit === "ms" ? 0 : 1),
  );
  const seen =
    values.length > 1 ? `p50 ${middle}, p95 ${high} ${unit} of ${values.length}` : `${middle} ${unit}`;
  const isMet = most === null || part(values, 0.95) <= most;
  const goal = most === null ? "" : `goal: <= ${most} ${unit}, ${isMet ? "met" : "NOT MET"}`;
  return `${what.padEnd(44)} ${seen.padEnd(34)} ${goal}`;
}

/** From the address to the first paint, and to the whole first screen; nothing is in the browser's cache. */
async function firstScreens(browser: Browser, person: BrowserContext): Promise<Figure[]> {
  const [paint, whole]: [number[], number[]] = [[], []];
  const storageState = await person.storageState();
  const viewport = { width: 1366, height: 768 };
  for (let i = 0; i < kTimes / 2; ++i) {
    const context = await browser.newContext({ storageState, locale: "ja-JP", viewport });
    const page = await context.newPage();
    await page.goto(kAddress, { waitUntil: "commit" });
    await page.locator(".next li").nth(2).waitFor();
    const seen = await page.evaluate(async () => {
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      return [performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN, performance.now()];
    });
    paint.push(seen[0] ?? NaN);
    whole.push(seen[1] ?? NaN);
    await context.close();
  }
  return [
    { what: "first paint", values: paint, unit: "ms", most: null },
    { what: "first screen complete", values: whole, unit: "ms", most: 2000 },
  ];
}

async function press(page: Page, keys: string, selector: string, gone = false): Promise<number> {
  const watched = page.evaluate(watch, [selector, gone] as const);
  await page.evaluate(() => new Promise(requestAnimationFrame)); // it listens
  await page.keyboard.press(keys);
  return watched;
}

/** Key press to the paint that shows what was asked for; on a page just loaded, and again. */
async function interactions(page: Page): Promise<Figure[]> {
  const [first, again, language, incident]: [number[], number[], number[], number[]] = [[], [], [], []];
  const openCommands = async () => {
    const took = await press(page, "Control+k", "[role=dialog]");
    await page.keyboard.press("Escape");
    await until("the commands are closed", async () => (await page.getByRole("dialog").count()) === 0);
    return took;
  };
  for (let i = 0; i < kTimes; ++i) {
    await goTo(page, "/");
    first.push(await openCommands());
    again.push(await openCommands());
    const now = await page.evaluate(() => document.documentElement.lang);
    await page.locator(".header-tools button").nth(1).focus();
    language.push(await press(page, "Enter", `html[lang=${now}]`, true));
    await goTo(page, "/incidents");
    await page.locator("main h2 a").first().focus();
    incident.push(await press(page, "Enter", ".timeline"));
  }
  return [
    { what: "open the commands, first on a page", values: first, unit: "ms", most: 200 },
    { what: "open the commands again", values: again, unit: "ms", most: 200 },
    { what: "switch the language of the board", values: language, unit: "ms", most: 200 },
    { what: "open an incident, first on a page", values: incident, unit: "ms", most: 200 },
  ];
}

/** From the receipt of somebody's comment to its paint on another's page. */
async function news(page: Page, incident: string): Promise<Figure> {
  const mic = await Caller.signIn("mic");
  await goTo(page, `/incidents/${incident}`);
  await page.locator(".connection-live").waitFor();
  const values: number[] = [];
  for (let i = 0; i < kTimes; ++i) {
    const shown = page.evaluate(
      (count) =>
        new Promise<number>((resolve) => {
          const look = () => {
            if (document.querySelectorAll(".entry-comment").length > count)
              setTimeout(() => resolve(Date.now()));
            else requestAnimationFrame(look);
          };
          look();
        }),
      i,
    );
    await mic.change("POST", `/api/incidents/${incident}/comments`, { text: `追記 ${i}` });
    const received = Date.now();
    values.push(Math.max(0, (await shown) - received));
  }
  return { what: "another's comment, receipt to paint", values, unit: "ms", most: 1000 };
}

async function killed(page: Page, server: Server): Promise<Figure> {
  const start = Date.now();
  await server.kill();
  await page.locator(".silence").waitFor({ timeout: 60_000 });
  return { what: "killed stream to banner", values: [(Date.now() - start) / 1000], unit: "s", most: 35 };
}

const server = new Server();
await server.start();
const browser = await openBrowser();
try {
  const incident = await (
    await Caller.signIn("carrier-a")
  ).report({ service: "ict.carrier-a.ip-core.kanto" });
  const { page, context } = await openPerson(browser, "officer", { language: "ja" });
  await page.locator(".next li").nth(2).waitFor();
  const { initial, screens } = await sizesOf();
  const figures: Figure[] = [
    ...(await firstScreens(browser, context)),
    ...(await interactions(page)),
    await news(page, incident),
    await killed(page, server),
    { what: "initial JavaScript, gzip", values: [initial], unit: "KB", most: 200 },
    {
      what: `largest file loaded later, gzip (of ${screens.length})`,
      values: [screens[0]?.kilobytes ?? NaN],
      unit: "KB",
      most: 60,
    },
  ];
  figures.forEach((figure) => console.log(line(figure)));
} finally {
  await browser.close();
  await server.end();
}
